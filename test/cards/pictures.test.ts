import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { Resvg } from "@resvg/resvg-js";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import decodeQR from "qr/decode.js";
import { beforeAll, expect, test } from "vitest";
import type { Card } from "../../src/cards/card.js";
import { CARD_SIZES } from "../../src/cards/card.js";
import { cardOf, linkIntoChat } from "../../src/conversation/show/card.js";
import type { Address, Sentence } from "../../src/corpus/address.js";
import { quote } from "../../src/corpus/quotation.js";
import { languages } from "../../src/languages/index.js";
import { openCards } from "../../src/open-cards.js";
import { readOfficialAddress, sentenceAt } from "../support/official-address.js";
import { createTestAddress } from "../support/test-address.js";

const BOT = "quotation_bot";
/** Pictures are kept and compared at a quarter of their width. */
const SCALE = 4;
/** Of the pixels so many may differ: processors round the edges of letters differently. */
const MOST_DIFFERENT = 0.002;

const KAZAKH =
  "Әр өңірде ғалымдар, құрылысшылар мен ұстаздар үшін «Үміт» атты бір үлкен іс бар: оны һәм еңбек, һәм сенім біріктіреді.";

let official: Address;
let kazakh: Address;
beforeAll(async () => {
  official = await readOfficialAddress();
  kazakh = { ...createTestAddress(KAZAKH), language: "kk", title: "Қазақстан халқына үндеу" };
});

interface Wish {
  readonly language: string;
  readonly of: () => { address: Address; first: Sentence; last: Sentence };
  readonly format: Card["format"];
}

const at = (first: string, last = first) => ({
  address: official,
  first: sentenceAt(official, first),
  last: sentenceAt(official, last),
});

/** Short, usual and longest ones, in both formats and every language. */
const CARDS: Readonly<Record<string, Wish>> = {
  "short-tall-kk": { language: "kk", of: () => at("p2s8"), format: "tall" },
  "usual-tall-en": { language: "en", of: () => at("p11s7"), format: "tall" },
  "longest-tall-ru": { language: "ru", of: () => at("p2s4", "p2s10"), format: "tall" },
  "usual-wide-ru": { language: "ru", of: () => at("p11s7"), format: "wide" },
  "longest-wide-kk-Latn": { language: "kk-Latn", of: () => at("p2s4", "p2s10"), format: "wide" },
  "kazakh-wide-kk": {
    language: "kk",
    of: () => {
      const [first] = kazakh.sentences;
      if (!first) throw new Error("expected a sentence");
      return { address: kazakh, first, last: kazakh.sentences.at(-1) ?? first };
    },
    format: "wide",
  },
};

function cardNamed(name: string): Card {
  const wish = CARDS[name];
  if (!wish) throw new Error(`expected a card, got ${name}`);
  const { address, first, last } = wish.of();
  const made = { address, quotation: quote(address, first, first, last), format: wish.format };
  return cardOf(languages.messagesOf(wish.language), made, linkIntoChat(BOT, made));
}

const draw = openCards();
/** By the same typesetter, smaller. */
const drawSmall = openCards((svg, fontFiles) => {
  const image = new Resvg(svg, {
    font: { fontFiles: [...fontFiles], loadSystemFonts: false },
    fitTo: { mode: "zoom", value: 1 / SCALE },
  });
  return Promise.resolve(image.render().asPng());
});

/** After a change that is meant: delete a picture, run this test, look at what it writes, commit it. */
test.each(Object.keys(CARDS))("the card %s looks as it did", async (name) => {
  const drawn = await drawSmall(cardNamed(name));
  if (!drawn) throw new Error("expected a picture");
  const file = new URL(`pictures/${name}.png`, import.meta.url);
  if (!existsSync(file)) {
    await writeFile(file, drawn);
    throw new Error(`${name}.png was written; look at it`);
  }
  const [now, before] = [PNG.sync.read(Buffer.from(drawn)), PNG.sync.read(await readFile(file))];
  expect([now.width, now.height]).toEqual([before.width, before.height]);
  const different = pixelmatch(now.data, before.data, undefined, now.width, now.height);
  expect(different).toBeLessThan(MOST_DIFFERENT * now.width * now.height);
});

test.each(["usual-tall-en", "usual-wide-ru"])(
  "the picture %s has its size, and a scanner reads where it leads",
  async (name) => {
    const { format } = cardNamed(name);
    const png = PNG.sync.read(Buffer.from((await draw(cardNamed(name))) ?? []));
    const { width, height, data } = png;
    expect({ width, height }).toEqual(CARD_SIZES[format]);
    expect(decodeQR({ width, height, data })).toBe(
      `https://t.me/${BOT}?start=p11s7-${official.sha256.slice(0, 6)}`,
    );
  },
);

test("a picture that shows other words is told from the one before", async () => {
  const [one, other] = await Promise.all(
    ["p11s7", "p11s6"].map(async (place) => {
      const quotation = quote(official, sentenceAt(official, place));
      const wish = { address: official, quotation, format: "tall" } as const;
      const drawn = await drawSmall(cardOf(languages.messagesOf("en"), wish));
      return PNG.sync.read(Buffer.from(drawn ?? []));
    }),
  );
  if (!one || !other) throw new Error("expected two pictures");
  const different = pixelmatch(one.data, other.data, undefined, one.width, one.height);
  expect(different).toBeGreaterThan(MOST_DIFFERENT * one.width * one.height);
});
