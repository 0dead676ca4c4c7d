import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import type { RankerFile } from "../../src/adapters/index/ranker-file.js";
import { modelsFor } from "../../src/app.js";
import type { Sentence } from "../../src/corpus/address.js";
import { NOTHING_ANTICIPATED } from "../../src/corpus/anticipated.js";
import type { AnticipatedQuestion } from "../../src/corpus/anticipated.js";
import type { Encoder } from "../../src/retrieval/encoder.js";
import { similarity } from "../../src/retrieval/encoder.js";
import { rank } from "../../src/retrieval/ranker.js";
import { createPracticeEncoder, practise } from "../fit/practice.js";

/** Fewer keys than this leave a sentence hard to find in other words. */
export const FEWEST_KEYS = 10;
/** Keys of one sentence more alike than this add nothing. */
export const NEAR_DUPLICATE = 0.97;

type Entry = Pick<CorpusEntry, "address" | "anticipated">;

/** Keys that point at a sentence first. */
export function keysOf(
  { anticipated }: Pick<Entry, "anticipated">,
  sentence: Sentence,
): AnticipatedQuestion[] {
  return anticipated.questions.filter(({ at }) => at === sentence);
}

export interface FewKeys {
  readonly sentence: Sentence;
  readonly keys: number;
}

/** Sentences with fewer than `FEWEST_KEYS` keys, in the order of the address. */
export function findFewKeys(entry: Entry): FewKeys[] {
  return entry.address.sentences
    .map((sentence) => ({ sentence, keys: keysOf(entry, sentence).length }))
    .filter(({ keys }) => keys < FEWEST_KEYS);
}

export interface NearDuplicate {
  readonly sentence: Sentence;
  readonly questions: readonly [string, string];
}

/** Pairs of keys of one sentence that are more alike than `NEAR_DUPLICATE`. */
export async function findNearDuplicates(entry: Entry, encoder: Encoder): Promise<NearDuplicate[]> {
  const found: NearDuplicate[] = [];
  for (const sentence of entry.address.sentences) {
    const keys = keysOf(entry, sentence).map(({ question }) => question);
    const vectors = await encoder.embedPassages(keys);
    for (const [i, a] of vectors.entries())
      for (const [j, b] of vectors.entries())
        if (i < j && similarity(a, b) > NEAR_DUPLICATE)
          found.push({ sentence, questions: [keys[i] ?? "", keys[j] ?? ""] });
  }
  return found;
}

export interface StrayKey {
  readonly question: string;
  readonly at: Sentence;
  /** The sentence that is found first in the place of its own; undefined when none is. */
  readonly finds: Sentence | undefined;
}

/** Keys that, asked by a stranger who knows none of their author's, find another sentence first. */
export async function findStrayKeys(
  entry: CorpusEntry,
  encoder: Encoder,
  ranker: RankerFile,
  onProgress: (done: number, total: number) => void,
): Promise<StrayKey[]> {
  const practiceEncoder = createPracticeEncoder(encoder);
  const bare = { ...entry, anticipated: NOTHING_ANTICIPATED };
  const stray: StrayKey[] = [];
  for (const asked of ["in its language", "across languages"] as const) {
    const options = { asked, withQuestions: true, withFragments: false };
    for (const one of await practise(entry, practiceEncoder, options, onProgress)) {
      const [at] = one.right;
      const modelFor = modelsFor(ranker, one.isHelped ? entry : bare);
      const finds = rank(modelFor(one.language), one.retrieval).candidates[0]?.sentence;
      if (at && (!finds || !one.right.includes(finds)))
        stray.push({ question: one.question, at, finds });
    }
  }
  return stray;
}
