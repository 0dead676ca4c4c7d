import { expect, test } from "vitest";
import { openAddresses } from "../../../../src/open-addresses.js";
import { readWish, usageOf } from "../../../../src/bot/features/posts/post-parts.js";
import type { Corpus } from "../../../../src/conversation/corpus.js";
import { languages } from "../../../../src/languages/index.js";
import { TWO_ENTRIES } from "../../../support/two-addresses.js";

const corpus = { addresses: openAddresses(TWO_ENTRIES) } as unknown as Corpus;
const parts = { corpus, languages };
const english = languages.messagesOf("en");

test.each([
  ["daily 09:00 quote", "2021-01-01-roads"],
  ["daily 09:00 quote 2020-01-01", "2020-01-01-bread"],
  ["2020-01-01 weekly mon 18:30 summary 5 topic bread", "2020-01-01-bread"],
])("%s is about %s", (words, slug) => {
  const { address, reading } = readWish(parts, english, words);
  expect(address.slug).toBe(slug);
  expect(reading.kind).toBe("wish");
});

test("the day of no address is a word that is not understood", () => {
  const { address, reading } = readWish(parts, english, "daily 09:00 quote 1999-01-01");
  expect(address.slug).toBe("2021-01-01-roads");
  expect(reading).toMatchObject({ kind: "misread", problem: { word: "1999-01-01" } });
});

test.each(languages.tags)("the usage in %s names the days of older addresses", (tag) => {
  const messages = languages.messagesOf(tag);
  expect(usageOf(parts, messages)).toContain("2020-01-01");
  const alone = { corpus: { addresses: corpus.addresses.slice(0, 1) } as unknown as Corpus };
  expect(usageOf(alone, messages)).toBe(messages.posts.usage("UTC"));
});
