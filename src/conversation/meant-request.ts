import { absentWords, tellingWords } from "../requests/absent-words.js";
import type { Intent, Intention } from "../requests/intent.js";
import { quotedIn } from "../requests/quoted-words.js";
import { findPart } from "../requests/read-part.js";
import { lengthIn } from "../requests/read-request.js";
import { splitQuestions } from "../requests/questions.js";
import type { Request } from "../requests/request.js";
import { splitWords } from "../words/tokenise.js";
import type { ReadMessage, UnderstoodAddress } from "../words/understanding.js";
import { MENTION_KINDS, REFUSED_KINDS } from "../words/request-forms.js";
import type { Corpus } from "./corpus.js";
import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";
import { readRequestIn } from "./read-message.js";

/**
 * From this probability on a message asks for what it seems to mean though no form says so; a question
 * that gets no answer costs more than a request that is searched for.
 */
const MEANT_FROM = 0.5;
/** From this probability on its meaning outweighs a form, or a topic, that was read in its words. */
const SURELY_FROM = 0.9;

/** Below it the meaning of a message speaks against the request that a form has read in its words. */
const HARDLY_BELOW = 0.05;
/** Requests whose reply shows what the address answers too, so that nothing is lost where one is meant. */
const SHOWING_ANSWERS: readonly Intent[] = ["opinion", "thanks"];

/** Words of a topic that a request names. */
const MOST_TOPIC = 3;
/** Words of a topic that stand nowhere; more are a story. */
const MOST_UNSAID = 2;

/** Letters of the languages whose messages the model has seen. */
const LETTERS = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/**
 * What a message asks for besides an answer, by its words and its meaning; several questions in one have
 * no meaning of their own.
 */
export async function readMeantIn(
  corpus: Pick<Corpus, "addresses" | "intentionsOf" | "answer">,
  languages: Languages,
  messages: Messages,
  message: string,
  names: readonly string[],
): Promise<Request | undefined> {
  const { addresses, intentionsOf } = corpus;
  const formal = readRequestIn(languages, messages, message, names);
  const read = languages.read(message, messages.language);
  if (!LETTERS.test(read.text) || splitQuestions(read.text, read.understanding).length > 1)
    return formal;
  const intentions = (await intentionsOf?.(read.text)) ?? [];
  if (intentions.length === 0) return formal;
  const meant = meantRequest(addresses, formal, intentions, read);
  if (meant === undefined || isSurelyMeant(meant, formal, intentions)) return meant;
  // What the address surely answers is a question after all, unless its meaning is surer than that.
  const answer = await corpus.answer(message, messages.language);
  const isSure = answer.kind === "quoted" && answer.voice === "sure";
  return isSure && answer.confidence > probabilityOf(meant, intentions) ? undefined : meant;
}

/** Of what a request carries out, in [0, 1]; what the bot does not do counts as one. */
function probabilityOf(request: Request, intentions: readonly Intention[]): number {
  const wanted = request.kind === "refused" ? REFUSED_KINDS : [intentOf(request)];
  return intentions
    .filter(({ intent }) => isOneOf(wanted, intent))
    .reduce((sum, { probability }) => sum + probability, 0);
}

/** Whether a form has read something in a message's words; "nothing" is that none has. */
function isForm(formal: Request | undefined): formal is Request {
  return formal !== undefined && formal.kind !== "nothing";
}

/** Whether a request names a part of the text by its numbers or its words, which its meaning does not tell. */
function namesPart(request: Request): boolean {
  if (request.kind === "show" || request.kind === "beside") return true;
  return request.kind === "refused" && request.part !== undefined;
}

/** Whether a message asks for it whatever the address answers. */
function isSurelyMeant(
  meant: Request,
  formal: Request | undefined,
  intentions: readonly Intention[],
): boolean {
  const intent = intentOf(meant);
  if (isForm(formal)) return namesPart(meant) || probabilityOf(meant, intentions) >= HARDLY_BELOW;
  return SHOWING_ANSWERS.includes(intent) || probabilityOf(meant, intentions) >= SURELY_FROM;
}

/**
 * What a message asks for by its words and its meaning together: where no form knows its words its meaning
 * tells the kind, and the text tells which of its words are a topic.
 *
 * @param formal what the forms of its language read
 * @param intentions what it may want, the most probable first; empty where no model tells
 */
export function meantRequest(
  addresses: readonly UnderstoodAddress[],
  formal: Request | undefined,
  intentions: readonly Intention[],
  message: ReadMessage,
): Request | undefined {
  const [first] = intentions;
  if (!first) return formal;
  const { intent, probability } = first;
  const isPaging = intent === "next" || intent === "previous";
  const isRead = isForm(formal) || (!isPaging && isBareTopic(message, addresses));
  if (probability < (isRead ? SURELY_FROM : MEANT_FROM)) return formal;
  if (formal !== undefined && (intentOf(formal) === intent || namesPart(formal))) return formal;
  // Without a word to look for there is nothing to answer either.
  if (intent === "question" || intent === "claim")
    return formal?.kind === "nothing" ? formal : undefined;
  return toRequest(intent, addresses, message) ?? formal;
}

/** Words of a message that is nothing but a topic. */
const MOST_BARE = 3;

