import { readFile } from "node:fs/promises";
import { readCorpus } from "../src/adapters/corpus-folder.js";
import type { CorpusEntry } from "../src/adapters/corpus-folder.js";
import { createCommand, loadSettings, printLine, runCommand } from "../src/command.js";
import { citeSentence } from "../src/corpus/address.js";
import { slice } from "../src/corpus/span.js";
import { AppError, explain } from "../src/errors.js";
import { reviewTexts } from "../src/serving/review-corpus.js";
import { createProgress } from "../src/terminal/progress.js";
import type { Settings } from "../src/config.js";
import { plainQuestion } from "./keys/equal-question.js";
import { findFewKeys, findNearDuplicates, findStrayKeys } from "./keys/review.js";
import { openTryOut } from "./keys/try-out.js";

/** Refuses spans that do not tile the text: sentences and the white space between are all of it. */
function checkTiling({ address }: CorpusEntry): void {
  let at = 0;
  for (const sentence of address.sentences) {
    const between = address.text.slice(at, sentence.start);
    if (
      between.trim() !== "" ||
      slice(address.text, sentence).trim() !== slice(address.text, sentence)
    )
      throw new AppError(
        "BAD_CORPUS",
        `${address.slug} ${citeSentence(sentence)}: expected sentences and white space to make up the text, got "${between.trim().slice(0, 40)}" between`,
      );
    at = sentence.end;
  }
  if (address.text.slice(at).trim() !== "")
    throw new AppError(
      "BAD_CORPUS",
      `${address.slug}: expected the text to end with its last sentence, got more`,
    );
}

/** Refuses anticipated questions that equal a question of an evaluation file. */
async function checkNotIn(entry: CorpusEntry, file: string): Promise<void> {
  const content = await readFile(file, "utf8").catch((error: unknown) => {
    throw new AppError("BAD_INPUT", `${file}: expected a readable file, got ${explain(error)}`);
  });
  const asked = new Set(
    content
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => plainQuestion((JSON.parse(line) as { question?: string }).question ?? "")),
  );
  const { questions, gaps } = entry.anticipated;
  const equal = [...questions, ...gaps].filter(({ question }) =>
    asked.has(plainQuestion(question)),
  );
  if (equal.length > 0)
    throw new AppError(
      "BAD_CORPUS",
      `${entry.address.slug}: expected no question of ${file} among the anticipated ones, got ${equal.length}: ${equal.map(({ question }) => `"${question}"`).join(", ")}; remove them`,
    );
}

/** What an address has in each language, a line each. */
function listLanguages({ address, anticipated }: CorpusEntry): string[] {
  const { questions, gaps } = anticipated;
  const lines = [...new Set([...questions, ...gaps].map(({ language }) => language))].map(
    (language) => {
      const inIt = (one: { readonly language: string }): boolean => one.language === language;
      return `${questions.filter(inIt).length} anticipated questions and ${gaps.filter(inIt).length} gaps in ${language}`;
    },
  );
  for (const [language, glosses] of Object.entries(address.glosses ?? {}))
    lines.push(`${glosses.length} glosses in ${language}`);
  return lines;
}

/** The lines of what is to be looked at, each kind with its title. */
async function reviewKeys(entry: CorpusEntry, settings: Settings): Promise<void> {
  const tryOut = await openTryOut(entry, settings);
  report(
    "near-duplicate keys",
    (await findNearDuplicates(entry, tryOut)).map(
      ({ sentence, questions: [a, b] }) => `${citeSentence(sentence)}: "${a}" and "${b}"`,
    ),
  );
  const progress = createProgress("keys");
  const stray = await findStrayKeys(entry, tryOut, progress.update);
  progress.stop();
  report(
    "keys that retrieve another sentence first",
    stray.map(
      ({ question, at, finds }) =>
        `${citeSentence(at)}: "${question}" finds ${finds ? citeSentence(finds) : "nothing"}`,
    ),
  );
}

const command = createCommand(
  "corpus:check",
  "Verify the addresses and their anticipated questions",
)
  .option("--not-in <file>", "refuse questions that equal one of this evaluation file")
  .option(
    "--no-keys",
    "leave out what needs the encoder: near-duplicate and straying keys (faster)",
  )
  .action(async (options: { notIn?: string; keys: boolean }) => {
    const settings = loadSettings();
    const warn = (line: string): void => {
      printLine(`corpus:check: ${line}`);
    };
    const entries = await readCorpus(settings.corpusDir, warn);
    reviewTexts(entries).forEach(warn);
    for (const entry of entries) {
      const { address, anticipated } = entry;
      checkTiling(entry);
      if (options.notIn !== undefined) await checkNotIn(entry, options.notIn);
      const { questions } = anticipated;
      printResult(
        `${address.slug}: checksum and spans right; ${address.sentences.length} sentences in ${address.paragraphs.length} paragraphs`,
      );
      for (const line of listLanguages(entry)) printResult(`  ${line}`);
      if (questions.length === 0) continue;
      report(
        "few keys",
        findFewKeys(entry).map(({ sentence, keys }) => `${citeSentence(sentence)}: ${keys} keys`),
      );
      if (options.keys) await reviewKeys(entry, settings);
    }
  });

function report(title: string, lines: readonly string[]): void {
  printResult(`  ${title}: ${lines.length}`);
  for (const line of lines) printResult(`    ${line}`);
}

function printResult(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runCommand(command);
