/** A unit-length vector of one named encoder; `length` is the encoder's `dimensions`. */
export type Embedding = Float32Array;

/** Turns texts into embeddings. Questions and passages may need different instructions. */
export interface Encoder {
  /** The model's name, for example `minilm-speech-en`. */
  readonly name: string;
  /** Hex SHA-256 of the model's weights: vectors of another checksum are not comparable. */
  readonly checksum: string;
  /** Length of every embedding. */
  readonly dimensions: number;
  /** Languages the encoder reads, as primary subtags such as `en`; empty means unknown or all. */
  readonly languages: readonly string[];
  embedQuery(question: string): Promise<Embedding>;
  /**
   * Embeds passages in order.
   *
   * @param onProgress called with the number of passages done so far
   */
  embedPassages(
    passages: readonly string[],
    onProgress?: (done: number) => void,
  ): Promise<Embedding[]>;
}

/**
 * Cosine similarity of two unit-length embeddings, in [-1, 1].
 *
 * Example: `similarity(a, a)` is 1 up to rounding.
 */
export function similarity(a: Embedding, b: Embedding): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return Math.max(-1, Math.min(1, sum));
}
