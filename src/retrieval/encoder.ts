/** A unit-length vector of one named encoder; `length` is the encoder's `dimensions`. */
export type Embedding = Float32Array;

/** A text read token by token. */
export interface Reading {
  /** Of the whole text: the mean of its tokens, of unit length. */
  readonly embedding: Embedding;
  /** The tokens as the encoder writes them; it splits rare words. */
  readonly pieces: readonly string[];
  /** One unit-length vector a piece, row after row: `pieces.length` times `dimensions` numbers. */
  readonly vectors: Float32Array;
}

/** Who waits for a pass: somebody who types, at each keystroke, or somebody who asks. */
export type Waiting = "typing" | "asking";

/** Turns texts into embeddings. Questions and passages may need different instructions. */
export interface Encoder {
  /** The model's name, for example `e5-speech`. */
  readonly name: string;
  /** Hex SHA-256 of the model's weights: vectors of another checksum are not comparable. */
  readonly checksum: string;
  /** Length of every embedding. */
  readonly dimensions: number;
  /** Languages the encoder reads, as primary subtags such as `en`; empty means unknown or all. */
  readonly languages: readonly string[];
  /**
   * Of an encoder that is known before its model is loaded: it rejects when the model cannot be. What is
   * asked meanwhile waits.
   */
  readonly loaded?: Promise<void>;
  /** @param waiting `asking` when absent; neither is to be held up by the other */
  embedQuery(question: string, waiting?: Waiting): Promise<Embedding>;
  /**
   * Embeds passages in order.
   *
   * @param onProgress called with the number of passages done so far
   */
  embedPassages(
    passages: readonly string[],
    onProgress?: (done: number) => void,
  ): Promise<Embedding[]>;
  /** Reads a question; `embedding` is that of `embedQuery`. */
  readQuery(question: string, waiting?: Waiting): Promise<Reading>;
  /**
   * Reads sentences that stand one after another, each with the others around it ("late chunking",
   * Günther et al. 2024), as far as the model's limit allows, and alone; one reading a sentence, the
   * mean of the two.
   */
  readTogether(sentences: readonly string[]): Promise<Reading[]>;
}

/**
 * Cosine similarity of two unit-length embeddings, in [-1, 1].
 *
 * Example: `similarity(a, a)` is 1 up to rounding.
 */
export function similarity(a: Embedding, b: Embedding): number {
  let product = 0;
  for (let i = 0; i < a.length; i++) product += (a[i] as number) * (b[i] as number);
  return Math.max(-1, Math.min(1, product));
}
