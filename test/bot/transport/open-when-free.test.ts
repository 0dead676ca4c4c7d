import { beforeEach, expect, test } from "vitest";
import { openWhenFree } from "../../../src/bot/transport/open-when-free.js";
import { AppError } from "../../../src/errors.js";
import { createLogger } from "../../../src/logger.js";
import { FakeTime } from "./fake-time.js";

const IN_USE = new AppError("STATE_IN_USE", "DATA_DIR: used by process 7");

let time: FakeTime;
let stopping: AbortController;
let lines: string[];
/** How often the state is in use before it can be opened. */
let busy: number;
let outcome: unknown;

beforeEach(() => {
  time = new FakeTime();
  stopping = new AbortController();
  lines = [];
  outcome = "waiting";
});

function open(failure: Error = IN_USE): void {
  const line = {
    time,
    random: () => 0.5,
    stopping: stopping.signal,
    logger: createLogger(
      { logLevel: "info", botToken: undefined, webhook: undefined },
      (written) => void lines.push(written),
    ),
  };
  const attempt = () => (busy-- > 0 ? Promise.reject(failure) : Promise.resolve("opened"));
  void openWhenFree(attempt, line).then(
    (state) => (outcome = state),
    (error: unknown) => (outcome = error),
  );
}

test("a state that another process uses is opened soon after that one has ended", async () => {
  busy = 100;
  open();
  await time.advance(49_999);
  expect(outcome).toBe("waiting");
  await time.advance(1);
  expect(outcome).toBe("opened");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("another process uses DATA_DIR");
});

test("one that stays in use for 90 s is refused as it was at first", async () => {
  busy = Infinity;
  open();
  await time.advance(89_999);
  expect(outcome).toBe("waiting");
  await time.advance(1);
  expect(outcome).toBe(IN_USE);
});

test("one that cannot be opened for another reason is not waited for", async () => {
  busy = Infinity;
  const broken = new AppError("BAD_SETTINGS", "DATA_DIR: broken");
  open(broken);
  await time.advance(0);
  expect(outcome).toBe(broken);
});

test("a wait ends when told to stop", async () => {
  busy = Infinity;
  open();
  await time.advance(1000);
  stopping.abort();
  await time.advance(0);
  expect(outcome).toBeUndefined();
});
