import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Option } from "commander";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { openCorpus, openRanker } from "../../src/app.js";
import { openEncoder } from "../../src/open-encoder.js";
import { openAddresses } from "../../src/open-addresses.js";
import type { Corpus } from "../../src/conversation/corpus.js";
import type { Answerer } from "../../src/answering/answerer.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import { AppError, explain } from "../../src/errors.js";
import { languages } from "../../src/languages/index.js";
import { projectRoot } from "../../src/project.js";
import { createListeners } from "../../src/terminal/open-listeners.js";
import { createProgress } from "../../src/terminal/progress.js";
import { createSentenceFinder } from "./matching.js";
import { calibrationBins, riskCoverage } from "./metrics.js";
import { plotCalibration, plotRiskCoverage } from "./plots.js";
import { createModeAnswerer, modelOf, RANKING_MODES } from "./ranking-mode.js";
import type { RankingMode } from "./ranking-mode.js";
import { judgeQuestions, questionFigures, questionSchema, toJudged } from "./score-questions.js";
import type { EvalQuestion, JudgedQuestion } from "./score-questions.js";
import { inlineSchema, scoreInline } from "./score-inline.js";
import type { InlineWish } from "./score-inline.js";
import { requestSchema, scoreRequests } from "./score-requests.js";
import { questionsSchema } from "./marked-questions.js";
import { conversationSchema, scoreConversations } from "./score-conversations.js";
import { scoreSplits } from "./score-splits.js";
import { claimSchema, lookUpSchema, scoreClaims, scoreLookUps } from "./score-texts.js";
import { formatTable } from "./table.js";
import { languageOf, scoreXquad, xquadSchema } from "./xquad.js";
import { parseRecord, writeRecord } from "../../src/terminal/json-lines.js";

interface Options {
  readonly json?: boolean;
  readonly ranking: RankingMode;
  readonly misses?: boolean;
  readonly asked?: string;
}

type Row = Record<string, string | number>;

/** Rows for each language, and for each kind within it. */
function questionRows(judged: readonly JudgedQuestion[]): Row[] {
  const rows: Row[] = [];
  for (const lang of new Set(judged.map(({ asked }) => asked.lang))) {
    const own = judged.filter(({ asked }) => asked.lang === lang);
    for (const kind of ["all", ...new Set(own.map(({ asked }) => asked.kind))]) {
      const some = own.filter(({ asked }) => kind === "all" || asked.kind === kind);
      rows.push({ lang, kind, ...questionFigures(some) });
    }
  }
  return rows;
}

/** How many were answered and refused, of those with and without an answer. */
function confusionRows(judged: readonly JudgedQuestion[]): Row[] {
  return [true, false].flatMap((answerable) =>
    [...new Set(judged.map(({ asked }) => asked.lang))].map((lang) => {
      const own = judged.filter(
        ({ asked }) => asked.lang === lang && asked.answerable === answerable,
      );
      const quoted = own.filter(({ answer }) => answer.kind === "quoted");
      return {
        lang,
        question: answerable ? "answerable" : "unanswerable",
        "quoted right": quoted.filter(({ hit1 }) => hit1).length,
        "quoted wrong": quoted.filter(({ hit1 }) => !hit1).length,
        refused: own.length - quoted.length,
      };
    }),
  );
}

/** Risk at every tenth of coverage. */
function riskRows(judged: readonly JudgedQuestion[]): Row[] {
  const points = riskCoverage(toJudged(judged));
  return Array.from({ length: 10 }, (_, i) => {
    const point = points[Math.ceil(((i + 1) / 10) * points.length) - 1];
    return {
      coverage: (i + 1) / 10,
      risk: point?.risk ?? NaN,
      threshold: point?.threshold ?? NaN,
    };
  });
}

async function writePlots(judged: readonly JudgedQuestion[]): Promise<string> {
  const folder = join(projectRoot(), ".figures");
  await mkdir(folder, { recursive: true });
  const outcomes = toJudged(judged);
  await writeFile(join(folder, "calibration.svg"), plotCalibration(calibrationBins(outcomes)));
  await writeFile(join(folder, "risk-coverage.svg"), plotRiskCoverage(riskCoverage(outcomes)));
  return folder;
}

