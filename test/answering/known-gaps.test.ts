import { describe, expect, test } from "vitest";
import { withoutChance } from "../../src/answering/known-gaps.js";
import type { Ranking } from "../../src/retrieval/ranker.js";

/** What an address finds: how near its gaps and its keys are, and the share of words its best sentence has. */
function found(
  name: string,
  { gap, key, coverage = 0.5 }: { gap?: number; key?: number; coverage?: number },
) {
  const evidence = { keySimilarity: key, coverage };
  const ranking = { retrieval: { gapSimilarity: gap }, candidates: [{ evidence }] };
  return { name, ranking: ranking as unknown as Ranking };
}

const left = (...rankings: ReturnType<typeof found>[]): string[] =>
  withoutChance(rankings).map(({ name }) => name);

describe("where an address knows a question as its gap", () => {
  const known = found("known", { gap: 0.9, key: 0.6 });

  test("an address without keys does not answer it by chance", () => {
    expect(left(known, found("bare", {}))).toEqual(["known"]);
  });

  test("one whose anticipated question is nearer does, and one that has all its words", () => {
    expect(left(known, found("nearer", { key: 0.95 }))).toEqual(["known", "nearer"]);
    expect(left(known, found("farther", { key: 0.85 }))).toEqual(["known"]);
    expect(left(known, found("bare", { coverage: 1 }))).toEqual(["known", "bare"]);
  });
});

test("a gap that is far, or farther than a key of its address, keeps nobody from answering", () => {
  const bare = found("bare", {});
  expect(left(found("far", { gap: 0.79 }), bare)).toEqual(["far", "bare"]);
  expect(left(found("answers", { gap: 0.9, key: 0.92 }), bare)).toEqual(["answers", "bare"]);
  expect(left(bare)).toEqual(["bare"]);
});
