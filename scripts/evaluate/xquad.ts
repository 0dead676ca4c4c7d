import { z } from "zod";
import type { RankerModel } from "../../src/retrieval/ranker.js";
import { AppError } from "../../src/errors.js";
import { rank } from "../../src/retrieval/ranker.js";
import { understandingOf } from "../../src/open-addresses.js";
import { languages } from "../../src/languages/index.js";
import { createLexicalIndex } from "../../src/adapters/index/bm25-index.js";
import type { Address, Paragraph, Sentence } from "../../src/corpus/address.js";
import { NOTHING_ANTICIPATED } from "../../src/corpus/anticipated.js";
import { slice } from "../../src/corpus/span.js";
import type { Encoder } from "../../src/retrieval/encoder.js";
import { createExactIndex } from "../../src/retrieval/exact-index.js";
import { readSentences } from "../../src/retrieval/late-interaction.js";
import { listPassages } from "../../src/retrieval/passage.js";
import { createRetriever } from "../../src/retrieval/retriever.js";
import { mean } from "./metrics.js";

/** XQuAD-R as LAReQA publishes it: paragraphs with their sentences marked. */
export const xquadSchema = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(
        z.object({
          context: z.string(),
          sentence_breaks: z.array(z.tuple([z.number(), z.number()])),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              answers: z.array(z.object({ answer_start: z.number() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

type XquadFile = z.infer<typeof xquadSchema>;

/** The questions of a set by their ids, which are the same in all its languages. */
function questionsById(file: XquadFile): ReadonlyMap<string, string> {
  const all = file.data.flatMap(({ paragraphs }) => paragraphs.flatMap(({ qas }) => qas));
  return new Map(all.map(({ id, question }) => [id, question]));
}

/** The language of a set, by that of most of its questions. */
export function languageOf(file: XquadFile): string {
  const all = [...questionsById(file).values()].join("\n");
  return languages.read(all).understanding.language;
}

/** The set as one address whose sentences are the candidates, and the questions with theirs. */
function toAddress(file: XquadFile): {
  address: Address;
  questions: { id: string; question: string; right: Sentence[] }[];
} {
  let text = "";
  const paragraphs: Paragraph[] = [];
  const questions: { id: string; question: string; right: Sentence[] }[] = [];
  for (const { context, sentence_breaks, qas } of file.data.flatMap((one) => one.paragraphs)) {
    const start = text.length;
    const number = paragraphs.length + 1;
    // Offsets of the set count code points.
    const units = [0];
    for (const character of context) units.push((units.at(-1) ?? 0) + character.length);
    const unit = (at: number): number => start + (units[at] ?? context.length);
    const sentences = sentence_breaks.map(([from, to], i): Sentence => ({
      start: unit(from),
      end: unit(to),
      paragraph: number,
      number: i + 1,
    }));
    for (const { id, question, answers } of qas) {
      const places = answers.map(({ answer_start }) => unit(answer_start));
      const right = sentences.filter(({ start: from, end: to }) =>
        places.some((at) => from <= at && at < to),
      );
      questions.push({ id, question, right });
    }
    text += `${context}\n\n`;
    paragraphs.push({ start, end: start + context.length, number, sentences });
  }
  const none = "";
  const address: Address = {
    slug: "xquad-r",
    speaker: none,
    office: none,
    title: none,
    occasion: none,
    date: none,
    language: "en",
    source: none,
    licence: none,
    sha256: none,
    text,
    paragraphs,
    sentences: paragraphs.flatMap((one) => one.sentences),
  };
  return { address, questions };
}

interface XquadFigures {
  readonly questions: number;
  readonly candidates: number;
  readonly "R@1": number;
  readonly mAP: number;
}

/**
 * Sentence retrieval over the set by each model given, with one pass of the encoder.
 *
 * @param asked the set in another language, whose questions are asked of the sentences of `file`
 * @throws AppError BAD_INPUT when it lacks a question
 */
export async function scoreXquad(
  file: XquadFile,
  asked: XquadFile,
  encoder: Encoder,
  models: readonly RankerModel[],
  onProgress: (done: number, total: number) => void,
): Promise<XquadFigures[]> {
  const { address, questions } = toAddress(file);
  const wordings = questionsById(asked);
  const language = languageOf(asked);
  const passages = listPassages(address, NOTHING_ANTICIPATED, languages.understandingOf);
  const total = passages.length + questions.length;
  const vectors = await encoder.embedPassages(
    passages.map(({ text }) => text),
    (done) => {
      onProgress(done, total);
    },
  );
  const retriever = createRetriever({
    address,
    anticipated: NOTHING_ANTICIPATED,
    vectors: createExactIndex(vectors),
    readings: await readSentences(address, encoder),
    understanding: understandingOf(address),
    understandingOf: languages.understandingOf,
    createLexicalIndex,
  });
  const precisions: number[][] = models.map(() => []);
  const firsts: number[][] = models.map(() => []);
  for (const [i, { id, right }] of questions.entries()) {
    const question = wordings.get(id);
    if (question === undefined)
      throw new AppError("BAD_INPUT", `--asked: expected a question "${id}", got none`);
    const reading = await encoder.readQuery(question);
    const { understanding } = languages.read(question, language);
    const retrieval = retriever.retrieve(question, reading.embedding, reading, understanding);
    models.forEach((model, at) => {
      const ordered = rank(model, retrieval).candidates.map(({ sentence }) => sentence);
      precisions[at]?.push(averagePrecision(ordered, right));
      firsts[at]?.push(Number(ordered[0] !== undefined && right.includes(ordered[0])));
    });
    onProgress(passages.length + i + 1, total);
  }
  return models.map((_, at) => ({
    questions: questions.length,
    candidates: address.sentences.filter((one) => slice(address.text, one).trim() !== "").length,
    "R@1": mean(firsts[at] ?? []),
    mAP: mean(precisions[at] ?? []),
  }));
}

/** Average precision of an ordered list; what was not retrieved counts 0. */
function averagePrecision(ordered: readonly Sentence[], right: readonly Sentence[]): number {
  let found = 0;
  let sum = 0;
  ordered.forEach((sentence, i) => {
    if (!right.includes(sentence)) return;
    found++;
    sum += found / (i + 1);
  });
  return sum / Math.max(1, right.length);
}
