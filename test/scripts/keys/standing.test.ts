import { expect, test } from "vitest";
import { describeStanding, freeAuthor } from "../../../scripts/keys/standing.js";
import type { Standing } from "../../../scripts/keys/standing.js";

const standingBy = (...authors: string[]): Standing => ({
  sentences: 1,
  withoutQuestion: 1,
  questions: 0,
  gaps: authors.length,
  authors: authors.map((author) => ({ author, questions: 0, gaps: 1 })),
});
const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

test("the letter that is proposed is one that nobody has", () => {
  expect(freeAuthor(standingBy())).toBe("a");
  expect(freeAuthor(standingBy("a", "c"))).toBe("b");
  expect(freeAuthor(standingBy("qa", "qb"))).toBe("a");
  const all = standingBy(...LETTERS, "a26");
  expect(all.authors.map(({ author }) => author)).not.toContain(freeAuthor(all));
});

test("of many authors the first are named", () => {
  expect(describeStanding(standingBy(...LETTERS))).toBe(
    "1 sentence, 1 without a question; 0 questions and 26 gaps by 26 authors: " +
      "a (0, 1), b (0, 1), c (0, 1), d (0, 1), e (0, 1), f (0, 1), g (0, 1), h (0, 1) and 18 more",
  );
  expect(describeStanding(standingBy())).toBe(
    "1 sentence, 1 without a question; 0 questions and 0 gaps",
  );
});
