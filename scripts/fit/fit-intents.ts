import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import { intentFileOf } from "../../src/adapters/index/intent-file.js";
import { openEncoder } from "../../src/app.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import { languages } from "../../src/languages/index.js";
import { projectRoot } from "../../src/project.js";
import { classifyIntent, INTENTS } from "../../src/requests/intent.js";
import type { Intent, IntentModel } from "../../src/requests/intent.js";
import { createProgress } from "../../src/terminal/progress.js";
import { formatTable } from "../evaluate/table.js";
import { fitSoftmax } from "./optimise.js";

/** Messages as people type them, each with what it wants; a file is the work of one group of authors. */
const PRACTICE = join("scripts", "fit", "practice-messages");
/** Of several between 1e-6 and 1e-4 the one with the best accuracy under cross-validation. */
const L2 = 3e-6;

const schema = z.strictObject({
  language: z.string(),
  intent: z.enum(INTENTS),
  message: z.string(),
});

interface Practice extends z.infer<typeof schema> {
  readonly file: string;
  readonly embedding: Float32Array;
}

const command = createCommand(
  "fit:intents",
  "Fit what tells requests from questions by their meaning, and print its figures on authors left out",
)
  .option("--dry-run", "print the figures of cross-validation and write nothing")
  .action(async (options: { dryRun?: boolean }) => {
    const settings = loadSettings();
    const encoder = await openEncoder(settings);
    const read = await readPractice();
    const progress = createProgress("reading the messages");
    const practice: Practice[] = [];
    for (const one of read) {
      const { text } = languages.read(one.message, one.language);
      practice.push({ ...one, embedding: await encoder.embedQuery(text) });
      progress.update(practice.length, read.length);
    }
    progress.stop();
    const figures = crossValidate(practice);
    printLine(formatTable(Object.entries(figures).map(([name, row]) => ({ of: name, ...row }))));
    if (options.dryRun === true) return;
    const file = intentFileOf(settings.modelsDir, encoder.name);
    const content = {
      format: 1,
      provenance: {
        command: "npm run fit:intents",
        messages: practice.length,
        files: [...new Set(practice.map((one) => one.file))],
        crossValidation: figures,
      },
      encoder: { name: encoder.name, checksum: encoder.checksum },
      model: fit(practice),
    };
    await writeFileAtomic(file, `${JSON.stringify(content)}\n`);
    printLine(`written: ${file}`);
  });

async function readPractice(): Promise<Omit<Practice, "embedding">[]> {
  const folder = join(projectRoot(), PRACTICE);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".jsonl")).sort();
  const all = await Promise.all(
    files.map(async (file) =>
      (await readFile(join(folder, file), "utf8"))
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => ({ ...schema.parse(JSON.parse(line)), file })),
    ),
  );
  return all.flat();
}

function fit(practice: readonly Practice[]): IntentModel {
  const rows = practice.map(({ embedding }) => embedding);
  const classes = practice.map(({ intent }) => INTENTS.indexOf(intent));
  const fitted = fitSoftmax(rows, classes, INTENTS.length, L2);
  return Object.fromEntries(
    INTENTS.map((intent, i) => {
      const { bias = 0, weights = [] } = fitted[i] ?? {};
      return [intent, { bias: rounded(bias), weights: weights.map(rounded) }];
    }),
  ) as unknown as IntentModel;
}

/** More digits tell nothing apart. */
const rounded = (value: number): number => Number(value.toFixed(3));

/** Figures on the messages of each file by a model that has not seen it. */
function crossValidate(practice: readonly Practice[]): Record<string, Record<string, number>> {
  const files = [...new Set(practice.map(({ file }) => file))];
  const judged = files.flatMap((file) => {
    const model = fit(practice.filter((one) => one.file !== file));
    return practice
      .filter((one) => one.file === file)
      .map((one) => ({ ...one, told: classifyIntent(model, one.embedding)[0] }));
  });
  const groups: Record<string, readonly (typeof judged)[number][]> = {
    ...Object.fromEntries(files.map((file) => [file, judged.filter((one) => one.file === file)])),
    ...Object.fromEntries(
      [...new Set(practice.map(({ language }) => language))].map((language) => [
        language,
        judged.filter((one) => one.language === language),
      ]),
    ),
    all: judged,
  };
  return Object.fromEntries(
    Object.entries(groups).map(([name, group]) => {
      const isAsked = (intent: Intent | undefined): boolean => intent !== "question";
      const requests = group.filter(({ intent }) => isAsked(intent));
      const questions = group.filter(({ intent }) => !isAsked(intent));
      const right = (some: typeof group): number =>
        some.filter(({ intent, told }) => told?.intent === intent).length / some.length;
      return [
        name,
        {
          messages: group.length,
          right: right(group),
          requests: right(requests),
          questions: right(questions),
        },
      ];
    }),
  );
}

await runCommand(command);
