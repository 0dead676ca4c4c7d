import { isListItem } from "./paragraph-kinds.js";

/** Ends a sentence, or opens what follows. */
const ENDS = /[.!?…:;]["'”’»)\]]*(?:[¹²³⁰⁴-⁹]+|\[\d{1,3}\]|(?<=[.!?…]["'”’»)\]]*)\d{1,2})?$/u;
/** Longest line of a text that is wrapped by hand or by a program; beyond, a line is a paragraph. */
const WIDEST = 130;
/** Least share of line breaks in the middle of a sentence that makes a text a wrapped one. */
const LEAST_BROKEN = 0.4;
/** A line shorter than this share of the widest, the next word counted, was ended on purpose. */
const SHORT = 0.8;
/** Longest line of verse. */
const VERSE_LINE = 60;

/** Whether most lines end in the middle of a sentence for want of room. */
export function isWrapped(blocks: readonly (readonly string[])[], width: number): boolean {
  if (width > WIDEST) return false;
  let [breaks, broken] = [0, 0];
  for (const block of blocks)
    for (const [i, line] of block.entries()) {
      const next = block[i + 1];
      if (next === undefined) continue;
      breaks++;
      if (!ENDS.test(line) && !isShort(line, next, width) && !isListItem(next.trim())) broken++;
    }
  return breaks > 0 && broken >= LEAST_BROKEN * breaks;
}

/** The longest line, in characters without the spaces around it; 0 when there is none. */
export function widthOf(lines: readonly string[]): number {
  // A text may have more lines than a function takes arguments.
  return lines.reduce((width, line) => Math.max(width, line.trim().length), 0);
}

/** Whether the line was ended although the next word had room. */
export function isShort(line: string, next: string, width: number): boolean {
  const [word = ""] = next.trim().split(" ");
  return line.trim().length + 1 + word.length <= SHORT * width;
}

export function isBreak(line: string, next: string, width: number): boolean {
  if (isListItem(next.trim()) && (ENDS.test(line) || isShort(line, next, width))) return true;
  if (indentOf(next) > indentOf(line) + 1 && (ENDS.test(line) || isShort(line, next, width)))
    return true;
  if (!isShort(line, next, width)) return false;
  return ENDS.test(line) || (isCapitals(line) && !isCapitals(next));
}

/** In a text of unwrapped lines: whether a line goes on in the next one. */
export function goesOn(line: string, next: string): boolean {
  return /[\p{Ll},–—-]$/u.test(line) && /^\s*\p{Ll}/u.test(next) && !isListItem(next.trim());
}

/** Three or more lines, most of them ended on purpose and not at the end of a sentence. */
export function isVerse(block: readonly string[], width: number, wrapped: boolean): boolean {
  if (block.length < 3 || block.some((line) => line.trim().length > VERSE_LINE)) return false;
  const pairs = block.slice(0, -1).map((line, i) => [line, block[i + 1] ?? ""] as const);
  if (pairs.some(([, next]) => isListItem(next.trim()))) return false;
  const most = 0.7 * pairs.length;
  const ended = pairs.filter(([line, next]) => !wrapped || isShort(line, next, width)).length;
  const open = pairs.filter(([line]) => !/[.!?…]["'”’»)]*$/u.test(line)).length;
  return ended >= most && open >= Math.min(most, pairs.length / 2);
}

/** Puts blocks together that a page or a column has parted in the middle of a sentence. */
export function joinBroken(blocks: readonly string[][], width: number): string[][] {
  const joined: string[][] = [];
  for (const block of blocks) {
    const last = joined.at(-1)?.at(-1) ?? "";
    const [first = ""] = block;
    const isBroken =
      /[\p{L},]$/u.test(last) &&
      /^\s*\p{Ll}/u.test(first) &&
      !isListItem(first.trim()) &&
      !isShort(last, first, width);
    if (isBroken) for (const line of block) joined.at(-1)?.push(line);
    else joined.push([...block]);
  }
  return joined;
}

export function splitBlocks(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines)
    if (line.trim() === "") blocks.push([]);
    else blocks.at(-1)?.push(line);
  return blocks.filter((block) => block.length > 0);
}

/**
 * Lines with an empty line between each: the single empty ones are dropped, longer gaps part
 * paragraphs.
 */
export function undoDoubleSpacing(lines: readonly string[]): readonly string[] {
  const blocks = splitBlocks(lines);
  const width = widthOf(lines);
  if (blocks.length < 6 || width > WIDEST || blocks.some((block) => block.length > 1)) return lines;
  const broken = blocks.filter(
    ([line = ""], i) => !ENDS.test(line) && /^\s*\p{Ll}/u.test(blocks[i + 1]?.[0] ?? ""),
  ).length;
  if (broken < LEAST_BROKEN * blocks.length) return lines;
  return lines.filter((line, i) => line.trim() !== "" || lines[i - 1]?.trim() === "");
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}
