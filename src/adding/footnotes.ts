import type { Change } from "./change.js";
import { createChangeCounter } from "./change.js";
import type { Replacement } from "./replacement.js";
import { replaceAll } from "./replacement.js";
import type { TextWords } from "./text-words.js";

const DROPPED = "footnote marks dropped";
/** How a note under the text begins: `[1] See …`, `1 See …`, `¹ See …`, `* See …`. */
const NOTE = /^(?:\[(\d{1,3})\]|(\d{1,3})(?=[.)]?\s+\S)|([¹²³⁰⁴-⁹]{1,3})|([*†‡]{1,3}))[.)]?\s*\S/u;

/**
 * Marks that can be nothing else, after a word or the end of a sentence. A letter in brackets before
 * another one is an editor's: `[w]e`.
 */
const CERTAIN: readonly Replacement[] = [
  {
    what: DROPPED,
    pattern: /(?<=[\p{L}\p{P}\d]) ?\[(?:\d{1,3}|\^[^\]\s]{1,20}|[a-z](?=\](?!\p{L})))\]/giu,
    by: "",
    showsBefore: true,
  },
  {
    // "m²" and "km³" measure.
    what: DROPPED,
    pattern: /(?<=\p{L}{3}|[.,;:!?…"”’»)])[¹²³⁰⁴-⁹]{1,3}(?!\p{L})/gu,
    by: "",
    showsBefore: true,
  },
  { what: DROPPED, pattern: /(?<=[\p{L}\p{P}])[†‡]{1,3}/gu, by: "", showsBefore: true },
  {
    // "bridges.3 The": a digit at the end of a sentence, before the next one or the paragraph's end.
    what: DROPPED,
    pattern:
      /(?<=\p{Ll}{3}[.!?…]["”’»)]*|\p{Ll}{3}["”’»)]+[.!?…])\d{1,2}(?=\s+["“‘«(]*\p{Lu}|\s*$)/gmu,
    by: "",
    showsBefore: true,
  },
];

/** Digits after a word, dropped only when a note with the number stands under the text: "G7" has none. */
const BY_NOTES = /(?<=\p{Ll}{3}[,;:]?["”’»)]?)(\d{1,2}|\*{1,3})(?![\p{L}\p{N}*])/gu;

/**
 * Drops the marks of footnotes, and the notes themselves where they stand under the text.
 *
 * @param knownMarks marks that were dropped before
 *
 * Example: `Bridges.[1] Roads.`, `[1] See page 5.` become `Bridges. Roads.`
 */
export function dropFootnotes(
  paragraphs: readonly string[],
  words: readonly TextWords[],
  knownMarks: readonly string[] = [],
): {
  readonly paragraphs: string[];
  readonly changes: Change[];
} {
  const isHeadingOfNotes = (paragraph = ""): boolean =>
    words.some(({ notesHeading }) => notesHeading.test(paragraph));
  const notes = findNotes(paragraphs, knownMarks, isHeadingOfNotes);
  const droppedNotes = createChangeCounter("footnotes under the text dropped");
  const byNotes: Replacement = {
    what: DROPPED,
    pattern: BY_NOTES,
    by: (match) => (notes.has(match) ? "" : match),
    showsBefore: true,
  };
  const inWords = words.flatMap(({ noteMark: pattern }): Replacement[] =>
    pattern ? [{ what: DROPPED, pattern, by: "", showsBefore: true }] : [],
  );
  const changes: Change[] = [];
  const firstNote = Math.min(paragraphs.length, ...notes.values());
  const isHeaded = notes.size > 0 && isHeadingOfNotes(paragraphs[firstNote - 1]);
  const first = isHeaded ? firstNote - 1 : firstNote;
  const kept = paragraphs.slice(0, first).map((paragraph) => {
    const replaced = replaceAll(paragraph, [...CERTAIN, ...inWords, byNotes]);
    changes.push(...replaced.changes);
    return replaced.text;
  });
  for (const note of paragraphs.slice(first)) droppedNotes.count(note);
  return { paragraphs: kept, changes: [...changes, droppedNotes.change()] };
}

/**
 * The notes that end a text: marks with their paragraphs. They count only where the text above
 * bears each mark and their numbers go up from 1.
 */
function findNotes(
  paragraphs: readonly string[],
  knownMarks: readonly string[],
  isHeadingOfNotes: (paragraph: string | undefined) => boolean,
): ReadonlyMap<string, number> {
  let first = paragraphs.length;
  while (first > 1 && NOTE.test(paragraphs[first - 1] ?? "")) first--;
  const marks = paragraphs.slice(first).map((note) => {
    const [, bracketed, digits, raised, star] = NOTE.exec(note) ?? [];
    return bracketed ?? digits ?? plainDigits(raised) ?? star ?? "";
  });
  const body = paragraphs.slice(0, first).join("\n");
  const isMarked = (mark: string): boolean =>
    knownMarks.includes(mark) ||
    new RegExp(
      `[\\p{L}\\p{P}] ?(?:\\[${escape(mark)}\\]|${raise(mark)})|${GLUED}${escape(mark)}(?![\\p{L}\\p{N}*])`,
      "u",
    ).test(body);
  const isOrdered = marks.every((mark, i) => !/^\d/u.test(mark) || Number(mark) === i + 1);
  // What a colon opens is a list of the speaker's.
  const isOpened = (paragraphs[first - 1] ?? "").trimEnd().endsWith(":");
  const isList = isOpened && !isHeadingOfNotes(paragraphs[first - 1]);
  if (marks.length === 0 || isList || !isOrdered || !marks.every(isMarked)) return new Map();
  return new Map(marks.map((mark, i) => [mark, first + i]));
}

/** Before a digit that marks a note: a word, its punctuation, and no space. */
const GLUED = '\\p{Ll}{3}[,;:.!?…]?["”’»)]?';
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function plainDigits(raised: string | undefined): string | undefined {
  return raised?.replaceAll(/./gu, (digit) => String(RAISED.indexOf(digit)));
}

function raise(digits: string): string {
  return escape(digits.replaceAll(/\d/gu, (digit) => RAISED.charAt(Number(digit))));
}

function escape(text: string): string {
  return text.replaceAll(/[*†‡]/gu, "\\$&");
}
