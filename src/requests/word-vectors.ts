import type { Word } from "../words/tokenise.js";

/** A text read token by token, as an encoder reads it. */
export interface TokenReading {
  /** Of the whole text, of unit length. */
  readonly embedding: Float32Array;
  /** The tokens as the encoder writes them, with its mark `▁` where a word begins. */
  readonly pieces: readonly string[];
  /** One vector a piece, row after row, each as long as `embedding`. */
  readonly vectors: Float32Array;
}

/** Characters that a piece may be away from where the next word begins; farther it is another's. */
const FARTHEST = 12;

/**
 * One vector a word: the mean of its pieces' vectors; zeros for a word that the encoder has not read, or writes
 * otherwise.
 *
 * @param words of `text`, in order
 */
export function vectorsOfWords(
  text: string,
  words: readonly Word[],
  { embedding, pieces, vectors }: TokenReading,
): Float32Array[] {
  const width = embedding.length;
  // `İ` in lower case would be longer, and all after it stand elsewhere.
  const lower = text.replaceAll(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
  const sums = words.map(() => new Float32Array(width));
  const counts = words.map(() => 0);
  let at = 0;
  pieces.forEach((piece, row) => {
    const bare = piece.replaceAll("▁", "").toLowerCase();
    const start = bare === "" ? -1 : lower.indexOf(bare, at);
    const next = words.find((word) => word.end > at)?.start ?? at;
    if (start < 0 || start - Math.max(at, next) > FARTHEST) return;
    at = start + bare.length;
    words.forEach((word, i) => {
      if (word.end <= start || word.start >= at) return;
      const sum = sums[i] as Float32Array;
      for (let j = 0; j < width; j++)
        sum[j] = (sum[j] as number) + (vectors[row * width + j] as number);
      counts[i] = (counts[i] as number) + 1;
    });
  });
  return sums.map((sum, i) => sum.map((value) => value / Math.max(1, counts[i] as number)));
}
