import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormattedText } from "../../src/conversation/formatted-text.js";
import { join, joinWith, styled } from "../../src/conversation/formatted-text.js";
import { MOST_ENTITIES, splitContent } from "../../src/conversation/split-content.js";

const places = (count: number, length: number): FormattedText =>
  joinWith(
    "\n",
    Array.from({ length: count }, (_, i) =>
      join(styled("blockquote", "w".repeat(length)), `\n¶1 s${i + 1}`),
    ),
  );

test("what fits stays one part, as it is", () => {
  const content = places(3, 100);
  expect(splitContent(content)).toEqual([content]);
});

test("it is parted before a quotation, so that each keeps the line with its place", () => {
  const parts = splitContent(places(10, 100), 250);
  // A quotation and its place take 107 characters: two fit.
  expect(parts).toHaveLength(5);
  for (const { text, entities } of parts) {
    expect(text).toMatch(/^w{100}\n¶1 s\d+\nw{100}\n¶1 s\d+$/u);
    expect(entities.map(({ length }) => length)).toEqual([100, 100]);
  }
});

test("a message has no more formatting than Telegram keeps", () => {
  const parts = splitContent(places(250, 3));
  expect(parts.every(({ entities }) => entities.length <= MOST_ENTITIES)).toBe(true);
  expect(parts.flatMap(({ entities }) => entities)).toHaveLength(250);
});

test("a line that is too long is parted between words, its quotation marked in both parts", () => {
  const parts = splitContent(styled("blockquote", "some words here"), 10);
  expect(parts).toEqual([styled("blockquote", "some words"), styled("blockquote", "here")]);
});

describe("for any text", () => {
  const content = fc
    .tuple(
      fc.string({ unit: fc.constantFrom("a", " ", "\n", "😀", "é"), maxLength: 200 }),
      fc.nat(),
    )
    .map(([text, at]): FormattedText => {
      const offset = text.length === 0 ? 0 : at % text.length;
      const length = Math.min(17, text.length - offset);
      return { text, entities: length > 0 ? [{ type: "bold", offset, length }] : [] };
    });

  test("every part fits, nothing but white space is lost, and the formatting covers the same", () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 2, max: 60 }), (whole, limit) => {
        const parts = splitContent(whole, limit);
        expect(parts.every(({ text }) => text.length <= limit)).toBe(true);
        const bare = (text: string): string => text.replaceAll(/\s/gu, "");
        expect(bare(parts.map(({ text }) => text).join(""))).toBe(bare(whole.text));
        const bold = ({ text, entities }: FormattedText): string =>
          entities.map(({ offset, length }) => text.slice(offset, offset + length)).join("");
        expect(bare(parts.map(bold).join(""))).toBe(bare(bold(whole)));
      }),
    );
  });

  test("no character is cut in half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), (limit) => {
        for (const { text } of splitContent(join("😀".repeat(20)), limit))
          expect(text).not.toMatch(/^[\uDC00-\uDFFF]/);
      }),
    );
  });
});
