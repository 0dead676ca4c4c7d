import type { Address } from "../corpus/address.js";
import { findSentence } from "../corpus/address.js";
import { slice } from "../corpus/span.js";

/** Places listed of a file; the rest is counted. */
const MOST_LISTED = 10;

/**
 * The places in files beside a text whose sentence has other words in the new one, a line a file.
 *
 * @param places such as `p2s3`, by file
 *
 * Example: `questions.jsonl: p2s3, p2s4 named other words before; look at them`
 */
export function listMoved(
  before: Address,
  after: Address,
  places: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  return [...places].flatMap(([file, named]) => {
    const moved = [...named].filter((place) => wordsAt(before, place) !== wordsAt(after, place));
    const left = moved.length - MOST_LISTED;
    const more = left > 0 ? ` and ${left} more` : "";
    return moved.length === 0
      ? []
      : [
          `${file}: ${moved.slice(0, MOST_LISTED).join(", ")}${more} named other words before; look at them`,
        ];
  });
}

function wordsAt(address: Address, place: string): string | undefined {
  const [paragraph, number] = (place.match(/\d+/gu) ?? []).map(Number);
  const sentence = findSentence(address, paragraph ?? 0, number ?? 0);
  return (
    sentence &&
    slice(address.text, sentence)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ")
  );
}
