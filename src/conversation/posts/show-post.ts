import type { Quotation } from "../../corpus/quotation.js";
import type { Address } from "../../corpus/address.js";
import type { PostText } from "../../posts/post-text.js";
import type { Messages } from "../messages.js";
import { join, joinWith, styled } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import { shortPlaceId } from "../place.js";
import type { Reply } from "../reply.js";
import { factsOf, showNumbered, showPlace, showQuotation, withGloss } from "../show/quotation.js";

/** Longest caption of a photo (https://core.telegram.org/bots/api#sendphoto). */
const LONGEST_CAPTION = 1024;

/**
 * A post as readers see it: quotations with their places, and one button that opens the first place
 * in the private chat with the bot. It stands alone, for readers who know nothing of the bot, and
 * has no button that a channel refuses. What is too long for one message is split before a
 * quotation by whoever sends it.
 *
 * @param addresses of the corpus, the one meant by a bare place first
 */
export function showPost(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  address: Address,
  text: PostText,
): Reply {
  const content = showText(messages, address, text);
  const [first] = quotationsOf(text);
  if (!first) return { content };
  const start = shortPlaceId(addresses, { address, sentence: first.focus });
  const label = messages.posts.buttons.open;
  return {
    content,
    buttons: [[{ label, action: { kind: "private", start } }]],
    ...(text.kind === "card" && { card: { address, quotation: first, format: text.format } }),
  };
}

function quotationsOf(text: PostText): readonly Quotation[] {
  switch (text.kind) {
    case "summary":
      return text.summary.sentences;
    case "quote-of-the-day":
    case "card":
      return [text.quotation];
    case "part":
      return text.part.quotations;
  }
}

function showText(messages: Messages, address: Address, text: PostText): FormattedText {
  const facts = factsOf(address, messages);
  const { posts: words } = messages;
  const glossed = (quotation: Quotation, shown: FormattedText): FormattedText =>
    withGloss(messages, address, quotation, shown);
  switch (text.kind) {
    case "summary": {
      const { sentences } = text.summary;
      return joinWith("\n", [
        words.summaryLead(facts, sentences.length, text.topic),
        ...sentences.map((one) => glossed(one, showNumbered(messages, address, one))),
      ]);
    }
    case "quote-of-the-day":
      return joinWith("\n", [
        words.quoteLead,
        glossed(text.quotation, showQuotation(messages, address, text.quotation)),
      ]);
    case "card": {
      // A caption begins with the quotation, for those who cannot see the picture.
      const shown = showQuotation(messages, address, text.quotation);
      const withTranslation = glossed(text.quotation, shown);
      return withTranslation.text.length <= LONGEST_CAPTION ? withTranslation : shown;
    }
    case "part": {
      const { number, of, quotations } = text.part;
      return joinWith("\n", [
        words.partLead(facts, number, of),
        ...quotations.map((one) => glossed(one, showPlain(messages, address, one))),
      ]);
    }
  }
}

/** Words and place without a focus: a part of a series has none. */
function showPlain(messages: Messages, address: Address, quotation: Quotation): FormattedText {
  const place = showPlace(messages, address, quotation);
  return join(styled("blockquote", quotation.text), "\n", place);
}
