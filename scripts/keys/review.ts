import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import type { Sentence } from "../../src/corpus/address.js";
import type { Anticipated, AnticipatedQuestion } from "../../src/corpus/anticipated.js";
import { similarity } from "../../src/retrieval/encoder.js";
import { NEAR_DUPLICATE } from "./near-duplicate.js";
import { foundBy } from "./describe-answer.js";
import type { TryOut } from "./try-out.js";

/** Fewer keys than this leave a sentence hard to find in other words. */
export const FEWEST_KEYS = 10;

type Entry = Pick<CorpusEntry, "address" | "anticipated">;

/** Questions that point at a sentence first; a list asks for none by itself. */
export function keysOf(
  { anticipated }: Pick<Entry, "anticipated">,
  sentence: Sentence,
): AnticipatedQuestion[] {
  return anticipated.questions.filter(({ at, isList }) => at === sentence && !isList);
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
export async function findNearDuplicates(
  entry: Entry,
  tryOut: Pick<TryOut, "embed">,
): Promise<NearDuplicate[]> {
  const found: NearDuplicate[] = [];
  for (const sentence of entry.address.sentences) {
    const keys = keysOf(entry, sentence).map(({ question }) => question);
    const vectors = await tryOut.embed(keys);
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
  { anticipated: { questions, gaps } }: Pick<Entry, "anticipated">,
  tryOut: Pick<TryOut, "answer">,
  onProgress: (done: number, total: number) => void,
): Promise<StrayKey[]> {
  const stray: StrayKey[] = [];
  const asked = questions.filter(({ isList }) => !isList);
  let done = 0;
  for (const author of [...new Set(asked.map((one) => one.author))].sort()) {
    const others: Anticipated = {
      questions: questions.filter((one) => one.author !== author),
      gaps: gaps.filter((one) => one.author !== author),
    };
    for (const { question, language, at, also } of asked.filter((one) => one.author === author)) {
      const finds = foundBy(await tryOut.answer(others, question, language));
      if (!finds || ![at, ...also].includes(finds)) stray.push({ question, at, finds });
      onProgress(++done, asked.length);
    }
  }
  return stray;
}
