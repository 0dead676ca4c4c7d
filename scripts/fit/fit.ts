import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { rankerFile } from "../../src/adapters/index/ranker-file.js";
import { openEncoder } from "../../src/open-encoder.js";
import { AppError } from "../../src/errors.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import {
  ASSUMED_SHARE_UNANSWERABLE,
  crossValidate,
  crossValidateTexts,
  fitModel,
} from "./fit-model.js";
import type { Validated } from "./fit-model.js";
import { ablate } from "./ablation.js";
import { createPracticeEncoder, practise, practiseForeign } from "./practice.js";
import type { PracticeOptions } from "./practice.js";
import {
  summariseCosts,
  summariseForeign,
  summariseSpeeches,
  summariseValidation,
} from "./validation-figures.js";
import type { CorpusEntry } from "../../src/adapters/corpus-entry.js";
import { NOTHING_ANTICIPATED } from "../../src/corpus/anticipated.js";
import { projectRoot } from "../../src/project.js";
import { formatTable } from "../evaluate/table.js";
import type { Encoder } from "../../src/retrieval/encoder.js";
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
/** Speeches that teach order and confidence for addresses without anticipated questions, and what is foreign. */
const PRACTICE_SPEECHES = join("scripts", "fit", "practice-speeches");
/** Speeches are left out together, a fourth of them at a time. */
const TEXT_FOLDS = 4;

/** Figures of cross-validation by the language of the questions. */
type Figures = Record<string, Record<string, number>>;

/** All practice of a fit, by what it teaches. */
interface Practised {
  /** With anticipated questions, and without. */
  readonly known: readonly Practice[];
  readonly bare: readonly Practice[];
  readonly across: { readonly known: readonly Practice[]; readonly bare: readonly Practice[] };
  readonly general: readonly (readonly Practice[])[];
  readonly generalEntries: readonly CorpusEntry[];
  readonly foreign: readonly Practice[];
  readonly speeches: readonly (readonly Practice[])[];
  readonly speechEntries: readonly CorpusEntry[];
}

/** Practises on the corpus, on the texts beside it, and on questions that are for other texts. */
async function practiseEverything(
  encoder: Encoder,
  entries: readonly CorpusEntry[],
): Promise<Practised> {
  const practiceEncoder = createPracticeEncoder(encoder);
  const practiseAll = async (
    title: string,
    from: readonly CorpusEntry[],
    options: PracticeOptions,
  ): Promise<Practice[]> => {
    const practice: Practice[] = [];
    for (const entry of from) {
      const progress = createProgress(title);
      practice.push(...(await practise(entry, practiceEncoder, options, progress.update)));
      progress.stop();
    }
    return practice;
  };
  const practiseBoth = async (
    asked: PracticeOptions["asked"],
  ): Promise<{ known: Practice[]; bare: Practice[] }> => {
    const options = { asked, withFragments: asked === "in its language" };
    return {
      known: await practiseAll(`practise ${asked}, with questions`, entries, {
        ...options,
        withQuestions: true,
      }),
      bare: await practiseAll(`practise ${asked}, without`, entries, {
        ...options,
        withQuestions: false,
      }),
    };
  };
  const { known, bare } = await practiseBoth("in its language");
  const across = await practiseBoth("across languages");
  const generalEntries = await readCorpus(join(projectRoot(), GENERAL_PRACTICE));
  const general: Practice[][] = [];
  for (const entry of generalEntries)
    general.push(
      await practiseAll(`practise on ${entry.address.slug}`, [entry], {
        asked: "in its language",
        withQuestions: false,
        withFragments: false,
      }),
    );
  const speechEntries = await readCorpus(join(projectRoot(), PRACTICE_SPEECHES));
  const practiseForeignOf = async (
    entry: Pick<CorpusEntry, "address" | "anticipated">,
    others: readonly CorpusEntry[],
  ): Promise<Practice[]> => {
    const progress = createProgress(`practise foreign questions on ${entry.address.slug}`);
    const practice = await practiseForeign(entry, others, practiceEncoder, progress.update);
    progress.stop();
    return practice;
  };
  const foreign: Practice[] = [];
  for (const entry of entries) foreign.push(...(await practiseForeignOf(entry, speechEntries)));
  const speeches: Practice[][] = [];
  for (const [i, entry] of speechEntries.entries()) {
    const own = await practiseAll(`practise on ${entry.address.slug}`, [entry], {
      asked: "in its language",
      withQuestions: false,
      withFragments: false,
    });
    const next = speechEntries[(i + 1) % speechEntries.length] as CorpusEntry;
    const bareEntry = { address: entry.address, anticipated: NOTHING_ANTICIPATED };
    speeches.push([...own, ...(await practiseForeignOf(bareEntry, [next]))]);
  }
  return { known, bare, across, general, generalEntries, foreign, speeches, speechEntries };
}

