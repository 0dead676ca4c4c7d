import fc from "fast-check";
import { expect, test } from "vitest";
import { inOwnLetters } from "../../../src/languages/russian/own-letters.js";
import { createRussianSpelling } from "../../../src/languages/russian/spelling.js";

test.each([
  ["chto skazal prezident pro korruptsiyu", "что сказал президент про коррупцию"],
  ["kogda Kurultai?", "когда Курултай?"],
  // The habits of chats: sch, j, h, c, 4.
  ["obschestvo jdet peremen", "общество ждет перемен"],
  ["eshe raz, voobshe on obeshal pomosh", "еще раз, вообще он обещал помощь"],
  ["sleduyushij shag, nashih slov", "следующий шаг, наших слов"],
  ["4to budet s cenami na hleb", "что будет с ценами на хлеб"],
  // A soft sign is an apostrophe or nothing.
  ["den' nezavisimosti", "день независимости"],
  ["nachalas novaya epoha", "началась новая эпоха"],
  ["Tokayev", "Токаев"],
  // Abbreviations and links are no Russian.
  ["NATO i https://t.me/a", "NATO и https://t.me/a"],
  ["слово slovo", "слово слово"],
])("%j is %j", (typed, cyrillic) => {
  expect(inOwnLetters(typed)).toBe(cyrillic);
});

test("Cyrillic stays, and what is read once is read", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from("абвгэюя shczy'4jQ!? ")) }),
      (text) => {
        const once = inOwnLetters(text);
        expect(inOwnLetters(once)).toBe(once);
        expect(once.match(/[а-я]/giu)?.length ?? 0).toBeGreaterThanOrEqual(
          text.match(/[а-я]/giu)?.length ?? 0,
        );
      },
    ),
  );
});

const spelling = createRussianSpelling({ language: "en", text: "There was no coercion." }, [
  "когда состоится референдум",
  "референдум и Курултай",
  "где Курултай",
  "наблюдатели о выборах",
  "наблюдатели на референдуме",
]);

test.each([
  // One edit in a long word, typed twice in the questions.
  ["рефирендум", "референдум"],
  ["нблюдатели", "наблюдатели"],
  ["наблюадтели", "наблюдатели"],
  ["курлтай", "курултай"],
  // A known word, another form of a known word, and a short word stay.
  ["курултай", "курултай"],
  ["наблюдателями", "наблюдателями"],
  ["суть", "суть"],
  // Nothing is near.
  ["морковь", "морковь"],
])("%s is written %s", (typed, written) => {
  expect(spelling.correct(typed)).toBe(written);
});

test("a capital inside stands for a name only", () => {
  expect(spelling.correctName("курлтай")).toBe("курултай");
  expect(spelling.correctName("нблюдатели")).toBe("нблюдатели");
});
