import type { RequestForms } from "../words/request-forms.js";

/**
 * The forms of the bot's own citation, `¶10 s2`, as people type it in one language. The Cyrillic letter
 * that looks like `s` is taken for it.
 *
 * @param and what joins two numbers, words with a bar between them
 * @param letters what else stands for a sentence, as letters of a class of a pattern
 */
export function citedPart(and: string, letters = ""): RequestForms["cited"] {
  const sign = `[sс${letters}]`;
  return {
    part: new RegExp(
      String.raw`^\D{0,24}?(?<![\p{L}\p{N}])[p¶§]\s*(?<paragraph>\d{1,4})(?:\s*[-–—]\s*[p¶§]?(?<lastParagraph>\d{1,4}))?(?:[\s,.]*${sign}\s*(?<sentence>\d{1,4})(?:\s*(?:[-–—]|${and})\s*s?\s*(?<lastSentence>\d{1,4}))?)?(?![\p{L}\p{N}])[^\d\p{L}]*(?:\p{L}{2,8}[^\d\p{L}]*)?$`,
      "iu",
    ),
    numbers: new RegExp(
      String.raw`^[\s/]*(?<unit>\p{L}*)\s*(?<paragraph>\d{1,3})\s*[,.]?\s*${sign}\.?\s*(?<sentence>\d{1,4})\s*$`,
      "iu",
    ),
    sign: /(?<![\p{L}\p{N}])[sс]\s?(?=\d)/gu,
  };
}
