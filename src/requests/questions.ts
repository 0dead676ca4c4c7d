import { locateRuns, splitWords } from "../words/tokenise.js";
import type { ReadMessage } from "../words/understanding.js";
import type { RequestMeaning } from "./meaning.js";

/** A longer message is a text, in UTF-16 code units. */
const LONGEST_SPLIT = 1000;
/** Questions of one message that are answered; what goes beyond is a text, not questions. */
const MOST_QUESTIONS = 4;

/**
 * The questions of a message in their order, each to be read by itself or with the one before it. Where no
 * further question starts it is the message as it came, whatever stands around what it asks.
 *
 * Example: `Hi! I teach. Where does it meet and who pays?` has `Where does it meet` and `who pays?`.
 *
 * @param meaning tells where questions start; without it they end with a question mark
 */
export async function splitQuestions(
  message: ReadMessage,
  meaning: Pick<RequestMeaning, "startsIn"> | undefined,
): Promise<readonly string[]> {
  const { text, understanding } = message;
  const { isFunctionWord, isQuestionWord } = understanding;
  if (!understanding.requests || text.length > LONGEST_SPLIT) return [text];
  const listed = numberedIn(text);
  const parts = listed.length > 1 ? listed : await partsOf(message, meaning);
  if (parts.length < 2) return [text];
  const asked = parts
    .map((part) => asking(part.replace(LOOSE_ENDS, ""), message))
    // "Did he?" after a claim asks nothing of its own.
    .filter((part) =>
      splitWords(part).some((word) => isQuestionWord(word) || !isFunctionWord(word)),
    );
  const isSeveral = asked.length > 0 && asked.length <= MOST_QUESTIONS;
  return isSeveral ? withShared(asked, message) : [text];
}

/** What a message numbers from one on; what stands before is told or announces it. */
function numberedIn(text: string): string[] {
  const items: { start: number; end: number }[] = [];
  for (const { 0: all, 1: number, index } of text.matchAll(/(?:^|\s)\(?(\d{1,2})[.)]\s+/gu)) {
    if (Number(number) !== items.length + 1) continue;
    const last = items.at(-1);
    if (last) last.end = index;
    items.push({ start: index + all.length, end: text.length });
  }
  return items.map(({ start, end }) => text.slice(start, end));
}

/** A message cut where its questions start. */
async function partsOf(
  message: ReadMessage,
  meaning: Pick<RequestMeaning, "startsIn"> | undefined,
): Promise<string[]> {
  const { text } = message;
  const found = meaning ? await meaning.startsIn(message) : afterQuestionMarks(text);
  const starts = [...new Set([...found, ...joinedQuestionWords(message)])].sort((a, b) => a - b);
  return [0, ...starts].map((start, i) => text.slice(start, starts[i]));
}

/** What stands between two questions. */
const LOOSE_ENDS = /^\s*(?:[-–—•*+&/]\s*)+|[\s,;:(/+&•*–—-]+$/gu;

/** Where words follow on a question mark, in the text. */
function afterQuestionMarks(text: string): number[] {
  const words = locateRuns(text);
  return words.flatMap(({ start }, i) => {
    const before = words[i - 1];
    return before && text.slice(before.end, start).includes("?") ? [start] : [];
  });
}

/** Where `and when` begins in `where and when does it meet`, in the text. */
function joinedQuestionWords({ text, understanding }: ReadMessage): number[] {
  const { requests, isQuestionWord } = understanding;
  const joins = new RegExp(`^(?:${requests?.topicJoins.source ?? ""})$`, "iu");
  const words = locateRuns(text);
  return words.flatMap(({ form, start }, i) => {
    const areAsking = [words[i - 1], words[i + 1]].every(
      (word) => word !== undefined && isQuestionWord(word.form),
    );
    return areAsking && joins.test(` ${form} `) ? [start] : [];
  });
}

/** What a part of a message asks, without what is only told around it and the word that joins it. */
function asking(part: string, { understanding }: ReadMessage): string {
  const { withoutTalk, requests } = understanding;
  const asks = (text: string): boolean => requests?.asks.test(text.trim().toLowerCase()) === true;
  const sentences = part.split(SENTENCE_END);
  const isAsking = (one: string): boolean => one.trim().endsWith("?") || asks(withoutTalk(one));
  const first = sentences.findIndex(isAsking);
  const last = sentences.findLastIndex(isAsking);
  const whole = first < 0 ? part : sentences.slice(first, last + 1).join(" ");
  const [, announced] = ANNOUNCING.exec(whole) ?? [];
  const told = withoutTalk(announced !== undefined && asks(announced) ? announced : whole);
  // "And who pays" asks who pays.
  const [joint = ""] =
    new RegExp(`^(?:${requests?.topicJoins.source ?? ""})`, "iu").exec(` ${told}`) ?? [];
  const rest = ` ${told}`.slice(joint.length);
  return splitWords(joint).length === 1 && asks(rest) ? rest : told;
}

/** A stop after an initial or a shortened word ends nothing. */
const SENTENCE_END = /(?<=[?!…])\s+|(?<=[\p{L}\p{N}]{4}[”"»)]?\.)\s+(?=\p{Lu})|\n+/u;
/** `Two things: …` */
const ANNOUNCING = /^[^:?!.]{0,40}[:—–]\s+(.+)$/su;

/** Words of a question word with what belongs to it. */
const MOST_BARE = 2;

/** `Where` before `and when does it meet?` asks for the rest of that too. */
function withShared(
  parts: readonly string[],
  { understanding: { requests, isFunctionWord, isQuestionWord } }: ReadMessage,
): readonly string[] {
  // "With whom", but not "where is it", and not "why?", which leans on what was said before.
  const isBare = (part: string): boolean => {
    const words = splitWords(part);
    return (
      !/[?!.]/u.test(part) &&
      words.length > 0 &&
      words.length <= MOST_BARE &&
      words.slice(-1).some(isQuestionWord) &&
      words.every(isFunctionWord)
    );
  };
  const whole = parts.findIndex((part) => !isBare(part));
  const asked = parts[whole] ?? "";
  const shared = asked.replace(requests?.asking ?? "", "").trim();
  if (shared === asked || shared === "") return parts;
  return parts.map((part, i) => (i < whole ? `${part} ${shared}` : part));
}
