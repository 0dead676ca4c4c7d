import { expect, it } from "vitest";
import { createTurns } from "../../../src/bot/transport/turns.js";

it("lets one begin in each turn of the event loop, first come, first served", async () => {
  const begun: string[] = [];
  let turn = 0;
  const count = (): void => {
    turn += 1;
    if (turn < 10) setImmediate(count);
  };
  const takeTurn = createTurns();
  setImmediate(count);
  await Promise.all(
    ["first", "second", "third"].map(async (name) => {
      await takeTurn();
      begun.push(`${name} ${turn}`);
    }),
  );
  expect(begun.map((line) => line.split(" ")[0])).toEqual(["first", "second", "third"]);
  expect(new Set(begun.map((line) => line.split(" ")[1])).size).toBe(3);
});
