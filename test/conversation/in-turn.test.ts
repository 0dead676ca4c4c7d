import { expect, test } from "vitest";
import { inTurn } from "../../src/conversation/in-turn.js";

test.each([
  [[], []],
  [[[1, 2]], [1, 2]],
  [
    [[1, 2, 3], [4]],
    [1, 4, 2, 3],
  ],
  [
    [[], [1], [2, 3]],
    [1, 2, 3],
  ],
])("%j in turn is %j", (lists, expected) => {
  expect(inTurn<number>(lists)).toEqual(expected);
});
