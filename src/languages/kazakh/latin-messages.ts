import type { Messages } from "../../conversation/messages.js";
import type { ReadPostWish } from "../../posts/post-wish.js";
import { inOwnLetters } from "./own-letters.js";

/** The alphabet of 2021 (Wikipedia, "Kazakh alphabets"). */
const LATIN = new Map(
  `аa әä бb вv гg ғğ дd еe ёio жj зz иi йi кk қq лl мm нn ңñ оo өö пp рr сs тt уu ұū үü фf хh һh цts
  чch шş щşş ъ ыy іı ь эe юiu яia`
    .split(/\s+/u)
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

/**
 * Kazakh in the Latin alphabet of 2021; what is in other letters already stays.
 *
 * Example: `Құрылтай қайда өтеді?` becomes `Qūryltai qaida ötedı?`
 */
export function inLatinLetters(text: string): string {
  return text.replaceAll(/\p{Script=Cyrillic}/gu, (letter) => {
    const latin = LATIN.get(letter.toLowerCase());
    if (latin === undefined) return letter;
    // The capital of ı is I, and that of i is İ: as in the alphabet, not as JavaScript has it.
    if (letter === letter.toLowerCase()) return latin;
    const [first = "", ...rest] = latin;
    return (first === "i" && letter !== "І" ? "İ" : first.toUpperCase()) + rest.join("");
  });
}

/** Every text of some messages in Latin letters, those that their functions make too. */
function respell(value: unknown): unknown {
  if (typeof value === "string") return inLatinLetters(value);
  if (typeof value === "function")
    return (...given: unknown[]) => respell((value as (...all: unknown[]) => unknown)(...given));
  if (Array.isArray(value)) return value.map(respell);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, respell(one)]));
  return value;
}

/** The same messages in Latin letters. */
export function inLatin(messages: Messages): Messages {
  return {
    ...(respell(messages) as Messages),
    language: `${messages.language}-Latn`,
    inTheseLetters: inLatinLetters,
    // It is in three languages.
    unreadLanguage: messages.unreadLanguage,
  };
}

/** A wish in Cyrillic; zones are Latin in any script. */
function respellWish(text: string): string {
  const typed = text.split(/\s+/u);
  const respelt = inOwnLetters(typed.join(" ")).split(" ");
  return typed.map((word, i) => (word.includes("/") ? word : (respelt[i] ?? word))).join(" ");
}

/** Reads a wish in either script. */
export function inEitherScript(read: ReadPostWish): ReadPostWish {
  return (text, zone) => {
    const reading = read(text, zone);
    if (reading.kind !== "misread") return reading;
    const inCyrillic = read(respellWish(text), zone);
    return inCyrillic.kind === "misread" ? reading : inCyrillic;
  };
}
