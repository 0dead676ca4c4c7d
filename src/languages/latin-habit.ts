import type { Respell } from "../conversation/languages.js";

/**
 * Cyrillic typed in Latin letters.
 *
 * @param pairs each letter, then what is typed for it, such as `жzh хkh`; later ones win
 */
export function latinHabit(pairs: string): Respell {
  const typed = new Map(pairs.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));
  return (text) => text.replaceAll(/[^ ]/gu, (letter) => typed.get(letter) ?? letter);
}

/** Letters that nearly everybody types alike; the signs are left out. */
export const ALIKE =
  "аa бb вv гg дd еe зz иi йi кk лl мm нn оo пp рr сs тt уu фf хh цc чch шsh ыy эe юyu яya ъ ь";
