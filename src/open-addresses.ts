import type { CorpusEntry } from "./adapters/corpus-folder.js";
import { languages } from "./languages/index.js";
import { joinCores } from "./checking/attribution.js";
import { createClaimCheck } from "./checking/claim-check.js";
import { createLookUp } from "./looking-up/look-up.js";
import type { OpenAddress } from "./conversation/corpus.js";
import type { Address } from "./corpus/address.js";
import { newestFirst } from "./corpus/newest-first.js";
import type { Understanding } from "./words/understanding.js";
import { understandAddress } from "./words/understanding.js";
import { createWordSequence } from "./words/word-sequence.js";

/** How an address is read. */
export function understandingOf(address: Address): Understanding {
  return understandAddress(languages.understandingOf(address.language), address);
}

/** Recognises questions about the text itself in whatever language they are asked. */
function createAboutText(address: Address): (question: string) => boolean {
  const readers = languages.all.map(({ understanding }) => understanding.createAboutText(address));
  return (question) => readers.some((isAboutText) => isAboutText(question));
}

/** What needs no encoder: look-up and claim check of each address, newest first. */
export function openAddresses(entries: readonly CorpusEntry[]): OpenAddress[] {
  return newestFirst(entries).map(openAddress);
}

/** One of them. */
export function openAddress({ address, anticipated }: CorpusEntry): OpenAddress {
  const understanding = understandingOf(address);
  const words = createWordSequence(address, understanding.sameSpellings);
  const lookUp = createLookUp(words);
  const coreOf = joinCores(languages.all.map((one) => one.understanding.createClaimCore(address)));
  return {
    address,
    understanding,
    lookUp,
    checkClaim: createClaimCheck(words, lookUp, coreOf, understanding),
    coreOf,
    asksAboutText: createAboutText(address),
    samples: anticipated.questions.filter(({ isSample }) => isSample),
  };
}
