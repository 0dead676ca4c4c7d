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
  /** Position of the sentence that says otherwise than a gap takes for granted. */
  readonly instead?: number;
  /** Whether it is a topic, and the targets are all the sentences that treat it. */
  readonly isList: boolean;
  /** Stems of its words in order, in the key's own language. */
  readonly sequence: readonly string[];
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
 * @param passages of which the keys are read
 * @param sentences of the address
 * @param stemOf the stem of a language that keys are written in
 */
export function readAnticipatedKeys(
  passages: readonly Passage[],
  sentences: readonly Sentence[],
  stemOf: (language: string) => Understanding["stem"],
): AnticipatedKeys {
  const position = new Map(sentences.map((sentence, i) => [sentence, i]));
  const keys: Key[] = [];
  for (const passage of passages) {
    if (passage.kind === "gap") {
      const { topic, language, instead, isList } = passage.gap;
      const sequence = stemsOf(passage.text, stemOf(language));
      const says = instead && { instead: position.get(instead) as number };
      keys.push({ targets: [], gapTopic: topic, ...says, isList, sequence });
    } else if (passage.kind === "question") {
      const { at, also, language, isList } = passage.key;
      const targets = [at, ...also].map((one) => position.get(one) as number);
      const sequence = stemsOf(passage.text, stemOf(language));
      keys.push({ targets, gapTopic: undefined, isList, sequence });
    }
  }
  const counts = sentences.map(() => 0);
  const stems = sentences.map(() => new Set<string>());
  for (const { targets, sequence } of keys.filter(isOfQuestion))
    for (const target of targets) {
      counts[target] = (counts[target] as number) + 1;
      for (const stem of sequence) stems[target]?.add(stem);
    }
  return { keys, hasGaps: keys.some(isGap), counts, stems };
}
