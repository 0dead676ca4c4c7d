import type { Card } from "../../src/cards/card.js";
import { CARD_FORMATS, LONGEST_ON_CARD } from "../../src/cards/card.js";
import { practiceCards } from "../../src/cards/practice-cards.js";
import { cardOf, linkIntoChat } from "../../src/conversation/show/card.js";
import type { Address } from "../../src/corpus/address.js";
import { quote } from "../../src/corpus/quotation.js";
import { languages } from "../../src/languages/index.js";
import { openCards } from "../../src/open-cards.js";
import { thin } from "./quantile.js";

const CARDS = 40;

/** Milliseconds of one core. */
export interface CardTimes {
  /** The first that somebody waits for: as in the bot's thread, practice comes before. */
  readonly first: number;
  readonly others: readonly number[];
}

/** Times of many pictures of quotations, in every language and format. */
export async function timeCards(
  addresses: readonly { readonly address: Address }[],
): Promise<CardTimes> {
  const draw = openCards();
  const wishes = addresses.flatMap(({ address }) =>
    address.paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap((first, i) =>
        sentences
          .slice(i)
          .map((last) => quote(address, first, first, last))
          .filter(({ text }) => text.length <= LONGEST_ON_CARD)
          .map((quotation) => ({ address, quotation })),
      ),
    ),
  );
  const cards = thin(wishes, CARDS).map((wish, i): Card => {
    const format = CARD_FORMATS[i % CARD_FORMATS.length] ?? "tall";
    const messages = languages.messagesOf(languages.tags[i % languages.tags.length]);
    return cardOf(messages, { ...wish, format }, linkIntoChat("quotation_bot", wish));
  });
  for (const card of practiceCards()) await draw(card);
  const times: number[] = [];
  for (const card of cards) {
    const before = process.cpuUsage();
    await draw(card);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const [first = NaN, ...others] = times;
  return { first, others };
}
