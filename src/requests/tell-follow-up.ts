import { splitWords } from "../words/tokenise.js";
import type { ReadMessage, UnderstoodAddress } from "../words/understanding.js";
import { absentWords, tellingWords } from "./absent-words.js";
import { readFollowUp } from "./follow-up.js";
import { intentFeatures } from "./intent.js";
import { probabilitiesOf } from "./linear-model.js";
import type { Features, LinearModel } from "./linear-model.js";

/** Whether a message can be understood without the question before it. */
export const STANDINGS = ["alone", "follow-up"] as const;
export type Standing = (typeof STANDINGS)[number];

/** From this probability on a message is read with the question before it. */
const FOLLOW_UP_FROM = 0.5;
/** Counts are told apart up to here. */
const MOST = { words: 10, own: 5, telling: 4, absent: 3, shared: 2 } as const;
/** Similarity of two questions of one address in the middle of what it is, and what brings it to the size of a sign. */
const USUAL_SIMILARITY = 0.3;
const SIMILARITY_SCALE = 3;

/**
 * What tells whether a message leans on the question before it: its meaning and the letters of its words, how
 * many of them are its own and say what it is about, and what it has in common with that question.
 *
 * @param embedding of the message, of unit length
 * @param before the question before
 */
export function followUpFeatures(
  addresses: readonly UnderstoodAddress[],
  { text, understanding }: ReadMessage,
  embedding: Float32Array,
  before: { readonly text: string; readonly embedding: Float32Array },
): Features {
  const { vector, named } = intentFeatures(text, embedding, undefined);
  const { requests, isFunctionWord, isQuestionWord, stem } = understanding;
  const words = splitWords(text);
  const own = words.filter((word) => !isFunctionWord(word)).length;
  const telling = tellingWords(text, understanding);
  const absent = absentWords(addresses, text, understanding).length;
  const known = telling.length - absent;
  const stems = new Set(splitWords(before.text).map(stem));
  const shared = telling.filter((word) => stems.has(stem(word))).length;
  const similarity = embedding.reduce(
    (sum, value, i) => sum + value * (before.embedding[i] ?? 0),
    0,
  );
  const rest = requests ? text.replace(requests.goesOn, "") : text;
  const has = {
    goesOn: rest !== text,
    pronoun: requests !== undefined && text.replaceAll(requests.pronouns, "") !== text,
    demonstrative: requests?.demonstratives?.test(text) === true,
    questionWord: words.some(isQuestionWord),
    asks: requests?.asks.test(rest.toLowerCase()) === true,
    topicQuestion:
      requests?.topicQuestions.some((form) =>
        form.test(text.toLowerCase().replace(/[?!.]+$/u, "")),
      ) === true,
    form: readFollowUp(text, before.text, understanding) !== undefined,
  };
  const upTo = (count: number, most: number): number => Math.min(count, most);
  const signs = [
    ...Object.entries(has).flatMap(([name, is]) => (is ? [name] : [])),
    `words=${upTo(words.length, MOST.words)}`,
    `own=${upTo(own, MOST.own)}`,
    `telling=${upTo(telling.length, MOST.telling)}`,
    `known=${upTo(known, MOST.telling)}`,
    `absent=${upTo(absent, MOST.absent)}`,
    `shared=${upTo(shared, MOST.shared)}`,
    `goesOn=${has.goesOn}&own=${upTo(own, 3)}`,
    `pronoun=${has.pronoun}&own=${upTo(own, 3)}`,
    `pronoun=${has.pronoun}&known=${upTo(known, 2)}`,
  ];
  return {
    vector,
    named: new Map([
      ...named,
      ...signs.map((sign) => [sign, 1] as const),
      ["similarity", (similarity - USUAL_SIMILARITY) * SIMILARITY_SCALE],
    ]),
  };
}

/** Whether a message leans on the question before it. */
export function tellFollowUp(model: LinearModel<Standing>, features: Features): boolean {
  const followUp = model.classes.indexOf("follow-up");
  return (probabilitiesOf(model, features)[followUp] ?? 0) >= FOLLOW_UP_FROM;
}
