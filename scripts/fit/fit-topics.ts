import { createLexicalIndex } from "../../src/adapters/index/bm25-index.js";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { openEncoder } from "../../src/app.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import type { Sentence } from "../../src/corpus/address.js";
import { languages } from "../../src/languages/index.js";
import { understandingOf } from "../../src/open-addresses.js";
import { prepareIndex } from "../../src/prepare-index.js";
import type { Encoder } from "../../src/retrieval/encoder.js";
import { prepareAddress } from "../../src/retrieval/prepared-address.js";
import { createTopicFeatures, LEAST_PROBABILITY } from "../../src/retrieval/topic-relevance.js";
import type { TopicFeatures } from "../../src/retrieval/topic-relevance.js";
import type { VectorIndex } from "../../src/retrieval/vector-index.js";
import { createProgress } from "../../src/terminal/progress.js";
import { formatTable } from "../evaluate/table.js";
import { fitLogistic } from "./optimise.js";

const L2 = 1e-4;

/** A list as its author wrote it, with the features of each sentence, found without the keys of that author. */
interface PracticeList {
  readonly author: string;
  readonly language: string;
  readonly features: readonly (readonly number[])[];
  readonly isWanted: readonly boolean[];
}

/** Prints the weights of `src/retrieval/topic-relevance.ts`, and how well they do. */
const command = createCommand(
  "fit:topics",
  "Fit which sentences treat a topic, and print the weights and their figures on authors left out",
).action(async () => {
  const settings = loadSettings();
  const encoder = await openEncoder(settings);
  const lists: PracticeList[] = [];
  for (const entry of await readCorpus(settings.corpusDir)) {
    const { index } = await prepareIndex(entry, encoder, {
      indexDir: settings.indexDir,
      rebuild: false,
      understandingOf: languages.understandingOf,
    });
    lists.push(...(await practiseLists(entry, encoder, index)));
  }
  const authors = [...new Set(lists.map(({ author }) => author))];
  const fitting = createProgress("fitting");
  const judged = authors.flatMap((author, i) => {
    fitting.update(i, authors.length);
    const model = fitLists(lists.filter((list) => list.author !== author));
    return lists
      .filter((list) => list.author === author)
      .map((list) => ({ list, values: list.features.map((one) => probability(model, one)) }));
  });
  fitting.stop();
  const tags = [...new Set(lists.map(({ language }) => language))];
  const rows = tags.map((language) => ({
    language,
    ...figuresOf(judged.filter(({ list }) => list.language === language)),
  }));
  printLine(formatTable([...rows, { language: "all", ...figuresOf(judged) }]));
  const { bias, weights } = fitLists(lists);
  const named = Object.fromEntries(NAMES.map((name, i) => [name, weights[i]]));
  printLine(JSON.stringify({ bias, ...named }, undefined, 2));
});

const NAMES: readonly (keyof TopicFeatures)[] = [
  "listShare",
  "logListShare",
  "gapShare",
  "nearestList",
  "logKeyShare",
  "words",
];

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
  for (const [i, list] of lists.entries()) {
    reading.update(i, lists.length);
    const { text, understanding: own } = languages.read(list.question, list.language);
    const isOthers = (label: number): boolean =>
      keys[label - prepared.firstKey]?.author !== list.author;
    const featuresOf = createTopicFeatures({ ...prepared, vectors: only(vectors, isOthers) });
    const features = featuresOf(text, await encoder.embedQuery(text), own);
    const wanted: readonly Sentence[] = "at" in list ? [list.at, ...list.also] : [];
    practised.push({
      author: list.author,
      language: list.language,
      features: features.map((one) => NAMES.map((name) => one[name])),
      isWanted: address.sentences.map((sentence) => wanted.includes(sentence)),
    });
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

interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

function fitLists(lists: readonly PracticeList[]): LogisticModel {
  return fitLogistic(
    lists.flatMap(({ features, isWanted }) =>
      features.map((one, i) => ({ features: one, outcome: isWanted[i] === true, weight: 1 })),
    ),
    L2,
  );
}

function probability({ bias, weights }: LogisticModel, features: readonly number[]): number {
  const logit = features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);
  return 1 / (1 + Math.exp(-logit));
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
