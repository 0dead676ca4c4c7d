import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import {
  packRequestModel,
  requestModelFileOf,
} from "../../src/adapters/index/request-model-file.js";
import { openEncoder } from "../../src/app.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import { namesOf, readRequestIn } from "../../src/conversation/read-message.js";
import { languages } from "../../src/languages/index.js";
import { understandingOf } from "../../src/open-addresses.js";
import { projectRoot } from "../../src/project.js";
import { findArguments, joinRoles, wordFeatures, WORD_ROLES } from "../../src/requests/argument.js";
import type { WordRole } from "../../src/requests/argument.js";
import { classifyIntent, intentFeatures, INTENTS } from "../../src/requests/intent.js";
import type { Intent } from "../../src/requests/intent.js";
import type { Features } from "../../src/requests/linear-model.js";
import type { RequestModel } from "../../src/requests/meaning.js";
import { intentOf } from "../../src/requests/request-meant.js";
import type { TokenReading } from "../../src/requests/word-vectors.js";
import type { ReadMessage, UnderstoodAddress } from "../../src/words/understanding.js";
import { createProgress } from "../../src/terminal/progress.js";
import { locateRuns } from "../../src/words/tokenise.js";
import { requestSchema } from "../evaluate/score-requests.js";
import type { MarkedRequest } from "../evaluate/score-requests.js";
import { formatTable } from "../evaluate/table.js";
import { readMarked } from "../evaluate/marked-message.js";
import { fitLinear } from "./optimise.js";

/** Messages as people type them, each with what it wants; a file is the work of one group of authors. */
const PRACTICE = join("scripts", "fit", "practice-messages");
/** Intents whose arguments are marked in the messages. */
const MARKED_INTENTS: readonly Intent[] = [
  "show",
  "count",
  "list",
  "summarise",
  "compare",
  "translate",
  "rephrase",
  "explain",
  "write",
  "opinion",
];
/** Penalties of the weights: of several the ones with the best figures under cross-validation. */
const L2 = { intents: 8e-5, roles: 6e-5 } as const;
/** Parts of the authors, each of which is judged by what the others taught. */
const FOLDS = 5;

interface Practice {
  readonly file: string;
  readonly language: string;
  readonly intent: Intent;
  readonly read: ReadMessage;
  readonly features: Features;
  /** Of each word, where arguments are marked. */
  readonly words?: { readonly features: readonly Features[]; readonly roles: readonly WordRole[] };
}

const command = createCommand(
  "fit:requests",
  "Fit what tells requests from questions by their meaning, and print its figures on authors left out",
)
  .option("--dry-run", "print the figures of cross-validation and write nothing")
  .action(async (options: { dryRun?: boolean }) => {
    const settings = loadSettings();
    const encoder = await openEncoder(settings);
    const entries = await readCorpus(settings.corpusDir);
    const addresses = entries.map(({ address }) => ({
      address,
      understanding: understandingOf(address),
    }));
    const lines = await readPractice();
    const progress = createProgress("reading the messages");
    const practice: Practice[] = [];
    for (const line of lines) {
      practice.push(await readOne(line, addresses, (text) => encoder.readQuery(text)));
      progress.update(practice.length, lines.length);
    }
    progress.stop();
    const fitting = createProgress("fitting");
    const figures = crossValidate(practice, (done) => {
      fitting.update(done, FOLDS);
    });
    fitting.stop();
    printLine(formatTable(Object.entries(figures).map(([name, row]) => ({ of: name, ...row }))));
    if (options.dryRun === true) return;
    const file = requestModelFileOf(settings.modelsDir, encoder.name);
    const { name, checksum } = encoder;
    const provenance = {
      command: "npm run fit:requests",
      messages: practice.length,
      files: [...new Set(practice.map((one) => one.file))],
      crossValidation: figures,
    };
    await writeFileAtomic(file, packRequestModel({ name, checksum }, fit(practice), provenance));
    printLine(`written: ${file}`);
  });

type Line = MarkedRequest & { readonly file: string };

