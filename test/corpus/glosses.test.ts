import { expect, test } from "vitest";
import { sha256 } from "../../src/adapters/corpus-folder.js";
import { parseGlosses } from "../../src/corpus/glosses.js";
import { slice } from "../../src/corpus/span.js";
import { createTestAddress } from "../support/test-address.js";

const address = createTestAddress("Rivers carry cold water. Mills grind.");
const line = (i: number, changed: object = {}): string => {
  const sentence = address.sentences[i];
  if (!sentence) throw new RangeError(`expected a sentence, got ${i}`);
  return JSON.stringify({
    at: `p${sentence.paragraph}s${sentence.number}`,
    sha256: sha256(slice(address.text, sentence)),
    translation: "Перевод.",
    ...changed,
  });
};
const parse = (...lines: readonly string[]) =>
  parseGlosses("glosses.ru.jsonl", lines.join("\n"), address, sha256);

test("every sentence has its gloss, in the order of the address", () => {
  expect(parse(line(0), line(1, { translation: "Второй перевод." }))).toEqual([
    "Перевод.",
    "Второй перевод.",
  ]);
});

test.each([
  // The sentence reads otherwise now: its gloss would translate what nobody said.
  ["a changed sentence", [line(0, { sha256: "0".repeat(64) }), line(1)], "glosses.ru.jsonl:1"],
  ["another order", [line(1), line(0)], '"at" to be "p1s1"'],
  ["a sentence without one", [line(0)], "expected 2 lines, got 1"],
  ["one too many", [line(0), line(1), line(1)], "expected 2 lines, got more"],
  ["no words", [line(0, { translation: " " }), line(1)], '"translation" to be a text'],
  ["no JSON", ["glosses", line(1)], "got undefined"],
])("%s is refused, with its line", (_, lines, problem) => {
  expect(() => parse(...lines)).toThrow(problem);
});
