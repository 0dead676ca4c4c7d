import { beforeAll, describe, expect, test } from "vitest";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { requestsFile } from "../../src/adapters/index/requests-file.js";
import { languages } from "../../src/languages/index.js";
import { understandingOf } from "../../src/open-addresses.js";
import { createRequestMeaning } from "../../src/requests/meaning.js";
import type { RequestMeaning } from "../../src/requests/meaning.js";
import { followUpFeatures, tellFollowUp } from "../../src/requests/tell-follow-up.js";
import { BUCKETS, bucketOf } from "../../src/requests/linear-model.js";
import { BUNDLED, bundled, MODELS } from "../support/bundled-model.js";

const NORTH = Float32Array.of(1, 0);
const signsOf = (message: string, before: string, similarTo = NORTH): ReadonlyMap<string, number> =>
  followUpFeatures([], languages.read(message, "en"), NORTH, {
    text: before,
    embedding: similarTo,
  }).named;

describe("what tells that a message leans on the question before it", () => {
  test("is how it goes on and points back, and how much of it is its own", () => {
    const signs = signsOf("and who leads it?", "where does the Kurultai meet");
    for (const sign of ["goesOn", "pronoun", "form", "words=4", "shared=0"])
      expect(signs.has(sign), sign).toBe(true);
  });

  test("is what it has in common with that question", () => {
    const before = "where does the Kurultai meet";
    expect(signsOf("the Kurultai in winter", before).has("shared=1")).toBe(true);
    expect(signsOf("roads", before).get("similarity")).toBeCloseTo(2.1);
    expect(signsOf("roads", before, Float32Array.of(0, 1)).get("similarity")).toBeCloseTo(-0.9);
  });
});

test("a message is a follow-up from a half on", () => {
  const row = new Float32Array(BUCKETS);
  row[bucketOf("pronoun")] = 1;
  const model = (bias: number) => ({
    classes: ["alone", "follow-up"] as const,
    bias: [0, bias],
    vector: [
      [0, 0],
      [0, 0],
    ],
    named: [new Float32Array(BUCKETS), row],
  });
  const features = { vector: NORTH, named: new Map([["pronoun", 1]]) };
  expect(tellFollowUp(model(-1), features)).toBe(true);
  expect(tellFollowUp(model(-1.1), features)).toBe(false);
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

  test.each([
    ["en", "where does the kurultai meet", "and when?", true],
    ["en", "who is on the commission", "under whose order was it set up", true],
    ["en", "is the constitutional court coming back", "really? he said that?", true],
    ["en", "where does the kurultai meet", "what about farmers", false],
    ["en", "where does the kurultai meet", "ok and what does he say on corruption", false],
    ["ru", "кто вернет деньги", "а кто ее создал", true],
    ["ru", "кто вернет деньги", "а что про полицию", false],
    ["kk", "құрылтай қайда өтеді", "ал қашан?", true],
    ["kk", "құрылтай қайда өтеді", "экономика туралы не айтты", false],
  ])("%s: after “%s”, “%s” leans: %s", async (language, before, message, leans) => {
    expect(await meaning.isFollowUp(languages.read(message, language), before)).toBe(leans);
  });
});
