import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { similarity } from "../../src/retrieval/encoder.js";
import type { Embedding, Encoder } from "../../src/retrieval/encoder.js";

/** Three texts of different lengths, on different subjects, not sorted by length. */
const PASSAGES = [
  "The harvest was poor because the rain came two months late and the river stayed low all summer.",
  "A short walk.",
  "The orchestra rehearses on Tuesday evenings.",
] as const;

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

    it("gives no embeddings for no passages", async () => {
      expect(await encoder.embedPassages([])).toEqual([]);
    });
  });
}
