import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  encodeTap,
  LONGEST_CALLBACK_DATA,
  parseCallbackData,
} from "../../src/bot/callback-data.js";
import type { Tap } from "../../src/conversation/view.js";
import { EDGES } from "../../src/conversation/view.js";
import type { Address } from "../../src/corpus/address.js";
import { readOfficialAddress, sentenceAt } from "../support/official-address.js";

let address: Address;
let addresses: readonly { readonly address: Address }[];
beforeAll(async () => {
  address = await readOfficialAddress();
  addresses = [{ address }];
});

function taps(): fc.Arbitrary<Tap> {
  const place = fc.constantFrom(...address.sentences);
  const surroundings = fc.oneof(
    fc.constant("paragraph" as const),
    fc.record({ before: fc.nat(9), after: fc.nat(9) }),
  );
  const view = fc
    .record({
      as: fc.constantFrom("answer" as const, "near" as const, "place" as const),
      places: fc.array(place, { minLength: 1, maxLength: 6 }),
      index: fc.nat(5),
      surroundings,
    })
    .map((made) => ({ ...made, address, index: made.index % made.places.length }));
  return fc.oneof(
    view.map((made): Tap => ({ kind: "view", view: made })),
    fc.nat(99).map((sample): Tap => ({ kind: "ask", address, sample })),
    fc
      .integer({ min: 1, max: address.paragraphs.length })
      .map((number): Tap => ({ kind: "paragraph", address, number })),
    fc.constant<Tap>({ kind: "topics", address }),
    fc.integer({ min: 1, max: 6 }).map((page): Tap => ({ kind: "page", page, of: 6 })),
    fc.constantFrom(...EDGES).map((edge): Tap => ({ kind: "edge", edge })),
    fc
      .record({ place, useful: fc.boolean() })
      .map((vote): Tap => ({ kind: "vote", address, ...vote })),
    fc.boolean().map((on): Tap => ({ kind: "automatic", on })),
    fc.constant<Tap>({ kind: "language", language: "en" }),
    fc.constant<Tap>({ kind: "forget" }),
  );
}

test("what is encoded fits a button and is read as what it was", () => {
  fc.assert(
    fc.property(taps(), (tap) => {
      const data = encodeTap(tap);
      expect(new TextEncoder().encode(data).length).toBeLessThanOrEqual(LONGEST_CALLBACK_DATA);
      expect(parseCallbackData(addresses, data)).toEqual({ kind: "tap", tap });
    }),
  );
});

test("of a view that does not fit, the last places are dropped and the shown one is kept", () => {
  const far = { ...sentenceAt(address, "p10s2"), paragraph: 1234, number: 1234 };
  const view = {
    as: "answer",
    address,
    places: Array.from({ length: 6 }, () => far),
    index: 5,
    surroundings: "paragraph",
  } as const;
  const data = encodeTap({ kind: "view", view });
  expect(data.length).toBeLessThanOrEqual(LONGEST_CALLBACK_DATA);
  // Six places of ten bytes do not fit beside the key; the one shown stands alone.
  expect(data).toBe("1:v:c34151:a:1234.1234:0:p");
});

describe("data from anywhere", () => {
  test("never throws and never does what it does not say in full", () => {
    const piece = fc.constantFrom("1", "v", "c34151", "a", "10.2", "_", ":", "0", "p", "-1", "é");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join("")),
        ),
        (data) => {
          const parsed = parseCallbackData(addresses, data);
          if (parsed.kind === "tap") expect(encodeTap(parsed.tap)).toBe(data);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["2:v:c34151:a:4.4:0:0.0", "stale"],
    ["1:v:000000:a:4.4:0:0.0", "stale"],
    ["1:v:c34151:a:4.4:0:0.0:", "foreign"],
    ["1:v:c34151:a:04.4:0:0.0", "foreign"],
    ["1:page:3:2", "foreign"],
    ["1:par:c34151:18", "foreign"],
    ["", "foreign"],
  ])("%j is %s", (data, expected) => {
    expect(parseCallbackData(addresses, data)).toEqual({ kind: expected });
  });
});
