import type { NamingWords } from "../speaker-names.js";
import { inOwnLetters } from "./own-letters.js";

/** Letters of a word that stay in any case. */
const SHORTEST_STEM = 3;

/** Example: `глава` in any case begins with `глав`. */
export const RUSSIAN_NAMING: NamingWords = {
  language: "ru",
  usualTitles: ["президент", "глава государства"],
  spell: inOwnLetters,
  inAnyCase: (word) => {
    const stem = word.length > SHORTEST_STEM ? word.replace(/[аеиоуыэюяйь]$/u, "") : word;
    return `${stem.replaceAll("ё", "[её]")}[а-яё]{0,3}(?!\\p{L})`;
  },
};
