import fc from "fast-check";
import { expect, test } from "vitest";
import { createDetection } from "../../../src/languages/detection/detect-language.js";
import { latinHabit } from "../../../src/languages/latin-habit.js";
import { detectLanguage, languages } from "../../../src/languages/index.js";

test.each([
  ["who is in the new parliament", "en", "Latin"],
  ["кто войдёт в новый парламент", "ru", "Cyrillic"],
  ["жаңа парламентке кім кіреді", "kk", "Cyrillic"],
  // Kazakh without its special letters.
  ["кайда конституциялык сот", "kk", "Cyrillic"],
  ["кашан болады", "kk", "Cyrillic"],
  // Typed in Latin letters.
  ["chto skazal prezident pro korruptsiyu", "ru", "Latin"],
  ["skolko deneg vernuli", "ru", "Latin"],
  ["kurultai qayda otedi", "kk", "Latin"],
  ["salemetsiz be", "kk", "Latin"],
  // The alphabets of 2021 and 2018.
  ["Qazaqstannyñ Ata zañy qaşan özgerdı", "kk", "Latin"],
  ["táýelsiz elde jańa dáýir bastaldy ma", "kk", "Latin"],
  // Kazakh grammar with Russian nouns is Kazakh.
  ["большинство поправкаларды қолдады ма", "kk", "Cyrillic"],
  ["налог туралы закон шықты ма", "kk", "Cyrillic"],
  // A Kazakh name makes no Kazakh.
  ["когда пройдёт Құрылтай", "ru", "Cyrillic"],
  ["что такое Курултай", "ru", "Cyrillic"],
  ["when will the Құрылтай meet", "en", "Latin"],
  ["where is Ulytau", "en", "Latin"],
  // Slips.
  ["каррупция в палиции", "ru", "Cyrillic"],
  ["halyqty ne kutip tur", "kk", "Latin"],
  // One word.
  ["экономика", "ru", "Cyrillic"],
  ["зейнетақы", "kk", "Cyrillic"],
  ["corruption", "en", "Latin"],
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

test("a language more in the list is told too, in its own script and in Latin letters", () => {
  const messages =
    "καλημέρα | τι είπε για τους δρόμους | πότε είναι οι εκλογές | τι λέει για τα σχολεία | ".repeat(
      20,
    );
  const inLatin = [
    latinHabit(
      "αa άa γg δd εe έe ηi ήi θth ιi ίi κk λl μm νn οo όo πp ρr σs ςs τt υy ύy χch ωo ώo",
    ),
  ];
  const typed = { messages, inLatin, mostAgainst: 4 };
  const detect = createDetection([...languages.all, { tag: "el", script: "Greek", typed }]);
  expect(detect("τι είπε για τα σχολεία")).toMatchObject({ language: "el", script: "Greek" });
  expect(detect("ti leei gia ta scholeia")).toMatchObject({ language: "el", script: "Latin" });
  expect(detect("когда выборы")).toMatchObject({ language: "ru", script: "Cyrillic" });
});
