import type { Weekday } from "../posts/cadence.js";
import type { ReadPostWish } from "../posts/post-wish.js";
import { spellTimes } from "./english-times.js";
import type { Draft, WordProblem } from "./wish-draft.js";
import { finish, misread, readFigure, set, setFormat, setKind } from "./wish-draft.js";

/** A topic is a few words; what goes beyond is cut. */
const LONGEST_TOPIC = 80;
/** A word that is shown again; Telegram's own limit for a message is far away. */
const LONGEST_WORD = 40;

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/** Said by people who write whole sentences; they change nothing. */
const FILLERS = new Set(
  "a an as at day each every here in me of on once please post send sentence sentences the with".split(
    " ",
  ),
);
/** What belongs to a time and stands among the words after `topic`. */
const TIME_IN_TOPIC = /\b(?:daily|weekly|every|at \d|\d{1,2}[:.]\d{2}|\d{1,2} ?[ap]m)\b/iu;

/**
 * Reads what stands after `/schedule` in English words, which are understood beside those of every
 * language: `daily` or `weekly` with a day, a time, an IANA zone, what is to be posted, whether a
 * picture is `wide` or `tall`, and `sound`, in any order; the words after `topic` are the topic. A bare number is an hour after `at`, or when
 * no other time is written and it does not count sentences.
 *
 * Example: `weekly mon 18:30 summary 5 topic economy` is a summary of five sentences on the economy
 * each Monday at 18:30 in `zone`, `a quote every day at 9` is daily at 09:00; `daily 25:00 quote`
 * is misread for its time.
 */
export const readEnglishPostWish: ReadPostWish = (text, zone) => {
  if (text.trim() === "") return { kind: "nothing" };
  const [, before = "", topic] = /^([\s\S]*?)(?:(?<!\S)(?:topic|about)(?!\S)([\s\S]*))?$/iu.exec(
    text.trim(),
  ) as RegExpExecArray;
  const draft: Draft = {};
  const spelt = spellTimes(before);
  const words = spelt.text.split(/\s+/u).map((written) => ({
    written,
    word: written.replace(/[,.;]+$/u, "").toLowerCase(),
  }));
  for (const [i, { written, word }] of words.entries()) {
    if (word === "" || FILLERS.has(word)) continue;
    const counts =
      words[i - 1]?.word === "summary" ||
      /^(?:summary|sentences?)$/u.test(words[i + 1]?.word ?? "");
    const problem = readWord(draft, word, !counts && !spelt.hasTime);
    if (problem) return misread({ what: problem, word: written.slice(0, LONGEST_WORD) });
  }
  if (topic !== undefined) {
    draft.topic = topic.trim().replaceAll(/\s+/gu, " ").slice(0, LONGEST_TOPIC).trim();
    if (!/[\p{L}\p{N}]/u.test(draft.topic)) return misread({ what: "no-topic" });
  }
  if (draft.time === undefined && topic !== undefined && TIME_IN_TOPIC.test(topic))
    return misread({ what: "topic-not-last" });
  return finish(draft, zone, DAYS);
};

function readWord(draft: Draft, word: string, isHour: boolean): WordProblem | undefined {
  const day = DAYS.findIndex((name) => word.length >= 3 && `${name}s`.startsWith(word));
  if (day >= 0) return set(draft, "weekday", (day + 1) as Weekday);
  switch (word) {
    case "daily":
    case "everyday":
      return set(draft, "rhythm", "daily");
    case "weekly":
    case "week":
      return set(draft, "rhythm", "weekly");
    case "quote":
    case "summary":
    case "series":
      return setKind(draft, word);
    case "card":
    case "picture":
    case "image":
      return setKind(draft, "card");
    case "wide":
    case "landscape":
    case "horizontal":
      return setFormat(draft, "wide", word);
    case "tall":
    case "portrait":
    case "vertical":
      return setFormat(draft, "tall", word);
    case "silent":
    case "sound":
      return set(draft, "sound", word);
  }
  return readFigure(draft, word, isHour);
}
