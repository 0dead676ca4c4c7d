import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";
import type { Address } from "../../src/corpus/address.js";
import { similarity } from "../../src/retrieval/encoder.js";
import { NEAR_REPEAT } from "../../src/summarising/diverse-choice.js";
import type { Summariser } from "../../src/summarising/summary.js";
import { createSummariser } from "../../src/summarising/summary.js";
import { addressOf, topicInWords, vectorOf, wordVector } from "./word-vectors.js";

/** Words are compared as they are. */
const understanding = { ...ENGLISH_UNDERSTANDING, stem: (word: string) => word };

describe("a summary of the address of the corpus", () => {
  let address: Address;
  let summariser: Summariser;
  beforeAll(async () => {
    const [entry] = await readCorpus("corpus");
    if (!entry) throw new Error("the corpus is empty");
    address = entry.address;
    summariser = createSummariser({
      address,
      vectorOf: vectorOf(address),
      understanding: ENGLISH_UNDERSTANDING,
    });
  });

  it("holds exact sentences in the order of the address, none twice or nearly so", () => {
    const topics = ["economy", "reform", "referendum"].map((words) => topicInWords(address, words));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom(undefined, ...topics),
        (count, about) => {
          const request = { sentences: count, ...(about ? { topic: about } : {}) };
          const { sentences, of } = summariser.summarise(request);
          expect(of).toBe(address.sentences.length);
          expect(sentences.length).toBeGreaterThan(0);
          expect(sentences.length).toBeLessThanOrEqual(count);
          sentences.forEach((quotation, i) => {
            expect(quotation.text).toBe(address.text.slice(quotation.start, quotation.end));
            expect(quotation.sentences[0]).toBe(quotation.sentences[1]);
            const before = sentences[i - 1];
            if (before) expect(quotation.start).toBeGreaterThanOrEqual(before.end);
          });
          for (const a of sentences)
            for (const b of sentences)
              if (a !== b)
                expect(similarity(wordVector(a.text), wordVector(b.text))).toBeLessThan(
                  NEAR_REPEAT.similarity,
                );
          expect(summariser.summarise(request)).toEqual({ sentences, of });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("has as many sentences as asked for while the address has that many that differ", () => {
    for (const count of [1, 3, 5, 10])
      expect(summariser.summarise({ sentences: count }).sentences).toHaveLength(count);
  });

  it("never takes the greeting, however many sentences are asked for", () => {
    const { sentences } = summariser.summarise({ sentences: 1000 });
    expect(sentences.map(({ text }) => text)).not.toContain("Dear compatriots!");
  });

  it("is about its topic", () => {
    const { sentences } = summariser.summarise({
      sentences: 3,
      topic: topicInWords(address, "kurultai"),
    });
    // Two sentences name the Kurultai; the one between them says only "it".
    expect(sentences.map(({ paragraph, sentences: [number] }) => [paragraph, number])).toEqual([
      [11, 5],
      [11, 7],
    ]);
  });

  it("is empty when no sentence is about the topic", () => {
    expect(summariser.summarise({ sentences: 5, topic: new Map() }).sentences).toEqual([]);
  });

  it.each([0, -1, 2.5, Number.NaN])("refuses %d sentences", (count) => {
    expect(() => summariser.summarise({ sentences: count })).toThrow(RangeError);
  });

  it("counts half of the sentences as notable, none of them leaning on a neighbour", () => {
    expect(summariser.notable.length).toBeLessThanOrEqual(address.sentences.length / 2);
    expect(summariser.notable.length).toBeGreaterThan(20);
    for (const sentence of summariser.notable)
      expect(address.text.slice(sentence.start, sentence.end)).not.toMatch(
        /^(?:Dear|This|Thus|Only in this)/u,
      );
  });
});

describe("a summary of a small address", () => {
  const address = addressOf(
    [
      "Dear friends!",
      "Bridges join the river banks and bridges join the town. This is why bridges join the town again. The town needs bridges over the river.",
      "The town needs bridges over the wide river. Schools teach children reading. Gardens feed bees.",
    ].join("\n\n"),
  );
  const summariser = createSummariser({ address, vectorOf: vectorOf(address), understanding });

  it("takes one of the sentences that repeat each other", () => {
    const texts = summariser.summarise({ sentences: 10 }).sentences.map(({ text }) => text);
    // Bridges, river and town are half of the words of all three.
    expect(texts.filter((text) => /^(?:Bridges join|The town needs)/u.test(text))).toHaveLength(1);
  });

  it("prefers a central sentence that stands alone to one that leans on its neighbour", () => {
    const [first] = summariser.summarise({ sentences: 1 }).sentences;
    // Bridges, town and river are what most sentences share; "This is why" would stand alone.
    expect(first?.text).toMatch(/bridges/u);
    expect(first?.text).not.toMatch(/^This/u);
  });

  it("gives every sentence that differs when more are asked for than there are", () => {
    const { sentences, of } = summariser.summarise({ sentences: 50 });
    expect(of).toBe(7);
    expect(sentences.map(({ text }) => text)).toContain("Gardens feed bees.");
    expect(sentences.length).toBeLessThan(of);
  });

  it("works on an address of a single sentence", () => {
    const single = addressOf("Gardens feed bees.");
    const { sentences } = createSummariser({
      address: single,
      vectorOf: vectorOf(single),
      understanding,
    }).summarise({ sentences: 3 });
    expect(sentences.map(({ text }) => text)).toEqual(["Gardens feed bees."]);
  });

  it.each(["Thank you all!", "Dear friends!\n\nThank you all!"])(
    "is all of an address that says nothing else: %j",
    (body) => {
      const courteous = addressOf(body);
      const { sentences } = createSummariser({
        address: courteous,
        vectorOf: vectorOf(courteous),
        understanding,
      }).summarise({ sentences: 3 });
      expect(sentences.map(({ text }) => text)).toEqual(body.split("\n\n"));
    },
  );
});

describe("words that say how much a sentence counts for the whole", () => {
  /** Alike but for a word or two, so that nothing else tells them apart. */
  const plain = [
    "Farms need cold water soon.",
    "Mills need dry grain soon.",
    "Ports need long ships soon.",
  ];
  const summaryOf = (...texts: readonly string[]): string | undefined => {
    const address = addressOf(texts.join(" "));
    const summariser = createSummariser({ address, vectorOf: vectorOf(address), understanding });
    return summariser.summarise({ sentences: 1 }).sentences[0]?.text;
  };

  it.each([
    ["what the text is for", "Our main task is dry grain."],
    ["the occasion", "Schools need one test soon."],
  ])("a sentence that names %s stands for it", (_, text) => {
    expect(summaryOf(...plain, text)).toBe(text);
    expect(summaryOf(text, ...plain)).toBe(text);
  });
});