async function evalQuestions(questions: readonly EvalQuestion[], options: Options): Promise<void> {
  const settings = loadSettings();
  const entries = await readCorpus(settings.corpusDir);
  let answerer: Answerer;
  if (options.ranking === "full") {
    ({ answerer } = await openCorpus(settings, entries, false, createListeners(printLine)));
  } else {
    const encoder = await openEncoder(settings, createListeners(printLine));
    const file = await openRanker(settings, encoder);
    answerer = await createModeAnswerer(options.ranking, entries, encoder, file);
  }
  const progress = createProgress("eval");
  const judged = await judgeQuestions(
    questions,
    answerer,
    createSentenceFinder(entries.map(({ address }) => address)),
    progress.update,
  );
  progress.stop();
  const rows = questionRows(judged);
  if (options.json === true) {
    writeRecord({ ranking: options.ranking, rows });
    return;
  }
  const readable = judged.filter(
    ({ answer }) => answer.kind === "quoted" || answer.reason !== "language",
  );
  const blocks = [
    formatTable(rows),
    formatTable(confusionRows(judged)),
    "Risk against coverage, questions in a language that the encoder reads:",
    formatTable(riskRows(readable)),
  ];
  if (options.misses === true)
    blocks.push(
      judged
        .filter(({ asked, hit1, answer }) => hit1 !== asked.answerable && answer.confidence > 0)
        .map(
          ({ asked, confidence, answer }) =>
            `${asked.id} ${asked.kind} ${answer.kind} ${confidence.toFixed(3)} ${asked.question}`,
        )
        .join("\n"),
    );
  process.stdout.write(`${blocks.join("\n\n")}\n`);
  printLine(`eval: plots are in ${await writePlots(readable)}`);
}

function readInput(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: unknown) => {
    throw new AppError("BAD_INPUT", `${file}: expected a readable file, got ${explain(error)}`);
  });
}

async function evalXquad(content: string, options: Options): Promise<void> {
  const settings = loadSettings();
  const file = xquadSchema.parse(JSON.parse(content));
  const asked =
    options.asked === undefined
      ? file
      : xquadSchema.parse(JSON.parse(await readInput(options.asked)));
  const encoder = await openEncoder(settings, createListeners(printLine));
  const ranker = await openRanker(settings, encoder);
  const modes = RANKING_MODES.filter((mode) => mode !== "full");
  const progress = createProgress("eval");
  const figures = await scoreXquad(
    file,
    asked,
    encoder,
    modes.map((mode) => modelOf(mode, ranker, languageOf(asked) !== languageOf(file))),
    progress.update,
  );
  progress.stop();
  const rows = modes.map((ranking, i) => ({
    ranking,
    encoder: encoder.name,
    ...(figures[i] as (typeof figures)[number]),
  }));
  if (options.json === true) writeRecord({ rows });
  else process.stdout.write(`${formatTable(rows)}\n`);
}

async function evalTexts(
  kind: "look-ups" | "claims",
  file: string,
  lines: readonly string[],
  options: Options,
): Promise<void> {
  const texts = openAddresses(await readCorpus(loadSettings().corpusDir));
  const parse = <T>(schema: Parameters<typeof parseRecord<T>>[0], expected: string): T[] =>
    lines.map((line, i) => parseRecord(schema, expected, `${file}:${i + 1}`, line));
  const result =
    kind === "look-ups"
      ? scoreLookUps(parse(lookUpSchema, "a look-up with its target"), texts)
      : scoreClaims(parse(claimSchema, "a claim with its verdict"), texts);
  if (options.json === true) {
    writeRecord(result);
    return;
  }
  process.stdout.write(`${formatTable(result.rows)}\n`);
  process.stdout.write(`\n${formatTable([result.figures])}\n`);
  if (result.missed.length > 0) process.stdout.write(`\nmissed: ${result.missed.join(", ")}\n`);
}

async function evalInline(wishes: readonly InlineWish[], options: Options): Promise<void> {
  const settings = loadSettings();
  const entries = await readCorpus(settings.corpusDir);
  const corpus = await openCorpus(settings, entries, false, createListeners(printLine));
  const result = await scoreInline(wishes, corpus, languages.read);
  if (options.json === true) {
    writeRecord(result);
    return;
  }
  process.stdout.write(`${formatTable(result.rows)}\n`);
  if (result.missed.length > 0) process.stdout.write(`\nmissed: ${result.missed.join(", ")}\n`);
}

