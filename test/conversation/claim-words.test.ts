import { describe, expect, test } from "vitest";
import { asksForCheck, claimIn, whollyQuoted } from "../../src/conversation/claim-words.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";

describe("asksForCheck", () => {
  test.each([
    "",
    "check",
    "please look",
    "is this real?",
    "did he really say this?",
    "True or false?",
  ])("%j asks to check the message replied to", (words) => {
    expect(asksForCheck(words, ENGLISH_UNDERSTANDING)).toBe(true);
  });
  test.each(["what about courts?", "did he say this about courts?"])(
    "%j asks something of its own",
    (words) => {
      expect(asksForCheck(words, ENGLISH_UNDERSTANDING)).toBe(false);
    },
  );
});

describe("whollyQuoted", () => {
  test.each([
    ["“There was no coercion.”", "There was no coercion."],
    ['"There was no coercion".', "There was no coercion"],
    ["«There was no coercion.»", "There was no coercion."],
  ])("%j is nothing but a quotation", (text, expected) => {
    expect(whollyQuoted(text)).toBe(expected);
  });
  test.each(["What is “checks and balances”?", "“one” and “two”", "plain", '""', "“”"])(
    "%j is not",
    (text) => {
      expect(whollyQuoted(text)).toBeUndefined();
    },
  );
});

test("of a message with a blockquote only that is a claim", () => {
  expect(claimIn("He said:\nso it is\nreally", [{ offset: 9, length: 8 }])).toBe("so it is");
  expect(claimIn("so it is", [])).toBe("so it is");
});
