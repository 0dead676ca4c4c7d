import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { LONGEST_CALLBACK_DATA } from "../../src/bot/callback-data.js";
import { encodeTap } from "../../src/bot/encode-tap.js";
import { parseCallbackData } from "../../src/bot/parse-callback-data.js";
import type { Tap } from "../../src/conversation/view.js";
import { LONGEST_CARRIED_WORDS } from "../../src/conversation/view.js";
import type { Address } from "../../src/corpus/address.js";
import { readOfficialAddress } from "../support/official-address.js";

let address: Address;
beforeAll(async () => {
  address = await readOfficialAddress();
});

const bytes = (text: string): number => new TextEncoder().encode(text).length;

test("a button carries a page of topics, of found words in any letters, and the welcome", () => {
  const words = fc
    .array(fc.constantFrom("of", "the", "reform", "әділ", "құрылтай", "6", "國"), {
      minLength: 1,
      maxLength: 12,
    })
    .map((all) => all.join(" "))
    .filter((all) => bytes(all) <= LONGEST_CARRIED_WORDS);
  const taps = fc.oneof(
    fc
      .integer({ min: 1, max: address.paragraphs.length })
      .map((paragraph): Tap => ({ kind: "subjects", address, paragraph })),
    fc.record({ words, page: fc.nat(9999) }).map((found): Tap => ({ kind: "found", ...found })),
    fc.constant<Tap>({ kind: "start" }),
  );
  fc.assert(
    fc.property(taps, (tap) => {
      const data = encodeTap(tap);
      expect(bytes(data)).toBeLessThanOrEqual(LONGEST_CALLBACK_DATA);
      expect(parseCallbackData([{ address }], data)).toEqual({ kind: "tap", tap });
    }),
  );
});

test.each([
  "1:top:c34151:18",
  "1:top:c34151:0",
  "1:top:c34151:2:3",
  "1:find:0",
  "1:find:x:of",
  "1:find:0:of__the",
  "1:find:0:of the",
  "1:find:0:of:the",
  "1:sum:c34151",
  "1:sum:c34151:0",
  "1:sum:c34151:5:",
  "1:sum:c34151:5:of the",
  "1:v:c34151:a:10.2-2:0:0.0",
  "1:v:c34151:a:10.9-10:0:0.0",
  "1:start:1",
])("%j was never made by this bot", (data) => {
  expect(parseCallbackData([{ address }], data)).toEqual({ kind: "foreign" });
});
