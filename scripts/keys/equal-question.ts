import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import type { AnticipatedGap, AnticipatedQuestion } from "../../src/corpus/anticipated.js";
import { splitWords } from "../../src/words/tokenise.js";

/**
 * A form in which questions that differ in case, marks and spacing are equal; empty for one without words.
 *
 * Example: `Who pays -- the  bakers?` gives `who pays the bakers`
 */
export function plainQuestion(question: string): string {
  return splitWords(question).join(" ");
}

/** The anticipated question or gap that a question equals up to case and marks, or undefined. */
export function findEqual(
  { questions, gaps }: CorpusEntry["anticipated"],
  question: string,
): AnticipatedQuestion | AnticipatedGap | undefined {
  const wanted = plainQuestion(question);
  return [...questions, ...gaps].find((one) => plainQuestion(one.question) === wanted);
}
