import type { CorpusEntry } from "../src/adapters/corpus-folder.js";
import { readCorpus } from "../src/adapters/corpus-folder.js";
import { openDesk } from "../src/app.js";
import type { OpenDesk } from "../src/app.js";
import type { Settings } from "../src/config.js";
import type { Address } from "../src/corpus/address.js";
import type { Quotation, QuotationRecord } from "../src/answering/quotation.js";
import { toRecord } from "../src/answering/quotation.js";
import { loadSettings, printLine } from "../src/command.js";
import { createListeners } from "../src/terminal/open-listeners.js";

export interface OpenedCorpus {
  readonly settings: Settings;
  readonly entries: readonly CorpusEntry[];
  readonly desk: OpenDesk;
}

/** Opens the corpus for a command: a missing index is built, one that does not fit is refused. */
export async function openForCommand(): Promise<OpenedCorpus> {
  const settings = loadSettings();
  const entries = await readCorpus(settings.corpusDir);
  return {
    settings,
    entries,
    desk: await openDesk(settings, entries, false, createListeners(printLine)),
  };
}

/** A quotation as printed; it names its address only where there are several. */
export function printable(
  texts: readonly unknown[],
  address: Address,
  quotation: Quotation,
): QuotationRecord & { address?: string } {
  const record = toRecord(address, quotation);
  return texts.length > 1 ? { ...record, address: address.slug } : record;
}
