/** How names and offices are written, and dates in words, in texts that are added. */

const PART = "\\p{Lu}[\\p{L}]*(?:[-’']\\p{L}+)*\\.?";
/** A name of two to five words, small ones of names among them. */
export const NAME = `${PART}(?:\\s+(?:${PART}|de|da|van|von|der|bin|al|el)){1,4}`;
/** With an office that may end in capitals a name is its last two words. */
export const SHORT_NAME = `${PART}(?:\\s+\\p{Lu}\\.)?\\s+${PART}`;

/**
 * Lines that name who speaks: `A. Name, Mayor of the Town`, `Президент Республики А. Имя`.
 *
 * @param office pattern of an office
 * @param further pattern of a word that an office may have after its first, with the space before it
 * @param by pattern of what begins a line, with the space after it; absent where nobody taught it
 */
export function speakerLines(office: string, further: string, by?: string): RegExp[] {
  const lead = by === undefined ? "" : `(?:${by})?`;
  return [
    new RegExp(`^${lead}(?<name>${NAME}),\\s+(?<office>${office}.*)$`, "u"),
    new RegExp(
      `^${lead}(?<office>(?:[^,]*\\s)?${office}(?:${further})*?)\\s+(?<name>${SHORT_NAME})$`,
      "u",
    ),
    ...(by === undefined ? [] : [new RegExp(`^${by}(?<name>${NAME})$`, "u")]),
  ];
}

/** An office before a name of two words or more. */
export function officeBefore(offices: string): RegExp {
  return new RegExp(`^(?:${offices})\\s+(?=\\S+\\s+\\S)`, "u");
}

/** The names of the months as dates have them ("июня"), and alone ("июнь"), in lower case, from 1. */
export function nameMonths(language: string): ReadonlyMap<string, number> {
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

const YEAR = "(?<year>(?:1[89]|20)\\d\\d)";

/**
 * Dates in words: `6 июня 2022`, `июнь 6, 2022`; and in a language's own order.
 *
 * @param ordinal pattern of what may stand after the number of the day
 * @param own a pattern made of those of a day, a month and a year
 */
export function writtenDates(
  months: ReadonlyMap<string, number>,
  { ordinal = "", of = "", own }: WrittenDates = {},
): RegExp[] {
  const month = `(?<month>${[...months.keys()].sort((a, b) => b.length - a.length).join("|")})`;
  const day = "(?<day>\\d{1,2})";
  const patterns = [
    `(?<!\\d)${day}${ordinal}${of}\\s+${month}\\.?,?\\s+${YEAR}(?!\\d)`,
    `(?<!\\p{L})${month}\\.?\\s+${day}${ordinal},?\\s+${YEAR}(?!\\d)`,
    ...(own ? [own(day, month, YEAR)] : []),
  ];
  return patterns.map((pattern) => new RegExp(pattern, "giu"));
}

interface WrittenDates {
  readonly ordinal?: string;
  /** Pattern of what may stand between day and month. */
  readonly of?: string;
  readonly own?: (day: string, month: string, year: string) => string;
}

/**
 * A line that is the number of a page.
 *
 * @param page pattern of what may stand before it
 * @param of pattern of what stands before the number of all pages
 */
export function pageNumber(page: string, of: string): RegExp {
  return new RegExp(
    `^[-–—\\s]*(?:(?:${page})\\s*)?\\d{1,4}(?:\\s*(?:${of})\\s*\\d{1,4})?[-–—\\s]*$`,
    "iu",
  );
}
