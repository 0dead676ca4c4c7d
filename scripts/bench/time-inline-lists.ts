import { performance } from "node:perf_hooks";
import type { Corpus } from "../../src/conversation/corpus.js";
import { languages } from "../../src/languages/index.js";
import { listByMeaning, listByWords, showEntry } from "../../src/conversation/inline-list.js";
import { thin } from "./quantile.js";
import { listQueries } from "./count-look-ups.js";

const CATALOGUE = languages.messagesOf("en");
/** Results of one page. */
const PAGE = 20;
const QUERIES = 300;

/** Milliseconds for each of many inline lists, by words and by meaning, with their first page shown. */
export async function timeInlineLists(corpus: Corpus): Promise<number[]> {
  const times: number[] = [];
  for (const query of thin(listQueries(corpus.addresses), QUERIES)) {
    const start = performance.now();
    const list = await listByMeaning(corpus, query, listByWords(corpus, query));
    for (const entry of list.slice(0, PAGE)) showEntry(CATALOGUE, CATALOGUE, entry);
    times.push(performance.now() - start);
  }
  return times;
}
