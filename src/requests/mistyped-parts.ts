import { editDistance } from "../words/word-likeness.js";
import type { RequestForms } from "../words/request-forms.js";

/** A shorter word is too likely another one. */
const SHORTEST = 6;

/**
 * A message with the words for parts of a text written right where they are mistyped by one letter, or two that are
 * swapped. What begins as such a word does is another form of it, or another word: `sentenced`.
 *
 * Example: `third sentance` is `third sentence`.
 */
export function correctParts(
  message: string,
  { partWords }: Pick<RequestForms, "partWords">,
): string {
  return message.replaceAll(/\p{L}+/gu, (written) => {
    const word = written.toLowerCase();
    if (word.length < SHORTEST || partWords.some((one) => word.startsWith(one))) return written;
    return partWords.find((one) => editDistance(word, one, 1) <= 1) ?? written;
  });
}
