/** The letter that stands for a Kazakh one where the keyboard lacks it. */
const PLAIN: Readonly<Record<string, string>> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
  ё: "е",
};

/**
 * Lower-case Kazakh as it is typed without its special letters, so that both spellings meet.
 *
 * Example: `құқық` becomes `кукык`.
 */
export function foldLetters(text: string): string {
  return text.replaceAll(/[әғқңөұүһіё]/gu, (letter) => PLAIN[letter] ?? letter);
}
