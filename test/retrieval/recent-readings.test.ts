import { expect, test } from "vitest";
import type { Encoder } from "../../src/retrieval/encoder.js";
import { readOnce } from "../../src/retrieval/recent-readings.js";
import { createFakeEncoder } from "../support/fake-encoder.js";

/** An encoder that tells what it was asked to read. */
function createWatched(): { readonly encoder: Encoder; readonly passes: string[] } {
  const encoder = createFakeEncoder();
  const passes: string[] = [];
  return {
    passes,
    encoder: {
      ...encoder,
      embedQuery(question) {
        passes.push(`embed ${question}`);
        return question === "broken"
          ? Promise.reject(new Error("no pass"))
          : encoder.embedQuery(question);
      },
      readQuery(question) {
        passes.push(`read ${question}`);
        return encoder.readQuery(question);
      },
    },
  };
}

test("a text that is asked for again within moments is read once, also while it is being read", async () => {
  const { encoder, passes } = createWatched();
  const once = readOnce(encoder, () => 0);
  const [first, second] = await Promise.all([once.embedQuery("bread"), once.embedQuery("bread")]);
  expect(second).toBe(first);
  expect(await once.embedQuery("bread")).toBe(first);
  await once.embedQuery("roads");
  expect(passes).toEqual(["embed bread", "embed roads"]);
});

test("a text that was read token by token needs no pass for its embedding", async () => {
  const { encoder, passes } = createWatched();
  const once = readOnce(encoder, () => 0);
  const { embedding } = await once.readQuery("bread");
  expect(await once.embedQuery("bread")).toBe(embedding);
  expect(passes).toEqual(["read bread"]);
});

test("after half a minute it is read anew", async () => {
  const { encoder, passes } = createWatched();
  let time = 0;
  const once = readOnce(encoder, () => time);
  await once.embedQuery("bread");
  time = 30_001;
  await once.embedQuery("bread");
  expect(passes).toEqual(["embed bread", "embed bread"]);
});

test("a pass that failed is made again", async () => {
  const { encoder, passes } = createWatched();
  const once = readOnce(encoder, () => 0);
  await expect(once.embedQuery("broken")).rejects.toThrow("no pass");
  await expect(once.embedQuery("broken")).rejects.toThrow("no pass");
  expect(passes).toEqual(["embed broken", "embed broken"]);
});
