/** A text found by its words: its position in the list indexed, and a weight above 0. */
export interface LexicalMatch {
  readonly position: number;
  /** BM25+ weight; comparable within one search only. */
  readonly weight: number;
}

/** A text as terms, which are stems of its words in order. */
export interface LexicalDocument {
  /** The terms that count in full. */
  readonly terms: readonly string[];
  /** Those of the paragraph around them, which count a little; may be empty. */
  readonly context: readonly string[];
}

/** Search by words: stems, beginnings of words and typos. */
export interface LexicalIndex {
  /**
   * At most `limit` documents with one of the terms, highest weight first, ties in order of position.
   *
   * @param beside terms that add to a match and find none by themselves
   */
  search(terms: readonly string[], limit: number, beside?: readonly string[]): LexicalMatch[];
}

/** @param isRight whether a term is right as it stands although no document has it */
export type CreateLexicalIndex = (
  documents: readonly LexicalDocument[],
  isRight?: (term: string) => boolean,
) => LexicalIndex;
