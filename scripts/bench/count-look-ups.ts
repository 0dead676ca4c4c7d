import { performance } from "node:perf_hooks";
import { lookUpAll } from "../../src/conversation/corpus.js";
import type { OpenAddress } from "../../src/conversation/corpus.js";
import { slice } from "../../src/corpus/span.js";

/** Quotations asked for; a list in a chat shows no more. */
const MOST = 10;
const LEAST_SECONDS = 2;
/** Beginnings as they grow under a typist's fingers, in UTF-16 code units. */
const PREFIX_LENGTHS = [2, 4, 8, 16, 32];
/** Fragments out of the middle, in words. */
const FRAGMENT_LENGTHS = [1, 2, 4, 6];

/** What people type into a look-up: beginnings of sentences, and runs of their words. */
export function listQueries(addresses: readonly OpenAddress[]): string[] {
  const sentences = addresses.flatMap(({ address }) =>
    address.sentences.map((sentence) => slice(address.text, sentence)),
  );
  return sentences.flatMap((sentence, i) => {
    const words = sentence.split(/\s+/u);
    return [
      ...PREFIX_LENGTHS.map((length) => sentence.slice(0, length)),
      ...FRAGMENT_LENGTHS.map((length) => {
        // Another place in each sentence, the same in every run.
        const start = (i * 7 + length * 3) % Math.max(1, words.length - length + 1);
        return words.slice(start, start + length).join(" ");
      }),
    ];
  });
}

/** Look-ups a second on one core: the search is one thread's, without a pause. */
export function countLookUps(addresses: readonly OpenAddress[]): number {
  const queries = listQueries(addresses);
  const lookUpEach = (): void => {
    for (const query of queries) lookUpAll(addresses, query, MOST);
  };
  lookUpEach();
  const start = performance.now();
  let rounds = 0;
  let seconds = 0;
  while (seconds < LEAST_SECONDS) {
    lookUpEach();
    rounds++;
    seconds = (performance.now() - start) / 1e3;
  }
  return (rounds * queries.length) / seconds;
}
