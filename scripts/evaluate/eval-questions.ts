import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import type { Answerer } from "../../src/answering/answerer.js";
import { openCorpus, openRanker } from "../../src/app.js";
import { loadSettings, printLine } from "../../src/command.js";
import { openEncoder } from "../../src/open-encoder.js";
import { projectRoot } from "../../src/project.js";
import { writeRecord } from "../../src/terminal/json-lines.js";
import { createListeners } from "../../src/terminal/open-listeners.js";
import { createProgress } from "../../src/terminal/progress.js";
import type { Options, Row } from "./eval-options.js";
import { createSentenceFinder } from "./matching.js";
import { calibrationBins, riskCoverage } from "./metrics.js";
import { plotCalibration, plotRiskCoverage } from "./plots.js";
import { createModeAnswerer } from "./ranking-mode.js";
import type { EvalQuestion, JudgedQuestion } from "./score-questions.js";
import { judgeQuestions, questionFigures, toJudged } from "./score-questions.js";
import { formatTable } from "./table.js";

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

/** Scores answers to questions: tables, and plots beside them. */
export async function evalQuestions(
  questions: readonly EvalQuestion[],
  options: Options,
): Promise<void> {
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
