import type { TextWords } from "../adding/text-words.js";

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
 */
export function speakerLines(office: string): RegExp[] {
  return [
    new RegExp(`^(?<name>${NAME}),\\s+(?<office>${office}.*)$`, "u"),
    new RegExp(
      `^(?<office>(?:[^,]*\\s)?${office}(?:\\s+\\p{L}+)*?)\\s+(?<name>${SHORT_NAME})$`,
      "u",
    ),
  ];
}

/** @param by pattern of what begins a line that names who speaks, with the space after it */
export function leadBy(by: string): NonNullable<TextWords["lead"]> {
  return { before: new RegExp(`^${by}`, "u"), name: new RegExp(`^${NAME}$`, "u") };
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
 * Dates in words: `6 июня 2022`, `июнь 6, 2022`.
 *
 * @param ordinal pattern of what may stand after the number of the day
 * @param of pattern of what may stand between day and month
 */
export function writtenDates(
  months: ReadonlyMap<string, number>,
  { ordinal = "", of = "" } = {},
): RegExp[] {
  return [
    datesLike(
      months,
      (day, month, year) => `(?<!\\d)${day}${ordinal}${of}\\s+${month}\\.?,?\\s+${year}(?!\\d)`,
    ),
    datesLike(
      months,
      (day, month, year) => `(?<!\\p{L})${month}\\.?\\s+${day}${ordinal},?\\s+${year}(?!\\d)`,
    ),
  ];
}

/** Dates in an order of their own, made of the patterns of a day, a month and a year. */
export function datesLike(
  months: ReadonlyMap<string, number>,
  order: (day: string, month: string, year: string) => string,
): RegExp {
  const names = [...months.keys()].sort((a, b) => b.length - a.length).join("|");
  return new RegExp(order("(?<day>\\d{1,2})", `(?<month>${names})`, YEAR), "giu");
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
