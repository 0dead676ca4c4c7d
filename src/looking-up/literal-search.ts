import type { WordSequence } from "../words/word-sequence.js";

/** A sentence that holds the typed words, or most of them, one after the other. */
interface LiteralPlace {
  /** Position in `address.sentences`. */
  readonly sentence: number;
  /** Share of the typed words that are in this sentence, the others being in its neighbours. */
  readonly share: number;
  readonly atStart: boolean;
  readonly lastWordWhole: boolean;
}

/**
 * Finds the typed words, of which the last may be cut, as they stand in the address. Places inside
 * one sentence come before those across two (the sentence with the larger part counts), beginnings
 * of sentences before other places, whole last words before cut ones, then in the order of the
 * address; each sentence once.
 */
export function searchLiteral(typed: readonly string[], sequence: WordSequence): LiteralPlace[] {
  const seen = new Set<number>();
  return sequence
    .findBeginning(typed)
    .map((start) => placeAt(start, typed, sequence))
    .sort(inLiteralOrder)
    .filter(({ sentence }) => !seen.has(sentence) && seen.add(sentence));
}

function placeAt(
  start: number,
  typed: readonly string[],
  { words, sentenceStarts }: WordSequence,
): LiteralPlace {
  const end = start + typed.length;
  let sentence = words[start]?.sentence ?? 0;
  let most = 0;
  for (let i = sentence; (sentenceStarts[i] ?? end) < end; i++) {
    const from = Math.max(start, sentenceStarts[i] ?? 0);
    const inside = Math.min(end, sentenceStarts[i + 1] ?? end) - from;
    if (inside > most) [sentence, most] = [i, inside];
  }
  return {
    sentence,
    share: most / typed.length,
    atStart: start === sentenceStarts[sentence],
    lastWordWhole: words[end - 1]?.form === typed.at(-1),
  };
}

function inLiteralOrder(a: LiteralPlace, b: LiteralPlace): number {
  return (
    b.share - a.share ||
    Number(b.atStart) - Number(a.atStart) ||
    Number(b.lastWordWhole) - Number(a.lastWordWhole) ||
    a.sentence - b.sentence
  );
}
