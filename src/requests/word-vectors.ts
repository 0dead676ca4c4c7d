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

/** Characters that a piece may be away from the one before it; farther it is another's. */
const FARTHEST = 12;

/**
 * One vector a word: the mean of its pieces' vectors; zeros for a word beyond what the encoder has read.
 *
 * @param words of `text`, in order
 */
export function vectorsOfWords(
  text: string,
  words: readonly Word[],
  { embedding, pieces, vectors }: TokenReading,
): Float32Array[] {
  const width = embedding.length;
  const lower = text.toLowerCase();
  const sums = words.map(() => new Float32Array(width));
  const counts = words.map(() => 0);
  let at = 0;
  pieces.forEach((piece, row) => {
    const bare = piece.replaceAll("▁", "").toLowerCase();
    const start = bare === "" ? -1 : lower.indexOf(bare, at);
    if (start < 0 || start - at > FARTHEST) return;
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
