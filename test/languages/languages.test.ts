import { expect, test } from "vitest";
import { createLanguages } from "../../src/conversation/languages.js";
import { ENGLISH } from "../../src/languages/english/language.js";
import { detectLanguage, languages } from "../../src/languages/index.js";
import type { Content } from "../../src/posts/post.js";
import { understandAddress } from "../../src/words/understanding.js";

test("messages of an unknown language are English, of a regional one those of its language", () => {
  for (const tag of [undefined, "xx", "en-GB", "EN-us", "constructor", ""])
    expect(languages.messagesOf(tag).language).toBe("en");
  expect(languages.messagesOf("ru-KZ").language).toBe("ru");
  expect(languages.messagesOf("kk-KZ").language).toBe("kk");
  expect(languages.messagesOf("kk-latn").language).toBe("kk-Latn");
});

test("every language has a tag of its own, which its parts name too", () => {
  expect(new Set(languages.all.map(({ tag }) => tag)).size).toBe(languages.all.length);
  for (const { tag, understanding, messages } of languages.all) {
    expect(understanding.language).toBe(tag);
    if (messages) expect(messages.language).toBe(tag);
  }
});

test("only languages that have messages can be chosen", () => {
  expect(languages.tags).toEqual(["en", "ru", "kk", "kk-Latn"]);
  expect(() => createLanguages([], detectLanguage)).toThrow(RangeError);
});

test("a language that nobody has taught is read word by word", () => {
  const neutral = languages.understandingOf("de-AT");
  expect(neutral.language).toBe("de");
  expect(neutral.stem("Häuser")).toBe("Häuser");
  expect(neutral.isFunctionWord("the")).toBe(false);
  expect(languages.understandingOf("en-GB").isFunctionWord("the")).toBe(true);
});

test("a title is a word of the talk around a question about its speaker only", () => {
  const mayor = understandAddress(ENGLISH.understanding, { titles: ["mayor"] });
  expect(mayor.isFunctionWord("mayor")).toBe(true);
  expect(ENGLISH.understanding.isFunctionWord("mayor")).toBe(false);
});

test.each([
  ["/ask@quotation_bot где пройдёт курултай?", "en", "ru"],
  ["@quotation_bot құрылтай қайда өтеді", "en", "kk"],
  ["/ask what about the courts?", "ru", "en"],
  // Nothing tells: the usual language stays.
  ["/help", "kk", "kk"],
  ["/schedule daily 09:00 poem", "en", "en"],
])("%s of a writer who usually speaks %s is answered in %s", (said, usual, expected) => {
  expect(languages.messagesFor(said, usual).language).toBe(expected);
});

test.each(languages.tags)(
  "a scheduled picture that is wide is told from a tall one in %s",
  (tag) => {
    const { posts } = languages.messagesOf(tag);
    const cadence = { time: "09:00", zone: "Asia/Almaty" };
    const toldOf = (content: Content): string[] => [
      posts.content(content),
      posts.buttons.preset(content, cadence),
    ];
    const [tall, wide] = [toldOf({ kind: "card" }), toldOf({ kind: "card", format: "wide" })];
    expect(toldOf({ kind: "card", format: "tall" })).toEqual(tall);
    for (const [i, words] of wide.entries()) expect(words).not.toBe(tall[i]);
    const [, label = ""] = wide;
    expect(languages.wishReaderOf(tag)(label, cadence.zone)).toEqual({
      kind: "wish",
      wish: { cadence, content: { kind: "card", format: "wide" }, silent: true },
    });
  },
);
