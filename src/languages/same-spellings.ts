import { englishSameSpelling } from "./english/same-spelling.js";

/**
 * `Understanding.sameSpelling` of each language that has one, by primary subtag: the part of a language
 * that the reader page needs for its look-up. The list of all languages would bring all the others.
 */
export const SAME_SPELLINGS: Readonly<Record<string, (word: string) => string>> = {
  en: englishSameSpelling,
};
