import { locateRuns, splitWords } from "../words/tokenise.js";
import type { ReadMessage } from "../words/understanding.js";
import { tellingWords } from "./absent-words.js";
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
  const parts = await partsOf(message, meaning);
  if (parts.length < 2) return [text];
  const asked = parts
    .map((part, i) => asking(part.replace(LOOSE_ENDS, ""), message, i > 0))
    // "Did he?" after a claim asks nothing of its own.
    .filter((part) =>
      splitWords(part).some((word) => isQuestionWord(word) || !isFunctionWord(word)),
    );
  const isSeveral = asked.length > 0 && asked.length <= MOST_QUESTIONS;
  return isSeveral ? withShared(asked, message) : [text];
}

/** A message cut where its questions start, by their numbers where it numbers them. */
async function partsOf(
  message: ReadMessage,
  meaning: Pick<RequestMeaning, "startsIn"> | undefined,
): Promise<string[]> {
  const { text } = message;
  const items = numberedIn(message);
  const found = meaning ? await meaning.startsIn(message) : afterQuestionMarks(text);
  const formal = [joinedQuestionWords, loneQuestionWords, sameQuestionWords];
  const quoted = [...text.matchAll(QUOTATION)].map(({ 0: all, index }) => ({
    index: index + 1,
    end: index + all.length,
  }));
  const own = [...found, ...formal.flatMap((startsIn) => startsIn(message))].filter(
    (start) => ![...items, ...quoted].some(({ index, end }) => index <= start && start < end),
  );
  const lead = text.slice(0, items[0]?.index ?? 0);
  // What only announces a list is no part of it.
  const first = items[0] && !isAsked(lead, message) ? items[0].end : 0;
  const starts = [...new Set([first, ...own, ...items.map(({ end }) => end)])]
    .filter((start) => start >= first)
    .sort((a, b) => a - b);
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length;
    return text.slice(start, items.find((item) => item.end === end)?.index ?? end);
  });
}

/** Words in quotation marks that ask nothing: they are a claim, or a name, as a whole. */
const QUOTATION = /["“„«][^"“”„«»?]*["”“»]/gu;

/** Where a message numbers its questions from one on, and where each begins behind its number. */
function numberedIn(message: ReadMessage): { readonly index: number; readonly end: number }[] {
  const { text } = message;
  const items: { index: number; end: number }[] = [];
  for (const { 0: all, 1: number, index } of text.matchAll(NUMBERED))
    if (Number(number) === items.length + 1) items.push({ index, end: index + all.length });
  const [first] = items;
  if (!first || items.length < 2) return [];
  // "How many seats did 1) one party 2) another get" is one.
  const parts = items.map(({ end }, i) => text.slice(end, items[i + 1]?.index));
  const isAnnounced = announces(text.slice(0, first.index), message);
  return isAnnounced || parts.every((item) => isAsked(item, message)) ? items : [];
}

/** A number with a bracket, or with a stop where a sentence or a line begins. */
const NUMBERED =
  /(?:(?:^|\s)\(?(?=\d{1,2}\))|(?<=^|[?!.;:,]\s+|\n\s*)(?=\d{1,2}\.\s))(\d{1,2})[.)]\s*/gu;

/** Whether words before questions say no more than that they come: `hi, two questions`. */
function announces(lead: string, { understanding }: ReadMessage): boolean {
  const { withoutTalk, requests } = understanding;
  const [first = ""] = splitWords(withoutTalk(lead));
  const telling = tellingWords(lead, understanding).length;
  return telling === 0 || (telling <= MOST_ANNOUNCING && requests?.numberOf(first) !== undefined);
}

/** Words of what is announced. */
const MOST_ANNOUNCING = 2;

/** Whether words ask, by their mark or by how they begin. */
function isAsked(text: string, { understanding: { withoutTalk, requests } }: ReadMessage): boolean {
  const asks = (words: string): boolean => requests?.asks.test(words.trim().toLowerCase()) === true;
  return /\?\s*$/u.test(text) || asks(text) || asks(withoutTalk(text));
}

