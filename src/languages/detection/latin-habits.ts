/** Types a lower-case text in Latin letters. */
export type LatinHabit = (text: string) => string;

/** @param pairs each Cyrillic letter, then what is typed for it, such as `жzh хkh`; later ones win */
function habit(pairs: string): LatinHabit {
  const typed = new Map(pairs.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));
  return (text) => text.replaceAll(/[^ ]/gu, (letter) => typed.get(letter) ?? letter);
}

/** Letters that nearly everybody types alike; the signs are left out. */
const ALIKE =
  "аa бb вv гg дd еe зz иi йi кk лl мm нn оo пp рr сs тt уu фf хh цc чch шsh ыy эe юyu яya ъ ь";

/** As in passports, and in two ways of chats. */
export const RUSSIAN_HABITS: readonly LatinHabit[] = [
  habit(`${ALIKE} ёyo жzh йy хkh цts щshch`),
  habit(`${ALIKE} ёe жzh щsch юu яia`),
  habit(`${ALIKE} ёe жj йy щsch ыi`),
];

const KAZAKH = `${ALIKE} әa ғg жzh қk ңn өo ұu үu һh іi`;

/**
 * Typed on an English keyboard in three ways; then the official alphabets of 2021 (`Qazaqstan,
 * jañartu`) and of 2018 (`jańartý`), after Wikipedia, "Kazakh alphabets".
 */
export const KAZAKH_HABITS: readonly LatinHabit[] = [
  habit(KAZAKH),
  habit(`${KAZAKH} жj йy қq`),
  habit(`${KAZAKH} ғgh жj йy уw ыi`),
  habit(`${KAZAKH} әä ғğ жj қq ңñ өö ұū үü шş іı`),
  habit(`${KAZAKH} әá ғǵ жj иı йı қq ңń өó уý ұu үú`),
];
