import { expect, test } from "vitest";
import { readMarked } from "../../../scripts/evaluate/marked-message.js";

test("the marks are taken out, and each word has the role that it is marked with", () => {
  expect(readMarked("how often: {words|free will}, ¶{paragraph|9}?")).toEqual({
    message: "how often: free will, ¶9?",
    roles: ["none", "none", "words", "words", "paragraph"],
  });
});

test("a word of which a part is marked has its role", () => {
  expect(readMarked("p{paragraph|7} s{sentence|2}").roles).toEqual(["paragraph", "sentence"]);
  expect(readMarked("{paragraph|7}-абзац").roles).toEqual(["paragraph", "none"]);
});

test("a message without marks has no arguments, and braces of its own stay", () => {
  expect(readMarked("go {on|off}")).toEqual({
    message: "go {on|off}",
    roles: ["none", "none", "none"],
  });
});
