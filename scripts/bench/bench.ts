import { languages } from "../../src/languages/index.js";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { InvalidArgumentError } from "commander";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { openCorpus } from "../../src/app.js";
import { openEncoder } from "../../src/open-encoder.js";
import type { OpenCorpus } from "../../src/app.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import type { AnticipatedQuestion } from "../../src/corpus/anticipated.js";
import type { Settings } from "../../src/config.js";
import { AppError } from "../../src/errors.js";
import { prepareIndex } from "../../src/prepare-index.js";
import type { Embedding, Encoder } from "../../src/retrieval/encoder.js";
import { createListeners } from "../../src/terminal/open-listeners.js";
import { createProgress } from "../../src/terminal/progress.js";
import { compareSearch } from "./compare-search.js";
import type { SearchFigures } from "./compare-search.js";
import { countLookUps } from "./count-look-ups.js";
import { timeCards } from "./time-cards.js";
import { timeInlineLists } from "./time-inline-lists.js";
import { measureMemory, timeFirstAnswers } from "./fresh-process.js";
import { quantile, thin } from "./quantile.js";
import { measureThroughput, STAGES, timeAnswers } from "./time-answers.js";
import type { AnswerTimes } from "./time-answers.js";
import { formatTable } from "../evaluate/table.js";
import { writeRecord } from "../../src/terminal/json-lines.js";

type Row = Record<string, string | number>;

interface Options {
  readonly questions: number;
  readonly json?: boolean;
}

/** One figure and its goal. */
interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly goal?: { readonly most: number } | { readonly least: number };
}

const FIRST_ANSWERS = 5;
/** Questions that are timed in each language. */
const QUESTIONS_A_LANGUAGE = 100;
const ANSWERS_BEFORE_MEMORY = 100;
/** Questions that compare the vector index with exact search. */
const SEARCH_QUERIES = 100;

const command = createCommand(
  "bench",
  "Speed and memory of answers, look-ups, the index and vector search",
)
  .option("--questions <count>", "anticipated questions to time", positive, 300)
  .option("--json", "print the figures as one JSON line")
  .action(async (options: Options) => {
    const settings = loadSettings();
    const entries = await readCorpus(settings.corpusDir);
    const indexDir = await mkdtemp(join(tmpdir(), "bench-index-"));
    try {
      const { stages, spoken, figures, searches } = await measure(
        { ...settings, indexDir },
        entries,
        options,
      );
      if (options.json === true) {
        writeRecord({ stages, spoken, figures: figures.map(judge), searches });
        return;
      }
      const [processor] = cpus();
      const tables = [stages, spoken, figures.map(judge).map(printed), searches].map(formatTable);
      const machine = `${cpus().length} × ${processor?.model ?? "unknown"}, Node ${process.version}`;
      process.stdout.write(`${[machine, ...tables].join("\n\n")}\n`);
    } finally {
      await rm(indexDir, { recursive: true, force: true });
    }
  });

/** Takes all figures, in an index folder of its own. */
async function measure(
  settings: Settings,
  entries: readonly CorpusEntry[],
  options: Options,
): Promise<{ stages: Row[]; spoken: Row[]; figures: Figure[]; searches: Row[] }> {
  const listeners = createListeners(printLine);
  const encoder = await openEncoder(settings, listeners);
  const buildSeconds = await secondsOf(async () => {
    for (const entry of entries)
      await prepareIndex(entry, encoder, {
        understandingOf: languages.understandingOf,
        indexDir: settings.indexDir,
        rebuild: true,
        ...(listeners.onIndexing === undefined ? {} : { onProgress: listeners.onIndexing }),
      });
  });
  const corpus = await openCorpus(settings, entries, false, listeners);
  const asked = entries
    .flatMap(({ anticipated }) => anticipated.questions)
    .filter(({ isList }) => !isList);
  const all = asked.map(({ question }) => question);
  if (all.length === 0)
    throw new AppError(
      "BAD_CORPUS",
      `bench: expected an address with anticipated questions in "${settings.corpusDir}", got none; write a questions.jsonl`,
    );
  const questions = thin(all, options.questions);
  const progress = createProgress("answers");
  const times = await timeAnswers(corpus, encoder, questions, progress.update);
  const spoken = await timeByLanguage(corpus, encoder, asked, progress.update);
  progress.stop();
  const throughput = await measureThroughput(corpus, questions);
  const lookUpsPerSecond = countLookUps(corpus.addresses);
  const inlineLists = await timeInlineLists(corpus);
  const cards = await timeCards(corpus.addresses);
  const firstAnswers = await timeFirstAnswers(thin(all, FIRST_ANSWERS), settings.indexDir);
  const memory = await measureMemory(ANSWERS_BEFORE_MEMORY, settings.indexDir);
  const answerToEncoder = quantile(times.answer, 0.5) / quantile(times.bareEncoder, 0.5);
  return {
    stages: stageRows(times),
    spoken,
    figures: [
      {
        figure: "warm answer ÷ bare encoder pass, p50",
        value: answerToEncoder,
        goal: { most: 1.6 },
      },
      {
        figure: "warm answer, p99 ÷ p50",
        value: quantile(times.answer, 0.99) / quantile(times.answer, 0.5),
        goal: { most: 3 },
      },
      { figure: "questions/s, one after another", value: throughput.perSecond },
      { figure: "questions per second of processor time", value: throughput.perCpuSecond },
      { figure: "look-ups/s on one core", value: lookUpsPerSecond, goal: { least: 2_000 } },
      { figure: "inline list, ms, p99", value: quantile(inlineLists, 0.99), goal: { most: 50 } },
      {
        figure: "first picture of a quotation, ms of one core",
        value: cards.first,
        goal: { most: 150 },
      },
      {
        figure: "picture of a quotation, ms of one core, p99",
        value: quantile(cards.others, 0.99),
        goal: { most: 150 },
      },
      { figure: "index build, s", value: buildSeconds, goal: { most: 15 } },
      {
        figure: `start to first answer, s, median of ${FIRST_ANSWERS}`,
        value: quantile(firstAnswers, 0.5),
        goal: { most: 1.5 },
      },
      {
        figure: `memory after ${ANSWERS_BEFORE_MEMORY} answers, MB`,
        value: memory.afterAnswers / 1e6,
        goal: { most: 350 },
      },
      { figure: "memory at its peak, MB", value: memory.peak / 1e6 },
    ],
    searches: await compareOnCorpus(settings, entries, encoder, questions),
  };
}

