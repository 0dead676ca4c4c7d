import type { Address } from "../corpus/address.js";
import type { Quotation } from "../corpus/quotation.js";
import { quote } from "../corpus/quotation.js";
import type { AnswerReply } from "./conversation.js";
import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";
import { quotePart, readNamedPart } from "./named-part.js";
import { findPlace } from "./place.js";
import { plain } from "./reply.js";
import { showCard } from "./show/card.js";
import { factsOfAll } from "./show/quotation.js";
import type { Thread } from "./thread.js";
import { threadOf } from "./thread.js";

/** What a quotation is looked for in. */
interface NamedParts {
  /** Newest first. */
  readonly addresses: readonly { readonly address: Address }[];
  readonly languages: Languages;
  /** Words of the speakers' names, lower case. */
  readonly names: readonly string[];
}

/** A quotation by its place; `unread` where the words name none, `none` where no address has it. */
type NamedQuotation =
  | { readonly kind: "quotation"; readonly address: Address; readonly quotation: Quotation }
  | { readonly kind: "unread" | "none" };

/** Whole neighbouring sentences of one paragraph by the words that name them, such as `¶10 s2`. */
export function findQuotation(
  { addresses, languages, names }: NamedParts,
  messages: Messages,
  words: string,
): NamedQuotation {
  const place = findPlace(addresses, words);
  if (place) {
    const { address, sentence } = place;
    return { kind: "quotation", address, quotation: quote(address, sentence) };
  }
  const part = words.trim() === "" ? undefined : readNamedPart(languages, messages, words, names);
  if (!part) return { kind: "unread" };
  for (const { address } of addresses) {
    const quotation = quotePart(address, part);
    if (quotation) return { kind: "quotation", address, quotation };
  }
  // Of several sentences some may be of another paragraph.
  return { kind: part.to === undefined ? "none" : "unread" };
}

/** `/card` with the words after it; without any, the quotation that was shown last. */
export function answerCard(
  parts: NamedParts,
  messages: Messages,
  words: string,
  thread: Thread | undefined,
): AnswerReply {
  const shown = words.trim() === "" ? thread?.shown : undefined;
  const found = shown
    ? { ...shown, kind: "quotation" as const, quotation: quote(shown.address, shown.sentence) }
    : findQuotation(parts, messages, words);
  switch (found.kind) {
    case "quotation": {
      const { address, quotation } = found;
      const reply = showCard(messages, address, quotation);
      const place = { address, sentence: quotation.focus };
      return { ...reply, thread: threadOf(reply, place, "sentence") };
    }
    case "unread":
      return plain(messages.card.usage);
    case "none":
      return plain(messages.requests.noSuchPart(factsOfAll(messages, parts.addresses)));
  }
}
