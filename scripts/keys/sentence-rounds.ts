import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { understandingOf } from "../../src/open-addresses.js";
import type { Sentence } from "../../src/corpus/address.js";
import type { Anticipated } from "../../src/corpus/anticipated.js";
import { slice } from "../../src/corpus/span.js";
import { substances } from "../../src/summarising/substance.js";
import { contentWords } from "../../src/words/content-words.js";
import { FEWEST_KEYS, keysOf } from "./review.js";

/** Goes through the sentences of an address, and through those that need it again. */
export interface SentenceRounds {
  /** Undefined when there was no sentence to write for. */
  readonly current: Sentence | undefined;
  /** Where it stands in its round, from 1. */
  readonly position: number;
  readonly length: number;
  /** 1 for the first, in which every sentence comes once. */
  readonly round: number;
  /**
   * Goes on; after the last sentence of a round to the first of another one of those with fewer than
   * `FEWEST_KEYS` keys.
   *
   * @returns false when there is none
   */
  next(anticipated: Anticipated): boolean;
  /** Leaves the current sentence out of later rounds. */
  leaveOut(): void;
  /** @returns false at the very first */
  back(): boolean;
}

/** Those with the fewest keys first; of equals, those that say most, by their substance. */
export function createSentenceRounds({
  address,
  anticipated,
}: Pick<CorpusEntry, "address" | "anticipated">): SentenceRounds {
  const understanding = understandingOf(address);
  const substance = substances(
    address.sentences.map(
      (one) =>
        new Set(contentWords(slice(address.text, one), understanding).map(understanding.stem)),
    ),
  );
  const leftOut = new Set<Sentence>();
  const createRound = (now: Anticipated, most: number): Sentence[] =>
    address.sentences
      .map((sentence, i) => ({
        sentence,
        keys: keysOf({ anticipated: now }, sentence).length,
        substance: substance[i] ?? 0,
      }))
      .filter(({ sentence, keys }) => keys < most && !leftOut.has(sentence))
      .sort((a, b) => a.keys - b.keys || b.substance - a.substance)
      .map(({ sentence }) => sentence);
  const rounds = [createRound(anticipated, Infinity)];
  let [round, at] = [0, 0];

  return {
    get current() {
      return rounds[round]?.[at];
    },
    get position() {
      return at + 1;
    },
    get length() {
      return rounds[round]?.length ?? 0;
    },
    get round() {
      return round + 1;
    },
    next(now) {
      if (at + 1 < (rounds[round]?.length ?? 0)) {
        at++;
        return true;
      }
      const known = rounds[round + 1] ?? createRound(now, FEWEST_KEYS);
      if (known.length === 0) return false;
      rounds[round + 1] = known;
      [round, at] = [round + 1, 0];
      return true;
    },
    leaveOut() {
      const left = rounds[round]?.[at];
      if (left) leftOut.add(left);
    },
    back() {
      if (at > 0) at--;
      else if (round > 0) {
        round--;
        at = (rounds[round]?.length ?? 1) - 1;
      } else return false;
      return true;
    },
  };
}
