import { expect, test } from "vitest";
import { countVotes } from "../../src/retrieval/key-votes.js";

test("a key votes for each sentence that it points at, one 0.05 nearer counts e times as much", () => {
  const { keyShare, gapShare } = countVotes([
    { similarity: 0.8, targets: [4, 7] },
    { similarity: 0.75, targets: [7] },
  ]);
  // Votes 1 and 1/e; a key with two targets votes for both.
  expect(keyShare(4)).toBeCloseTo(1 / (1 + Math.exp(-1)));
  expect(keyShare(7)).toBeCloseTo(1);
  expect(keyShare(0)).toBe(0);
  expect(gapShare).toBe(0);
});

test("gaps take their share of all votes, not of the questions' votes", () => {
  const { keyShare, gapShare } = countVotes([
    { similarity: 0.6, targets: [] },
    { similarity: 0.6, targets: [1] },
    { similarity: 0.6, targets: [2] },
  ]);
  expect(gapShare).toBeCloseTo(1 / 3);
  expect(keyShare(1)).toBeCloseTo(1 / 2);
});

test("only the twelve nearest vote", () => {
  const far = Array.from({ length: 12 }, () => ({ similarity: 0.6, targets: [1] }));
  expect(countVotes([...far, { similarity: 0.6, targets: [2] }]).keyShare(2)).toBe(0);
});

test.each([
  ["no keys", []],
  ["gaps only", [{ similarity: 0.9, targets: [] }]],
])("with %s no sentence has a vote", (_, keys) => {
  expect(countVotes(keys).keyShare(0)).toBe(0);
});

test("without keys there is no share of gaps", () => {
  expect(countVotes([]).gapShare).toBe(0);
});

test("gaps vote for the sentence that says otherwise, and the one with most votes is named", () => {
  const { instead } = countVotes([
    { similarity: 0.7, targets: [], instead: 3 },
    { similarity: 0.7, targets: [], instead: 5 },
    { similarity: 0.7, targets: [], instead: 5 },
    { similarity: 0.7, targets: [5] },
  ]);
  expect(instead?.sentence).toBe(5);
  expect(instead?.share).toBeCloseTo(1 / 2);
  expect(countVotes([{ similarity: 0.7, targets: [] }]).instead).toBeUndefined();
});
