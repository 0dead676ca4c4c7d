import { readFile } from "node:fs/promises";
import { Option } from "commander";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { openCorpus, openRanker } from "../../src/app.js";
import { openEncoder } from "../../src/open-encoder.js";
import { openAddresses } from "../../src/open-addresses.js";
import type { Corpus } from "../../src/conversation/corpus.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import { AppError, explain } from "../../src/errors.js";
import { languages } from "../../src/languages/index.js";
import { createListeners } from "../../src/terminal/open-listeners.js";
import { createProgress } from "../../src/terminal/progress.js";
import { kindOf } from "./eval-kind.js";
import type { Options, Row } from "./eval-options.js";
import { evalQuestions } from "./eval-questions.js";
import { modelOf, RANKING_MODES } from "./ranking-mode.js";
import { questionSchema } from "./score-questions.js";
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
    const parse = <T>(schema: Parameters<typeof parseRecord<T>>[0], expected: string): T[] =>
      lines.map((line, i) => parseRecord(schema, expected, `${file}:${i + 1}`, line));
    if (kind === "xquad") await evalXquad(content, options);
    else if (kind === "questions")
      await evalQuestions(parse(questionSchema, "a question with its gold"), options);
    else if (kind === "inline")
      await evalInline(parse(inlineSchema, "an inline query with its want"), options);
    else if (kind === "requests")
      await evalReading(parse(requestSchema, "a message with its intent"), scoreRequests, options);
    else if (kind === "several questions")
      await evalReading(parse(questionsSchema, "a message of questions"), scoreSplits, options);
    else if (kind === "conversations")
      await evalReading(
        parse(conversationSchema, "a conversation with its places"),
        scoreConversations,
        options,
      );
    else await evalTexts(kind, file, lines, options);
  });

await runCommand(command);
