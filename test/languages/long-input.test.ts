import { beforeAll, describe, expect, test } from "vitest";
import { findSpeaker, LONGEST_TITLE } from "../../src/adding/find-speaker.js";
import { findDates, readDay } from "../../src/adding/read-date.js";
import { languages } from "../../src/languages/index.js";
import { createNamedAddresses } from "../../src/requests/named-addresses.js";
import { createSameSpelling } from "../../src/words/same-spelling.js";
import type { Address } from "../../src/corpus/address.js";
import { readOfficialAddress } from "../support/official-address.js";
import { TEXT_WORDS } from "../support/text-words.js";

/** Ten times a message of Telegram; quadratic time shows here, and one that grows with the text takes a tenth. */
const REPEATED = 4000;
const MOST_MS = 1000;

let address: Address;
beforeAll(async () => {
  address = await readOfficialAddress();
});

function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Words of patterns that are made from the front matter, as each language has them. */
const NAMES = {
  en: ["Tokayev", "Kassym-Jomart", "President", "head of state", "Kazakhstan", "Republic"],
  ru: ["Токаев", "Касым-Жомарт", "президент", "глава государства", "Казахстана", "республики"],
  kk: ["Тоқаев", "Қасым-Жомарт", "президент", "мемлекет басшысы", "Қазақстан", "республикасы"],
};
const ALL_NAMES = Object.entries(NAMES).flatMap(([language, names]) =>
  names.map((name) => [language, name] as const),
);

describe("patterns that are made from an address take no time that grows faster than a message", () => {
  test.each(ALL_NAMES)("%s: %s, again and again", (language, name) => {
    const understanding = languages.understandingOf(language);
    const asksAboutText = understanding.createAboutText(address);
    const coreOf = understanding.createClaimCore(address);
    const older = { ...address, slug: "older", date: "2020-01-01", title: "Of the United Nations" };
    const readNamed = createNamedAddresses([address, older]);
    for (const end of ["x", "!"]) {
      const text = `${`${name} `.repeat(REPEATED)}${end}`;
      expect(timeOf(() => asksAboutText(text.toLowerCase()))).toBeLessThan(MOST_MS);
      expect(timeOf(() => coreOf(text))).toBeLessThan(MOST_MS);
      expect(timeOf(() => readNamed({ understanding, text }))).toBeLessThan(MOST_MS);
    }
  });
});

test.each([
  "President ",
  "Ada ",
  "Speech by Mayor Ada ",
  "Президент ",
  "Address by President of a ",
  "President of the ",
])("a title of %j again and again names nobody, at once", (words) => {
  const asLongAsIsRead = words.repeat(LONGEST_TITLE / words.length);
  for (const title of [asLongAsIsRead, `${asLongAsIsRead}1`, words.repeat(REPEATED)])
    expect(timeOf(() => findSpeaker(title, TEXT_WORDS))).toBeLessThan(MOST_MS);
});

test.each(["6 June ", "June 6 ", "2022 жылғы 6 ", "6 июня ", "1. 2. "])(
  "%j again and again is no day, at once",
  (words) => {
    const text = words.repeat(REPEATED);
    expect(timeOf(() => findDates(text, TEXT_WORDS))).toBeLessThan(MOST_MS);
    expect(timeOf(() => readDay(`${text} 6 June 2022`, TEXT_WORDS))).toBeLessThan(MOST_MS);
  },
);

test("a long word is brought to its spelling at once", () => {
  for (const { understanding } of languages.all) {
    const sameSpelling = createSameSpelling(understanding.sameSpellings ?? []);
    for (const part of ["iz", "l", "our", "re"])
      expect(timeOf(() => sameSpelling(part.repeat(REPEATED)))).toBeLessThan(MOST_MS);
  }
});
