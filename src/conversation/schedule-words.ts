import type { Cadence, Weekday } from "../publishing/cadence.js";
import { DEFAULT_ZONE } from "../publishing/cadence.js";
import type { Content } from "../publishing/subscription.js";

/** What somebody wants to be posted, and when. */
export interface PostingWish {
  readonly cadence: Cadence;
  readonly content: Content;
  readonly silent: boolean;
}

/** Why words say no wish; `word` is the one that stands in the way. */
export type ScheduleProblem =
  | {
      readonly what: "unknown-word" | "bad-time" | "bad-zone" | "bad-count" | "said-twice";
      readonly word: string;
    }
  | { readonly what: "no-time" | "no-day" | "no-content" | "no-topic" };

export type ReadSchedule =
  | { readonly kind: "nothing" }
  | { readonly kind: "wish"; readonly wish: PostingWish }
  | { readonly kind: "misread"; readonly problem: ScheduleProblem };

/** Sentences of a summary that can be asked for. */
export const SENTENCE_COUNTS: readonly number[] = [3, 5, 10];
const DEFAULT_SENTENCES = 5;
/** A topic is a few words; what goes beyond is cut. */
const LONGEST_TOPIC = 80;
/** A word that is shown again; Telegram's own limit for a message is far away. */
const LONGEST_WORD = 40;

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/** Said by people who write whole sentences; they change nothing. */
const FILLERS = ["a", "at", "day", "every", "in", "of", "on", "please", "the"];

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

/**
 * Reads what stands after `/schedule`: `daily` or `weekly` with a day, a time, an IANA zone, what
 * is to be posted, and `sound`, in any order; the words after `topic` are the topic.
 *
 * Example: `weekly mon 18:30 summary 5 topic economy` is a summary of five sentences on the economy
 * each Monday at 18:30 in Almaty; `daily 25:00 quote` is misread for its time.
 */
export function readSchedule(text: string): ReadSchedule {
  const words = text.trim().split(/\s+/u);
  if (words[0] === "") return { kind: "nothing" };
  const draft: Draft = {};
  for (const [i, written] of words.entries()) {
    const word = written.replace(/[,.;]+$/u, "").toLowerCase();
    if (word === "" || FILLERS.includes(word)) continue;
    if (word === "topic" || word === "about") {
      const topic = words
        .slice(i + 1)
        .join(" ")
        .slice(0, LONGEST_TOPIC)
        .trim();
      if (!/[\p{L}\p{N}]/u.test(topic)) return misread({ what: "no-topic" });
      draft.topic = topic;
      break;
    }
    const problem = readWord(draft, word);
    if (problem) return misread({ what: problem, word: written.slice(0, LONGEST_WORD) });
  }
  return finish(draft);
}

function readWord(
  draft: Draft,
  word: string,
): Extract<ScheduleProblem, { word: string }>["what"] | undefined {
  const set = <K extends keyof Draft>(name: K, value: NonNullable<Draft[K]>) => {
    const isNew = draft[name] === undefined || draft[name] === value;
    draft[name] = value;
    return isNew ? undefined : "said-twice";
  };
  const day = DAYS.findIndex((name) => word.length >= 3 && `${name}s`.startsWith(word));
  if (day >= 0) return set("weekday", (day + 1) as Weekday);
  switch (word) {
    case "daily":
    case "weekly":
      return set("rhythm", word);
    case "quote":
    case "summary":
    case "series":
      return set("kind", word);
    case "silent":
    case "sound":
      return set("sound", word);
  }
  if (/^\d+[:.]/u.test(word)) {
    const time = /^(\d|[01]\d|2[0-3])[:.]([0-5]\d)$/u.exec(word);
    return time ? set("time", `${time[1]?.padStart(2, "0")}:${time[2]}`) : "bad-time";
  }
  if (/^\d+$/u.test(word))
    return SENTENCE_COUNTS.includes(Number(word)) ? set("sentences", Number(word)) : "bad-count";
  if (/^[a-z_]+\/[a-z0-9_+/-]+$/u.test(word) || word === "utc") {
    const zone = nameZone(word);
    return zone === undefined ? "bad-zone" : set("zone", zone);
  }
  return "unknown-word";
}

function finish(draft: Draft): ReadSchedule {
  const { rhythm, weekday, time, zone = DEFAULT_ZONE, topic, sound } = draft;
  if (time === undefined) return misread({ what: "no-time" });
  if (rhythm === "weekly" && weekday === undefined) return misread({ what: "no-day" });
  if (rhythm === "daily" && weekday !== undefined)
    return misread({ what: "said-twice", word: DAYS[weekday - 1] ?? "" });
  const content = contentOf(draft, topic);
  if (!content) return misread({ what: "no-content" });
  if (draft.sentences !== undefined && !("sentences" in content))
    return misread({ what: "unknown-word", word: `${draft.sentences}` });
  return {
    kind: "wish",
    wish: {
      cadence: { time, zone, ...(weekday === undefined ? {} : { weekday }) },
      content,
      silent: sound !== "sound",
    },
  };
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

function misread(problem: ScheduleProblem): ReadSchedule {
  return { kind: "misread", problem };
}
