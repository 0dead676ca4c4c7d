import type { Change } from "./change.js";
import { createChangeCounter } from "./change.js";
import {
  goesOn,
  isBreak,
  isShort,
  isVerse,
  isWrapped,
  joinBroken,
  splitBlocks,
  undoDoubleSpacing,
  widthOf,
} from "./wrapped-lines.js";

/** Least share of lines that end in a hyphen where a program has divided words. */
const LEAST_DIVIDED = 0.04;

interface JoinedLines {
  /** Lines of verse and the items of a list stay lines of their paragraph. */
  readonly paragraphs: readonly string[];
  readonly changes: readonly Change[];
  /** Words that a line's end divides and that the text has in no other place, as they were joined. */
  readonly divided: readonly string[];
}

/**
 * Makes paragraphs of lines. Empty lines part paragraphs; in a text without hard-wrapped lines a
 * line is a paragraph, in a wrapped one lines are joined until one is indented, begins an item of a
 * list, or follows a short line that ends a sentence.
 *
 * @param isPrinted whether a hyphen at a line's end divides a word, when nothing else tells
 *
 * Example: `We will build\nthe bridge.\n\nAnd rest.` becomes `We will build the bridge.`, `And rest.`
 */
export function joinLines(text: string, isPrinted = false): JoinedLines {
  const lines = undoDoubleSpacing(text.split("\n").map((line) => line.trimEnd()));
  const joins = createChangeCounter("hard-wrapped lines joined");
  const broken = splitBlocks(lines);
  const width = widthOf(lines);
  const wrapped = isWrapped(broken, width);
  const blocks = wrapped ? joinBroken(broken, width) : broken;
  const divisions = createChangeCounter("words divided at a line’s end joined");
  const words = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  const divided: string[] = [];

  const hyphenates = isPrinted || isHyphenated(lines);
  const join = (before: string, line: string): string => {
    joins.count("");
    const head = /(\p{L}+)-$/u.exec(before)?.[1];
    const tail = /^\p{Ll}+/u.exec(line)?.[0];
    if (head === undefined || tail === undefined)
      return /[^\s][—–]$/u.test(before) ? before + line : `${before} ${line}`;
    const [whole, compound] = [head + tail, `${head}-${tail}`];
    const isWhole = words.has(whole.toLowerCase());
    const isCompound = words.has(compound.toLowerCase());
    const joined = isWhole || (hyphenates && !isCompound) ? whole : compound;
    divisions.count(joined);
    if (!isWhole && !isCompound) divided.push(joined);
    return joined === whole ? before.slice(0, -1) + line : before + line;
  };

  const paragraphs: string[] = [];
  for (const [at, block] of blocks.entries()) {
    // Short lines at the beginning are a title, a name, a date.
    if (at > 0 && isVerse(block, width, wrapped)) {
      paragraphs.push(block.map((line) => line.trim()).join("\n"));
      continue;
    }
    let open = "";
    for (const [i, line] of block.entries()) {
      const previous = block[i - 1];
      if (previous === undefined) open = line.trim();
      else if (
        wrapped
          ? isBreak(previous, line, width) || (at === 0 && isShort(previous, line, width))
          : !goesOn(previous, line)
      ) {
        paragraphs.push(open);
        open = line.trim();
      } else open = join(open, line.trim());
    }
    paragraphs.push(open);
  }
  return {
    paragraphs,
    changes: [joins.change(), divisions.change()],
    divided,
  };
}

/** Whether words are divided at the ends of lines, as in print, and not only where they have a hyphen. */
function isHyphenated(lines: readonly string[]): boolean {
  const divided = lines.filter((line) => /\p{L}-$/u.test(line)).length;
  return divided > 1 && divided >= LEAST_DIVIDED * lines.length;
}
