import type { Address } from "../corpus/address.js";
import type { Anticipated } from "../corpus/anticipated.js";
import type { Retrieval } from "./retriever.js";

/**
 * Whether an address has fewer anticipated questions than sentences. The weights for addresses with many
 * take a sentence that no question is near to for a wrong one: by 5 questions for 75 sentences the right one
 * was quoted first for .16 of another author's questions, by the text alone for .49, by the text unless a
 * key is near for .53; by 28 questions for .60, .49 and .66 (15 texts, two authors each).
 */
export function hasFewQuestions(
  { sentences }: Pick<Address, "sentences">,
  { questions }: Pick<Anticipated, "questions">,
): boolean {
  return questions.filter(({ isList }) => !isList).length < sentences.length;
}

/** From here on the nearest key says more than the text: the best of .3 to .65 on the same texts. */
const NEAR_KEY = 0.45;

/** Whether an anticipated question or gap is near enough to a question for the keys to say who answers it. */
export function isNearKey({ keySimilarity = -1 }: Pick<Retrieval, "keySimilarity">): boolean {
  return keySimilarity >= NEAR_KEY;
}
