/** Languages whose names of months are read. */
const LANGUAGES = ["en", "ru", "kk"];

/** The names of the months as dates have them ("июня"), and alone ("июнь"), in lower case. */
function nameMonths(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const style of ["long", "short"] as const)
    for (const day of [undefined, "numeric"] as const) {
      const format = new Intl.DateTimeFormat(language, {
        month: style,
        ...(day && { day }),
        timeZone: "UTC",
      });
      for (let month = 0; month < 12; month++) {
        const part = format
          .formatToParts(new Date(Date.UTC(2022, month, 1)))
          .find(({ type }) => type === "month");
        const name = (part?.value ?? "").toLowerCase().replace(/\.$/u, "");
        if (name.length >= 3) names.set(name, month + 1);
      }
    }
  return names;
}

const MONTHS = new Map(LANGUAGES.flatMap((language) => [...nameMonths(language)]));
const MONTH = `(${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|")})`;

/** Each with groups named day, month (a name or a number) and year. */
const FORMS: readonly RegExp[] = [
  /(?<!\d)(?<year>(?:1[89]|20)\d\d)-(?<month>\d{2})-(?<day>\d{2})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:1[89]|20)\d\d)(?!\d)/gu,
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s+(?<month>${MONTH})\\.?,?\\s+(?<year>(?:1[89]|20)\\d\\d)(?!\\d)`,
    "giu",
  ),
  new RegExp(
    `(?<!\\p{L})(?<month>${MONTH})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>(?:1[89]|20)\\d\\d)(?!\\d)`,
    "giu",
  ),
  // Kazakh: 2022 жылғы 6 маусым, 2022 ж. 6 маусымда.
  new RegExp(
    `(?<!\\d)(?<year>(?:1[89]|20)\\d\\d)\\s*(?:жыл\\p{L}*|ж\\.?)\\s+(?<day>\\d{1,2})\\s+(?<month>${MONTH})`,
    "giu",
  ),
];

interface FoundDate {
  /** ISO 8601 day. */
  readonly day: string;
  /** As it stands in the text. */
  readonly words: string;
  readonly index: number;
}

/**
 * The full dates of a text, in its order: English, Russian and Kazakh, and in digits (day before month).
 *
 * Example: `given on 6 June 2022` has `2022-06-06`.
 */
export function findDates(text: string): FoundDate[] {
  return FORMS.flatMap((form) =>
    Array.from(text.matchAll(form)).flatMap((match) => {
      const { year = "", month = "", day = "" } = match.groups ?? {};
      const iso = isoDay(
        Number(year),
        MONTHS.get(month.toLowerCase()) ?? Number(month),
        Number(day),
      );
      return iso === undefined ? [] : [{ day: iso, words: match[0], index: match.index }];
    }),
  ).sort((a, b) => a.index - b.index);
}

/** The day that a text is, and nothing else: `2022-06-06`, `6 June 2022`, `2022-06-06T10:00:00Z`. */
export function readDay(text: string): string | undefined {
  const [found, ...others] = findDates(text);
  if (!found || others.length > 0) return undefined;
  const rest = text
    .replace(found.words, "")
    .replace(/T?\d{1,2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?/u, "");
  return /[\p{L}\d]/u.test(rest.replaceAll(/(?:^|\s)(?:г(?:ода)?|ж|y)\.?(?=\s|$)/gu, ""))
    ? undefined
    : found.day;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
