const FOLDED = new Map(
  "әа ғг қк ңн өо ұу үу һх іи ёе ӘА ҒГ ҚК ҢН ӨО ҰУ ҮУ ҺХ ІИ ЁЕ"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/**
 * Kazakh as it is typed where the keyboard lacks its special letters, so that both spellings meet.
 * Every letter stays one letter, so that spans hold.
 *
 * Example: `құқық` becomes `кукык`.
 */
export function foldLetters(text: string): string {
  return text.replaceAll(/[әғқңөұүһіё]/giu, (letter) => FOLDED.get(letter) ?? letter);
}

/** A pattern for text whose letters are folded; its own letters are written as they should be. */
export function foldedPattern(pattern: string, flags = "u"): RegExp {
  return new RegExp(foldLetters(pattern), flags);
}
