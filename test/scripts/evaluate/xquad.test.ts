import { describe, expect, test } from "vitest";
import { scoreXquad, xquadSchema } from "../../../scripts/evaluate/xquad.js";
import { CONFIDENCE_FEATURES, ORDER_FEATURES } from "../../../src/retrieval/features.js";
import type { RankerModel } from "../../../src/retrieval/ranker.js";
import { createFakeEncoder } from "../../support/fake-encoder.js";

const zeros = <T extends string>(names: Readonly<Record<T, unknown>>): Record<T, number> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, 0])) as Record<T, number>;

/** Orders by the similarity of the sentence alone, upwards or downwards. */
const bySimilarity = (weight: number): RankerModel => ({
  order: { ...zeros(ORDER_FEATURES), sentenceSimilarity: weight },
  confidence: { bias: 0, weights: zeros(CONFIDENCE_FEATURES) },
});

const lengthOf = (text: string): number => Array.from(text).length;

/** A paragraph as the set has it: all offsets count code points. */
function paragraph(sentences: readonly string[], asked: readonly (readonly [string, string])[]) {
  const context = sentences.join(" ");
  let start = 0;
  return {
    context,
    sentence_breaks: sentences.map((sentence) => {
      const end = start + lengthOf(sentence);
      const span = [start, end];
      start = end + 1;
      return span;
    }),
    qas: asked.map(([question, answer]) => ({
      id: answer,
      question,
      answers: [{ answer_start: lengthOf(context.slice(0, context.indexOf(answer))) }],
    })),
  };
}

/** Each face is one code point and two code units: read as units, every later offset is too low. */
const FACES = "😀".repeat(40);
const file = xquadSchema.parse({
  data: [
    {
      paragraphs: [
        paragraph(
          [`${FACES} stood on the banner.`, "The harvest failed in spring.", "Mills grind wheat."],
          [
            ["When did the harvest fail? In spring?", "in spring"],
            ["What do mills grind? Wheat?", "wheat"],
          ],
        ),
        paragraph(
          [`Dancers wore ${FACES} masks.`, "The orchestra rehearses on Tuesday."],
          [["When does the orchestra rehearse? Tuesday?", "Tuesday"]],
        ),
      ],
    },
  ],
});

describe("XQuAD-R", () => {
  test("the sentence that holds the answer is the right one, behind surrogate pairs too", async () => {
    const [figures] = await scoreXquad(
      file,
      file,
      createFakeEncoder(),
      [bySimilarity(1)],
      () => undefined,
    );
    // Every question says its sentence's words, so that sentence is most similar.
    expect(figures).toEqual({ questions: 3, candidates: 5, "R@1": 1, mAP: 1 });
  });

  test("each model is scored for itself, in the order given", async () => {
    const [worst, best] = await scoreXquad(
      file,
      file,
      createFakeEncoder(),
      [bySimilarity(-1), bySimilarity(1)],
      () => undefined,
    );
    // The right sentence comes last of five: a precision of one in five.
    expect(worst).toMatchObject({ "R@1": 0, mAP: expect.closeTo(1 / 5, 10) as number });
    expect(best).toMatchObject({ "R@1": 1, mAP: 1 });
  });

  test("progress ends with all passages and questions", async () => {
    const done: number[][] = [];
    await scoreXquad(file, file, createFakeEncoder(), [bySimilarity(1)], (...now) =>
      done.push(now),
    );
    // Five sentences, two paragraphs, three questions.
    expect(done.at(-1)).toEqual([10, 10]);
  });

  test("questions of the set in another language are asked by their ids", async () => {
    const [{ paragraphs }] = file.data as [(typeof file.data)[number]];
    const swapped = {
      data: [
        {
          paragraphs: paragraphs.map((one) => ({
            ...one,
            qas: one.qas.map(({ id, answers }) => ({ id, answers, question: "masks orchestra" })),
          })),
        },
      ],
    };
    const [own] = await scoreXquad(
      file,
      file,
      createFakeEncoder(),
      [bySimilarity(1)],
      () => undefined,
    );
    const [other] = await scoreXquad(
      file,
      swapped,
      createFakeEncoder(),
      [bySimilarity(1)],
      () => undefined,
    );
    expect(own?.["R@1"]).toBe(1);
    expect(other?.["R@1"]).toBeLessThan(1);
    await expect(
      scoreXquad(file, { data: [] }, createFakeEncoder(), [], () => undefined),
    ).rejects.toThrow('expected a question "in spring", got none');
  });
});
