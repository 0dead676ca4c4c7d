import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteInContext } from "../../src/answering/leaning.js";
import { quote, toRecord } from "../../src/corpus/quotation.js";
import { createTestAddress } from "../support/test-address.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";

const address = createTestAddress(
  "The Court is new. It will sit in May. This is good. Trade grows.\n\nThus we go on. It is important to work.",
);
const [court, sits, good, trade, goOn] = address.sentences;
if (!court || !sits || !good || !trade || !goOn) throw new Error("expected five sentences");

test("a quotation is the slice its span names, for every run of sentences", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (p, a, b) => {
      const paragraph = address.paragraphs[p % address.paragraphs.length];
      const sentences = paragraph?.sentences ?? [];
      const [first, last] = [a % sentences.length, b % sentences.length].sort((x, y) => x - y);
      const focus = sentences[last ?? 0];
      if (!focus) throw new Error("expected a sentence");
      const quotation = quote(address, focus, sentences[first ?? 0], focus);
      expect(quotation.text).toBe(address.text.slice(quotation.start, quotation.end));
      const record = toRecord(address, quotation);
      expect(record.text).toContain(record.focus);
      expect(record.paragraph).toBe(paragraph?.number);
      expect(record.sentences).toEqual([(first ?? 0) + 1, (last ?? 0) + 1]);
    }),
  );
});

test.each([
  ["sentences of two paragraphs", () => quote(address, goOn, trade, goOn)],
  ["the last before the first", () => quote(address, sits, good, sits)],
  ["a focus outside", () => quote(address, trade, court, sits)],
  ["a sentence that is not of this address", () => quote(address, { ...court })],
])("%s make no quotation", (_, make) => {
  expect(make).toThrow(RangeError);
});

test("what a focus leans on comes along, within its paragraph, with the focus marked", () => {
  const quotation = quoteInContext(address, good, ENGLISH_UNDERSTANDING);
  expect(quotation.text).toBe("The Court is new. It will sit in May. This is good.");
  expect(quotation.focus).toBe(good);
  expect(quotation.sentences).toEqual([1, 3]);
  // The first sentence of a paragraph has nothing before it.
  expect(quoteInContext(address, goOn, ENGLISH_UNDERSTANDING).text).toBe("Thus we go on.");
  expect(quoteInContext(address, trade, ENGLISH_UNDERSTANDING).text).toBe("Trade grows.");
});

test("three sentences are the most", () => {
  const long = createTestAddress("A is. This is b. This is c. This is d. This is e.");
  const last = long.sentences.at(-1);
  if (!last) throw new Error("expected a sentence");
  expect(quoteInContext(long, last, ENGLISH_UNDERSTANDING).sentences).toEqual([3, 5]);
});
