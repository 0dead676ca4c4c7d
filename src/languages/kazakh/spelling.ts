import type { Address } from "../../corpus/address.js";
import type { Spelling } from "../../words/spelling.js";
import { createNearestWord } from "../nearest-word.js";
import { foldLetters } from "./fold-letters.js";
import { isFunctionWord } from "./kinds-of-words.js";
import { KAZAKH_SAMPLES } from "./sample-messages.js";
import { kazakhStem } from "./stem.js";

/**
 * Corrects what people mistype in Kazakh to words of the questions and of a Kazakh address, and gives
 * a known word its special letters back.
 *
 * @param questions how they may ask
 */
export function createKazakhSpelling(
  { language, text }: Pick<Address, "language" | "text">,
  questions: readonly string[],
): Spelling {
  const own = /^kk\b/iu.test(language) ? [text] : [];
  return createNearestWord(() => [...own, ...questions, ...KAZAKH_SAMPLES.split(/[|\n]/u)], {
    stem: kazakhStem,
    fold: foldLetters,
    isFunctionWord,
  });
}
