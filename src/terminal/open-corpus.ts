import type { CorpusEntry } from "../adapters/corpus-folder.js";
import { readServedCorpus } from "../adapters/corpus-folder.js";
import { openCorpus } from "../app.js";
import type { OpenCorpus } from "../app.js";
import type { Address } from "../corpus/address.js";
import type { Quotation, QuotationRecord } from "../corpus/quotation.js";
import { toRecord } from "../corpus/quotation.js";
import { loadSettings, printLine } from "../command.js";
import type { Conversation } from "../conversation/conversation.js";
import { createConversation } from "../conversation/converse.js";
import { languages } from "../languages/index.js";
import { openEncoderInThread } from "../open-encoder.js";
import { projectVersion } from "../project.js";
import type { Encoder } from "../retrieval/encoder.js";
import { createListeners } from "./open-listeners.js";

export interface OpenedCorpus {
  readonly entries: readonly CorpusEntry[];
  readonly corpus: OpenCorpus;
}

/**
 * Opens the corpus for a command: a missing index is built, one that does not fit is refused.
 *
 * @param opening an encoder that the command has begun to open before its program was loaded
 */
export async function openForCommand(opening?: Promise<Encoder>): Promise<OpenedCorpus> {
  const settings = loadSettings();
  const listeners = createListeners(printLine);
  const encoder = opening ?? openEncoderInThread(settings, listeners);
  const entries = await readServedCorpus(settings.corpusDir, printLine);
  return {
    entries,
    corpus: await openCorpus(settings, entries, false, listeners, encoder),
  };
}

/** The same with the bot's conversation over it. */
export async function openConversation(
  opening?: Promise<Encoder>,
): Promise<OpenedCorpus & { conversation: Conversation }> {
  const opened = await openForCommand(opening);
  const { operator } = loadSettings();
  const identity = {
    version: projectVersion(),
    encoder: opened.corpus.encoder.name,
    ...(operator !== undefined && { operator }),
  };
  return { ...opened, conversation: createConversation(opened.corpus, identity, languages) };
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
