import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { similarity } from "../../src/retrieval/encoder.js";
import type { Embedding, Encoder, Reading } from "../../src/retrieval/encoder.js";

/** Three texts of different lengths, on different subjects, not sorted by length. */
const PASSAGES = [
  "The harvest was poor because the rain came two months late and the river stayed low all summer.",
  "A short walk.",
  "The orchestra rehearses on Tuesday evenings.",
] as const;

function rowsOf(vectors: Float32Array, width: number): Float32Array[] {
  return Array.from({ length: vectors.length / width }, (_, row) =>
    vectors.subarray(row * width, (row + 1) * width),
  );
}

/** What every encoder promises, the fake and the real ones. */
export function encoderContract(subject: string, create: () => Promise<Encoder>): void {
  describe(`${subject} as an encoder`, () => {
    let encoder: Encoder;
    beforeAll(async () => {
      encoder = await create();
    });

    it("says who it is", () => {
      expect(encoder.name).not.toBe("");
      expect(encoder.checksum).toMatch(/^[0-9a-f]{64}$/);
      expect(encoder.dimensions).toBeGreaterThan(0);
      for (const language of encoder.languages) expect(language).toMatch(/^[a-z]{2,3}$/);
    });

    it("gives unit-length embeddings of its dimensions, for any text", async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), async (text) => {
          const query = await encoder.embedQuery(text);
          const [passage] = await encoder.embedPassages([text]);
          for (const embedding of [query, passage as Embedding]) {
            expect(embedding).toBeInstanceOf(Float32Array);
            expect(embedding).toHaveLength(encoder.dimensions);
            expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
          }
        }),
        { numRuns: 25, examples: [[""], [" \n"], ["?!"], ["\ud800"]] },
      );
    });

    it("takes a text far longer than a model reads", async () => {
      const embedding = await encoder.embedQuery("a very long question ".repeat(1_000));
      expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
    });

    it("gives the same text the same embedding, one after another and at once", async () => {
      const texts = ["When does the train leave?", "Who wrote the letter?"];
      const alone: Embedding[] = [];
      for (const text of texts) alone.push(await encoder.embedQuery(text));
      expect(await Promise.all(texts.map((text) => encoder.embedQuery(text)))).toEqual(alone);
    });

    it("hands out embeddings that a caller may change", async () => {
      const first = await encoder.embedQuery("Who wrote the letter?");
      const copy = first.slice();
      first.fill(0);
      expect(await encoder.embedQuery("Who wrote the letter?")).toEqual(copy);
    });

    it("embeds passages together as it embeds them one by one, in their order", async () => {
      const together = await encoder.embedPassages(PASSAGES);
      expect(together).toHaveLength(PASSAGES.length);
      for (const [i, passage] of PASSAGES.entries()) {
        const [alone] = await encoder.embedPassages([passage]);
        // Batches of int8 models may differ in the third decimal; another text differs in the first.
        expect(similarity(together[i] as Embedding, alone as Embedding)).toBeGreaterThan(0.995);
      }
    });

    it("finds the passage that shares the question's words", async () => {
      const passages = await encoder.embedPassages(PASSAGES);
      const question = await encoder.embedQuery("When does the orchestra rehearse?");
      const similarities = passages.map((passage) => similarity(question, passage));
      expect(Math.max(...similarities)).toBe(similarities[2]);
    });

    it("reports a growing number of passages done, up to all of them", async () => {
      const done: number[] = [];
      await encoder.embedPassages(PASSAGES, (count) => done.push(count));
      expect(done).toEqual([...done].sort((a, b) => a - b));
      expect(new Set(done).size).toBe(done.length);
      expect(done.at(-1)).toBe(PASSAGES.length);
    });

    it("reads a question: its embedding, and a unit-length vector for each token", async () => {
      const question = "When does the orchestra rehearse?";
      const { embedding, pieces, vectors } = await encoder.readQuery(question);
      expect(embedding).toEqual(await encoder.embedQuery(question));
      expect(wordsOf(pieces)).toContain("orchestra");
      expect(vectors).toHaveLength(pieces.length * encoder.dimensions);
      for (const row of rowsOf(vectors, encoder.dimensions))
        expect(Math.hypot(...row)).toBeCloseTo(1, 5);
    });

    it("reads sentences together, one reading each with the tokens that it has alone", async () => {
      const together = await encoder.readTogether(PASSAGES);
      expect(together).toHaveLength(PASSAGES.length);
      for (const [i, passage] of PASSAGES.entries()) {
        const alone = await encoder.readQuery(passage);
        const { embedding, pieces, vectors } = together[i] as Reading;
        expect(pieces).toEqual(alone.pieces);
        expect(vectors).toHaveLength(pieces.length * encoder.dimensions);
        expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
        // Read among others it means nearly what it means alone, and nothing else so nearly.
        const near = PASSAGES.map(async (other) =>
          similarity(embedding, await encoder.embedQuery(other)),
        );
        const similarities = await Promise.all(near);
        expect(similarities.indexOf(Math.max(...similarities))).toBe(i);
      }
    });

    it("reads more sentences than a model takes at once, none left out", async () => {
      const many = Array.from({ length: 60 }, (_, i) => `Sentence ${i} is about wheat and rain.`);
      const readings = await encoder.readTogether([...many, "", "long ".repeat(1_000)]);
      expect(readings).toHaveLength(62);
      for (const { embedding, pieces } of readings.slice(0, 60)) {
        expect(wordsOf(pieces)).toContain("wheat");
        expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
      }
      for (const { embedding } of readings.slice(60))
        expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
    });

    it("gives no embeddings for no passages", async () => {
      expect(await encoder.embedPassages([])).toEqual([]);
    });
  });
}

/** Tokens as the text that they make up; some tokenizers mark where a word begins. */
function wordsOf(pieces: readonly string[]): string {
  return pieces.join("").replaceAll("▁", " ");
}
