import { expect, test } from "vitest";
import { languages } from "../../src/languages/index.js";
import { absentWords } from "../../src/requests/absent-words.js";
import { createTestAddress } from "../support/test-address.js";

function absent(text: string, language: string, topic: string): string[] {
  const understanding = languages.understandingOf(language);
  const address = { ...createTestAddress(text), language };
  return absentWords([{ address, understanding }], topic, understanding);
}

test.each([
  ["en", "We thank every non-governmental organisation.", "NGO", "NGOs", "LGOs"],
  ["ru", "Мы благодарим министерство внутренних дел.", "МВД", "МВД", "МЩД"],
  ["kk", "Ерікті еңбек ұйымына алғыс айтамыз.", "ЕЕҰ", "ЕЕҰлар", "ЕФҰ"],
])("an abbreviation of words in a row is not absent (%s)", (language, text, one, many, other) => {
  expect(absent(text, language, one)).toEqual([]);
  expect(absent(text, language, many)).toEqual([]);
  expect(absent(text, language, other)).toEqual([other.toLowerCase()]);
});

test.each(["en", "ru", "kk"])(
  "an abbreviation with an English ending is one in a message in %s",
  (language) => {
    expect(languages.understandingOf(language).abbreviationOf?.("ngos")).toBe("ngo");
  },
);
