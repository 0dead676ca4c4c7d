import { z } from "zod";
import type { Answer } from "../../src/answering/answer.js";
import type { Answerer } from "../../src/answering/answerer.js";
import type { Sentence } from "../../src/corpus/address.js";
import { slice } from "../../src/corpus/span.js";
import { AppError } from "../../src/errors.js";
import { areaUnderRoc, expectedCalibrationError, mean, refusalAt } from "./metrics.js";
import type { Judged } from "./metrics.js";

export const questionSchema = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.string(),
  kind: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  gold: z.array(z.string()),
  also_ok: z.array(z.string()),
});
export type EvalQuestion = z.infer<typeof questionSchema>;

export interface JudgedQuestion {
  readonly asked: EvalQuestion;
  readonly answer: Answer;
  readonly confidence: number;
  /** Whether the first quotation is right, whatever the confidence. */
  readonly rankedRight: boolean;
  /** Whether it was quoted, and the first quotation, or one of the first three, is right. */
  readonly hit1: boolean;
  readonly hit3: boolean;
  /** Quotations that are not the slice their numbers name; must stay 0. */
  readonly misquotations: number;
}

/** Answers every question and compares with its gold sentences. */
export async function judgeQuestions(
  questions: readonly EvalQuestion[],
  answerer: Answerer,
  findSentence: (text: string) => Sentence | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<JudgedQuestion[]> {
  const judged: JudgedQuestion[] = [];
  for (const asked of questions) {
    const right = [...asked.gold, ...asked.also_ok].map((text) => {
      const sentence = findSentence(text);
      if (!sentence)
        throw new AppError(
          "BAD_INPUT",
          `question ${asked.id}: expected gold sentences of the corpus, got "${text.slice(0, 60)}"`,
        );
      return sentence;
    });
    const answer = await answerer.answer(asked.question);
    const [best] = (await answerer.rankAll(asked.question)).sort(
      (a, b) => b.ranking.confidence - a.ranking.confidence,
    );
    const quotations =
      answer.kind === "quoted" ? [answer.quotation, ...answer.further] : answer.nearest;
    const top = best?.ranking.candidates[0]?.sentence;
    const hit = (k: number): boolean =>
      answer.kind === "quoted" && quotations.slice(0, k).some(({ focus }) => right.includes(focus));
    judged.push({
      asked,
      answer,
      confidence: answer.confidence,
      rankedRight: top !== undefined && right.includes(top),
      hit1: hit(1),
      hit3: hit(3),
      misquotations: quotations.filter((one) => one.text !== slice(answer.address.text, one))
        .length,
    });
    onProgress(judged.length, questions.length);
  }
  return judged;
}

interface QuestionFigures {
  readonly questions: number;
  readonly "hit@1": number;
  readonly "hit@3": number;
  /** Right first sentence among the answerable, whether or not it was refused. */
  readonly "ranked@1": number;
  readonly "false refusals": number;
  readonly "refused unanswerable": number;
  readonly AUROC: number;
  readonly "refused at 4%": number;
  readonly ECE: number;
  readonly misquotations: number;
}

/** Figures over any set of judged questions; NaN where a set is empty. */
export function questionFigures(judged: readonly JudgedQuestion[]): QuestionFigures {
  const answerable = judged.filter(({ asked }) => asked.answerable);
  const unanswerable = judged.filter(({ asked }) => !asked.answerable);
  const share = (list: readonly JudgedQuestion[], is: (one: JudgedQuestion) => boolean): number =>
    mean(list.map((one) => Number(is(one))));
  const confidences = (list: readonly JudgedQuestion[]): number[] =>
    list.map(({ confidence }) => confidence);
  return {
    questions: judged.length,
    "hit@1": share(answerable, (one) => one.hit1),
    "hit@3": share(answerable, (one) => one.hit3),
    "ranked@1": share(answerable, (one) => one.rankedRight),
    "false refusals": share(answerable, ({ answer }) => answer.kind === "abstained"),
    "refused unanswerable": share(unanswerable, ({ answer }) => answer.kind === "abstained"),
    AUROC: areaUnderRoc(
      judged.map(({ confidence, asked }) => ({ confidence, outcome: asked.answerable })),
    ),
    "refused at 4%": refusalAt(0.04, confidences(answerable), confidences(unanswerable)),
    ECE: expectedCalibrationError(toJudged(judged)),
    misquotations: judged.reduce((sum, one) => sum + one.misquotations, 0),
  };
}

/** Confidence against whether the first sentence answers. */
export function toJudged(judged: readonly JudgedQuestion[]): Judged[] {
  return judged.map(({ confidence, rankedRight }) => ({ confidence, outcome: rankedRight }));
}
