import type { Weekday } from "../../posts/cadence.js";
import type { Content } from "../../posts/post.js";
import type { ReadPostWish, WishProblem, WishReading } from "../../posts/post-wish.js";
import { SENTENCE_COUNTS } from "../../summarising/summary.js";
import { readTime, spellTimes } from "./time-words.js";

const DEFAULT_SENTENCES = 5;
/** A topic is a few words; what goes beyond is cut. */
const LONGEST_TOPIC = 80;
/** A word that is shown again; Telegram's own limit for a message is far away. */
const LONGEST_WORD = 40;

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/** Said by people who write whole sentences; they change nothing. */
const FILLERS = new Set(
  "a an at day each every here in me of on once please post send sentence sentences the with".split(
    " ",
  ),
);
/** What belongs to a time and stands among the words after `topic`. */
const TIME_IN_TOPIC = /\b(?:daily|weekly|every|at \d|\d{1,2}[:.]\d{2}|\d{1,2} ?[ap]m)\b/iu;

/** The fields of a wish as far as they have been read. */
interface Draft {
  rhythm?: "daily" | "weekly";
  weekday?: Weekday;
  time?: string;
  zone?: string;
  kind?: "quote" | "summary" | "series";
  sentences?: number;
  topic?: string;
  sound?: "silent" | "sound";
}

type WordProblem = Extract<WishProblem, { word: string }>["what"];

/**
 * Reads what stands after `/schedule`: `daily` or `weekly` with a day, a time, an IANA zone, what
 * is to be posted, and `sound`, in any order; the words after `topic` are the topic. A bare number
 * is an hour after `at`, or when no other time is written and it does not count sentences.
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
    const isHour = /^\d{1,2}$/u.test(word) && !counts && !spelt.hasTime;
    const problem = isHour ? readHour(draft, word) : readWord(draft, word);
    if (problem) return misread({ what: problem, word: written.slice(0, LONGEST_WORD) });
  }
  if (topic !== undefined) {
    draft.topic = topic.trim().replaceAll(/\s+/gu, " ").slice(0, LONGEST_TOPIC).trim();
    if (!/[\p{L}\p{N}]/u.test(draft.topic)) return misread({ what: "no-topic" });
  }
  return finish(draft, zone);
};

function set<K extends keyof Draft>(
  draft: Draft,
  name: K,
  value: NonNullable<Draft[K]>,
): WordProblem | undefined {
  const isNew = draft[name] === undefined || draft[name] === value;
  draft[name] = value;
  return isNew ? undefined : "said-twice";
}

function readHour(draft: Draft, word: string): WordProblem | undefined {
  const time = readTime(`${word}:00`);
  return time === undefined ? "bad-time" : set(draft, "time", time);
}

function readWord(draft: Draft, word: string): WordProblem | undefined {
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
      return set(draft, "kind", word);
    case "silent":
    case "sound":
      return set(draft, "sound", word);
  }
  if (/^\d+[:.]/u.test(word)) {
    const time = readTime(word);
    return time === undefined ? "bad-time" : set(draft, "time", time);
  }
  if (/^\d+$/u.test(word))
    return SENTENCE_COUNTS.includes(Number(word))
      ? set(draft, "sentences", Number(word))
      : "bad-count";
  if (/^[a-z_]+\/[a-z0-9_+/-]+$/u.test(word) || word === "utc") {
    const zone = nameZone(word);
    return zone === undefined ? "bad-zone" : set(draft, "zone", zone);
  }
  return "unknown-word";
}

function finish(draft: Draft, usualZone: string): WishReading {
  const { rhythm, weekday, time, zone = usualZone, topic, sound } = draft;
  if (time === undefined)
    return misread({
      what: topic !== undefined && TIME_IN_TOPIC.test(topic) ? "topic-not-last" : "no-time",
    });
  if (rhythm === "weekly" && weekday === undefined) return misread({ what: "no-day" });
  if (rhythm === "daily" && weekday !== undefined)
    return misread({ what: "said-twice", word: DAYS[weekday - 1] ?? "" });
  const cadence = { time, zone, ...(weekday === undefined ? {} : { weekday }) };
  const content = contentOf(draft, topic);
  if (!content) return misread({ what: "no-content", cadence });
  if (draft.sentences !== undefined && !("sentences" in content))
    return misread({ what: "unknown-word", word: `${draft.sentences}` });
  return { kind: "wish", wish: { cadence, content, silent: sound !== "sound" } };
}

function contentOf(
  { kind, sentences = DEFAULT_SENTENCES }: Draft,
  topic: string | undefined,
): Content | undefined {
  if (topic !== undefined)
    return kind === undefined || kind === "summary"
      ? { kind: "topic", topic, sentences }
      : undefined;
  if (kind === "summary") return { kind, sentences };
  if (kind === "series") return { kind };
  return kind && { kind: "quote-of-the-day" };
}

/** The zone's own spelling; undefined when there is none of that name. */
function nameZone(word: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: word }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function misread(problem: WishProblem): WishReading {
  return { kind: "misread", problem };
}
