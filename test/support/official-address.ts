import { fileURLToPath } from "node:url";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import type { Address, Sentence } from "../../src/corpus/address.js";
import { findSentence } from "../../src/corpus/address.js";
import type { Quotation } from "../../src/corpus/quotation.js";

let official: Promise<Address> | undefined;

/** The address of the corpus that the examples of this folder are written for; read once. */
export function readOfficialAddress(): Promise<Address> {
  official ??= readIt();
  return official;
}

async function readIt(): Promise<Address> {
  const corpus = await readCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)));
  const entry = corpus.find(({ address }) => address.slug === "2022-06-06-address");
  if (!entry) throw new Error("corpus: expected 2022-06-06-address");
  return entry.address;
}

/** The sentence `p2s3`. */
export function sentenceAt(address: Address, id: string): Sentence {
  const match = /^p(\d+)s(\d+)$/u.exec(id);
  const sentence = match && findSentence(address, Number(match[1]), Number(match[2]));
  if (!sentence) throw new Error(`expected a sentence of ${address.slug}, got ${id}`);
  return sentence;
}

/** `p2s3` of a quotation of one sentence, `p2s3-4` of one of more. */
export function placeOf({ paragraph, sentences: [first, last] }: Quotation): string {
  return `p${paragraph}s${first}${first === last ? "" : `-${last}`}`;
}

/** A quotation is exactly its slice of the address. */
export function isExact(address: Address, { text, start, end }: Quotation): boolean {
  return text.length > 0 && text === address.text.slice(start, end);
}