/** A few words that all stand in the text and ask nothing: `checks and balances`. */
function isBareTopic(
  { text, understanding }: ReadMessage,
  addresses: readonly UnderstoodAddress[],
): boolean {
  return (
    splitWords(text).length <= MOST_BARE &&
    tellingWords(text, understanding).length > 0 &&
    absentWords(addresses, text, understanding).length === 0
  );
}

/** The intent that a request carries out. */
function intentOf(request: Request): Intent {
  const { kind } = request;
  if (kind === "mentions") return request.of;
  if (kind === "refused") return request.what;
  if (kind === "official") return "bot";
  if (kind === "beside") return "show";
  return kind === "sentences-with" || kind === "gather" ? "list" : kind;
}

function toRequest(
  intent: Exclude<Intent, "question" | "claim">,
  addresses: readonly UnderstoodAddress[],
  { text, understanding }: ReadMessage,
): Request | undefined {
  const { requests } = understanding;
  if (!requests) return undefined;
  const part = findPart(text, requests);
  const topic = (): string | undefined => topicIn(text, addresses, understanding);
  if (isOneOf(MENTION_KINDS, intent)) return { kind: "mentions", of: intent };
  if (isOneOf(REFUSED_KINDS, intent)) {
    if (part?.paragraph !== undefined && intent !== "opinion" && intent !== "pretend")
      return { kind: "refused", what: intent, part };
    const about = topic();
    return { kind: "refused", what: intent, ...(about !== undefined && { topic: about }) };
  }
  switch (intent) {
    case "show":
      return part && { kind: "show", part };
    case "count":
    case "list": {
      const [quoted] = quotedIn(text);
      // What stands nowhere is said to stand nowhere.
      const words = quoted ?? topic() ?? fewTelling(text, understanding);
      if (words === undefined) return undefined;
      if (intent === "count") return { kind: "count", words };
      return quoted === undefined
        ? { kind: "gather", topic: words }
        : { kind: "sentences-with", words };
    }
    case "summarise": {
      if (part?.paragraph !== undefined) return { kind: "show", part };
      const sentences = lengthIn(text, requests);
      const about = topic();
      return {
        kind: "summarise",
        ...(sentences !== undefined && { sentences }),
        ...(about !== undefined && { topic: about }),
      };
    }
    case "compare": {
      const topics = sidesOf(text, addresses, understanding);
      return topics && { kind: "compare", topics };
    }
    case "nothing":
    // "How many sentences mention parliament" is not about the length of the text.
    case "length":
      return topic() === undefined ? { kind: intent } : undefined;
    case "next":
    case "previous":
    case "cancel":
    case "longest":
    case "shortest":
    case "most-used":
    case "speaker":
    case "where-given":
    case "bot":
      return { kind: intent };
  }
}

function isOneOf<T extends string>(kinds: readonly T[], intent: string): intent is T {
  return (kinds as readonly string[]).includes(intent);
}

/** The two topics of a message: what its joins part, or else what other words stand between. */
function sidesOf(
  text: string,
  addresses: readonly UnderstoodAddress[],
  understanding: ReadMessage["understanding"],
): readonly [string, string] | undefined {
  const isSaid = isSaidIn(text, addresses, understanding);
  const runs: string[][] = [[]];
  for (const word of splitWords(text)) {
    if (isSaid(word)) runs.at(-1)?.push(word);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  const joined = text
    .split(understanding.requests?.topicJoins ?? "\n")
    .map((side) => topicIn(side, addresses, understanding));
  const apart = runs.map((run) => (run.length > MOST_TOPIC ? "" : run.join(" ")));
  for (const sides of [joined, apart]) {
    const [one, other, ...more] = sides.filter((side) => side !== undefined && side !== "");
    if (one !== undefined && other !== undefined && more.length === 0) return [one, other];
  }
  return undefined;
}

/** The words of a message that the text has too, where they are few enough to be a topic. */
function topicIn(
  text: string,
  addresses: readonly UnderstoodAddress[],
  understanding: ReadMessage["understanding"],
): string | undefined {
  const said = tellingWords(text, understanding).filter(isSaidIn(text, addresses, understanding));
  return said.length > 0 && said.length <= MOST_TOPIC ? said.join(" ") : undefined;
}

/** The words of a message that say what it is about, where they are a word or two. */
function fewTelling(text: string, understanding: ReadMessage["understanding"]): string | undefined {
  const topic = text.toLowerCase().replace(understanding.requests?.counts ?? "", " ");
  const telling = tellingWords(topic, understanding).filter(
    (word) => !isPlainIn(word, understanding),
  );
  return telling.length > 0 && telling.length <= MOST_UNSAID ? telling.join(" ") : undefined;
}

/** Whether a word of a message is one of asking. */
function isPlainIn(word: string, { requests }: ReadMessage["understanding"]): boolean {
  return (
    requests?.isFiller(word) === true ||
    requests?.gist.asks.test(word) === true ||
    requests?.gist.beside.test(word) === true ||
    requests?.gist.unit.test(word) === true ||
    requests?.numberOf(word) !== undefined
  );
}

/** Whether a word of a message names a matter that the text has too. */
function isSaidIn(
  text: string,
  addresses: readonly UnderstoodAddress[],
  understanding: ReadMessage["understanding"],
): (word: string) => boolean {
  const telling = new Set(tellingWords(text, understanding));
  const absent = new Set(absentWords(addresses, text, understanding));
  return (word) => telling.has(word) && !absent.has(word) && !isPlainIn(word, understanding);
}