/** Prints the figures without each group of features. */
function printAblations({ known, bare, across, general, foreign, speeches }: Practised): void {
  const texts = [bare, ...speeches];
  const table = (
    title: string,
    validate: (without: readonly string[]) => Validated[],
    leftOut: readonly string[],
    hasQuestions: boolean,
  ): void => {
    const progress = createProgress(title);
    const rows = ablate(validate, leftOut, hasQuestions, progress.update);
    progress.stop();
    process.stdout.write(`${title}\n\n${formatTable(rows)}\n\n`);
  };
  const validate =
    (practice: readonly Practice[]) =>
    (without: readonly string[]): Validated[] =>
      crossValidate(practice, FOLDS, without);
  const ofOwnAndForeign = validate([...known, ...foreign]);
  table("with anticipated questions", ofOwnAndForeign, LEFT_OUT_WITH_QUESTIONS, true);
  table("without", (without) => crossValidateTexts(texts, general, TEXT_FOLDS, without), [], false);
  table("across languages, with", validate(across.known), LEFT_OUT_WITH_QUESTIONS, true);
  table("across languages, without", validate(across.bare), [], false);
}

function summarise(validated: readonly Validated[]): Figures {
  const spoken = [...new Set(validated.map(({ practice }) => practice.language))];
  return Object.fromEntries(
    spoken.map((language) => {
      const own = validated.filter((one) => one.practice.language === language);
      return [language, { ...summariseValidation(own), ...summariseCosts(own) }];
    }),
  );
}

/** Figures of cross-validation, with anticipated questions and without. */
function figuresOf({
  known,
  bare,
  across,
  general,
  foreign,
  speeches,
  speechEntries,
}: Practised): Record<string, Figures> {
  const texts = [bare, ...speeches];
  const isOwn = ({ practice }: Validated): boolean => !foreign.includes(practice);
  const withForeign = crossValidate([...known, ...foreign], FOLDS, LEFT_OUT_WITH_QUESTIONS);
  const byText = crossValidateTexts(texts, general, TEXT_FOLDS);
  const ofSpeeches = new Set(speeches.flat());
  return {
    "with questions": {
      ...summarise(withForeign.filter(isOwn)),
      ...summarise(crossValidate(across.known, FOLDS, LEFT_OUT_WITH_QUESTIONS)),
      "questions for other texts": summariseForeign(withForeign.filter((one) => !isOwn(one))),
    },
    "without questions": {
      ...summarise(byText.filter(({ practice }) => !ofSpeeches.has(practice))),
      ...summarise(crossValidate(across.bare, FOLDS)),
      ...summariseSpeeches(byText, speechEntries, speeches),
    },
  };
}

/** What the file of weights holds. */
function contentOf(
  encoder: Encoder,
  entries: readonly CorpusEntry[],
  { known, bare, across, general, generalEntries, foreign, speeches, speechEntries }: Practised,
  figures: Record<string, Figures>,
): object {
  const texts = [bare, ...speeches];
  return {
    format: 2,
    provenance: {
      command: "npm run fit",
      fittedOn: entries.map(({ address, checksum }) => ({ address: address.slug, checksum })),
      withoutQuestionsAlsoOn: speechEntries.map(({ address, checksum }) => ({
        practice: address.slug,
        checksum,
      })),
      orderWithoutQuestionsAlsoOn: generalEntries.map(({ address, checksum }) => ({
        practice: address.slug,
        checksum,
      })),
      method:
        "order: softmax regression; confidence: logistic regression; each question was retrieved without the questions of its author; folds never split the questions of one sentence or gap topic, and without questions never a text",
      assumedShareUnanswerable: ASSUMED_SHARE_UNANSWERABLE,
      crossValidated: figures,
    },
    encoder: { name: encoder.name, checksum: encoder.checksum },
    sameLanguage: {
      withQuestions: fitModel(
        { order: [known], confidence: [[...known, ...foreign]] },
        LEFT_OUT_WITH_QUESTIONS,
      ),
      withoutQuestions: fitModel({
        order: [bare, speeches.flat(), ...general],
        confidence: texts,
      }),
    },
    acrossLanguages: {
      withQuestions: fitModel(
        { order: [across.known], confidence: [across.known] },
        LEFT_OUT_WITH_QUESTIONS,
      ),
      withoutQuestions: fitModel({ order: [across.bare], confidence: [across.bare] }),
    },
  };
}

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
    const practised = await practiseEverything(encoder, entries);
    if (options.ablate === true) {
      printAblations(practised);
      return;
    }
    const figures = figuresOf(practised);
    process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
    if (options.dryRun === true) return;
    const file = rankerFile.pathOf(settings.modelsDir, encoder.name);
    const content = contentOf(encoder, entries, practised, figures);
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, `${JSON.stringify(content, undefined, 2)}\n`);
    printLine(`fit: wrote ${file}`);
  });

await runCommand(command);
