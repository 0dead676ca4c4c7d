import type { CardFormat } from "../cards/card.js";
import type { Weekday } from "../posts/cadence.js";
import type { Content } from "../posts/post.js";
import type { WishProblem, WishReading } from "../posts/post-wish.js";
import { SENTENCE_COUNTS } from "../summarising/summary.js";

const DEFAULT_SENTENCES = 5;

/** The fields of a wish as far as they have been read. */
export interface Draft {
  rhythm?: "daily" | "weekly";
  weekday?: Weekday;
  time?: string;
  zone?: string;
  kind?: "quote" | "card" | "summary" | "series";
  /** Of a picture. */
  format?: CardFormat;
  /** The word that said the format. */
  formatWord?: string;
  sentences?: number;
  topic?: string;
  sound?: "silent" | "sound";
}

export type WordProblem = Extract<WishProblem, { word: string }>["what"];

/** Sets a field; a problem when it had another value before. */
export function set<K extends keyof Draft>(
  draft: Draft,
  name: K,
  value: NonNullable<Draft[K]>,
): WordProblem | undefined {
  const isNew = draft[name] === undefined || draft[name] === value;
  draft[name] = value;
  return isNew ? undefined : "said-twice";
}

/** Sets what is to be posted; a picture is one of a quote: `quote as a picture` says one thing. */
export function setKind(draft: Draft, kind: NonNullable<Draft["kind"]>): WordProblem | undefined {
  const said = [draft.kind, kind];
  const isPicture = said.includes("quote") && said.includes("card");
  if (!isPicture) return set(draft, "kind", kind);
  draft.kind = "card";
  return undefined;
}

/** Sets the format of a picture, which is then one that is wished for. */
export function setFormat(draft: Draft, format: CardFormat, word: string): WordProblem | undefined {
  draft.formatWord = word;
  return set(draft, "format", format);
}

/** Reads a time, a bare number or a zone; `isHour` says which a number is, an hour or a count. */
export function readFigure(draft: Draft, word: string, isHour: boolean): WordProblem | undefined {
  if (/^\d+[:.]/u.test(word) || (isHour && /^\d{1,2}$/u.test(word))) {
    const time = readTime(/^\d+$/u.test(word) ? `${word}:00` : word);
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

/** The wish that the fields make, or what is missing or too much among them. */
export function finish(draft: Draft, usualZone: string, days: readonly string[]): WishReading {
  const { rhythm, weekday, time, zone = usualZone, sound } = draft;
  if (time === undefined) return misread({ what: "no-time" });
  if (rhythm === "weekly" && weekday === undefined) return misread({ what: "no-day" });
  if (rhythm === "daily" && weekday !== undefined)
    return misread({ what: "said-twice", word: days[weekday - 1] ?? "" });
  const cadence = { time, zone, ...(weekday === undefined ? {} : { weekday }) };
  const content = contentOf(draft);
  if (!content) return misread({ what: "no-content", cadence });
  if (draft.sentences !== undefined && !("sentences" in content))
    return misread({ what: "unknown-word", word: `${draft.sentences}` });
  if (draft.formatWord !== undefined && content.kind !== "card")
    return misread({ what: "unknown-word", word: draft.formatWord });
  return { kind: "wish", wish: { cadence, content, silent: sound !== "sound" } };
}

export function misread(problem: WishProblem): WishReading {
  return { kind: "misread", problem };
}

function contentOf({
  kind,
  format,
  sentences = DEFAULT_SENTENCES,
  topic,
}: Draft): Content | undefined {
  if (topic !== undefined)
    return kind === undefined || kind === "summary"
      ? { kind: "topic", topic, sentences }
      : undefined;
  if (kind === "summary") return { kind, sentences };
  if (kind === "series") return { kind };
  if (kind === "card" || format) return { kind: "card", ...(format === "wide" && { format }) };
  return kind && { kind: "quote-of-the-day" };
}

/**
 * The time of day in `HH:MM`, or undefined when there is none such.
 *
 * Example: `9.05` gives `09:05`, `9:7` nothing.
 */
function readTime(word: string): string | undefined {
  const [, hour, minutes = ""] = /^(\d|[01]\d|2[0-3])[:.]([0-5]\d)$/u.exec(word) ?? [];
  return hour === undefined ? undefined : `${hour.padStart(2, "0")}:${minutes}`;
}

/** The zone's own spelling; undefined when there is none of that name. */
function nameZone(word: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: word }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
