import fc from "fast-check";
import { expect, test } from "vitest";
import { breakLines, countLines, splitPieces } from "../../src/cards/break-lines.js";

/** As in a typeface whose letters are all one wide. */
const widthOf = (text: string): number => text.length;
const split = (text: string) => splitPieces(text, widthOf);

function lay(text: string, width: number): string[] {
  const pieces = split(text);
  const count = countLines(pieces, width);
  if (count === undefined) throw new Error("expected words that fit a line");
  return breakLines(pieces, width, count);
}

const word = fc.stringMatching(/^[a-zA-Zәғқ–“”,.-]{1,9}$/u);
const anyText = fc
  .array(fc.tuple(word, fc.constantFrom(" ", " ", " ", "\n")), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join("").trim());

test("lines, joined, are the text, each fits, and they are as few as can be", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 10, max: 40 }), (text, width) => {
      const lines = lay(text, width);
      expect(lines.join("")).toBe(text);
      expect(lines.every((line) => line.trimEnd().length <= width)).toBe(true);
      // The count of a greedy setter, who fills each line as far as it goes.
      expect(lines).toHaveLength(countLines(split(text), width) ?? 0);
    }),
  );
});

test("a break of the text is one of the lines", () => {
  expect(lay("One.\nTwo and three.", 40)).toEqual(["One.\n", "Two and three."]);
});

test("lines are even, not full: a last line of one word is avoided", () => {
  expect(lay("aaaa bbbb cccc dddd ee", 19)).toEqual(["aaaa bbbb ", "cccc dddd ee"]);
});

test("a short word goes with the next one, and a dash with the one before", () => {
  expect(lay("they came to their own", 13)).toEqual(["they came ", "to their own"]);
  expect(lay("unity – and accord", 12)).toEqual(["unity – ", "and accord"]);
});

test("a word may be broken after its hyphen", () => {
  expect(split("twenty-first 1-2 -").map(({ text }) => text)).toEqual([
    ...["twenty-", "first "],
    ...["1-2 ", "-"],
  ]);
  expect(lay("twenty-first", 8)).toEqual(["twenty-", "first"]);
});

test("a word that is wider than the line has no lines", () => {
  expect(countLines(split("a counterrevolution"), 10)).toBeUndefined();
});
