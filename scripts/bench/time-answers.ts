import { performance } from "node:perf_hooks";
import { decide } from "../../src/answering/answer.js";
import type { Answer } from "../../src/answering/answer.js";
import type { Source } from "../../src/answering/answerer.js";
import { trustSureCases } from "../../src/answering/sure-cases.js";
import type { OpenCorpus } from "../../src/app.js";
import type { Encoder } from "../../src/retrieval/encoder.js";
import { languages } from "../../src/languages/index.js";
import { showAnswer } from "../../src/conversation/show/answer.js";
import { normaliseQuestion } from "../../src/retrieval/question.js";
import { rank } from "../../src/retrieval/ranker.js";

/** What an answer is made of, in its order. */
export const STAGES = ["normalise", "encode", "search", "rank and decide", "render"] as const;
type Stage = (typeof STAGES)[number];

/** Times in milliseconds, one a question. */
export interface AnswerTimes {
  readonly stages: Readonly<Record<Stage, number[]>>;
  /** From the question to its answer in words, as the bot does it. */
  readonly answer: number[];
  /** One pass of the encoder over the question, nothing else. */
  readonly bareEncoder: number[];
}

const CATALOGUE = languages.messagesOf("en");
/** Questions before the clock runs: code is compiled, buffers exist, vectors have been read. */
const WARM_UP = 50;

/**
 * Times each question two ways in turn, by the encoder alone and every other one stage by stage or as a whole, the
 * first way changing with every question: what slows the machine meanwhile slows all alike. No question is asked of
 * the corpus twice within moments, in which it remembers what it has read.
 *
 * @param encoder remembers nothing
 */
export async function timeAnswers(
  corpus: OpenCorpus,
  encoder: Encoder,
  questions: readonly string[],
  onProgress: (done: number, total: number) => void,
): Promise<AnswerTimes> {
  const sources = (await corpus.answerer.rankAll("a question")).map(({ source }) => source);
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, [] as number[]])) as Record<
    Stage,
    number[]
  >;
  const answer: number[] = [];
  const bareEncoder: number[] = [];
  const byStages = async (question: string): Promise<void> => {
    const times = await timeStages(corpus, sources, question);
    for (const stage of STAGES) stages[stage].push(times[stage]);
  };
  const asWhole = async (question: string): Promise<void> => {
    answer.push(await millisecondsOf(() => answerInWords(corpus, question)));
  };
  const alone = async (question: string): Promise<void> => {
    bareEncoder.push(await millisecondsOf(() => encoder.embedQuery(question)));
  };
  for (const question of questions.slice(-WARM_UP)) await answerInWords(corpus, question);
  for (const [i, question] of questions.entries()) {
    const asked = i % 2 === 0 ? byStages : asWhole;
    for (const way of i % 4 < 2 ? [asked, alone] : [alone, asked]) await way(question);
    onProgress(i + 1, questions.length);
  }
  return { stages, answer, bareEncoder };
}

interface Throughput {
  /** One question after another, by the clock. */
  readonly perSecond: number;
  /** By the time that processors worked for it, all threads together: what one core would do. */
  readonly perCpuSecond: number;
}

/** Answers the questions one after another. */
export async function measureThroughput(
  corpus: OpenCorpus,
  questions: readonly string[],
): Promise<Throughput> {
  const cpuBefore = process.cpuUsage();
  const elapsedMs = await millisecondsOf(async () => {
    for (const question of questions) await answerInWords(corpus, question);
  });
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    perSecond: questions.length / (elapsedMs / 1e3),
    perCpuSecond: questions.length / ((user + system) / 1e6),
  };
}

async function answerInWords(corpus: OpenCorpus, question: string): Promise<void> {
  showAnswer(CATALOGUE, corpus.addresses, await corpus.answer(question));
}

/** The same steps as an answerer's, each with its time; those of several addresses add up. */
async function timeStages(
  { encoder, addresses }: OpenCorpus,
  sources: readonly Source[],
  question: string,
): Promise<Record<Stage, number>> {
  const times = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
  const timed = async <T>(stage: Stage, work: () => T): Promise<Awaited<T>> => {
    const start = performance.now();
    const made = await work();
    times[stage] += performance.now() - start;
    return made;
  };
  let best: Answer | undefined;
  for (const source of sources) {
    const { address, retriever } = source;
    const [normalised, understanding] = await timed("normalise", () => {
      const read = languages.read(question);
      const { language } = read.understanding;
      const asking =
        language === source.understanding.language ? source.understanding : read.understanding;
      const spelling = source.spellingOf(language);
      return [
        normaliseQuestion(read.text, { address, understanding: asking, spelling }),
        asking,
      ] as const;
    });
    const embedding = await timed("encode", () => encoder.embedQuery(normalised));
    const retrieval = await timed("search", () =>
      retriever.retrieve(normalised, embedding, undefined, understanding),
    );
    const answer = await timed("rank and decide", () =>
      decide(
        source,
        trustSureCases(source, rank(source.modelFor(understanding.language), retrieval)),
        retrieval.absentWords,
      ),
    );
    if (!best || answer.confidence > best.confidence) best = answer;
  }
  if (best) {
    const shown = best;
    await timed("render", () => showAnswer(CATALOGUE, addresses, shown));
  }
  return times;
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
