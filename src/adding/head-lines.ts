import { findDates, readDay } from "./read-date.js";
import { isGreeting } from "./paragraph-kinds.js";
import type { Found } from "./source-text.js";
import type { TextWords } from "./text-words.js";

/** What stands above a text: its title, its date, who speaks. */
export interface HeadLines {
  /** How many paragraphs at the beginning are no words of the address. */
  readonly count: number;
  readonly titles: readonly Found[];
  readonly dates: readonly Found[];
  /** Lines that may name the speaker. */
  readonly names: readonly string[];
}

/** Most lines above a text. */
const MOST_LINES = 8;
const LONGEST_LINE = 160;
/**
 * Reads the lines above a text, up to the first that ends a sentence or greets somebody.
 *
 * @param pageTitles titles that the page gives: a line that equals one of them stands above the text
 */
export function readHeadLines(
  paragraphs: readonly string[],
  pageTitles: readonly Found[],
  words: readonly TextWords[],
): HeadLines {
  const titles: Found[] = [];
  const dates: Found[] = [];
  const names: string[] = [];
  const equal = (a: string, b: string): boolean => plain(a) === plain(b);
  let count = 0;
  for (const [i, line] of paragraphs
    .slice(0, Math.min(MOST_LINES, paragraphs.length - 1))
    .entries()) {
    const isTitle = pageTitles.some(({ value }) => equal(value, line));
    const day = readDay(line, words) ?? dayOfLine(line, words);
    if (isTitle) {
      // Said by the page already.
    } else if (day !== undefined)
      dates.push({ value: day, from: `the line "${line}" above the text` });
    else if (isOpen(line) && namesSpeaker(line, i, words)) names.push(line);
    else if (i === 0 && pageTitles.length === 0 && isOpen(line) && !isGreeting(line, words))
      titles.push({ value: line, from: "the first line" });
    else break;
    count = i + 1;
  }
  return { count, titles, dates, names };
}

/** Whether a line may name who speaks: the first one is a title unless it says so. */
function namesSpeaker(line: string, number: number, words: readonly TextWords[]): boolean {
  return words.some(
    ({ by, nameLine }) => by?.test(line) === true || (number > 0 && nameLine?.test(line) === true),
  );
}

/** The day of a place or a label with a date: `Astana, 6 June 2022`, `Published: 6 June 2022`. */
function dayOfLine(line: string, words: readonly TextWords[]): string | undefined {
  const [date, ...others] = findDates(line, words);
  const isAlone = date !== undefined && others.length === 0;
  return isAlone && line.length <= date.words.length + 30 && isOpen(line) ? date.day : undefined;
}

function isOpen(line: string): boolean {
  return (
    line.length <= LONGEST_LINE && !line.includes("\n") && !/(?:[.!?…:;,])["'”’»)]*$/u.test(line)
  );
}

/** Letters and digits in lower case. */
function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
