/** A text found by its words: its position in the list indexed, and a weight above 0. */
export interface LexicalMatch {
  readonly position: number;
  /** BM25+ weight; comparable within one search only. */
  readonly weight: number;
}

export interface LexicalDocument {
  /** The words that count in full. */
  readonly text: string;
  /** The paragraph around them, which counts a little; may be empty. */
  readonly context: string;
}

/** Search by words: stems, beginnings of words and typos. */
export interface LexicalIndex {
  /** Matching documents, highest weight first, ties in order of position. */
  search(question: string): LexicalMatch[];
}

/** Words reduced to their stems, in one language. */
export type Stem = (word: string) => string;
