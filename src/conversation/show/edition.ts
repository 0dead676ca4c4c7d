import type { Quotation } from "../../corpus/quotation.js";
import type { Address } from "../../corpus/address.js";
import type { Edition } from "../../posts/edition.js";
import type { Messages } from "../messages.js";
import { join, joinWith, styled } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import { shortPlaceId } from "../place.js";
import type { Button, Reply } from "../reply.js";
import { factsOf, placeOf, showNumbered, showQuotation } from "./quotation.js";

/** An edition that has something to say. */
export type PrintedEdition = Exclude<Edition, { kind: "nothing" }>;

/**
 * A post: quotations with their places, and one button that opens the first place in the private
 * chat with the bot. It stands alone, for readers who know nothing of the bot, and has no button
 * that a channel refuses. What is too long for one message is split before a quotation by whoever
 * sends it.
 *
 * @param addresses of the corpus, the one meant by a bare place first
 */
export function showEdition(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  address: Address,
  edition: PrintedEdition,
): Reply {
  const [first] = quotationsOf(edition);
  return {
    content: showContent(messages, address, edition),
    ...(first && { buttons: [[openButton(messages, addresses, address, first)]] }),
  };
}

/** Opens a quotation's place in the private chat. */
export function openButton(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  address: Address,
  { focus }: Quotation,
): Button {
  const start = shortPlaceId(addresses, { address, sentence: focus });
  return { label: messages.post.open, action: { kind: "private", start } };
}

function quotationsOf(edition: PrintedEdition): readonly Quotation[] {
  switch (edition.kind) {
    case "summary":
      return edition.summary.sentences;
    case "quote-of-the-day":
      return [edition.quotation];
    case "part":
      return edition.part.quotations;
  }
}

function showContent(messages: Messages, address: Address, edition: PrintedEdition): FormattedText {
  const facts = factsOf(address, messages.locale);
  const { post } = messages;
  switch (edition.kind) {
    case "summary": {
      const { sentences } = edition.summary;
      return joinWith("\n", [
        post.summary(facts, sentences.length, edition.topic),
        ...sentences.map(showNumbered),
      ]);
    }
    case "quote-of-the-day":
      return joinWith("\n", [post.quote, showQuotation(messages, address, edition.quotation)]);
    case "part": {
      const { number, of, quotations } = edition.part;
      return joinWith("\n", [post.part(facts, number, of), ...quotations.map(showPlain)]);
    }
  }
}

/** Words and place without a focus: a part of a series has none. */
function showPlain(quotation: Quotation): FormattedText {
  return join(styled("blockquote", quotation.text), "\n", placeOf(quotation));
}
