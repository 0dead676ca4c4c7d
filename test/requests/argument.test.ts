import { expect, test } from "vitest";
import { findArguments, joinRoles, wordFeatures } from "../../src/requests/argument.js";
import type { WordRole } from "../../src/requests/argument.js";
import { languages } from "../../src/languages/index.js";
import { understandingOf } from "../../src/open-addresses.js";
import { bucketOf, BUCKETS } from "../../src/requests/linear-model.js";
import type { LinearModel } from "../../src/requests/linear-model.js";
import { vectorsOfWords } from "../../src/requests/word-vectors.js";
import { locateRuns } from "../../src/words/tokenise.js";
import { createTestAddress } from "../support/test-address.js";

test.each<[string, string, readonly WordRole[], string[]]>([
  [
    "words in a row are one argument",
    "compare private property and taxes",
    ["none", "topic", "topic", "none", "topic"],
    ["topic: private property", "topic: taxes"],
  ],
  [
    "a mark parts two topics",
    "oil / gas - which",
    ["topic", "topic", "none"],
    ["topic: oil", "topic: gas"],
  ],
  [
    "a hyphen within a word does not",
    "list self-government",
    ["none", "topic", "topic"],
    ["topic: self-government"],
  ],
  [
    "a number may take two words",
    "он екінші абзац",
    ["paragraph", "paragraph", "none"],
    ["paragraph: он екінші"],
  ],
  ["also with a hyphen", "twenty-first", ["paragraph", "paragraph"], ["paragraph: twenty-first"]],
  [
    "a dash parts two numbers",
    "¶ 3-4",
    ["paragraph", "paragraph"],
    ["paragraph: 3", "paragraph: 4"],
  ],
  ["nothing is no argument", "go on", ["none", "none"], []],
])("%s", (_, text, roles, expected) => {
  expect(joinRoles(text, roles).map((one) => `${one.role}: ${one.text}`)).toEqual(expected);
});

const text = "Unbelievable! ¶9?";
const reading = {
  embedding: Float32Array.of(0, 0),
  pieces: ["▁un", "believable", "!", "▁¶", "9", "?"],
  vectors: Float32Array.of(1, 0, 3, 4, 9, 9, 5, 5, 7, 8, 9, 9),
};

test("a word has the mean of its pieces' vectors, marks around it left out", () => {
  const vectors = vectorsOfWords(text, locateRuns(text), reading);
  expect(vectors.map((vector) => [...vector])).toEqual([
    [2, 2],
    [7, 8],
  ]);
});

test("what the encoder does not write, and letters that are longer in lower case, shift no word", () => {
  const said = "🙏🙏🙏🙏🙏🙏🙏🙏🙏🙏🙏🙏 İİ on";
  const own = { ...reading, pieces: ["<unk>", "▁on"], vectors: Float32Array.of(9, 9, 1, 2) };
  const vectors = vectorsOfWords(said, locateRuns(said), own);
  expect(vectors.map((vector) => [...vector])).toEqual([
    [0, 0],
    [1, 2],
  ]);
});

test("a word beyond what the encoder has read has none", () => {
  const cut = { ...reading, pieces: ["▁un"], vectors: Float32Array.of(1, 2) };
  const vectors = vectorsOfWords(text, locateRuns(text), cut);
  expect(vectors.map((vector) => [...vector])).toEqual([
    [1, 2],
    [0, 0],
  ]);
});

test("the words of a message have the roles that are most probable", () => {
  const row = (name: string): Float32Array => {
    const weights = new Float32Array(BUCKETS);
    weights[bucketOf(name)] = 5;
    return weights;
  };
  const model: LinearModel<WordRole> = {
    classes: ["none", "topic"],
    bias: [1, 0],
    vector: [Float32Array.of(0), Float32Array.of(0)],
    named: [new Float32Array(BUCKETS), row("0=courts")],
  };
  const said = { text: "on courts then" };
  const features = ["on", "courts", "then"].map((word) => ({
    vector: Float32Array.of(0),
    named: new Map([[`0=${word}`, 1]]),
  }));
  expect(findArguments(model, said, features)).toEqual([{ role: "topic", text: "courts", end: 9 }]);
});

test("of a message of thousands of words the first hundred are told", () => {
  const message = languages.read("a ".repeat(2000), "en");
  const tokens = { embedding: Float32Array.of(0), pieces: [], vectors: Float32Array.of() };
  expect(wordFeatures([], message, "list", tokens)).toHaveLength(100);
});

test("a word is told by itself, its neighbours, what the text has of it, and what is asked", () => {
  const address = createTestAddress("The courts are fair.");
  const addresses = [{ address, understanding: understandingOf(address) }];
  const message = languages.read("translate paragraph 9 about courts", "en");
  const tokens = { embedding: Float32Array.of(0), pieces: [], vectors: Float32Array.of() };
  const features = wordFeatures(addresses, message, "translate", tokens);
  const [, , nine, , courts] = features.map(({ named }) => [...named.keys()]);
  expect(nine).toEqual(
    expect.arrayContaining(["0=9", "0num", "0num&translate", "-1par", "1=about", "any par"]),
  );
  expect(courts).toEqual(expect.arrayContaining(["0said", "0tell", "1none", "intent=translate"]));
});
