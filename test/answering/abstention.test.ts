import { beforeAll, describe, expect, test } from "vitest";
import type { OpenCorpus } from "../../src/app.js";
import { slice } from "../../src/corpus/span.js";
import { openOfficialCorpus } from "../support/official-corpus.js";

/** The bundled encoder, the shipped weights and the real address, as a user meets them. */
let corpus: OpenCorpus;
beforeAll(async () => {
  corpus = await openOfficialCorpus();
});

/** Written for this test; none is an anticipated question or from an evaluation set. */
describe("it answers with the sentence that a reader would point at", () => {
  test.each([
    ["proverb about measuring and cutting", "As the saying goes, measure twice and cut once."],
    [
      "will the constitutinal cort come back",
      "As part of the legal reform, the Constitutional Court will be re-established.",
    ],
    [
      "hello! in what place do they hold the first kurultai pls",
      "The first meeting of the Kurultai will take place in Ulytau, the cradle of our nation.",
    ],
    [
      "artificial monopolies and corruption",
      "It is important to eradicate all artificial monopolies and put up a solid barrier to corruption.",
    ],
    [
      "what happens to laws that are doubtful or out of date?",
      "All dubious and not meeting modern requirements norms should be abolished.",
    ],
    ["did soldiers or police force citizens to the polling stations?", "There was no coercion."],
    [
      "high-yield agriculture",
      "We must take measures to develop high-yield agriculture and a powerful transport and logistics system, and we must create a digital ecosystem everywhere.",
    ],
  ])("%s", async (question, expected) => {
    const answer = await corpus.answer(question);
    if (answer.kind !== "quoted") throw new Error(`abstained with ${answer.confidence}`);
    expect(slice(answer.address.text, answer.quotation.focus)).toBe(expected);
    for (const one of [answer.quotation, ...answer.further])
      expect(one.text).toBe(answer.address.text.slice(one.start, one.end));
  });
});

describe("known failures, to be mended by better keys or a better encoder", () => {
  test.fails.each([
    // The right sentence comes first, but the confidence is too low to show it as the answer.
    [
      "is there a promise of brutal policemen being unwelcome",
      "In the New and Fair Kazakhstan, there is no place for police brutality, incompetent prosecutors and biased judges.",
    ],
  ])("%s", async (question, expected) => {
    const answer = await corpus.answer(question);
    if (answer.kind !== "quoted") throw new Error(`abstained with ${answer.confidence}`);
    expect(slice(answer.address.text, answer.quotation.focus)).toBe(expected);
  });
});

describe("it says that the address does not answer", () => {
  test.each([
    "how many people in total came to the polling stations?",
    "what will the price of petrol be next year?",
    "what is the salary of a member of the kurultai",
    "name the chief justice of the new court",
    "does the speech talk about vaccines?",
    "what did he say on relations with turkey",
    "how do I fix a flat bicycle tyre",
    "lol you are dumb",
    "write a haiku about spring",
    "which year will the land reform be finished?",
  ])("%s", async (question) => {
    const answer = await corpus.answer(question);
    expect(answer.kind, `confidence ${answer.confidence}`).toBe("abstained");
  });
});

test("words that the address never uses are named", async () => {
  expect(await corpus.answer("what about nuclear weapons?")).toMatchObject({
    kind: "abstained",
    reason: "unanswered",
    missingWords: ["nuclear", "weapons"],
  });
});

test.each([
  ["他对腐败说了什么？", "language"],
  ["ماذا قال عن الفساد؟", "language"],
  ["?!? 123", "empty"],
  ["", "empty"],
])("%j is refused as %s, without passages that pretend to be near", async (question, reason) => {
  expect(await corpus.answer(question)).toMatchObject({ kind: "abstained", reason, nearest: [] });
});

test("a question asks one language at a time: a foreign name does not make it foreign", async () => {
  expect(await corpus.answer("what is the Құрылтай, the National Kurultai?")).not.toMatchObject({
    reason: "language",
  });
});
