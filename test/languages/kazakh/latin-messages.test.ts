import { expect, test } from "vitest";
import { factsOf } from "../../../src/conversation/show/quotation.js";
import { languages } from "../../../src/languages/index.js";
import { inLatinLetters } from "../../../src/languages/kazakh/latin-messages.js";
import { createTestAddress } from "../../support/test-address.js";

const latin = languages.messagesOf("kk-Latn");

test.each([
  ["Құрылтай қайда өтеді?", "Qūryltai qaida ötedı?"],
  ["Үндеу", "Ündeu"],
  ["Ең жаңа сөйлем", "Eñ jaña söilem"],
  ["Иә, ғылым", "İä, ğylym"],
  ["Іздеу", "Izdeu"],
  ["/schedule күн сайын 09:00", "/schedule kün saiyn 09:00"],
])("%s is %s", (cyrillic, expected) => {
  expect(inLatinLetters(cyrillic)).toBe(expected);
});

/** Every text of some messages, those that take no facts included. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsOf);
  return [];
}

test("no Cyrillic letter is left in what is said", () => {
  const facts = factsOf(createTestAddress("Rivers carry cold water."), latin);
  const said = [
    ...textsOf(latin).filter((text) => text !== latin.unreadLanguage),
    latin.welcome([facts]),
    latin.about("1.2.3", [facts], "none"),
    latin.notFound("water", [facts]),
    latin.requests.speaker([facts]),
    latin.requests.gathered("water", 1),
    latin.requests.unclear("water"),
    latin.posts.usage("Asia/Almaty"),
    latin.posts.cadence({ time: "09:00", zone: "Asia/Almaty", weekday: 1 }),
  ];
  for (const text of said) expect(text).not.toMatch(/\p{Script=Cyrillic}/u);
});

test("what is said of posts in Latin letters is understood when it is written", () => {
  const read = languages.wishReaderOf("kk-Latn");
  const lines = latin.posts
    .usage("Asia/Almaty")
    .split("\n")
    .filter((line) => line.startsWith("/schedule "));
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines)
    expect(read(line.replace("/schedule ", ""), "Asia/Almaty")).toMatchObject({ kind: "wish" });
});
