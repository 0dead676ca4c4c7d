import { alignWords } from "./word-alignment.js";
import type { Alignment, AlignmentStep } from "./word-alignment.js";
import type { Rarity } from "../words/rarity.js";
import { sum } from "../words/sum.js";
import type { WordSequence } from "../words/word-sequence.js";

/** Neighbouring sentences of the address that a part of a claim, or all of it, comes from. */
export interface ClaimPlace {
  /** Positions in `address.sentences`. */
  readonly first: number;
  readonly last: number;
  /** For each of these sentences, how many of its words the claim repeats. */
  readonly matched: ReadonlyMap<number, number>;
  /** Whether the claim repeats so long a run of words here that it cannot be by chance. */
  readonly evident: boolean;
}

/** What the alignment of a claim with the whole address shows. */
export interface ClaimPlaces {
  /** In order of the claim; each place once. */
  readonly places: readonly ClaimPlace[];
  /** Pieces of the alignment, from which the places were made. */
  readonly pieces: Alignment;
  /** Share of the claim that the places repeat, in [0, 1]. */
  readonly repeated: number;
}

/**
 * Going on at another place must save more than this many differing words: a claim is put together
 * of parts of at least four words. Of 1,219 claims made by a machine of the beginning of one
 * sentence and the end of another it finds 1,209 stitched, of 748 altered ones it calls none so;
 * with 2.5 that is 1,219 and 3.
 */
const LEAP_COST = 3.5;
/**
 * A run of as many words is not chance: of 1,500 sentences from other speeches and from textbooks
 * none has 8 in a row in common with the address, one has 7 (`rules of the game in the economy`).
 */
const EVIDENT_RUN = 8;
/** A whole sentence of the address is evident too, unless it is as short as a greeting. */
const EVIDENT_SENTENCE = 4;

/**
 * Finds where in the address the words of a claim, at least one, may come from. Words are in
 * comparison form.
 *
 * @param together keeps to one place, where the most words agree
 */
export type FindPlaces = (claim: readonly string[], together: boolean) => ClaimPlaces;

export function createFindPlaces(sequence: WordSequence): FindPlaces {
  const address = sequence.words.map(({ form }) => form);
  return (claim, together) => {
    const pieces = alignWords(claim, address, together ? Infinity : LEAP_COST);
    const places: ClaimPlace[] = [];
    for (const piece of pieces) {
      const place = placeOf(piece, sequence);
      if (!place) continue;
      const same = places.findIndex(
        ({ first, last }) => first <= place.last && place.first <= last,
      );
      const before = places[same];
      if (before) places[same] = join(before, place);
      else places.push(place);
    }
    return { places, pieces, repeated: shareRepeated(claim, pieces, sequence.rarity) };
  };
}

/** Where a piece of an alignment stands; none when no word of it agrees but by chance. */
function placeOf(piece: readonly AlignmentStep[], sequence: WordSequence): ClaimPlace | undefined {
  const sentenceOf = (step: AlignmentStep | undefined): number =>
    sequence.words[step?.address ?? 0]?.sentence ?? 0;
  const all = runs(piece);
  // A lone word at the edge, the only one of its sentence, is a `the` that agrees by chance.
  const isStray = (run: readonly AlignmentStep[]): boolean =>
    run.length === 1 &&
    !all.some(
      (other) => other !== run && other.some((at) => sentenceOf(at) === sentenceOf(run[0])),
    );
  const kept = all.length > 1 ? all.filter((run) => !isStray(run)) : all;
  if (kept.length === 0) return undefined;
  const matched = new Map<number, number>();
  for (const step of kept.flat())
    matched.set(sentenceOf(step), (matched.get(sentenceOf(step)) ?? 0) + 1);
  return {
    first: Math.min(...matched.keys()),
    last: Math.max(...matched.keys()),
    matched,
    evident: kept.some((run) => run.length >= EVIDENT_RUN || holdsSentence(run, sequence)),
  };
}

/** Whether a run of equal words holds a whole sentence of the address. */
function holdsSentence(run: readonly AlignmentStep[], { sentenceStarts }: WordSequence): boolean {
  const from = run[0]?.address ?? 0;
  return sentenceStarts.some((start, i) => {
    const end = sentenceStarts[i + 1] ?? start;
    return start >= from && end <= from + run.length && end - start >= EVIDENT_SENTENCE;
  });
}

/**
 * The share of a claim that an alignment repeats, in [0, 1]: half by number, half by weight, because
 * neither a frame of small words nor one rare name is enough.
 */
export function shareRepeated(claim: readonly string[], pieces: Alignment, rarity: Rarity): number {
  const repeated = pieces
    .flat()
    .flatMap(({ claim: at, equal }) => (equal && at !== undefined ? [claim[at] ?? ""] : []));
  const weight = sum(repeated.map(rarity.ofKnown)) / sum(claim.map(rarity.ofKnown));
  return (repeated.length / claim.length + weight) / 2;
}

function join(a: ClaimPlace, b: ClaimPlace): ClaimPlace {
  const matched = new Map(a.matched);
  for (const [sentence, words] of b.matched)
    matched.set(sentence, (matched.get(sentence) ?? 0) + words);
  return {
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    matched,
    evident: a.evident || b.evident,
  };
}

/** Runs of equal words. */
function runs(piece: readonly AlignmentStep[]): AlignmentStep[][] {
  const found: AlignmentStep[][] = [];
  let open = false;
  for (const step of piece) {
    if (step.equal && open) found.at(-1)?.push(step);
    else if (step.equal) found.push([step]);
    open = step.equal;
  }
  return found;
}
