import type { NamingWords } from "../speaker-names.js";
import { inOwnLetters } from "./own-letters.js";

/** Cases and possessives are added to a word: `президентіміздің`. */
export const KAZAKH_NAMING: NamingWords = {
  language: "kk",
  spell: inOwnLetters,
  inAnyCase: (word) => `${word}\\p{L}{0,8}`,
};
