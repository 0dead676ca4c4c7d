import type { Address } from "../../corpus/address.js";
import type { Spelling } from "../../words/spelling.js";
import { FUNCTION_WORDS } from "./kinds-of-words.js";
import { createNearestWord } from "../nearest-word.js";
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
  // Nearly nobody types ё, so no word is told apart by it.
  const texts = (): string[] =>
    [...own, ...questions, ...RUSSIAN_SAMPLES.split(/[|\n]/u)].map((one) =>
      one.replaceAll("ё", "е"),
    );
  return createNearestWord(texts, {
    stem: russianStem,
    fold: (word) => word,
    isFunctionWord: (word) => FUNCTION_WORDS.has(word),
  });
}
