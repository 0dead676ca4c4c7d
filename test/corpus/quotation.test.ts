import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteInContext, leansBack } from "../../src/answering/leaning.js";
import { quote, toRecord } from "../../src/corpus/quotation.js";
import { createTestAddress } from "../support/test-address.js";

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

test.each([
  ["This is confirmed by observers.", true, "a demonstrative opens it"],
  ["It will be comprised of citizens.", true, "a pronoun opens it"],
  ["It is important to work.", false, "the pronoun stands for what follows"],
  ["Only in this way can we win.", true, "a way said before"],
  ["I will do my utmost to achieve this goal.", true, "a goal said before"],
  ["I am grateful at this moment.", false, "the moment is now"],
  ["We will strengthen this country.", false, "the country is known"],
  ["Trade grows.", false, "nothing points back"],
])("%j leans back: %s, because %s", (sentence, leans) => {
  expect(leansBack(sentence)).toBe(leans);
});

test("what a focus leans on comes along, within its paragraph, with the focus marked", () => {
  const quotation = quoteInContext(address, good);
  expect(quotation.text).toBe("The Court is new. It will sit in May. This is good.");
  expect(quotation.focus).toBe(good);
  expect(quotation.sentences).toEqual([1, 3]);
  // The first sentence of a paragraph has nothing before it.
  expect(quoteInContext(address, goOn).text).toBe("Thus we go on.");
  expect(quoteInContext(address, trade).text).toBe("Trade grows.");
});

test("three sentences are the most", () => {
  const long = createTestAddress("A is. This is b. This is c. This is d. This is e.");
  const last = long.sentences.at(-1);
  if (!last) throw new Error("expected a sentence");
  expect(quoteInContext(long, last).sentences).toEqual([3, 5]);
});
