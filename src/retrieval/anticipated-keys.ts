import type { Sentence } from "../corpus/address.js";
import type { Anticipated } from "../corpus/anticipated.js";
import type { KeyStems } from "./key-stems.js";

/** An anticipated question, or a gap, by which sentences are found. */
export interface Key {
  /** Positions of the sentences that it points at; none for a gap. */
  readonly targets: readonly number[];
  /** What a gap is about; undefined for a question. */
  readonly gapTopic: string | undefined;
  /** Position of the sentence that says otherwise than a gap takes for granted. */
  readonly instead?: number;
  /** Whether it is a topic, and the targets are all the sentences that treat it. */
  readonly isList: boolean;
}

/** Sentences of a topic up to which it is also a question that each of them answers: the best of 2, 3 and all. */
const MOST_ANSWERING = 3;

/** Whether a key tells what answers a question: a topic of many sentences, or of none, says only what they are about. */
export function isOfQuestion({ isList, targets }: Pick<Key, "isList" | "targets">): boolean {
  return !isList || (targets.length > 0 && targets.length <= MOST_ANSWERING);
}

export function isGap({ gapTopic }: Key): boolean {
  return gapTopic !== undefined;
}

/** The keys of an address, in the order of its passages. */
export interface AnticipatedKeys {
  readonly keys: readonly Key[];
  readonly hasGaps: boolean;
  /** For each sentence how many keys point at it. */
  readonly counts: readonly number[];
  /** For each sentence the stems of the keys that point at it. */
  readonly stems: readonly ReadonlySet<string>[];
}

/**
 * @param sentences of the address
 * @param keyStems of all questions and gaps
 */
export function readAnticipatedKeys(
  { questions, gaps }: Anticipated,
  sentences: readonly Sentence[],
  keyStems: KeyStems,
): AnticipatedKeys {
  const position = new Map(sentences.map((sentence, i) => [sentence, i]));
  const keys = [
    ...questions.map(({ at, also, isList }): Key => {
      const targets = [at, ...also].map((one) => position.get(one) as number);
      return { targets, gapTopic: undefined, isList };
    }),
    ...gaps.map(({ topic, instead, isList }): Key => {
      const says = instead && { instead: position.get(instead) as number };
      return { targets: [], gapTopic: topic, ...says, isList };
    }),
  ];
  const counts = sentences.map(() => 0);
  const stems = sentences.map(() => new Set<string>());
  keys.forEach((key, i) => {
    if (!isOfQuestion(key)) return;
    for (const target of key.targets) {
      counts[target] = (counts[target] as number) + 1;
      for (const stem of keyStems[i] ?? []) stems[target]?.add(stem);
    }
  });
  return { keys, hasGaps: keys.some(isGap), counts, stems };
}
