import fc from "fast-check";
import { expect, test } from "vitest";
import { foldLetters } from "../../../src/languages/kazakh/fold-letters.js";
import { inOwnLetters } from "../../../src/languages/kazakh/own-letters.js";
import { createKazakhSpelling } from "../../../src/languages/kazakh/spelling.js";

test("folding keeps every letter a letter, so that spans hold", () => {
  expect(foldLetters("Құқық, Әділет")).toBe("Кукык, Адилет");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldLetters(text).length).toBe(text.length);
    }),
  );
});

test.each([
  ["kurultai qayda otedi", "құрылтай қайда өтеді"],
  ["salemetsiz be", "сәлеметсіз бе"],
  // k and g stand for қ and ғ among back vowels, unless q or gh is typed too.
  ["sailau kashan bolady", "сайлау қашан болады"],
  ["qyzmet kimge", "қызмет кімге"],
  ["bagasy kansha", "бағасы қанша"],
  // y is ы after a consonant and й after a vowel; i likewise.
  ["auyl sharuashylygy turaly", "ауыл шаруашылығы туралы"],
  ["bauyrsaq qalai", "бауырсақ қалай"],
  // Vowels of one word agree.
  ["kosemder kenesi, jana adiletti el", "көсемдер кенесі, жаңа әділетті ел"],
  ["prezidenttin okilettigi", "презіденттің өкілеттігі"],
  // The alphabet of 2021, and that of 2018.
  [
    "Qazaqstan Respublikasynyñ Ata zañy qaşan özgerdı",
    "Қазақстан Республикасының Ата заңы қашан өзгерді",
  ],
  ["bılım beru jüiesı", "білім беру жүйесі"],
  [
    "referendumnyń joǵary deńgeıde ótkenin kim aıtty",
    "референдұмның жоғары деңгейде өткенін кім айтты",
  ],
  ["ЕНТ BBC https://t.me/a", "ЕНТ BBC https://t.me/a"],
])("%j is %j", (typed, cyrillic) => {
  expect(inOwnLetters(typed)).toBe(cyrillic);
});

test("Cyrillic stays", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from("әғқңөұүһіабвгя !?")) }),
      (text) => {
        expect(inOwnLetters(text)).toBe(text);
      },
    ),
  );
});

const spelling = createKazakhSpelling({ language: "en", text: "There was no coercion." }, [
  "құрылтай қайда өтеді",
  "құрылтай кімдерден тұрады",
  "конституциялық сот",
  "конституциялық өзгеріс",
]);

test.each([
  // The letters come back.
  ["курылтай", "құрылтай"],
  ["конституциялык", "конституциялық"],
  // One edit away, letters apart: this is how the Russian name is read from Latin letters.
  ["курултай", "құрылтай"],
  ["констетуциялық", "конституциялық"],
  // Another form of a known word stays, and so do letters that somebody did type.
  ["қонституциялық", "қонституциялық"],
  ["құрылтайымыз", "құрылтайымыз"],
  ["сотқа", "сотқа"],
])("%s is written %s", (typed, written) => {
  expect(spelling.correct(typed)).toBe(written);
});
