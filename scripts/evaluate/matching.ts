import type { Address, Sentence } from "../../src/corpus/address.js";
import { slice } from "../../src/corpus/span.js";

/**
 * The form in which gold sentences and the address are compared: no-break spaces are spaces, runs
 * of white space one, curly apostrophes straight.
 */
export function comparable(text: string): string {
  return text.replaceAll("\u2019", "'").replaceAll(/\s+/gu, " ").trim();
}

/** Finds the sentence with given words among addresses; undefined when none has them. */
export function createSentenceFinder(
  addresses: readonly Address[],
): (text: string) => Sentence | undefined {
  const sentences = new Map(
    addresses.flatMap((address) =>
      address.sentences.map((sentence) => [comparable(slice(address.text, sentence)), sentence]),
    ),
  );
  return (text) => sentences.get(comparable(text));
}
