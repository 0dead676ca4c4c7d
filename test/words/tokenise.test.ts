import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { slice } from "../../src/corpus/span.js";
import {
  comparisonForm,
  locateRuns,
  locateWords,
  locateWritten,
  splitRuns,
  splitWords,
} from "../../src/words/tokenise.js";

function formsOf(text: string, compounds?: readonly string[]): string[] {
  return locateWords(text, compounds && new Set(compounds)).map(({ form }) => form);
}

const TEXT = "The country’s “high-yield” plan—10,000 jobs";

describe("words that a search compares", () => {
  it("are parted by hyphens and apostrophes, and a possessive s is none of them", () => {
    const words = ["the", "country", "high", "yield", "plan", "10", "000", "jobs"];
    expect(splitWords(TEXT)).toEqual(words);
    expect(splitRuns(TEXT)).toEqual(words.toSpliced(2, 0, "s"));
  });

  it("are read in any script", () => {
    // A keyboard may type й as и with a breve.
    expect(splitWords("Жаңа Қазақстан! Наш краи\u0306")).toEqual([
      "жаңа",
      "қазақстан",
      "наш",
      "край",
    ]);
  });

  it("are the same with their places", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("We’ll", "Go", "high-yield", "7", "—", " ")),
        (parts) => {
          const text = parts.join(" ");
          expect(locateRuns(text).map(({ form }) => form)).toEqual(splitRuns(text));
          for (const word of locateRuns(text))
            expect(slice(text, word).toLowerCase()).toBe(word.form);
        },
      ),
    );
  });
});

test("words as they are written keep their hyphens and apostrophes", () => {
  expect(locateWritten(TEXT).map((word) => slice(TEXT, word))).toEqual([
    "The",
    "country’s",
    "high-yield",
    "plan",
    "10",
    "000",
    "jobs",
  ]);
});

describe("words that a check of exact words compares", () => {
  it("are compared without regard to case, marks and the style of apostrophes and dashes", () => {
    // The right single quotation mark and the no-break hyphen are what word processors put.
    expect(formsOf("OUR country’s “high‑yield” plan!")).toEqual([
      "our",
      "country's",
      "high-yield",
      "plan",
    ]);
  });

  it("keep spelling, so that a check of exact words does not decide which was meant", () => {
    expect(comparisonForm("modernise")).not.toBe(comparisonForm("modernize"));
    expect(formsOf("high yield")).not.toEqual(formsOf("high-yield"));
  });

  it("are the same whether letters are composed or not, and with invisible characters inside", () => {
    // A soft hyphen and a zero-width space come along when text is copied from a page.
    expect(formsOf("cafe\u0301 Consti\u00ADtu\u200Btion")).toEqual(["café", "constitution"]);
  });

  it("include numbers as a whole and signs that change what is said", () => {
    expect(formsOf("10,000 people, 3.5% and $7")).toEqual([
      "10,000",
      "people",
      "3.5",
      "%",
      "and",
      "$",
      "7",
    ]);
  });

  it("are parted by a long dash, unless it stands in a compound that is known", () => {
    expect(formsOf("words—but")).toEqual(["words", "but"]);
    // A keyboard that turns every dash into a long one must not break `high-yield`.
    expect(formsOf("fine words—but high—yield", ["high-yield"])).toEqual([
      "fine",
      "words",
      "but",
      "high-yield",
    ]);
    expect(formsOf("words–but", ["high-yield"])).toEqual(["words", "but"]);
  });

  it("are single letters in scripts that put no spaces between words", () => {
    expect(formsOf("新的国家")).toEqual(["新", "的", "国", "家"]);
  });

  it("pass over emoji, marks and white space", () => {
    expect(formsOf(" 🔥…  — «» \u00A0 ")).toEqual([]);
  });

  it("stand where their spans say, in order and apart, in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        let end = 0;
        for (const word of locateWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(comparisonForm(text.slice(word.start, word.end))).toBe(word.form);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
