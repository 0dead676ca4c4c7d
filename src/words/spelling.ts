/** Knows words, and finds the word of the address that a mistyped one stands for. */
export interface Spelling {
  /**
   * The word itself when it is known or nothing is near enough; two words when they were typed as one.
   * Takes and gives lower case.
   */
  correct(word: string): string;
  /** The same for what is typed as a name: it may only stand for a name of the address. */
  correctName(word: string): string;
}

/** A shorter word may be anything. */
const SHORTEST_CORRECTED = 3;

/** A spelling that corrects nothing, for languages without a word list. */
export const NO_SPELLING: Spelling = { correct: (word) => word, correctName: (word) => word };

/**
 * Replaces mistyped words of a question, keeping everything else as it stands. What follows
 * a letter and an apostrophe is an ending.
 */
export function correctWords(
  question: string,
  spelling: Spelling,
  { isFunctionWord }: { readonly isFunctionWord: (word: string) => boolean },
): string {
  return question.replaceAll(/(?<!\p{L}['’]\p{L}*)\p{L}+/gu, (word, offset: number) => {
    const lower = word.toLowerCase();
    if (lower.length < SHORTEST_CORRECTED || isFunctionWord(lower)) return word;
    // A capital inside the question is a name, which no list of words knows.
    const isName = word !== lower && word !== word.toUpperCase() && offset > 0;
    const corrected = isName ? spelling.correctName(lower) : spelling.correct(lower);
    return corrected === lower ? word : corrected;
  });
}