async function readPractice(): Promise<Line[]> {
  const folder = join(projectRoot(), PRACTICE);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".jsonl")).sort();
  const all = await Promise.all(
    files.map(async (file) =>
      (await readFile(join(folder, file), "utf8"))
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => ({ ...requestSchema.parse(JSON.parse(line)), file })),
    ),
  );
  return all.flat();
}

async function readOne(
  { file, language, intent, message: marked }: Line,
  addresses: readonly UnderstoodAddress[],
  readQuery: (text: string) => Promise<TokenReading>,
): Promise<Practice> {
  const { message, roles } = readMarked(marked);
  const read = languages.read(message, language);
  const names = namesOf(addresses.map(({ address }) => address));
  const formal = readRequestIn(languages, languages.messagesOf(language), message, names);
  const reading = await readQuery(read.text);
  const features = intentFeatures(read.text, reading.embedding, formal && intentOf(formal));
  const practice = { file, language, intent, read, features };
  // What is typed in other letters has the same words.
  const isMarked = MARKED_INTENTS.includes(intent);
  if (!isMarked || locateRuns(read.text).length !== roles.length) return practice;
  return {
    ...practice,
    words: {
      features: wordFeatures(addresses, read, intent, reading),
      roles: withoutEdges(read, roles, intent),
    },
  };
}

/** Roles of words without those that carry grammar before a topic: people mark them as they like. */
function withoutEdges(
  { text, understanding }: ReadMessage,
  roles: readonly WordRole[],
  intent: Intent,
): WordRole[] {
  const words = locateRuns(text);
  if (intent === "count") return [...roles];
  return roles.map((role, i) => {
    if (role !== "topic" && role !== "words") return role;
    const from = roles.findLastIndex((one, at) => at < i && one !== role) + 1;
    const next = roles.findIndex((one, at) => at > i && one !== role);
    const run = words.slice(from, next < 0 ? undefined : next).map(({ form }) => form);
    const { isFunctionWord } = understanding;
    const isLead = run.slice(0, i - from + 1).every(isFunctionWord);
    return isLead && !run.every(isFunctionWord) ? "none" : role;
  });
}

function fit(practice: readonly Practice[]): RequestModel {
  const words = practice.flatMap((one) => one.words ?? []);
  return {
    intents: fitLinear(
      practice.map(({ features }) => features),
      practice.map(({ intent }) => intent),
      INTENTS,
      L2.intents,
    ),
    roles: fitLinear(
      words.flatMap((one) => one.features),
      words.flatMap((one) => one.roles),
      WORD_ROLES,
      L2.roles,
    ),
  };
}

/**
 * Figures on the messages of each file by a model that has seen none of its fold; `arguments` are those found
 * where the intent is known.
 */
function crossValidate(
  practice: readonly Practice[],
  onFold: (done: number) => void,
): Record<string, Record<string, number>> {
  const files = [...new Set(practice.map(({ file }) => file))];
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const isOut = ({ file }: Practice): boolean => files.indexOf(file) % FOLDS === fold;
    const model = fit(practice.filter((one) => !isOut(one)));
    onFold(fold + 1);
    return practice.filter(isOut).map((one) => ({
      ...one,
      told: classifyIntent(model.intents, one.features)[0]?.intent,
      found: one.words && findArguments(model.roles, one.read, one.words.features),
      wanted: one.words && joinRoles(one.read.text, one.words.roles),
    }));
  }).flat();
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
      const requests = group.filter(({ intent }) => intent !== "question");
      const questions = group.filter(({ intent }) => intent === "question");
      const marked = group.filter(({ wanted }) => wanted !== undefined);
      const right = (some: typeof group): number => share(some, (one) => one.told === one.intent);
      return [
        name,
        {
          messages: group.length,
          right: right(group),
          requests: right(requests),
          questions: right(questions),
          arguments: share(
            marked,
            ({ found, wanted }) => JSON.stringify(found) === JSON.stringify(wanted),
          ),
        },
      ];
    }),
  );
}

function share<T>(some: readonly T[], is: (one: T) => boolean): number {
  return some.filter(is).length / some.length;
}

await runCommand(command);
