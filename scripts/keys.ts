import { readCorpus } from "../src/adapters/corpus-folder.js";
import type { CorpusEntry } from "../src/adapters/corpus-folder.js";
import { openQuestionsFile } from "../src/adapters/questions-file.js";
import { readDailyCounts } from "../src/adapters/state/read-daily-counts.js";
import { walkInProcess } from "../src/adapters/state/walk-in-process.js";
import { createCommand, loadSettings, runCommand } from "../src/command.js";
import type { Settings } from "../src/config.js";
import { AppError } from "../src/errors.js";
import { writeRecord } from "../src/terminal/json-lines.js";
import { createProgress } from "../src/terminal/progress.js";
import { primarySubtag } from "../src/words/primary-subtag.js";
import { toTriedRecord } from "./keys/describe-answer.js";
import { writeKeys } from "./keys/dialogue.js";
import { createKeyReport, showReport, toReportRecord } from "./keys/key-report.js";
import { showTried } from "./keys/show-sentence.js";
import { openTryOut } from "./keys/try-out.js";

interface Options {
  readonly list?: boolean;
  readonly try?: string;
  readonly json?: boolean;
  readonly author?: string;
  readonly language?: string;
}

function chooseEntry(entries: readonly CorpusEntry[], slug: string | undefined): CorpusEntry {
  const found = entries.find(({ address }) => address.slug === slug);
  if (found) return found;
  const slugs = entries.map(({ address }) => address.slug).join(", ");
  throw new AppError(
    "BAD_INPUT",
    `SLUG: expected one of ${slugs}, got ${slug === undefined ? "none" : `"${slug}"`}; for example: npm run keys -- ${entries[0]?.address.slug ?? "SLUG"}`,
  );
}

/** @throws AppError BAD_INPUT when options do not go together, or a dialogue finds no terminal */
function checkOptions({ list, try: question, json, author, language }: Options): void {
  const refuse = (message: string): never => {
    throw new AppError("BAD_INPUT", message);
  };
  const isDialogue = list !== true && question === undefined;
  if (list === true && question !== undefined) refuse("expected --list or --try, got both");
  if (json === true && isDialogue) refuse("--json: expected --list or --try beside it, got none");
  if (question?.trim() === "") refuse("--try: expected a question, got none");
  if (author?.trim() === "") refuse("--author: expected a letter or a name, got none");
  if (language !== undefined && !/^[a-z]{2,3}$/u.test(language))
    refuse(`--language: expected a language such as "ru", got "${language}"`);
  if (isDialogue && !(process.stdin.isTTY && process.stdout.isTTY))
    refuse(
      "expected a terminal to write keys in, got none; --list prints what to look at, --try what would be answered",
    );
}

async function listKeys(entry: CorpusEntry, settings: Settings, json: boolean): Promise<void> {
  const tryOut = await openTryOut(entry, settings);
  const progress = createProgress("keys");
  const report = await createKeyReport(entry, {
    tryOut,
    counters: await readDailyCounts(settings.dataDir, walkInProcess),
    now: Date.now,
    onProgress: progress.update,
  });
  progress.stop();
  if (json) writeRecord(toReportRecord(report));
  else process.stdout.write(`${showReport(entry, report)}\n`);
}

const command = createCommand(
  "keys",
  "Write anticipated questions and gaps for an address, sentence by sentence",
)
  .argument("[slug]", "the folder of the address")
  .option("--list", "print what to look at: sentences with few questions, near-duplicates, strays")
  .option("--try <question>", "print what the bot would answer with the keys as they are now")
  .option("--json", "with --list or --try: one JSON line")
  .option("--author <name>", "who writes, a letter or a name; asked for otherwise")
  .option(
    "--language <tag>",
    "write questions in this language, such as ru; the address's otherwise",
  )
  .action(async (slug: string | undefined, options: Options) => {
    const settings = loadSettings();
    const entry = chooseEntry(await readCorpus(settings.corpusDir), slug);
    checkOptions(options);
    const { address, anticipated } = entry;
    if (options.list === true) {
      await listKeys(entry, settings, options.json === true);
      return;
    }
    const tryOut = await openTryOut(entry, settings);
    if (options.try !== undefined) {
      const answer = await tryOut.answer(anticipated, options.try);
      if (options.json === true) writeRecord(toTriedRecord(address, answer));
      else process.stdout.write(`${showTried(address, answer)}\n`);
      return;
    }
    const language = options.language ?? primarySubtag(address.language);
    const file = openQuestionsFile(settings.corpusDir, address, language);
    const author = options.author?.trim();
    await writeKeys({ entry, language, author, file, tryOut }, process.stdin, process.stdout);
  });

await runCommand(command);
