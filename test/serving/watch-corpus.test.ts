import { expect, test } from "vitest";
import type { CorpusEntry, CorpusSurvey } from "../../src/adapters/corpus-folder.js";
import { AppError } from "../../src/errors.js";
import { createLogger } from "../../src/logger.js";
import { watchCorpus } from "../../src/serving/watch-corpus.js";
import { NOTHING_ANTICIPATED } from "../../src/corpus/anticipated.js";
import { createTestAddress } from "../support/test-address.js";

function entry(slug: string, body = "Bread is good."): CorpusEntry {
  return {
    address: createTestAddress(body, slug),
    anticipated: NOTHING_ANTICIPATED,
    checksum: `${slug} ${body}`,
  };
}
const bad = (slug: string) => ({
  slug,
  error: new AppError("BAD_CORPUS", [`${slug}: expected this, got that`, `${slug}: and more`]),
});

/** One look at the folder: its state, and what a survey would find in it. */
interface Look {
  readonly state: string;
  readonly entries?: readonly CorpusEntry[];
  readonly bad?: CorpusSurvey["bad"];
  readonly strays?: readonly string[];
  readonly fails?: "survey" | "build" | "serve";
}

/** Watches a folder that is seen in these states, one a look, until the last has been seen. */
async function watch(first: readonly CorpusEntry[], looks: readonly Look[]) {
  const stopping = new AbortController();
  const done: string[] = [];
  const logged: { level: number; msg: string; problem?: string }[] = [];
  let now = -1;
  const look = (): Look => looks[now] ?? { state: "" };
  const failIn = (step: Look["fails"]): void => {
    if (look().fails === step) throw new AppError("BAD_INDEX", `${String(step)} failed`);
  };
  const served: (readonly CorpusEntry[])[] = [];
  await watchCorpus({
    fingerprint: () => Promise.resolve(look().state),
    first: { fingerprint: "at first", entries: first },
    survey: async () => {
      failIn("survey");
      const { entries = [], bad: broken = [], strays = [] } = look();
      return Promise.resolve({ entries, bad: broken, strays });
    },
    review: (of) => of.map(({ address }) => `review ${address.slug}`),
    build: async () => {
      failIn("build");
      done.push("build");
      return Promise.resolve();
    },
    serve: async (entries) => {
      failIn("serve");
      done.push("serve");
      served.push(entries);
      return Promise.resolve();
    },
    announce: () => {
      done.push("announce");
      return Promise.resolve();
    },
    logger: createLogger({ logLevel: "info", botToken: undefined, webhook: undefined }, (line) =>
      logged.push(JSON.parse(line) as (typeof logged)[number]),
    ),
    time: {
      sleep: () => {
        now++;
        if (now === looks.length) stopping.abort();
        return Promise.resolve();
      },
    },
    stopping: stopping.signal,
  });
  const slugs = served.map((entries) => entries.map(({ address }) => address.slug));
  return { done, served, slugs, lines: logged.map(({ msg, problem }) => problem ?? msg) };
}
const twice = (look: Look): Look[] => [look, look];

test("an address that is added is built, then served beside those before, then announced", async () => {
  const [a, b] = [entry("a"), entry("b")];
  const { done, served, lines } = await watch(
    [a],
    [{ state: "at first" }, ...twice({ state: "two", entries: [entry("a"), b] }), { state: "two" }],
  );
  expect(done).toEqual(["build", "serve", "announce"]);
  // The one that has not changed is the same as before, so that it is not opened again.
  expect(served[0]?.[0]).toBe(a);
  expect(served[0]?.[1]).toBe(b);
  expect(lines).toContain("review b");
  expect(lines).not.toContain("review a");
});

test("a folder that is still being written is left alone", async () => {
  const looks = ["1", "2", "3", "4"].map((state) => ({ state, entries: [entry("b")] }));
  expect((await watch([entry("a")], looks)).done).toEqual([]);
});

test("what changes and changes back before it has settled is no change", async () => {
  const looks = [{ state: "x" }, ...twice({ state: "at first" })];
  expect((await watch([entry("a")], looks)).done).toEqual([]);
});

test("changed texts and glosses are served anew, removed addresses no more", async () => {
  const glossed = { ...entry("a"), address: { ...entry("a").address, glosses: { ru: ["Хлеб."] } } };
  const { slugs, served } = await watch(
    [entry("a"), entry("b"), entry("c")],
    [
      ...twice({ state: "1", entries: [glossed, entry("b", "Water is free."), entry("c")] }),
      ...twice({ state: "2", entries: [glossed] }),
    ],
  );
  expect(slugs).toEqual([["a", "b", "c"], ["a"]]);
  expect(served[0]?.[0]).toBe(glossed);
});

test("an address that has become bad is served as it was; a new bad one is left out", async () => {
  const a = entry("a");
  const one = await watch(
    [a],
    twice({ state: "1", bad: [bad("a"), bad("b")], strays: ["/c/notes"] }),
  );
  expect(one.done).toEqual([]);
  expect(one.lines).toEqual([
    "passed over: /c/notes: expected an address.txt in it, got none",
    'served as it was: a: expected this, got that; 1 more: run "npm run corpus:check"',
    'left out: b: expected this, got that; 1 more: run "npm run corpus:check"',
  ]);
  const two = await watch([a], twice({ state: "1", bad: [bad("a")], entries: [entry("b")] }));
  expect(two.slugs).toEqual([["b", "a"]]);
  expect(two.served[0]?.[1]).toBe(a);
});

test("a folder that has lost every address leaves what is served", async () => {
  const { done, lines } = await watch([entry("a")], twice({ state: "1" }));
  expect(done).toEqual([]);
  expect(lines).toEqual(["the corpus folder holds no address any more: what was served before is"]);
});

test.each(["survey", "build", "serve"] as const)(
  "when %s fails, what was served stays until the folder changes again",
  async (fails) => {
    const entries = [entry("a"), entry("b")];
    const { slugs, lines } = await watch(
      [entry("a")],
      [
        ...twice({ state: "1", entries, fails }),
        ...twice({ state: "1", entries }),
        ...twice({ state: "2", entries }),
      ],
    );
    expect(lines).toContain(`${fails} failed`);
    expect(slugs).toEqual([["a", "b"]]);
  },
);
