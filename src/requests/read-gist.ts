import type { RequestForms } from "../words/request-forms.js";
import type { Request } from "./request.js";

/** Sentences of a summary; a larger number without a word for sentences says something else. */
const MOST_SENTENCES = 10;

/**
 * A message that asks for the whole in short, in whatever order its words stand: all of them ask for that,
 * stand beside it or say how long it is to be; undefined when one of them is a topic.
 *
 * Example: `four sentences, what's it all about` asks for a summary of four sentences.
 *
 * @param plain the message as the forms meet it
 */
export function readGist(
  plain: string,
  { gist, numberOf, isFiller }: Pick<RequestForms, "gist" | "numberOf" | "isFiller">,
): Request | undefined {
  let asks = false;
  let hasUnit = false;
  let sentences: number | undefined;
  for (const word of plain.split(" ")) {
    const number = numberOf(word);
    if (gist.unit.test(word)) hasUnit = true;
    else if (number !== undefined && number > 0) sentences ??= number;
    else if (gist.asks.test(word)) asks = true;
    else if (!gist.beside.test(word) && !isFiller(word)) return undefined;
  }
  if (!asks && !(hasUnit && sentences !== undefined)) return undefined;
  // "In two words" says no length, "tl;dr in 4" does.
  const isLength = hasUnit || (/\d/u.test(plain) && (sentences ?? 0) <= MOST_SENTENCES);
  return { kind: "summarise", ...(isLength && sentences !== undefined && { sentences }) };
}
