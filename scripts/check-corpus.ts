import { readFile } from "node:fs/promises";
import { readCorpus } from "../src/adapters/corpus-folder.js";
import type { CorpusEntry } from "../src/adapters/corpus-folder.js";
import { modelsFor, openEncoder, openRanker } from "../src/app.js";
import { createCommand, loadSettings, printLine, runCommand } from "../src/command.js";
import { citeSentence } from "../src/corpus/address.js";
import { slice } from "../src/corpus/span.js";
import { AppError, explain } from "../src/errors.js";
import { similarity } from "../src/retrieval/encoder.js";
import type { Encoder } from "../src/retrieval/encoder.js";
import { splitWords } from "../src/words/tokenise.js";
import { reviewTexts } from "../src/serving/review-corpus.js";
import { createProgress } from "../src/terminal/progress.js";
import { createPracticeEncoder, practise } from "./fit/practice.js";
import type { Practice } from "./fit/practice.js";
import { rank } from "../src/retrieval/ranker.js";

/** Fewer keys than this leave a sentence hard to find in other words. */
const FEWEST_KEYS = 10;
/** Keys of one sentence more alike than this add nothing. */
const NEAR_DUPLICATE = 0.97;

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

/** A form in which questions that differ in case, marks and spacing are equal. */
function plain(question: string): string {
  return splitWords(question).join(" ");
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
      .map((line) => plain((JSON.parse(line) as { question?: string }).question ?? "")),
  );
  const { questions, gaps } = entry.anticipated;
  const equal = [...questions, ...gaps].filter(({ question }) => asked.has(plain(question)));
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

function listFewKeys({ address, anticipated }: CorpusEntry): string[] {
  return address.sentences
    .map((sentence) => ({
      sentence,
      keys: anticipated.questions.filter(({ at }) => at === sentence).length,
    }))
    .filter(({ keys }) => keys < FEWEST_KEYS)
    .map(({ sentence, keys }) => `${citeSentence(sentence)}: ${keys} keys`);
}

async function listNearDuplicates(
  { address, anticipated }: CorpusEntry,
  encoder: Encoder,
): Promise<string[]> {
  const found: string[] = [];
  for (const sentence of address.sentences) {
    const keys = anticipated.questions.filter(({ at }) => at === sentence);
    const vectors = await encoder.embedPassages(keys.map(({ question }) => question));
    for (const [i, a] of vectors.entries())
      for (const [j, b] of vectors.entries())
        if (i < j && similarity(a, b) > NEAR_DUPLICATE)
          found.push(
            `${citeSentence(sentence)}: "${keys[i]?.question ?? ""}" and "${keys[j]?.question ?? ""}"`,
          );
  }
  return found;
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
      if (questions.length > 0) report("few keys", listFewKeys(entry));
      if (options.keys && questions.length > 0) {
        const encoder = await openEncoder(settings);
        report("near-duplicate keys", await listNearDuplicates(entry, encoder));
        report("keys that retrieve another sentence first", await listStray(entry, encoder));
      }
    }

    /** Keys that, asked by a stranger, find another sentence first. */
    async function listStray(entry: CorpusEntry, encoder: Encoder): Promise<string[]> {
      const ranker = await openRanker(settings, encoder);
      const progress = createProgress("keys");
      const practiceEncoder = createPracticeEncoder(encoder);
      const practice: Practice[] = [];
      for (const asked of ["in its language", "across languages"] as const) {
        const options = { asked, withQuestions: true, withFragments: false };
        practice.push(...(await practise(entry, practiceEncoder, options, progress.update)));
      }
      progress.stop();
      const modelFor = modelsFor(ranker, entry);
      return practice
        .filter(({ right }) => right.length > 0)
        .map((one) => ({
          ...one,
          first: rank(modelFor(one.language), one.retrieval).candidates[0],
        }))
        .filter(({ first, right }) => !first || !right.includes(first.sentence))
        .map(
          ({ question, group, first }) =>
            `${group}: "${question}" finds ${first ? citeSentence(first.sentence) : "nothing"}`,
        );
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
