import fc from "fast-check";
import { expect, it } from "vitest";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import type { Address } from "../../src/corpus/address.js";
import { PART_LENGTH, seriesParts } from "../../src/summarising/series-parts.js";
import { addressOf } from "./word-vectors.js";

/** Every sentence exactly once, in order, in exact slices, within the length. */
function expectWalk(address: Address): void {
  const parts = seriesParts(address);
  const walked = parts.flatMap(({ quotations }) =>
    quotations.flatMap(({ paragraph, sentences: [first, last], text, start, end }) => {
      expect(text).toBe(address.text.slice(start, end));
      return (
        address.paragraphs[paragraph - 1]?.sentences.slice(first - 1, last).map((one) => one) ?? []
      );
    }),
  );
  expect(walked).toEqual(address.sentences);
  parts.forEach(({ number, of, quotations }, i) => {
    expect([number, of]).toEqual([i + 1, parts.length]);
    const length = quotations.reduce((sum, { text }) => sum + text.length, 0);
    const [only] = quotations;
    const single = quotations.length === 1 && only?.sentences[0] === only?.sentences[1];
    if (!single) expect(length).toBeLessThanOrEqual(PART_LENGTH);
  });
}

it("walks through the address of the corpus, the greeting not a post by itself", async () => {
  const [entry] = await readCorpus("corpus");
  if (!entry) throw new Error("the corpus is empty");
  expectWalk(entry.address);
  const [first] = seriesParts(entry.address);
  expect(first?.quotations[0]?.text).toBe("Dear compatriots!");
  expect(first?.quotations.length).toBe(2);
});

it("walks through any address", () => {
  const sentence = fc.integer({ min: 1, max: 200 }).map((n) => `Word${" word".repeat(n)}.`);
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((s) => s.join(" "));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
      expectWalk(addressOf(paragraphs.join("\n\n")));
    }),
    { numRuns: 60 },
  );
});

it("splits a long paragraph into parts of about equal length", () => {
  const parts = seriesParts(
    addressOf(Array.from({ length: 20 }, () => "Twenty characters it.").join(" ")),
  );
  expect(parts).toHaveLength(1);
  const long = seriesParts(
    addressOf(Array.from({ length: 50 }, () => "Twenty characters it.").join(" ")),
  );
  // 50 sentences of 21 characters and 49 spaces are 1099 characters: two halves of 25, not 40 + 10.
  expect(long.map(({ quotations }) => quotations[0]?.sentences)).toEqual([
    [1, 25],
    [26, 50],
  ]);
});

it("never cuts a sentence, however long", () => {
  const long = `Word${" word".repeat(300)}.`;
  const parts = seriesParts(addressOf(`${long} Short one here.`));
  expect(parts[0]?.quotations[0]?.text).toBe(long);
});