/** Answers to questions in each language beside a pass of the encoder over them. */
async function timeByLanguage(
  corpus: OpenCorpus,
  encoder: Encoder,
  asked: readonly AnticipatedQuestion[],
  onProgress: (done: number, total: number) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const language of new Set(asked.map((one) => one.language))) {
    const own = asked.filter((one) => one.language === language);
    const questions = thin(
      own.map(({ question }) => question),
      QUESTIONS_A_LANGUAGE,
    );
    const { answer, bareEncoder } = await timeAnswers(corpus, encoder, questions, onProgress);
    rows.push({
      language,
      "answer, p50 ms": quantile(answer, 0.5),
      "answer, p99 ms": quantile(answer, 0.99),
      "÷ bare encoder pass": quantile(answer, 0.5) / quantile(bareEncoder, 0.5),
    });
  }
  return rows;
}

function stageRows({ stages, answer, bareEncoder }: AnswerTimes): Row[] {
  const row = (stage: string, times: readonly number[]): Row => ({
    stage,
    "p50 ms": quantile(times, 0.5),
    "p99 ms": quantile(times, 0.99),
  });
  return [
    ...STAGES.map((stage) => row(stage, stages[stage])),
    row("whole warm answer", answer),
    row("bare encoder pass", bareEncoder),
  ];
}

/** A figure with its goal in words and whether it is met. */
function judge({ figure, value, goal }: Figure) {
  if (!goal) return { figure, value, goal: "", met: "" };
  const isMost = "most" in goal;
  const isMet = isMost ? value <= goal.most : value >= goal.least;
  return {
    figure,
    value,
    goal: isMost ? `≤ ${goal.most}` : `≥ ${goal.least}`,
    met: isMet ? "yes" : "no",
  };
}

function printed({ value, ...row }: ReturnType<typeof judge>): Row {
  const { figure, ...rest } = row;
  return { figure, value: value >= 100 ? value.toFixed(0) : value.toFixed(2), ...rest };
}

/** Vector search over each address of the corpus, with the questions as queries. */
async function compareOnCorpus(
  settings: Settings,
  entries: readonly CorpusEntry[],
  encoder: Encoder,
  questions: readonly string[],
): Promise<Row[]> {
  const queries: Embedding[] = [];
  for (const question of thin(questions, SEARCH_QUERIES))
    queries.push(await encoder.embedQuery(question));
  const rows: Row[] = [];
  for (const entry of entries) {
    const { vectors } = await prepareIndex(entry, encoder, {
      understandingOf: languages.understandingOf,
      indexDir: settings.indexDir,
      rebuild: false,
    });
    rows.push(searchRow(entry.address.slug, vectors.size, compareSearch(vectors, queries)));
  }
  return rows;
}

function searchRow(set: string, size: number, figures: SearchFigures): Row {
  return {
    set,
    vectors: size,
    "HNSW recall@10": figures.recall,
    "HNSW queries/s": Math.round(figures.queriesPerSecond),
    "exact queries/s": Math.round(figures.exactQueriesPerSecond),
  };
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1e3;
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError("Expected a whole number from 1.");
  return number;
}

await runCommand(command);
