import type { Weekday } from "../../posts/cadence.js";
import type { ReadPostWish } from "../../posts/post-wish.js";
import { DAYS, loosely, plainLetters, spellTimes } from "./time-words.js";
import type { Draft, WordProblem } from "../wish-draft.js";
import { finish, misread, readFigure, set, setFormat, setKind } from "../wish-draft.js";

/** A topic is a few words; what goes beyond is cut. */
const LONGEST_TOPIC = 80;
/** A word that is shown again; Telegram's own limit for a message is far away. */
const LONGEST_WORD = 40;

type Meaning =
  | NonNullable<Draft["rhythm" | "kind" | "format" | "sound"]>
  | "sentences"
  /** Said by people who write whole sentences; it changes nothing. */
  | "filler";

/** Words of a wish, Kazakh in plain letters and English; a noun may have endings. */
const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  ["daily", /^(?:кун сайын.*|ар куни?|кунде|кунине|кунделикти|daily|everyday)$/u],
  ["weekly", /^(?:апта сайын.*|апта|аптада|аптасына|апталык|weekly|week)$/u],
  ["quote", /^(?:(?:дайексоз|цитата)\p{L}{0,6}|quote)$/u],
  ["card", /^(?:(?:сурет|карточка)\p{L}{0,6}|card|picture|image)$/u],
  ["wide", /^(?:кен|колденен|wide|landscape|horizontal)$/u],
  ["tall", /^(?:тик|биик|tall|portrait|vertical)$/u],
  ["summary", /^(?:туйин\p{L}{0,8}|summary)$/u],
  ["series", /^(?:(?:топтама|серия)\p{L}{0,6}|series)$/u],
  ["sentences", /^(?:сойлем\p{L}{0,8}|sentences?)$/u],
  ["sound", /^(?:дыбыс(?:пен|ты|ы)?|sound)$/u],
  ["silent", /^(?:дыбыссыз|унсиз|silent)$/u],
  [
    "filler",
    /^(?:сайын(?:гы)?|ар|бир|рет|кун(?:и|нин)?|сагат|турин(?:де|деги)|ретинде|форматта?|уакыты?|уакытымен|бойынша|жане|мен|пен|бен|[дт][ае]|маган|бизге|осында|мунда|отинемин|жибер\p{L}*|жариял\p{L}*|бер|берип|бериниз|тур|турыныз|туратын|кой|койыныз|керек)$/u,
  ],
  ["filler", /^(?:an?|at|day|each|every|here|in|me|of|on|once|please|post|send|the|with)$/u],
];
const DAY_NAMES = [
  DAYS.map(plainLetters),
  "monday tuesday wednesday thursday friday saturday sunday".split(" "),
];
const SHORT_DAYS = "дс сс ср бс жм сб жс".split(" ");

/** Two words that say one thing are read as one. */
const SAID = new RegExp(loosely("(?:күн|апта)\\s+сайын\\p{L}*|әр\\s+күні?(?!\\p{L})|\\S+"), "giu");
/** Everything after this is the topic. */
const BEFORE_TOPIC = /^([\s\S]*?)(?:(?<!\S)(?:тақырып|такырып|topic|about):?(?!\S)([\s\S]*))?$/iu;
/** What stands after a topic. */
const AFTER_TOPIC = /^(?:туралы|жайлы|жайында|жонинде|такырыб\p{L}+)$/u;
/** What belongs to a time and stands among the words after `тақырып`. */
const TIME_IN_TOPIC = /(?<!\p{L})(?:сайын|сағат|daily|weekly|every)(?!\p{L})|\d{1,2}[:.]\d{2}/iu;

/** A word as it was written, and what it is read as. */
interface Said {
  readonly written: string;
  readonly word: string;
  readonly meaning: Meaning | Weekday | undefined;
}

/**
 * Reads what stands after `/schedule` in Kazakh, or in the English words for it, in any order. The
 * topic stands after `тақырып`, or before `туралы`. A bare number is an hour when no other time is
 * written and it does not count sentences.
 *
 * Example: `дүйсенбі сайын сағат 9-да соттар туралы түйін` is a summary of five sentences on the
 * courts each Monday at 09:00; `кун сайын 25:00 дәйексөз` is misread for its time.
 */
