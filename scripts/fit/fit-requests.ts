import writeFileAtomic from "write-file-atomic";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { packRequestModel, requestsFile } from "../../src/adapters/index/requests-file.js";
import { openEncoder } from "../../src/open-encoder.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import { understandingOf } from "../../src/open-addresses.js";
import { findArguments, joinRoles, WORD_ROLES } from "../../src/requests/argument.js";
import { classifyIntent, INTENTS } from "../../src/requests/intent.js";
import type { RequestModel } from "../../src/requests/meaning.js";
import { probableStarts } from "../../src/requests/doubtful-starts.js";
import { startProbabilities, WORD_PLACES } from "../../src/requests/question-starts.js";
import { STANDINGS, tellFollowUp } from "../../src/requests/tell-follow-up.js";
import { createProgress } from "../../src/terminal/progress.js";
import { formatTable } from "../evaluate/table.js";
import { FOLDS, fitWords, STARTS_L2 } from "./fit-words.js";
import { fitLinear } from "./optimise.js";
import { readPractice } from "./practice-messages.js";
import type { PracticeMessage, PracticeQuestions } from "./practice-messages.js";

/** Penalties of the weights: of several the ones with the best figures under cross-validation. */
const L2 = { intents: 8e-5, roles: 6e-5, followUps: 2e-3 } as const;

type Practice = Awaited<ReturnType<typeof readPractice>>;
type Figures = Record<string, Record<string, number>>;

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
    const reading = createProgress("reading the messages");
    const practice = await readPractice(
      { addresses, readQuery: (text) => encoder.readQuery(text) },
      reading.update,
    );
    reading.stop();
    const fitting = createProgress("fitting");
    const figures = crossValidate(practice, (done) => {
      fitting.update(done, FOLDS);
    });
    fitting.stop();
    for (const table of [figures.messages, figures.questions, figures.followUps])
      printLine(formatTable(Object.entries(table).map(([name, row]) => ({ of: name, ...row }))));
    if (options.dryRun === true) return;
    const file = requestsFile.pathOf(settings.modelsDir, encoder.name);
    const { name, checksum } = encoder;
    const provenance = {
      command: "npm run fit:requests",
      messages: practice.messages.length,
      questions: practice.questions.length,
      followUps: practice.followUps.length,
      files: filesOf(practice),
      crossValidation: figures,
    };
    await writeFileAtomic(file, packRequestModel({ name, checksum }, fit(practice), provenance));
    printLine(`written: ${file}`);
  });

const filesOf = ({ messages, questions, followUps }: Practice): string[] => [
  ...new Set([...messages, ...questions, ...followUps].map(({ file }) => file)),
];

function fit({ messages, questions, followUps }: Practice): RequestModel {
  return {
    intents: fitLinear(
      messages.map(({ features }) => features),
      messages.map(({ intent }) => intent),
      INTENTS,
      L2.intents,
    ),
    roles: fitWords(
      messages.flatMap(({ words }) => words ?? []),
      WORD_ROLES,
      L2.roles,
    ),
    starts: fitWords(questions, WORD_PLACES, STARTS_L2),
    followUps: fitLinear(
      followUps.map(({ features }) => features),
      followUps.map(({ standing }) => standing),
      STANDINGS,
      L2.followUps,
    ),
  };
}

/** Figures on the messages of each file by a model that has seen none of its fold. */
function crossValidate(
  practice: Practice,
  onFold: (done: number) => void,
): Record<"messages" | "questions" | "followUps", Figures> {
  const files = filesOf(practice);
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const isOut = ({ file }: { file: string }): boolean => files.indexOf(file) % FOLDS === fold;
    const model = fit({
      messages: practice.messages.filter((one) => !isOut(one)),
      questions: practice.questions.filter((one) => !isOut(one)),
      followUps: practice.followUps.filter((one) => !isOut(one)),
    });
    onFold(fold + 1);
    return {
      messages: practice.messages.filter(isOut).map((one) => judgeMessage(model, one)),
      questions: practice.questions.filter(isOut).map((one) => judgeQuestions(model, one)),
      followUps: practice.followUps.filter(isOut).map((one) => ({
        ...one,
        isRight: tellFollowUp(model.followUps, one.features) === (one.standing === "follow-up"),
      })),
    };
  });
  return {
    messages: byGroup(
      judged.flatMap(({ messages }) => messages),
      (group) => {
        const requests = group.filter(({ intent }) => intent !== "question");
        const questions = group.filter(({ intent }) => intent === "question");
        const marked = group.filter(({ areFound }) => areFound !== undefined);
        return {
          messages: group.length,
          right: share(group, ({ isKind }) => isKind),
          requests: share(requests, ({ isKind }) => isKind),
          questions: share(questions, ({ isKind }) => isKind),
          arguments: share(marked, ({ areFound }) => areFound === true),
        };
      },
    ),
    followUps: byGroup(
      judged.flatMap(({ followUps }) => followUps),
      (group) => ({
        messages: group.length,
        alone: share(
          group.filter(({ standing }) => standing === "alone"),
          ({ isRight }) => isRight,
        ),
        "follow-ups": share(
          group.filter(({ standing }) => standing === "follow-up"),
          ({ isRight }) => isRight,
        ),
      }),
    ),
    questions: byGroup(
      judged.flatMap(({ questions }) => questions),
      (group) => ({
        messages: group.length,
        one: share(
          group.filter(({ isOne }) => isOne),
          ({ isRight }) => isRight,
        ),
        several: share(
          group.filter(({ isOne }) => !isOne),
          ({ isRight }) => isRight,
        ),
      }),
    ),
  };
}

/** Whether a message's kind is told, and its arguments where its kind is known. */
function judgeMessage(
  model: RequestModel,
  { file, language, intent, read, features, words }: PracticeMessage,
) {
  const isKind = classifyIntent(model.intents, features)[0]?.intent === intent;
  const areFound =
    words &&
    JSON.stringify(findArguments(model.roles, read, words.features)) ===
      JSON.stringify(joinRoles(read.text, words.roles));
  return { file, language, intent, isKind, areFound };
}

/** Whether the questions of a message start where they are marked. */
function judgeQuestions(
  { starts }: RequestModel,
  { file, language, features, roles }: PracticeQuestions,
) {
  const wanted = roles.flatMap((role, i) => (role === "start" ? [i] : []));
  const isRight = probableStarts(startProbabilities(starts, features)).join() === wanted.join();
  return { file, language, isOne: wanted.length === 0, isRight };
}

/** Figures of each file, each language, and all. */
function byGroup<T extends { readonly file: string; readonly language: string }>(
  judged: readonly T[],
  figures: (group: readonly T[]) => Record<string, number>,
): Figures {
  const groups = [
    ...[...new Set(judged.map(({ file }) => file))].map(
      (name) => [name, judged.filter(({ file }) => file === name)] as const,
    ),
    ...[...new Set(judged.map(({ language }) => language))].map(
      (name) => [name, judged.filter(({ language }) => language === name)] as const,
    ),
    ["all", judged] as const,
  ];
  return Object.fromEntries(groups.map(([name, group]) => [name, figures(group)]));
}

function share<T>(some: readonly T[], is: (one: T) => boolean): number {
  return some.filter(is).length / some.length;
}

await runCommand(command);
