import type { CorpusEntry } from "../adapters/corpus-folder.js";
import { readCorpus } from "../adapters/corpus-folder.js";
import { openCorpus } from "../app.js";
import type { OpenCorpus } from "../app.js";
import type { Address } from "../corpus/address.js";
import type { Quotation, QuotationRecord } from "../corpus/quotation.js";
import { toRecord } from "../corpus/quotation.js";
import { loadSettings, printLine } from "../command.js";
import { createListeners } from "./open-listeners.js";

export interface OpenedCorpus {
  readonly entries: readonly CorpusEntry[];
  readonly corpus: OpenCorpus;
}

/** Opens the corpus for a command: a missing index is built, one that does not fit is refused. */
export async function openForCommand(): Promise<OpenedCorpus> {
  const settings = loadSettings();
  const entries = await readCorpus(settings.corpusDir);
  return {
    entries,
    corpus: await openCorpus(settings, entries, false, createListeners(printLine)),
  };
}

/** A quotation as printed; it names its address only where there are several. */
export function printable(
  addresses: readonly unknown[],
  address: Address,
  quotation: Quotation,
): QuotationRecord & { address?: string } {
  const record = toRecord(address, quotation);
  return addresses.length > 1 ? { ...record, address: address.slug } : record;
}
