import { performance } from "node:perf_hooks";
import type { Corpus } from "../../src/conversation/corpus.js";
import { languages } from "../../src/languages/index.js";
import { listInline, showEntry } from "../../src/conversation/inline-list.js";
import { thin } from "./quantile.js";
import { listQueries } from "./count-look-ups.js";

const CATALOGUE = languages.messagesOf("en");
/** Results of one page. */
const PAGE = 20;
const QUERIES = 300;

/** Milliseconds for each of many inline lists, as the bot makes them, with their first page shown. */
export async function timeInlineLists(corpus: Corpus): Promise<number[]> {
  const times: number[] = [];
  for (const query of thin(listQueries(corpus.addresses), QUERIES)) {
    const start = performance.now();
    const { entries } = await listInline(corpus, languages.read, query);
    for (const entry of entries.slice(0, PAGE)) showEntry(CATALOGUE, CATALOGUE, entry);
    times.push(performance.now() - start);
  }
  return times;
}
