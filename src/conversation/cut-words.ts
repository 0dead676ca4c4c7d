/** A topic is a few words, and so is what is looked for; what goes beyond is not echoed. */
const LONGEST = 80;

/**
 * Words as a reply repeats them: short, and without quotation marks, because the replies put their
 * own around what was asked for.
 */
export function cutWords(words: string): string {
  return words
    .replaceAll(/["“”„«»]/gu, " ")
    .trim()
    .slice(0, LONGEST)
    .replaceAll(/^[\s.,;:!?]+|[\s.,;:!?]+$/gu, "");
}
