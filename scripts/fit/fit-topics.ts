import writeFileAtomic from "write-file-atomic";
import { topicsFile } from "../../src/adapters/index/topics-file.js";
import { createLexicalIndex } from "../../src/adapters/index/bm25-index.js";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { openEncoder } from "../../src/open-encoder.js";
import { AppError } from "../../src/errors.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import type { Sentence } from "../../src/corpus/address.js";
import { languages } from "../../src/languages/index.js";
import { understandingOf } from "../../src/open-addresses.js";
import { prepareIndex } from "../../src/prepare-index.js";
import type { Encoder } from "../../src/retrieval/encoder.js";
import { prepareAddress } from "../../src/retrieval/prepared-address.js";
import {
  createTopicFeatures,
  LEAST_PROBABILITY,
  probabilityOf,
  TOPIC_FEATURES,
} from "../../src/retrieval/topic-relevance.js";
import type { TopicFeatures, TopicWeights } from "../../src/retrieval/topic-relevance.js";
import type { VectorIndex } from "../../src/retrieval/vector-index.js";
import { createProgress } from "../../src/terminal/progress.js";
import { formatTable } from "../evaluate/table.js";
import { fitLogistic } from "./optimise.js";

const L2 = 1e-4;

/** A list as its author wrote it, with the features of each sentence, found without the keys of that author. */
interface PracticeList {
  readonly author: string;
  readonly language: string;
  readonly features: readonly TopicFeatures[];
  readonly isWanted: readonly boolean[];
}

const command = createCommand(
  "fit:topics",
  "Fit which sentences treat a topic, and print the figures on authors left out",
).action(async () => {
  const settings = loadSettings();
  const encoder = await openEncoder(settings);
  const lists: PracticeList[] = [];
  for (const entry of await readCorpus(settings.corpusDir)) {
    const { vectors } = await prepareIndex(entry, encoder, {
      indexDir: settings.indexDir,
      rebuild: false,
      understandingOf: languages.understandingOf,
    });
    lists.push(...(await practiseLists(entry, encoder, vectors)));
  }
  const authors = [...new Set(lists.map(({ author }) => author))];
  if (authors.length < 2)
    throw new AppError(
      "BAD_CORPUS",
      `fit:topics: expected lists by two authors or more in "${settings.corpusDir}", got ${authors.length}; corpus/README.md says how to write them`,
    );
  const fitting = createProgress("fitting");
  const judged = authors.flatMap((author, i) => {
    fitting.update(i, authors.length);
    const weights = fitLists(lists.filter((list) => list.author !== author));
    return lists
      .filter((list) => list.author === author)
      .map((list) => ({ list, values: list.features.map((one) => probabilityOf(one, weights)) }));
  });
  fitting.stop();
  const tags = [...new Set(lists.map(({ language }) => language))];
  const rows = tags.map((language) => ({
    language,
    ...figuresOf(judged.filter(({ list }) => list.language === language)),
  }));
  printLine(formatTable([...rows, { language: "all", ...figuresOf(judged) }]));
  const { name, checksum } = encoder;
  const content = {
    format: 1,
    provenance: {
      command: "npm run fit:topics",
      method: "logistic regression; the figures are of authors left out",
      crossValidated: [...rows, { language: "all", ...figuresOf(judged) }],
    },
    encoder: { name, checksum },
    weights: fitLists(lists),
  };
  const file = topicsFile.pathOf(settings.modelsDir, name);
  await writeFileAtomic(file, `${JSON.stringify(content, undefined, 2)}\n`);
  printLine(`fit:topics: wrote ${file}`);
});

async function practiseLists(
  { address, anticipated }: CorpusEntry,
  encoder: Encoder,
  vectors: VectorIndex,
): Promise<PracticeList[]> {
  const understanding = understandingOf(address);
  const prepared = prepareAddress({
    address,
    anticipated,
    vectors,
    understanding,
    understandingOf: languages.understandingOf,
    createLexicalIndex,
  });
  const keys = [...anticipated.questions, ...anticipated.gaps];
  const lists = keys.filter(({ isList }) => isList);
  const reading = createProgress("reading the lists");
  const practised: PracticeList[] = [];
  for (const author of new Set(lists.map((list) => list.author))) {
    const isOthers = (label: number): boolean => keys[label - prepared.firstKey]?.author !== author;
    const featuresOf = createTopicFeatures({ ...prepared, vectors: only(vectors, isOthers) });
    for (const list of lists.filter((one) => one.author === author)) {
      reading.update(practised.length, lists.length);
      const { text, understanding: own } = languages.read(list.question, list.language);
      const wanted: readonly Sentence[] = "at" in list ? [list.at, ...list.also] : [];
      practised.push({
        author,
        language: list.language,
        features: featuresOf(text, await encoder.embedQuery(text), own),
        isWanted: address.sentences.map((sentence) => wanted.includes(sentence)),
      });
    }
  }
  reading.stop();
  return practised;
}

/** An index as if it held some of its passages only. */
function only(vectors: VectorIndex, isKept: (label: number) => boolean): VectorIndex {
  return {
    ...vectors,
    search: (query, k) => vectors.search(query, k).filter(({ label }) => isKept(label)),
  };
}

function fitLists(lists: readonly PracticeList[]): TopicWeights {
  const { bias, weights } = fitLogistic(
    lists.flatMap(({ features, isWanted }) =>
      features.map((one, i) => ({
        features: TOPIC_FEATURES.map((name) => one[name]),
        outcome: isWanted[i] === true,
        weight: 1,
      })),
    ),
    L2,
  );
  const named = Object.fromEntries(TOPIC_FEATURES.map((name, i) => [name, weights[i] ?? 0]));
  return { bias, ...(named as Record<keyof TopicFeatures, number>) };
}

/** Precision and recall over all sentences, and how often a list is empty that should not be, and should. */
function figuresOf(
  judged: readonly { readonly list: PracticeList; readonly values: readonly number[] }[],
): Record<
  "lists" | "precision" | "recall" | "f1" | "treated found none" | "untreated found none",
  number
> {
  let [hits, shown, wanted] = [0, 0, 0];
  const empty = { treated: [0, 0], untreated: [0, 0] } as Record<string, [number, number]>;
  for (const { list, values } of judged) {
    const chosen = values.map((value) => value >= LEAST_PROBABILITY);
    hits += chosen.filter((is, i) => is && list.isWanted[i]).length;
    shown += chosen.filter(Boolean).length;
    const own = list.isWanted.filter(Boolean).length;
    wanted += own;
    const count = empty[own > 0 ? "treated" : "untreated"] as [number, number];
    count[0] += Number(!chosen.includes(true));
    count[1]++;
  }
  const share = ([found, of]: [number, number] = [0, 0]): number => found / of;
  return {
    lists: judged.length,
    precision: hits / shown,
    recall: hits / wanted,
    f1: (2 * hits) / (shown + wanted),
    "treated found none": share(empty["treated"]),
    "untreated found none": share(empty["untreated"]),
  };
}

await runCommand(command);
