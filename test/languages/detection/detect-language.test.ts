import fc from "fast-check";
import { expect, test } from "vitest";
import { detectLanguage } from "../../../src/languages/index.js";

test.each([
  ["who is in the new parliament", "en", "latin"],
  ["кто войдёт в новый парламент", "ru", "cyrillic"],
  ["жаңа парламентке кім кіреді", "kk", "cyrillic"],
  // Kazakh without its special letters.
  ["кайда конституциялык сот", "kk", "cyrillic"],
  ["кашан болады", "kk", "cyrillic"],
  // Typed in Latin letters.
  ["chto skazal prezident pro korruptsiyu", "ru", "latin"],
  ["skolko deneg vernuli", "ru", "latin"],
  ["kurultai qayda otedi", "kk", "latin"],
  ["salemetsiz be", "kk", "latin"],
  // The alphabets of 2021 and 2018.
  ["Qazaqstannyñ Ata zañy qaşan özgerdı", "kk", "latin"],
  ["táýelsiz elde jańa dáýir bastaldy ma", "kk", "latin"],
  // Kazakh grammar with Russian nouns is Kazakh.
  ["большинство поправкаларды қолдады ма", "kk", "cyrillic"],
  ["налог туралы закон шықты ма", "kk", "cyrillic"],
  // A Kazakh name makes no Kazakh.
  ["когда пройдёт Құрылтай", "ru", "cyrillic"],
  ["что такое Курултай", "ru", "cyrillic"],
  ["when will the Құрылтай meet", "en", "latin"],
  ["where is Ulytau", "en", "latin"],
  // Slips.
  ["каррупция в палиции", "ru", "cyrillic"],
  ["halyqty ne kutip tur", "kk", "latin"],
  // One word.
  ["экономика", "ru", "cyrillic"],
  ["зейнетақы", "kk", "cyrillic"],
  ["corruption", "en", "latin"],
])("%j is %s in %s letters", (message, language, script) => {
  expect(detectLanguage(message)).toMatchObject({ language, script });
});

test("the reader's usual language decides a word that both languages have", () => {
  expect(detectLanguage("экономика", "kk").language).toBe("kk");
  expect(detectLanguage("экономика", "ru").language).toBe("ru");
});

test("the reader's usual language does not outvote a message", () => {
  expect(detectLanguage("что он говорил про дороги", "kk").language).toBe("ru");
  expect(detectLanguage("жол туралы не айтты", "ru").language).toBe("kk");
  expect(detectLanguage("what did he say about roads", "kk").language).toBe("en");
});

test("two words of one language make sure", () => {
  for (const message of ["когда выборы", "сайлау қашан", "kashan bolady", "when elections"])
    expect(detectLanguage(message).certainty, message).toBeGreaterThan(0.9);
});

test("a message without letters is in the usual language", () => {
  expect(detectLanguage("???", "kk").language).toBe("kk");
  expect(detectLanguage("", "ru").language).toBe("ru");
});

test("certainty is a probability of the likeliest of three", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (message) => {
      const { certainty } = detectLanguage(message);
      expect(certainty).toBeGreaterThanOrEqual(1 / 3 - 1e-9);
      expect(certainty).toBeLessThanOrEqual(1);
    }),
  );
});