/** Scores messages by what the corpus reads in them, or replies to them. */
async function evalReading<T>(
  messages: readonly T[],
  score: (
    messages: readonly T[],
    corpus: Corpus,
    onProgress: (done: number, total: number) => void,
  ) => Promise<{ rows: Row[]; missed: string[] }>,
  options: Options,
): Promise<void> {
  const settings = loadSettings();
  const entries = await readCorpus(settings.corpusDir);
  const corpus = await openCorpus(settings, entries, false, createListeners(printLine));
  const progress = createProgress("eval");
  const result = await score(messages, corpus, progress.update);
  progress.stop();
  if (options.json === true) {
    writeRecord(result);
    return;
  }
  process.stdout.write(`${formatTable(result.rows)}\n`);
  if (options.misses === true) process.stdout.write(`\n${result.missed.join("\n")}\n`);
}

type Kind =
  | "xquad"
  | "questions"
  | "inline"
  | "requests"
  | "several questions"
  | "conversations"
  | "look-ups"
  | "claims";

/** What a file of evaluation data holds, told by its first record. */
function kindOf(content: string): Kind | undefined {
  const [first = ""] = content.split("\n", 1);
  try {
    const record = JSON.parse(first.trimEnd() === "{" ? content : first) as object;
    if ("data" in record) return "xquad";
    if ("answerable" in record) return "questions";
    if ("want" in record) return "inline";
    if ("intent" in record) return "requests";
    if ("turns" in record) return "conversations";
    if ("questions" in record) return "several questions";
    if ("query" in record) return "look-ups";
    return "claim" in record ? "claims" : undefined;
  } catch {
    return undefined;
  }
}

const command = createCommand(
  "eval",
  "Score answers, requests, conversations, look-ups, inline lists, claims or XQuAD-R sentence retrieval on a labelled file",
)
  .argument(
    "<file>",
    "QUESTIONS.jsonl, requests, conversations, look-ups, inline queries, claims, or an XQuAD-R .json",
  )
  .addOption(
    new Option("--ranking <mode>", "what orders the sentences")
      .choices(RANKING_MODES)
      .default("full"),
  )
  .option(
    "--asked <file>",
    "XQuAD-R in another language: its questions, the first file's sentences",
  )
  .option("--misses", "list the messages that were read or answered wrongly")
  .option("--json", "print the figures as one JSON line")
  .action(async (file: string, options: Options) => {
    const content = await readInput(file);
    const lines = content.split("\n").filter((line) => line.trim() !== "");
    const kind = kindOf(content);
    if (kind === undefined)
      throw new AppError(
        "BAD_INPUT",
        `${file}: expected JSON Lines of questions, requests, conversations, look-ups, inline queries or claims, or XQuAD-R, got something else`,
      );
    if (kind === "xquad") await evalXquad(content, options);
    else if (kind === "questions")
      await evalQuestions(
        lines.map((line, i) =>
          parseRecord(questionSchema, "a question with its gold", `${file}:${i + 1}`, line),
        ),
        options,
      );
    else if (kind === "inline")
      await evalInline(
        lines.map((line, i) =>
          parseRecord(inlineSchema, "an inline query with its want", `${file}:${i + 1}`, line),
        ),
        options,
      );
    else if (kind === "requests")
      await evalReading(
        lines.map((line, i) =>
          parseRecord(requestSchema, "a message with its intent", `${file}:${i + 1}`, line),
        ),
        scoreRequests,
        options,
      );
    else if (kind === "several questions")
      await evalReading(
        lines.map((line, i) =>
          parseRecord(questionsSchema, "a message of questions", `${file}:${i + 1}`, line),
        ),
        scoreSplits,
        options,
      );
    else if (kind === "conversations")
      await evalReading(
        lines.map((line, i) =>
          parseRecord(
            conversationSchema,
            "a conversation with its places",
            `${file}:${i + 1}`,
            line,
          ),
        ),
        scoreConversations,
        options,
      );
    else await evalTexts(kind, file, lines, options);
  });

await runCommand(command);
