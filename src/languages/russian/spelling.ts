import type { Address } from "../../corpus/address.js";
import type { Spelling } from "../../words/spelling.js";
import { FUNCTION_WORDS } from "./kinds-of-words.js";
import { createNearestWord } from "./nearest-word.js";
import { RUSSIAN_SAMPLES } from "./sample-messages.js";
import { russianStem } from "./stem.js";

/**
 * Corrects what people mistype in Russian to words of the questions and of a Russian address.
 *
 * @param questions how they may ask
 */
export function createRussianSpelling(
  { language, text }: Pick<Address, "language" | "text">,
  questions: readonly string[],
): Spelling {
  const own = /^ru\b/iu.test(language) ? [text] : [];
  return createNearestWord([...own, ...questions, ...RUSSIAN_SAMPLES.split(/[|\n]/u)], {
    stem: russianStem,
    fold: (word) => word.replaceAll("ё", "е"),
    isFunctionWord: (word) => FUNCTION_WORDS.has(word),
  });
}
