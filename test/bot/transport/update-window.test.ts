import { expect, test } from "vitest";
import { UpdateWindow, WINDOW } from "../../../src/bot/transport/update-window.js";

/** A full window whose first update waits for flood control, with every other one of the same chat. */
function createFloodedWindow(how: "hold" | "wait" = "hold"): UpdateWindow {
  const window = new UpdateWindow();
  for (let i = 1; i <= WINDOW; i++) window.open(i, i % 2 === 1 ? "chat/1" : `chat/${i}`);
  window[how](1);
  return window;
}

test("what waits behind an update of its chat that is held does not keep others waiting", () => {
  const window = createFloodedWindow();
  expect(window.offset()).toBe(2);
  for (let i = 2; i <= WINDOW; i += 2) window.finish(i);
  expect(window.offset()).toBe(WINDOW + 1);
});

test("a crowded chat whose reply waits for seconds does not keep others waiting either", () => {
  const flooded = createFloodedWindow("wait");
  expect(flooded.offset()).toBe(2);
  // One message of a quiet chat waits no longer than that.
  const quiet = new UpdateWindow();
  for (let i = 1; i <= WINDOW; i++) quiet.open(i, `chat/${i}`);
  quiet.wait(1);
  expect(quiet.offset()).toBe(1);
});

test("an update that was put off stays so while a call of its next try waits", () => {
  const window = new UpdateWindow();
  for (let i = 1; i <= WINDOW; i++) window.open(i, `chat/${i}`);
  window.hold(1);
  window.wait(1);
  expect(window.offset()).toBe(2);
});

test("nothing that waits is let go while the window has room", () => {
  const window = new UpdateWindow();
  window.open(1, "chat/1");
  window.open(2, "chat/1");
  window.hold(1);
  expect(window.offset()).toBe(1);
});

test("nothing that waits is let go when too much is in memory", () => {
  expect(createFloodedWindow().offset(false)).toBe(1);
});

test("an update without a key waits for no other", () => {
  const window = new UpdateWindow();
  for (let i = 1; i <= WINDOW; i++) window.open(i);
  window.hold(1);
  expect(window.offset()).toBe(2);
});
