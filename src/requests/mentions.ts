import type { Address } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { Span } from "../corpus/span.js";
import type { Quotation } from "../corpus/quotation.js";
import { quote } from "../corpus/quotation.js";
import type { MentionKind } from "../words/request-forms.js";
import type { MentionForms } from "../words/mention-forms.js";

/** A sentence that mentions something of a kind, and where, as spans of the address. */
export interface Mention {
  readonly address: Address;
  readonly quotation: Quotation;
  readonly words: readonly Span[];
}

/** Every sentence of an address that mentions something of a kind, in order. */
export function findMentions(address: Address, forms: MentionForms, kind: MentionKind): Mention[] {
  const find = forms[kind];
  return address.sentences.flatMap((sentence) => {
    const words = find(slice(address.text, sentence)).map(({ start, end }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
    }));
    return words.length === 0 ? [] : [{ address, quotation: quote(address, sentence), words }];
  });
}

/** What is mentioned, each once with how often, most often first. */
export function countMentioned(mentions: readonly Mention[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { address, words } of mentions)
    for (const span of words) {
      const name = slice(address.text, span);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
