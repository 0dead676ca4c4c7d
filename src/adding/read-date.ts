import type { TextWords } from "./text-words.js";

/** In digits, with groups named day, month and year. */
const IN_DIGITS: readonly RegExp[] = [
  /(?<!\d)(?<year>(?:1[89]|20)\d\d)-(?<month>\d{2})-(?<day>\d{2})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:1[89]|20)\d\d)(?!\d)/gu,
];

interface FoundDate {
  /** ISO 8601 day. */
  readonly day: string;
  /** As it stands in the text. */
  readonly words: string;
  readonly index: number;
}

/**
 * The full dates of a text, in its order: in words of the languages, and in digits (day before month).
 *
 * Example: `given on 6 June 2022` has `2022-06-06`.
 */
export function findDates(text: string, words: readonly TextWords[]): FoundDate[] {
  const inWords = words.flatMap(({ dates, months }) =>
    dates.flatMap((form) => findForm(text, form, (month) => months.get(month.toLowerCase()))),
  );
  const inDigits = IN_DIGITS.flatMap((form) => findForm(text, form, Number));
  return [...inDigits, ...inWords].sort((a, b) => a.index - b.index);
}

function findForm(
  text: string,
  form: RegExp,
  numberOf: (month: string) => number | undefined,
): FoundDate[] {
  return Array.from(text.matchAll(form)).flatMap((match) => {
    const { year = "", month = "", day = "" } = match.groups ?? {};
    const iso = isoDay(Number(year), numberOf(month) ?? 0, Number(day));
    return iso === undefined ? [] : [{ day: iso, words: match[0], index: match.index }];
  });
}

/** The day that a text is, and nothing else: `2022-06-06`, `6 June 2022`, `2022-06-06T10:00:00Z`. */
export function readDay(text: string, words: readonly TextWords[]): string | undefined {
  const [found, ...others] = findDates(text, words);
  if (!found || others.length > 0) return undefined;
  const rest = text
    .replace(found.words, "")
    .replace(/T?\d{1,2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?/u, "");
  const beside = words.flatMap(({ besideDate = [] }) => besideDate);
  const more = beside.reduce((left, pattern) => left.replaceAll(pattern, ""), rest);
  return /[\p{L}\d]/u.test(more) ? undefined : found.day;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
