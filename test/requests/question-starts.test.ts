import { beforeAll, describe, expect, test } from "vitest";
import { requestsFile } from "../../src/adapters/index/requests-file.js";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { languages } from "../../src/languages/index.js";
import { understandingOf } from "../../src/open-addresses.js";
import { bucketOf, BUCKETS } from "../../src/requests/linear-model.js";
import type { LinearModel } from "../../src/requests/linear-model.js";
import { createRequestMeaning } from "../../src/requests/meaning.js";
import type { RequestMeaning } from "../../src/requests/meaning.js";
import { probableStarts } from "../../src/requests/doubtful-starts.js";
import { startFeatures, startProbabilities } from "../../src/requests/question-starts.js";
import type { WordPlace } from "../../src/requests/question-starts.js";
import { splitQuestions } from "../../src/requests/questions.js";
import { BUNDLED, bundled, MODELS } from "../support/bundled-model.js";

const UNREAD = { embedding: Float32Array.of(0), pieces: [], vectors: Float32Array.of() };
const namesIn = (text: string): string[][] =>
  startFeatures([], languages.read(text, "en"), UNREAD).map(({ named }) => [...named.keys()]);

describe("what tells that a question starts at a word", () => {
  test("is the word, the marks around it, and what is asked and named on both sides", () => {
    const [, , , who] = namesIn("When is it? Who pays, then?");
    expect(who).toEqual(
      expect.arrayContaining(["0=who", "0q", "m=?", "m=?&0q", "qb=1", "qa=1", "?b=1", "?a=1"]),
    );
    expect(who).toEqual(expect.arrayContaining(["-1=it&0=who", "2m=,", "rend=,", "rq=true"]));
  });

  test("is a line's end before any other mark", () => {
    const [, and] = namesIn("courts?\nand pensions");
    expect(and).toContain("m=line");
  });
});

test("a question starts where it is more probable than not, and the first always with the message", () => {
  const row = new Float32Array(BUCKETS);
  row[bucketOf("0=who")] = 1;
  const model: LinearModel<WordPlace> = {
    classes: ["within", "start"],
    bias: [0, -0.5],
    vector: [[0], [0]],
    named: [new Float32Array(BUCKETS), row],
  };
  const features = startFeatures([], languages.read("who pays and who votes", "en"), UNREAD);
  expect(probableStarts(startProbabilities(model, features))).toEqual([3]);
});

describe("the model that the project comes with", () => {
  let meaning: RequestMeaning;
  beforeAll(async () => {
    const encoder = await bundled();
    const model = await requestsFile.read(MODELS, BUNDLED);
    if (!model) throw new Error("expected a request model");
    const addresses = (await readCorpus("corpus")).map(({ address }) => ({
      address,
      understanding: understandingOf(address),
    }));
    meaning = createRequestMeaning(model, addresses, (text) => encoder.readQuery(text));
  });
  const questionsIn = (language: string, message: string): Promise<readonly string[]> =>
    splitQuestions(languages.read(message, language), meaning);

  test.each([
    ["en", "What will the Kurultai be and where does it meet?", 2],
    ["en", "Who leads the commission? When will it finish?", 2],
    ["en", "1) what is the main task 2) what is the main goal", 2],
    ["ru", "какая была явка и кто наблюдал?", 2],
    ["ru", "что с экономикой? а с судами?", 2],
    ["kk", "сот туралы не айтты? полиция туралы ше?", 2],
    ["kk", "референдум қашан болды, кім бақылады", 2],
  ])("%s: %s", async (language, message, count) => {
    expect(await questionsIn(language, message)).toHaveLength(count);
  });

  test.each([
    ["en", "What does he say about courts and police?"],
    ["en", "Hello! My name is Ann. What about corruption?"],
    ["en", "My son has been at home for a year. What does he say on jobs?"],
    ["en", "What will the Parliament and the Government have to do?"],
    ["ru", "что сказано о судах и полиции?"],
    ["ru", "покажи абзацы 3 и 5"],
    ["kk", "сот пен полиция туралы не айтты?"],
  ])("%s: %s is one", async (language, message) => {
    expect(await questionsIn(language, message)).toEqual([message]);
  });
});
