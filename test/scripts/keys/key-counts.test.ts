import { expect, test } from "vitest";
import { describeKeyCounts, freeAuthor } from "../../../scripts/keys/key-counts.js";
import type { KeyCounts } from "../../../scripts/keys/key-counts.js";

const countsBy = (...authors: string[]): KeyCounts => ({
  sentences: 1,
  withoutQuestion: 1,
  questions: 0,
  gaps: authors.length,
  authors: authors.map((author) => ({ author, questions: 0, gaps: 1 })),
});
const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

test("the letter that is proposed is one that nobody has", () => {
  expect(freeAuthor(countsBy())).toBe("a");
  expect(freeAuthor(countsBy("a", "c"))).toBe("b");
  expect(freeAuthor(countsBy("qa", "qb"))).toBe("a");
  const all = countsBy(...LETTERS, "a26");
  expect(all.authors.map(({ author }) => author)).not.toContain(freeAuthor(all));
});

test("of many authors the first are named", () => {
  expect(describeKeyCounts(countsBy(...LETTERS))).toBe(
    "1 sentence, 1 without a question; 0 questions and 26 gaps by 26 authors: " +
      "a (0, 1), b (0, 1), c (0, 1), d (0, 1), e (0, 1), f (0, 1), g (0, 1), h (0, 1) and 18 more",
  );
  expect(describeKeyCounts(countsBy())).toBe(
    "1 sentence, 1 without a question; 0 questions and 0 gaps",
  );
});
