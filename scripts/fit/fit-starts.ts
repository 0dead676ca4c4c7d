import writeFileAtomic from "write-file-atomic";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { startsFile } from "../../src/adapters/index/starts-file.js";
import { openCorpus, tell } from "../../src/app.js";
import type { OpenCorpus } from "../../src/app.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import { newestFirst } from "../../src/corpus/newest-first.js";
import { probableStarts, readDoubtful, weighStarts } from "../../src/requests/doubtful-starts.js";
import type { DoubtfulStart, StartWeights } from "../../src/requests/doubtful-starts.js";
import { startProbabilities, WORD_PLACES } from "../../src/requests/question-starts.js";
import { createProgress } from "../../src/terminal/progress.js";
import { formatTable } from "../evaluate/table.js";
import { FOLDS, fitWords, STARTS_L2 } from "./fit-words.js";
import { fitLogistic } from "./optimise.js";
import { readPracticeQuestions } from "./practice-messages.js";
import type { PracticeQuestions } from "./practice-messages.js";

const L2 = 2e-3;

/** A message with how probably each word starts a question, by a model that has seen nothing of its authors. */
interface Practice {
  readonly file: string;
  readonly language: string;
  readonly starts: readonly number[];
  readonly probabilities: readonly number[];
  readonly doubtful: readonly DoubtfulStart[];
}

const command = createCommand(
  "fit:starts",
  "Fit whether a message is cut where it is doubtful that a question starts, and print the figures on authors left out",
).action(async () => {
  const settings = loadSettings();
  // The practice is of the oldest address.
  const [first] = newestFirst(await readCorpus(settings.corpusDir)).slice(-1);
  const corpus = await openCorpus(settings, first ? [first] : [], false);
  const practice = await practise(corpus);
  const rows = figuresOf(practice);
  printLine(formatTable(rows));
  const { name, checksum } = corpus.encoder;
  const content = {
    format: 1,
    provenance: {
      command: "npm run fit:starts",
      method: "logistic regression; the figures are of authors left out",
      crossValidated: rows,
    },
    encoder: { name, checksum },
    ...fit(practice),
  };
  const file = startsFile.pathOf(settings.modelsDir, name);
  await writeFileAtomic(file, `${JSON.stringify(content, undefined, 2)}\n`);
  printLine(`fit:starts: wrote ${file}`);
});

async function practise({ addresses, encoder, answerer }: OpenCorpus): Promise<Practice[]> {
  const reading = createProgress("reading the messages");
  const messages = await readPracticeQuestions(
    { addresses, readQuery: (text) => encoder.readQuery(text) },
    reading.update,
  );
  reading.stop();
  const folds = foldsOf(messages);
  const weighing = createProgress("reading the halves");
  const practice: Practice[] = [];
  for (const fold of folds) {
    const others = messages.filter((one) => !fold.includes(one));
    const model = fitWords(others, WORD_PLACES, STARTS_L2);
    for (const { file, language, read, features, roles } of fold) {
      const probabilities = startProbabilities(model, features);
      const doubtful = await readDoubtful(read, probabilities, (...asked) =>
        tell(answerer, ...asked),
      );
      const starts = roles.flatMap((role, i) => (role === "start" ? [i] : []));
      practice.push({ file, language, starts, probabilities, doubtful });
      weighing.update(practice.length, messages.length);
    }
  }
  weighing.stop();
  return practice;
}

/** Messages by parts of their authors. */
function foldsOf<T extends Pick<PracticeQuestions, "file">>(messages: readonly T[]): T[][] {
  const files = [...new Set(messages.map(({ file }) => file))];
  return Array.from({ length: FOLDS }, (_, fold) =>
    messages.filter(({ file }) => files.indexOf(file) % FOLDS === fold),
  );
}

function fit(practice: readonly Practice[]): StartWeights {
  return fitLogistic(
    practice.flatMap(({ starts, doubtful }) =>
      doubtful.map(({ word, features }) => ({
        features,
        outcome: starts.includes(word),
        weight: 1,
      })),
    ),
    L2,
  );
}

/** How many messages of each language are cut where they should be, by the words alone and with the halves. */
function figuresOf(practice: readonly Practice[]): Record<string, string | number>[] {
  const judged = foldsOf(practice).flatMap((fold) => {
    const weights = fit(practice.filter((one) => !fold.includes(one)));
    return fold.map(({ language, starts, probabilities, doubtful }) => ({
      language,
      isOne: starts.length === 0,
      byWords: probableStarts(probabilities).join() === starts.join(),
      byHalves: weighStarts(weights, probabilities, doubtful).join() === starts.join(),
    }));
  });
  const languages = [...new Set(practice.map(({ language }) => language))];
  return [...languages, "all"].flatMap((language) =>
    (["byWords", "byHalves"] as const).map((read) => {
      const own = judged.filter((one) => language === "all" || one.language === language);
      const share = (some: typeof judged): number =>
        some.filter((one) => one[read]).length / some.length;
      return {
        language,
        read: read === "byWords" ? "words" : "halves",
        messages: own.length,
        one: share(own.filter(({ isOne }) => isOne)),
        several: share(own.filter(({ isOne }) => !isOne)),
      };
    }),
  );
}

await runCommand(command);
