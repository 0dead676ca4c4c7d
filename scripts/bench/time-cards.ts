import { CARD_FORMATS, LONGEST_ON_CARD } from "../../src/cards/card.js";
import { cardOf, linkIntoChat } from "../../src/conversation/show/card.js";
import type { Address } from "../../src/corpus/address.js";
import { quote } from "../../src/corpus/quotation.js";
import { languages } from "../../src/languages/index.js";
import { openCards } from "../../src/open-cards.js";
import { thin } from "./quantile.js";

const CARDS = 40;

/** Milliseconds of one core for each of many pictures of quotations, in every language and format. */
export async function timeCards(
  addresses: readonly { readonly address: Address }[],
): Promise<number[]> {
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
  const times: number[] = [];
  for (const [i, wish] of thin(wishes, CARDS).entries()) {
    const format = CARD_FORMATS[i % CARD_FORMATS.length] ?? "tall";
    const messages = languages.messagesOf(languages.tags[i % languages.tags.length]);
    const card = cardOf(messages, { ...wish, format }, linkIntoChat("quotation_bot", wish));
    // The fonts are read for the first one.
    if (i === 0) await draw(card);
    const before = process.cpuUsage();
    await draw(card);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times;
}
