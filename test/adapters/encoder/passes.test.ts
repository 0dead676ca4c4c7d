import { expect, test } from "vitest";
import { createPasses } from "../../../src/adapters/encoder/passes.js";
import type { Waiting } from "../../../src/retrieval/encoder.js";

/** Passes with turns of the event loop that a test gives by hand. */
function setUp() {
  const events: string[] = [];
  let giveTurn = (): void => undefined;
  const passes = createPasses(() => new Promise<void>((resolve) => (giveTurn = resolve)));
  const run = (waiting: Waiting, name: string): Promise<string> =>
    passes.run(waiting, () => {
      events.push(name);
      return Promise.resolve(name);
    });
  const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  const turn = async (): Promise<void> => {
    await settled();
    giveTurn();
    await settled();
  };
  return { events, passes, run, turn };
}

test("a pass begins at once, the next in another turn of the event loop", async () => {
  const { events, run, turn } = setUp();
  const all = [run("asking", "first"), run("asking", "second"), run("asking", "third")];
  expect(await all[0]).toBe("first");
  expect(events).toEqual(["first"]);
  await turn();
  expect(events).toEqual(["first", "second"]);
  await turn();
  expect(await Promise.all(all)).toEqual(["first", "second", "third"]);
});

test("who types waits for one of many questions at most, and questions go on while many type", async () => {
  const { events, run, turn } = setUp();
  const all = [
    ...["q1", "q2", "q3", "q4"].map((name) => run("asking", name)),
    ...["t1", "t2", "t3"].map((name) => run("typing", name)),
  ];
  for (let i = 0; i < all.length; i++) await turn();
  await Promise.all(all);
  expect(events).toEqual(["q1", "t1", "q2", "t2", "q3", "t3", "q4"]);
});

test("a pass that fails is told to who asked for it, and the next ones go on", async () => {
  const { passes, run, turn } = setUp();
  const failing = passes.run("asking", () => Promise.reject(new Error("damaged")));
  const next = run("asking", "next");
  await expect(failing).rejects.toThrow("damaged");
  await turn();
  expect(await next).toBe("next");
});

test("one that comes after all others have ended begins at once", async () => {
  const { events, run, turn } = setUp();
  await run("asking", "first");
  await turn();
  await run("typing", "second");
  expect(events).toEqual(["first", "second"]);
});
