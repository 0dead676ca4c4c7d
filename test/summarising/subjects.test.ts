import { beforeAll, describe, expect, it } from "vitest";
import type { Address } from "../../src/corpus/address.js";
import { slice } from "../../src/corpus/span.js";
import type { Subject } from "../../src/summarising/subjects.js";
import { findSubjects } from "../../src/summarising/subjects.js";
import type { Summariser } from "../../src/summarising/summary.js";
import { createSummariser } from "../../src/summarising/summary.js";
import { addressOf, vectorOf } from "./word-vectors.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";
import { openOfficialCorpus } from "../support/official-corpus.js";

/** Words are compared as they are. */
const understanding = { ...ENGLISH_UNDERSTANDING, stem: (word: string) => word };

/** A speech with two subjects under one slogan that every paragraph repeats. */
const address = addressOf(
  [
    "Dear friends!",
    "Together we build our new town. The old bridges of the town rust, and ferries carry the carts. Our new town will be great.",
    "Together we build our new town. Schools of the town will teach children reading and sums. Our new town will be great.",
    "Together we build our new town!",
  ].join("\n\n"),
);

describe("subjects of a small address", () => {
  const subjects = findSubjects(address, address.sentences.map(vectorOf(address)), understanding);

  it("are what a paragraph has of its own, not the slogan that all of them have", () => {
    expect(subjects.slice(0, 2).map(({ sentence }) => slice(address.text, sentence))).toEqual([
      "The old bridges of the town rust, and ferries carry the carts.",
      "Schools of the town will teach children reading and sums.",
    ]);
  });

  it("come last for a paragraph that only greets or calls, and every paragraph has one", () => {
    expect(subjects.map(({ paragraph }) => paragraph.number)).toEqual([2, 3, 1, 4]);
  });

  it("name themselves in words of that very sentence", () => {
    for (const { sentence, words } of subjects) {
      expect(words.start).toBeGreaterThanOrEqual(sentence.start);
      expect(words.end).toBeLessThanOrEqual(sentence.end);
      expect(words.end).toBeGreaterThan(words.start);
    }
  });

  it("are found in an address of one sentence", () => {
    const single = addressOf("Gardens feed bees.");
    const [only] = createSummariser({
      address: single,
      vectorOf: vectorOf(single),
      understanding,
    }).subjects;
    expect(only?.sentence).toBe(single.sentences[0]);
  });
});

it("a summary takes first what says something, not the slogan that is nearest to everything", () => {
  const small = createSummariser({ address, vectorOf: vectorOf(address), understanding });
  expect(small.summarise({ sentences: 1 }).sentences.map(({ text }) => text)).toEqual([
    "The old bridges of the town rust, and ferries carry the carts.",
  ]);
});

/** The bundled encoder and the real address, as a reader meets them. */
describe("the address of the corpus", () => {
  let official: Address;
  let summariser: Summariser;
  let subjects: readonly Subject[];
  beforeAll(async () => {
    const corpus = await openOfficialCorpus();
    const [text] = corpus.addresses;
    if (!text) throw new Error("the corpus is empty");
    official = text.address;
    summariser = corpus.summariserOf(official);
    ({ subjects } = summariser);
  });

  it("has a subject for every paragraph, greeting and closing calls last", () => {
    const numbers = subjects.map(({ paragraph }) => paragraph.number);
    expect(numbers).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 1, 16, 17]);
  });

  // What a reader of the paragraph would say it is about.
  it.each([
    [4, /government institutions/u, /checks and balances/u],
    [5, /agriculture/u, /agriculture/u],
    [8, /legal and judicial systems/u, /legal and judicial systems/u],
    [9, /return of funds/u, /return of funds illegally withdrawn/u],
    [10, /judicial/u, /judicial systems/u],
    [11, /Kurultai/u, /Kurultai/u],
  ])("names the subject of ¶%d", (number, sentence, words) => {
    const subject = subjects.find(({ paragraph }) => paragraph.number === number);
    expect(subject && slice(official.text, subject.sentence)).toMatch(sentence);
    expect(subject && slice(official.text, subject.words)).toMatch(words);
  });

  it.each([3, 5, 10])("is summed up in %d sentences without calls, thanks and slogans", (count) => {
    const { sentences } = summariser.summarise({ sentences: count });
    for (const { text } of sentences) {
      expect(text).not.toMatch(/!$|^Dear|grateful|thank|Empty promises/u);
      // Shorter ones of this address are slogans and remarks about the referendum's course.
      expect(text.split(" ").length).toBeGreaterThan(11);
    }
    // One subject each, as far as five sentences go.
    const paragraphs = new Set(sentences.map(({ paragraph }) => paragraph));
    if (count <= 5) expect(paragraphs.size).toBe(count);
  });
});
