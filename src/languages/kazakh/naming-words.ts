import type { NamingWords } from "../speaker-names.js";
import { inOwnLetters } from "./own-letters.js";

/** A speaker as the subject of a sentence: other endings belong to what is said. */
export const KAZAKH_SUBJECT: NamingWords = {
  language: "kk",
  usualTitles: ["президент", "мемлекет басшысы", "ел басшысы"],
  spell: inOwnLetters,
  inAnyCase: (word) => `${word}(?:іміз)?`,
};

/** The same, and as the one whose words they are: `президенттің`. */
export const KAZAKH_NAMING: NamingWords = {
  ...KAZAKH_SUBJECT,
  inAnyCase: (word) => `${word}(?:іміз)?(?:[тнд][іы]ң)?(?!\\p{L})`,
};
