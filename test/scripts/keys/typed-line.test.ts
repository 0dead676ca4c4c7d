import { expect, test } from "vitest";
import { readTypedLine } from "../../../scripts/keys/typed-line.js";

test.each([
  ["", { kind: "next" }],
  ["   ", { kind: "next" }],
  ["s", { kind: "skip" }],
  [" B ", { kind: "back" }],
  ["u", { kind: "undo" }],
  ["q", { kind: "end" }],
  ["?", { kind: "help" }],
  ["Who   pays the bakers? ", { kind: "question", question: "Who pays the bakers?" }],
  // Letters of commands begin questions too.
  ["bread price", { kind: "question", question: "bread price" }],
  ["G20 summit", { kind: "question", question: "G20 summit" }],
  ["Қашан?", { kind: "question", question: "Қашан?" }],
  ["t when is it?", { kind: "try", question: "when is it?" }],
  [
    "g What did it cost? | the price",
    { kind: "gap", question: "What did it cost?", topic: "the price" },
  ],
  [
    "n Why is it free? | free of charge",
    { kind: "denied", question: "Why is it free?", topic: "free of charge" },
  ],
  // The topic is what stands after the last bar.
  ["g either | or? | choice", { kind: "gap", question: "either | or?", topic: "choice" }],
])("%j is read", (line, read) => {
  expect(readTypedLine(line)).toEqual(read);
});

test.each([
  "g",
  "g What did it cost?",
  "g What did it cost? | ",
  "g | price",
  "n Why is it free?",
  "t",
  "t ??",
  "??!",
  "x",
  "ы",
])("%j is no key and says what is expected", (line) => {
  expect(readTypedLine(line)).toMatchObject({ kind: "unclear" });
});

test("letters in parts are those of the corpus, in NFC", () => {
  expect(readTypedLine("cafe\u0301 hours")).toEqual({
    kind: "question",
    question: "caf\u00e9 hours",
  });
});
