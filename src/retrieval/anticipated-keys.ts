import type { Sentence } from "../corpus/address.js";
import type { Understanding } from "../words/understanding.js";
import type { Passage } from "./passage.js";
import { stemsOf } from "./question-words.js";

/** An anticipated question, or a gap, by which sentences are found. */
export interface Key {
  /** Positions of the sentences that it points at; none for a gap. */
  readonly targets: readonly number[];
  /** What a gap is about; undefined for a question. */
  readonly gapTopic: string | undefined;
  /** Stems of its words in order, in the key's own language. */
  readonly sequence: readonly string[];
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
 * @param passages of which the keys are read
 * @param sentences of the address
 * @param stem of the language that the keys are written in
 */
export function readAnticipatedKeys(
  passages: readonly Passage[],
  sentences: readonly Sentence[],
  stem: Understanding["stem"],
): AnticipatedKeys {
  const position = new Map(sentences.map((sentence, i) => [sentence, i]));
  const keys: Key[] = [];
  for (const passage of passages) {
    const sequence = (): string[] => stemsOf(passage.text, stem);
    if (passage.kind === "gap")
      keys.push({ targets: [], gapTopic: passage.gap.topic, sequence: sequence() });
    else if (passage.kind === "question") {
      const { at, also } = passage.key;
      const targets = [at, ...also].map((one) => position.get(one) as number);
      keys.push({ targets, gapTopic: undefined, sequence: sequence() });
    }
  }
  const counts = sentences.map(() => 0);
  const stems = sentences.map(() => new Set<string>());
  for (const { targets, sequence } of keys)
    for (const target of targets) {
      counts[target] = (counts[target] as number) + 1;
      for (const stem of sequence) stems[target]?.add(stem);
    }
  return { keys, hasGaps: keys.some(isGap), counts, stems };
}
