import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_CALLBACK_DATA } from "../../../../src/bot/callback-data.js";
import { parseCallbackData } from "../../../../src/bot/parse-callback-data.js";
import { PRESETS } from "../../../../src/posts/presets.js";
import type { PostTap } from "../../../../src/bot/features/posts/post-tap-data.js";
import {
  encodePostTap,
  parsePostTap,
  POST_TAP_DATA,
} from "../../../../src/bot/features/posts/post-tap-data.js";

const taps: fc.Arbitrary<PostTap> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("pause" as const, "resume" as const, "remove" as const),
    id: fc.uuid(),
    list: fc.constantFrom("chat" as const, "own" as const, "offer" as const),
  }),
  fc.record({
    kind: fc.constant("new" as const),
    // Ids of groups and channels are negative, of 52 bits at most.
    chatId: fc.integer({ min: -(2 ** 52), max: -1 }),
    preset: fc.constantFrom(...PRESETS),
  }),
  fc.record({
    kind: fc.constant("new" as const),
    chatId: fc.integer({ min: -(2 ** 52), max: -1 }),
    preset: fc.constantFrom(...PRESETS),
    addressKey: fc.stringMatching(/^[0-9a-f]{6}$/u),
  }),
  fc.constant({ kind: "confirm" as const }),
);

test("what is read is what was written, in no more than a button holds", () => {
  fc.assert(
    fc.property(taps, (tap) => {
      const data = encodePostTap(tap);
      expect(parsePostTap(data)).toEqual(tap);
      expect(POST_TAP_DATA.test(data)).toBe(true);
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(LONGEST_CALLBACK_DATA);
      // The bot's other buttons never mean the same.
      expect(parseCallbackData([], data)).toEqual({ kind: "foreign" });
    }),
  );
});

test("anything else is refused", () => {
  const id = randomUUID();
  for (const data of [
    "1:sub:",
    "1:sub:confirm:1",
    `1:sub:delete:${id}:o`,
    `1:sub:pause:${id}:x`,
    "1:sub:pause:../../x:o",
    // A private chat is never set up by a tap.
    "1:sub:new:5:quote",
    "1:sub:new:-5:poem",
    "1:sub:new:@news:quote",
    "1:sub:new:-5:quote:",
    "1:sub:new:-5:quote:abcde",
    "1:sub:new:-5:quote:abcdef:abcdef",
  ])
    expect(parsePostTap(data), data).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (rest) => {
      const read = parsePostTap(`1:sub:${rest}`);
      expect(read === undefined || encodePostTap(read) === `1:sub:${rest}`).toBe(true);
    }),
  );
});
