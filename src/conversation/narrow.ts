import type { Address } from "../corpus/address.js";
import { createNamedAddresses, inYear } from "../requests/named-addresses.js";
import type { Corpus } from "./corpus.js";
import type { Languages } from "./languages.js";

/** A part of a corpus, and what is looked for in it. */
export interface Narrowed {
  readonly corpus: Corpus;
  readonly query: string;
}

/** A year beside words that are looked for. */
const YEAR_BESIDE = /^(?<before>\d{4})\s+(?<after>.*\S)|^(?<words>.*\S)\s+(?<last>\d{4})\s*$/su;

/**
 * Narrows a corpus to the addresses that a query names: `bread in 2020`, `harper bread`, or only a year
 * as in `2020 bread`. A query that names none that is there is for all.
 */
export function createNarrow(
  corpus: Corpus,
  languages: Languages,
): (query: string, usual?: string) => Narrowed {
  const addresses = corpus.addresses.map(({ address }) => address);
  const readNamed = createNamedAddresses(addresses);
  const within = (wanted: readonly Address[], query: string): Narrowed => ({
    corpus: corpus.within(wanted),
    query,
  });
  return (query, usual) => {
    if (addresses.length < 2) return { corpus, query };
    const { before, after = "", words = "", last } = YEAR_BESIDE.exec(query)?.groups ?? {};
    const ofYear = inYear(addresses, before ?? last ?? "");
    if (ofYear.length > 0) return within(ofYear, before === undefined ? words : after);
    const named = readNamed(languages.read(query, usual));
    return named?.isSure === true && named.addresses.length > 0
      ? within(named.addresses, named.rest)
      : { corpus, query };
  };
}
