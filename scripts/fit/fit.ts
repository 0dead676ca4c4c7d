import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { rankerFileOf } from "../../src/adapters/index/ranker-file.js";
import { openEncoder } from "../../src/app.js";
import { AppError } from "../../src/errors.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import { ASSUMED_SHARE_UNANSWERABLE, crossValidate, fitModel } from "./fit-model.js";
import { ablate } from "./ablation.js";
import { createPracticeEncoder, practise } from "./practice.js";
import { summariseCosts, summariseValidation } from "./validation-figures.js";
import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { projectRoot } from "../../src/project.js";
import { formatTable } from "../evaluate/table.js";
import type { Practice } from "./practice.js";
import { createProgress } from "../../src/terminal/progress.js";

const FOLDS = 5;
/**
 * What tells an unanswered question when nothing was anticipated. Where the anticipated gaps tell it,
 * these mostly tell how the authors of gaps ask, and add nothing (`npm run fit -- --ablate`, last row).
 */
const LEFT_OUT_WITH_QUESTIONS = [
  "margin",
  "unknownShare",
  "asksNumber",
  "asksDate",
  "asksPerson",
  "asksPlace",
  "asksYesNo",
];

/** Texts beside the corpus that teach the order for addresses without anticipated questions. */
const GENERAL_PRACTICE = join("scripts", "fit", "practice-corpus");

const command = createCommand(
  "fit",
  "Fit the ranker and its confidence on the anticipated questions",
)
  .option("--dry-run", "print the figures without writing the weights")
  .option("--ablate", "print the figures without each group of features too; writes nothing")
  .action(async (options: { dryRun?: boolean; ablate?: boolean }) => {
    const settings = loadSettings();
    const entries = (await readCorpus(settings.corpusDir)).filter(
      (entry) => entry.anticipated.questions.length > 0 && entry.anticipated.gaps.length > 0,
    );
    if (entries.length === 0)
      throw new AppError(
        "BAD_CORPUS",
        `fit: expected an address with questions and gaps in "${settings.corpusDir}", got none; write a questions.jsonl`,
      );
    const encoder = await openEncoder(settings);
    const practiceEncoder = createPracticeEncoder(encoder);
    const practiseAll = async (
      title: string,
      from: readonly CorpusEntry[],
      withQuestions: boolean,
      withFragments: boolean,
    ): Promise<Practice[]> => {
      const practice: Practice[] = [];
      for (const entry of from) {
        const progress = createProgress(title);
        practice.push(
          ...(await practise(
            entry,
            practiceEncoder,
            withQuestions,
            withFragments,
            progress.update,
          )),
        );
        progress.stop();
      }
      return practice;
    };
    const known = await practiseAll("practise with questions", entries, true, true);
    const bare = await practiseAll("practise without questions", entries, false, true);
    const generalEntries = await readCorpus(join(projectRoot(), GENERAL_PRACTICE));
    const general: Practice[][] = [];
    for (const entry of generalEntries)
      general.push(await practiseAll(`practise on ${entry.address.slug}`, [entry], false, false));
    if (options.ablate === true) {
      const table = (
        title: string,
        practice: readonly Practice[],
        texts: readonly (readonly Practice[])[],
        leftOut: readonly string[],
        hasQuestions: boolean,
      ): void => {
        const progress = createProgress(title);
        const rows = ablate(practice, texts, FOLDS, leftOut, hasQuestions, progress.update);
        progress.stop();
        process.stdout.write(`${title}\n\n${formatTable(rows)}\n\n`);
      };
      table("with anticipated questions", known, [], LEFT_OUT_WITH_QUESTIONS, true);
      table("without", bare, general, [], false);
      return;
    }
    const validate = (
      practice: readonly Practice[],
      texts: readonly (readonly Practice[])[],
      leftOut: readonly string[],
    ): Record<string, number> => {
      const validated = crossValidate(practice, FOLDS, texts, leftOut);
      return { ...summariseValidation(validated), ...summariseCosts(validated) };
    };
    const figures = {
      "with questions": validate(known, [], LEFT_OUT_WITH_QUESTIONS),
      "without questions": validate(bare, general, []),
    };
    process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
    if (options.dryRun === true) return;
    const file = rankerFileOf(settings.modelsDir, encoder.name);
    const content = {
      format: 1,
      provenance: {
        command: "npm run fit",
        fittedOn: entries.map(({ address, checksum }) => ({ address: address.slug, checksum })),
        orderWithoutQuestionsAlsoOn: generalEntries.map(({ address, checksum }) => ({
          practice: address.slug,
          checksum,
        })),
        method:
          "order: softmax regression; confidence: logistic regression; each question was retrieved without the questions of its author; folds never split the questions of one sentence or gap topic",
        assumedShareUnanswerable: ASSUMED_SHARE_UNANSWERABLE,
        crossValidated: figures,
      },
      encoder: { name: encoder.name, checksum: encoder.checksum },
      withQuestions: fitModel(known, [], LEFT_OUT_WITH_QUESTIONS),
      withoutQuestions: fitModel(bare, general),
    };
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, `${JSON.stringify(content, undefined, 2)}\n`);
    printLine(`fit: wrote ${file}`);
  });

await runCommand(command);
