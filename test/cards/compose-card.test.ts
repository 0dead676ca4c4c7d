import { beforeAll, describe, expect, test } from "vitest";
import type { Card } from "../../src/cards/card.js";
import { CARD_FORMATS, CARD_SIZES, LONGEST_ON_CARD } from "../../src/cards/card.js";
import type { Typeface } from "../../src/cards/typeface.js";
import { cardOf, linkIntoChat } from "../../src/conversation/show/card.js";
import { placeOf } from "../../src/conversation/show/quotation.js";
import type { Address } from "../../src/corpus/address.js";
import type { Quotation } from "../../src/corpus/quotation.js";
import { quote } from "../../src/corpus/quotation.js";
import { languages } from "../../src/languages/index.js";
import { encodeLink } from "../../src/adapters/card/qr-code.js";
import { composeCard } from "../../src/cards/compose-card.js";
import { cardTypeface, linesOf } from "../support/cards.js";
import { readOfficialAddress, sentenceAt } from "../support/official-address.js";
import { createTestAddress } from "../support/test-address.js";

let official: Address;
let typeface: Typeface;
beforeAll(async () => {
  official = await readOfficialAddress();
  typeface = await cardTypeface();
});

function cardIn(
  language: string,
  address: Address,
  quotation: Quotation,
  format: Card["format"] = "tall",
): Card {
  const wish = { address, quotation, format };
  return cardOf(languages.messagesOf(language), wish, linkIntoChat("quotation_bot", wish));
}

/** A text as one sentence of an address. */
function quotationOf(text: string): { address: Address; quotation: Quotation } {
  const address = createTestAddress(text);
  const [first] = address.sentences;
  if (!first) throw new Error("expected a sentence");
  return { address, quotation: quote(address, first, first, address.sentences.at(-1)) };
}

/** Neighbouring sentences of a paragraph that fit a card, every stretch of them. */
function everyStretch(address: Address): Quotation[] {
  return address.paragraphs
    .flatMap(({ sentences }) =>
      sentences.flatMap((first, i) =>
        sentences.slice(i).map((last) => quote(address, first, first, last)),
      ),
    )
    .filter(({ text }) => text.length <= LONGEST_ON_CARD);
}

describe.each(CARD_FORMATS)("a %s card", (format) => {
  test("shows its slice of the address, whole and within its margins", async () => {
    const { width, height } = CARD_SIZES[format];
    const stretches = everyStretch(official);
    expect(stretches.length).toBeGreaterThan(100);
    for (const quotation of stretches) {
      const lines = await linesOf(cardIn("en", official, quotation, format));
      const words = lines?.quotation ?? [];
      expect(words.map(({ text }) => text).join("")).toBe(
        official.text.slice(quotation.start, quotation.end),
      );
      for (const { text, x, y, size } of words) {
        const end = x + typeface.widthOf(text.trimEnd(), "regular") * size;
        expect(end).toBeLessThanOrEqual(width - x + 0.01);
        expect(y).toBeLessThan(height * 0.8);
      }
      // No short word alone in the last line, unless there are few.
      const last = words.at(-1);
      const isOne = last !== undefined && !last.text.includes(" ");
      if (isOne && quotation.text.split(" ").length > 3)
        expect(typeface.widthOf(last.text, "regular") * last.size).toBeGreaterThan(0.33 * width);
    }
  });

  test("sets a longer text smaller, and one of four hundred characters still whole", async () => {
    const sizes: number[] = [];
    for (const length of [20, 100, 200, 300, 399]) {
      const { address, quotation } = quotationOf(`${"Words ".repeat(80).slice(0, length)}.`);
      const lines = await linesOf(cardIn("en", address, quotation, format));
      expect(lines?.quotation.map(({ text }) => text).join("")).toBe(quotation.text);
      sizes.push(lines?.quotation[0]?.size ?? 0);
    }
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(20);
  });

  test("keeps to capitals of the widest letters too", async () => {
    const { address, quotation } = quotationOf(`${"ЩЖ Ш ".repeat(79)}ЩЖ.`);
    expect(quotation.text.length).toBeGreaterThan(390);
    const lines = await linesOf(cardIn("ru", address, quotation, format));
    expect(lines?.quotation.map(({ text }) => text).join("")).toBe(quotation.text);
  });
});

test("more than four hundred characters are not set", async () => {
  const { address, quotation } = quotationOf(`${"a".repeat(9)} `.repeat(40) + "b.");
  expect(quotation.text.length).toBe(LONGEST_ON_CARD + 2);
  expect(await linesOf(cardIn("en", address, quotation))).toBeUndefined();
});

test("a word that is wider than the card is not set", async () => {
  const { address, quotation } = quotationOf(`${"m".repeat(300)}.`);
  expect(await linesOf(cardIn("en", address, quotation))).toBeUndefined();
});

test("verse keeps its lines, and signs of markup are letters like others", async () => {
  const { address, quotation } = quotationOf('Roses & <em>“violets”</em>,\nall "red".');
  const lines = await linesOf(cardIn("en", address, quotation));
  expect(lines?.quotation.map(({ text }) => text).join("")).toBe(quotation.text);
  expect(lines?.quotation.filter(({ text }) => text.endsWith(",\n"))).toHaveLength(1);
});

test("a letter that the typeface lacks is set in another, where it belongs in the line", async () => {
  const { address, quotation } = quotationOf("Pensions rise by 5,000 ₸ a month, to 60,000 ₸.");
  const card = cardIn("en", address, quotation);
  const lines = await linesOf(card);
  expect(lines?.quotation.map(({ text }) => text).join("")).toBe(quotation.text);
  const svg = composeCard(card, typeface, encodeLink) ?? "";
  const spare = [...svg.matchAll(/<tspan x="([\d.]+)" font-family="Source Serif 4">₸<\/tspan>/gu)];
  expect(spare).toHaveLength(2);
  for (const line of lines?.quotation.filter(({ text }) => text.includes("₸")) ?? []) {
    const before = typeface.widthOf(line.text.slice(0, line.text.indexOf("₸")), "regular");
    const places = spare.map(([, x]) => Number(x));
    expect(places).toContainEqual(expect.closeTo(line.x + before * line.size, 1));
  }
});

test.each(languages.tags)("the citation is said by the front matter, in %s", async (language) => {
  const sentence = sentenceAt(official, "p11s7");
  const quotation = quote(official, sentence);
  const card = cardIn(language, official, quotation);
  const lines = await linesOf(card);
  const { speaker, title, day } = card.citation;
  expect(lines?.citation.map(({ text }) => text).join("")).toBe(
    `${speaker}${title}${day} · ${placeOf(quotation)}`,
  );
  expect(lines?.label.map(({ text }) => text)).toEqual(["t.me/quotation_bot"]);
});

test.each(["regular", "bold"] as const)(
  "the %s typeface has all letters of the three languages, and the marks of texts",
  (weight) => {
    const latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const russian = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    const kazakh = "ӘҒҚҢӨҰҮҺІәғқңөұүһі";
    const kazakhInLatin = "ÄĞIİÑÖŞŪÜäğıiñöşūü";
    const marks = "0123456789 .,:;!?…—–-‘’“”„«»()[]/%&+=№§¶·*'\"$€₸₽°";
    const all = Array.from(`${latin}${russian}${kazakh}${kazakhInLatin}${marks}`);
    expect(all.filter((letter) => !typeface.has(letter, weight))).toEqual([]);
    expect(typeface.has("漢", weight)).toBe(false);
  },
);
