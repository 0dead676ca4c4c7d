import type { Card, CardFormat, CardLink } from "../../cards/card.js";
import { LONGEST_ON_CARD } from "../../cards/card.js";
import type { Address } from "../../corpus/address.js";
import type { Quotation } from "../../corpus/quotation.js";
import { quote } from "../../corpus/quotation.js";
import type { Messages } from "../messages.js";
import { placeId } from "../place.js";
import { plain, tapButton } from "../reply.js";
import type { Button, CardWish, Reply } from "../reply.js";
import { factsOf, placeOf, showQuotation } from "./quotation.js";

/**
 * A quotation as a card, cited in the language of the messages. Nothing else can come onto a picture:
 * the words are those of the quotation, the rest is said by the front matter.
 *
 * @param link what its code opens; no code when absent
 */
export function cardOf(
  messages: Messages,
  { address, quotation, format }: CardWish,
  link?: CardLink,
): Card {
  const { speaker, title, day } = factsOf(address, messages);
  return {
    quotation,
    citation: { speaker, title, day, place: placeOf(quotation) },
    ...(link && { link }),
    format,
  };
}

/**
 * Opens the first sentence of a quotation in the private chat. It names the address, because a picture
 * is older than what the corpus then has.
 *
 * Example: `https://t.me/quotation_bot?start=p10s2-c34151`
 */
export function linkIntoChat(
  botName: string,
  { address, quotation }: Pick<CardWish, "address" | "quotation">,
): CardLink {
  const sentence =
    address.paragraphs[quotation.paragraph - 1]?.sentences[quotation.sentences[0] - 1];
  const start = placeId({ address, sentence: sentence ?? quotation.focus });
  return { url: `https://t.me/${botName}?start=${start}`, label: `t.me/${botName}` };
}

/**
 * A quotation as a picture, with its words and its citation as the caption, so that those who cannot see
 * the picture have them: the Bot API knows no other text for a photo. Without a translation, which is not
 * the speaker's.
 */
export function showCard(
  messages: Messages,
  address: Address,
  quotation: Quotation,
  format: CardFormat = "tall",
): Reply {
  const { text } = quotation;
  if (text.length > LONGEST_ON_CARD)
    return plain(messages.card.tooLong(placeOf(quotation), text.length, LONGEST_ON_CARD));
  const other = format === "tall" ? "wide" : "tall";
  const tap = {
    kind: "card",
    address,
    quotation: asCarried(address, quotation),
    format: other,
  } as const;
  const button = tapButton(messages.buttons.card[other], tap);
  return {
    content: showQuotation(messages, address, quotation),
    buttons: [[button]],
    card: { address, quotation, format },
  };
}

/** A button for a picture of what is shown, where that is one quotation and not too long. */
export function cardButtons(
  messages: Messages,
  address: Address,
  [only, ...others]: readonly Quotation[],
): Button[] {
  if (!only || others.length > 0 || only.text.length > LONGEST_ON_CARD) return [];
  const tap = {
    kind: "card",
    address,
    quotation: asCarried(address, only),
    format: "tall",
  } as const;
  return [tapButton(messages.buttons.card.make, tap)];
}

/** The same words as a button carries them: it knows where they begin and end, and no focus. */
function asCarried(address: Address, quotation: Quotation): Quotation {
  const { paragraph, sentences, focus } = quotation;
  const [first = focus, last = focus] = sentences.map(
    (number) => address.paragraphs[paragraph - 1]?.sentences[number - 1],
  );
  return quote(address, last, first, last);
}