/** What stands between two questions. */
const LOOSE_ENDS = /^\s*(?:[-–—•*+&/]\s*|\(?\d{1,2}\)\s*)+|[\s,;:(/+&•*–—-]+$/gu;

/** Where words follow on a question mark, in the text. */
function afterQuestionMarks(text: string): number[] {
  const words = locateRuns(text);
  return words.flatMap(({ start }, i) => {
    const before = words[i - 1];
    return before && text.slice(before.end, start).includes("?") ? [start] : [];
  });
}

/** Where `and when` begins in a message that begins with `where and when does it meet`, in the text. */
function joinedQuestionWords({ text, understanding }: ReadMessage): number[] {
  const { requests, isQuestionWord, isFunctionWord } = understanding;
  const joins = new RegExp(`^(?:${requests?.topicJoins.source ?? ""})$`, "iu");
  const words = locateRuns(text);
  return words.flatMap(({ form, start }, i) => {
    const areAsking = [words[i - 1], words[i + 1]].every(
      (word) => word !== undefined && isQuestionWord(word.form),
    );
    // What is said before belongs to both.
    const isFirst = words.slice(0, i).every((word) => isFunctionWord(word.form));
    return areAsking && isFirst && joins.test(` ${form} `) ? [start] : [];
  });
}

/**
 * Where `where` begins in `when does it meet, where, and with whom`: a question word between commas after one that
 * asks something else, with more to come; `the vote, when?` and `he said that, if …` are one each.
 */
function loneQuestionWords({ text, understanding }: ReadMessage): number[] {
  const { isQuestionWord } = understanding;
  const said = new Set<string>();
  const starts: number[] = [];
  for (const { 0: clause, index } of text.matchAll(/[^,?!.;:\n]+/gu)) {
    const words = splitWords(clause);
    const [only = ""] = words;
    const isLone = words.length === 1 && isQuestionWord(only) && !said.has(only);
    if (isLone && said.size > 0) starts.push(index + clause.search(/\S/u));
    for (const word of words) if (isQuestionWord(word)) said.add(word);
  }
  return starts;
}

/**
 * Where `and what officials` begins in `what does he promise farmers, and what officials`: what a message, or a
 * sentence of it, begins by asking is asked of something else, after a comma and a word that joins.
 */
function sameQuestionWords({ text, understanding }: ReadMessage): number[] {
  const { requests, isQuestionWord, isFunctionWord } = understanding;
  const joins = new RegExp(`^(?:${requests?.topicJoins.source ?? ""})`, "iu");
  let asked: string | undefined;
  const starts: number[] = [];
  for (const { 0: clause, index } of text.matchAll(/[^,?!.;:\n]+/gu)) {
    const joined = `, ${clause.trim()}`.toLowerCase();
    const [joint = ""] = joins.exec(joined) ?? [];
    const [first = "", ...more] = splitWords(joined.slice(joint.length));
    const isOwn = more.some((word) => !isFunctionWord(word));
    if (text[index - 1] !== ",") asked = isQuestionWord(first) && isOwn ? first : undefined;
    else if (splitWords(joint).length > 0 && first === asked && isOwn)
      starts.push(index + clause.search(/\S/u));
  }
  return starts;
}

/**
 * What a part of a message asks, without what is only told around it and the word that joins it to the part
 * before.
 */
function asking(part: string, message: ReadMessage, isJoined: boolean): string {
  const { withoutTalk, requests } = message.understanding;
  const says = (text: string): boolean => tellingWords(text, message.understanding).length > 0;
  const sentences = part.split(SENTENCE_END);
  const first = sentences.findIndex((one) => isAsked(one, message));
  const last = sentences.findLastIndex((one) => isAsked(one, message));
  const question = sentences.slice(first, last + 1).join(" ");
  // "Who pays? I mean the police" is told what it is about.
  const whole = first < 0 ? part : says(question) ? question : sentences.slice(first).join(" ");
  const [, lead = "", announced = ""] = ANNOUNCING.exec(whole) ?? [];
  const bare = withoutTalk(
    isAsked(announced, message) && announces(lead, message) ? announced : whole,
  );
  if (!isJoined) return bare;
  // "And who pays" asks who pays.
  const joins = new RegExp(`^(?:${requests?.topicJoins.source ?? ""})`, "iu");
  const [joint = ""] = joins.exec(` ${bare}`) ?? [];
  const rest = ` ${bare}`.slice(joint.length);
  return splitWords(joint).length === 1 && isAsked(rest, message) ? rest : bare;
}

/** A stop after an initial ends nothing. */
const SENTENCE_END = /(?<=[?!…])\s+|(?<=[\p{L}\p{N}]{2}[”"»)]?\.)\s+|\n+/u;
/** `Two things: …` */
const ANNOUNCING = /^([^:?!.]{0,40})[:—–]\s+(.+)$/su;

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
  if (shared === asked || !/\p{L}/u.test(shared)) return parts;
  return parts.map((part, i) => (i < whole ? `${part} ${shared}` : part));
}
