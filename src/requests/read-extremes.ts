import type { Extreme, RequestForms } from "../words/request-forms.js";

/**
 * The extremes that a message names, in its order: the longest paragraph, the shortest sentence; undefined where it
 * names none, or one sentence alone.
 *
 * @param plain the message as the forms meet it
 */
export function readExtremes(
  plain: string,
  { extremes }: Pick<RequestForms, "extremes">,
): readonly Extreme[] | undefined {
  const found = extremes
    .map(([extreme, pattern]) => ({ extreme, at: plain.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ extreme }) => extreme);
  const isOfSentence = found.every(({ unit, which }) => unit === "sentence" && which !== "middle");
  return found.length === 0 || (isOfSentence && found.length < 2) ? undefined : found;
}
