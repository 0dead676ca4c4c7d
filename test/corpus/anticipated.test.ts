import { expect, test } from "vitest";
import { parseAnticipated } from "../../src/corpus/anticipated.js";
import { createTestAddress } from "../support/test-address.js";

const address = createTestAddress("Bread is good. Water is free.\n\nPeace will come.");
const parse = (...lines: string[]) => parseAnticipated("q.jsonl", lines.join("\n"), address, "en");

test("a question points at its sentences, a gap at none", () => {
  const { questions, gaps } = parse(
    '{"question":"What is tasty?","author":"a","at":"p1s1","also":["p1s2"],"sample":true}',
    "",
    '{"question":"Is beer free?","author":"b","gap":"beer"}',
  );
  expect(questions).toEqual([
    {
      question: "What is tasty?",
      language: "en",
      author: "a",
      at: address.sentences[0],
      also: [address.sentences[1]],
      isSample: true,
      isList: false,
    },
  ]);
  expect(gaps).toEqual([{ question: "Is beer free?", language: "en", author: "b", topic: "beer", isList: false }]);
});

test("a list is a topic with all the sentences that treat it, or with none", () => {
  const { questions, gaps } = parse(
    '{"question":"food","author":"a","at":"p1s1","also":["p1s2"],"list":true}',
    '{"question":"drinks","author":"a","gap":"drinks","list":true}',
  );
  expect([...questions, ...gaps].map(({ isList }) => isList)).toEqual([true, true]);
});

test("a gap may name the sentence that says otherwise", () => {
  const { gaps } = parse('{"question":"Why is bread bad?","author":"a","gap":"bad","instead":"p1s1"}');
  expect(gaps[0]?.instead).toBe(address.sentences[0]);
});

test.each([
  ["no JSON", "{", "a JSON object"],
  ["a list", "[]", "a JSON object"],
  ["no question", '{"author":"a","at":"p1s1"}', '"question" to be a text'],
  ["an empty question", '{"question":" ","author":"a","at":"p1s1"}', '"question" to be a text'],
  ["a list that is none", '{"question":"x","author":"a","at":"p1s1","list":1}', '"list" to be true'],
  ["no author", '{"question":"x","at":"p1s1"}', '"author" to be a text'],
  ["a place in another form", '{"question":"x","author":"a","at":"1.1"}', 'a place such as "p2s3"'],
  ["a place that is not there", '{"question":"x","author":"a","at":"p1s3"}', "a sentence of test"],
  ["a place and a gap", '{"question":"x","author":"a","at":"p1s1","gap":"y"}', 'either "gap"'],
  ["instead of a question", '{"question":"x","author":"a","at":"p1s1","instead":"p1s2"}', '"instead"'],
  ["instead nowhere", '{"question":"x","author":"a","gap":"y","instead":"p9s9"}', "a sentence of test"],
  ["also that is no list", '{"question":"x","author":"a","at":"p1s1","also":"p1s2"}', "a list"],
  ["a sample that is no", '{"question":"x","author":"a","at":"p1s1","sample":false}', '"sample"'],
])("a line with %s is refused with file and line", (_, line, expected) => {
  const good = '{"question":"Good?","author":"a","at":"p1s1"}';
  expect(() => parse(good, line)).toThrow(/^q\.jsonl:2: expected /u);
  expect(() => parse(good, line)).toThrow(expected);
});

test("the same question twice, in any case, is refused with the line of the first", () => {
  expect(() =>
    parse(
      '{"question":"Good?","author":"a","at":"p1s1"}',
      '{"question":"GOOD?","author":"b","at":"p1s2"}',
    ),
  ).toThrow("q.jsonl:2: expected each question once, got the one of line 1");
});