export const readKazakhPostWish: ReadPostWish = (text, zone) => {
  if (text.trim() === "") return { kind: "nothing" };
  const [, before = "", after] = BEFORE_TOPIC.exec(text.trim()) as RegExpExecArray;
  const spelt = spellTimes(before);
  const { rest, about } = splitTopic((spelt.match(SAID) ?? []).map(readMeaning));
  if (about !== undefined && after !== undefined)
    return misread({ what: "said-twice", word: after.trim().slice(0, LONGEST_WORD) });
  const draft: Draft = {};
  const hasTime = /(?<!\S)\d+[:.]\d/u.test(spelt);
  for (const [i, said] of rest.entries()) {
    const counts =
      rest[i - 1]?.meaning === "summary" ||
      ["summary", "sentences"].includes(`${rest[i + 1]?.meaning}`);
    const problem = readWord(draft, said, !hasTime && !counts);
    if (problem) return misread({ what: problem, word: said.written.slice(0, LONGEST_WORD) });
  }
  const topic = about ?? after;
  if (topic !== undefined) {
    draft.topic = trimTopic(topic);
    if (!/[\p{L}\p{N}]/u.test(draft.topic)) return misread({ what: "no-topic" });
  }
  return draft.time === undefined && TIME_IN_TOPIC.test(after ?? "")
    ? misread({ what: "topic-not-last" })
    : finish(draft, zone, DAYS);
};

function readMeaning(written: string): Said {
  const word = plainLetters(written.replace(/[,.;:]+$/u, "")).replaceAll(/\s+/gu, " ");
  const isDay = (name: string, i: number): boolean =>
    word === SHORT_DAYS[i] ||
    (word.length >= 3 && name.startsWith(word)) ||
    (word.startsWith(name) && word.length <= name.length + 6);
  const day = Math.max(...DAY_NAMES.map((names) => names.findIndex(isDay)));
  const meaning =
    day >= 0 ? ((day + 1) as Weekday) : MEANINGS.find(([, words]) => words.test(word))?.[0];
  return { written, word, meaning };
}

function readWord(
  draft: Draft,
  { written, word, meaning }: Said,
  isHour: boolean,
): WordProblem | undefined {
  if (typeof meaning === "number") return set(draft, "weekday", meaning);
  switch (meaning) {
    case undefined:
      return word === "" ? undefined : readFigure(draft, word, isHour);
    case "filler":
    case "sentences":
      return undefined;
    case "daily":
    case "weekly":
      return set(draft, "rhythm", meaning);
    case "quote":
    case "card":
    case "summary":
    case "series":
      return setKind(draft, meaning);
    case "wide":
    case "tall":
      return setFormat(draft, meaning, written);
    case "sound":
    case "silent":
      return set(draft, "sound", meaning);
  }
}

/**
 * A topic that stands before `туралы` or `тақырыбы бойынша`, or after `тақырыбы`, and the other
 * words.
 */
function splitTopic(said: readonly Said[]): { rest: readonly Said[]; about?: string } {
  const at = said.findIndex(({ word }) => AFTER_TOPIC.test(word));
  if (at < 0) return { rest: said };
  let first = at;
  while (first > 0 && mayBeOfTopic(said[first - 1])) first--;
  while (said[first]?.meaning === "filler") first++;
  const before = said.slice(0, first);
  return first === at && said[at]?.word.startsWith("такырыб")
    ? { rest: before, about: writtenOf(said.slice(at + 1)) }
    : { rest: [...before, ...said.slice(at + 1)], about: writtenOf(said.slice(first, at)) };
}

/** A word that says nothing else, and one that stands between such words or says what they are like. */
function mayBeOfTopic(said: Said | undefined): boolean {
  if (said?.meaning !== undefined) return ["filler", "wide", "tall"].includes(`${said.meaning}`);
  return /^\p{L}[^/]*$/u.test(said?.word ?? "") && said?.word !== "utc";
}

function writtenOf(words: readonly Said[]): string {
  return words.map(({ written }) => written).join(" ");
}

function trimTopic(topic: string): string {
  return topic
    .trim()
    .replaceAll(/\s+/gu, " ")
    .replace(/ (?:туралы|жайлы)$/u, "")
    .slice(0, LONGEST_TOPIC)
    .trim();
}
