import type { NamingWords } from "../speaker-names.js";
import { inOwnLetters } from "./own-letters.js";

/** Example: `глава` in any case begins with `глав`. */
export const RUSSIAN_NAMING: NamingWords = {
  language: "ru",
  spell: inOwnLetters,
  inAnyCase: (word) => `${word.replaceAll("ё", "[её]").replace(/[аеиоуыэюяйь]$/u, "")}[а-яё]{0,3}`,
};
