import { describe, expect, it, vi } from "vitest";
import type { Root } from "../../../src/adapters/state/open-root.js";
import { enterAlone } from "../../../src/adapters/state/state-lock.js";

/** An environment whose list names `before`, and `after` as soon as this process has read. */
function rootWith(before: readonly number[], after: readonly number[] | Error): Root {
  let pids = before;
  const root = {
    readerCheck: () => 0,
    readerList: () =>
      [
        "\t\tpid\t\t thread\t\t txnid",
        ...pids.map((pid) => `${pid}`.padStart(10) + " 7f49 -"),
        "",
      ].join("\n"),
    useReadTransaction: () => {
      if (after instanceof Error) throw after;
      pids = after;
      return { done: vi.fn() };
    },
  };
  return root as unknown as Root;
}

const own = process.pid;

describe("the lock of the state", () => {
  it("is taken where nobody stands in the list", () => {
    expect(() => {
      enterAlone("/state", rootWith([], [own]));
    }).not.toThrow();
  });

  it.each([
    ["stands there", [own + 1], [own + 1, own], `used by process ${own + 1};`],
    ["has come in between", [], [own, own + 1], `used by process ${own + 1};`],
    ["has the same number", [own], [own], `used by process ${own} of another container;`],
    // LMDB's own end of it: it waits for ten seconds, then reads a field of undefined.
    [
      "of the same number has come in between",
      [],
      new TypeError("Cannot read"),
      "another container;",
    ],
  ])("is refused when a process %s", (_, before, after, words) => {
    expect(() => {
      enterAlone("/state", rootWith(before, after));
    }).toThrow(
      expect.objectContaining({
        code: "STATE_IN_USE",
        message: expect.stringContaining(words) as string,
      }),
    );
  });
});
