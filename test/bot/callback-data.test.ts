import fc from "fast-check";
import { MENTION_KINDS } from "../../src/words/request-forms.js";
import { beforeAll, describe, expect, test } from "vitest";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";
import { quoteInContext } from "../../src/answering/leaning.js";
import { LONGEST_CALLBACK_DATA } from "../../src/bot/callback-data.js";
import { encodeTap } from "../../src/bot/encode-tap.js";
import type { ParsedCallback } from "../../src/bot/parse-callback-data.js";
import { parseCallbackData } from "../../src/bot/parse-callback-data.js";
import type { Tap } from "../../src/conversation/view.js";
import { EDGES, LONGEST_CARRIED_WORDS } from "../../src/conversation/view.js";
import type { Address } from "../../src/corpus/address.js";
import type { Quotation } from "../../src/corpus/quotation.js";
import { quote } from "../../src/corpus/quotation.js";
import { readOfficialAddress, sentenceAt } from "../support/official-address.js";

let address: Address;
let addresses: readonly { readonly address: Address }[];
beforeAll(async () => {
  address = await readOfficialAddress();
  addresses = [{ address }];
});

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Words as `/find` looks for them: letters and digits of any script, lower case, a space apart. */
const foundWords = fc
  .array(
    fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u).map((word) => word.normalize("NFC").toLowerCase()),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join(" "))
  .filter((words) => /^[\p{L}\p{N} ]+$/u.test(words) && bytesOf(words) <= LONGEST_CARRIED_WORDS);

/** A tap of every kind; a kind that is left out does not compile. */
function taps(): { readonly [Kind in Tap["kind"]]: fc.Arbitrary<Extract<Tap, { kind: Kind }>> } {
  const place = fc.constantFrom(...address.sentences);
  const quotation = place.map((focus) => quoteInContext(address, focus, ENGLISH_UNDERSTANDING));
  const paragraph = fc.integer({ min: 1, max: address.paragraphs.length });
  const surroundings = fc.oneof(
    fc.constant("paragraph" as const),
    fc.record({ before: fc.nat(9), after: fc.nat(9) }),
  );
  return {
    view: fc
      .record({
        as: fc.constantFrom(
          "answer" as const,
          "closest" as const,
          "near" as const,
          "place" as const,
        ),
        quotations: fc.array(quotation, { minLength: 1, maxLength: 6 }),
        index: fc.nat(5),
        surroundings,
      })
      .map((made) => ({
        kind: "view",
        view: { ...made, address, index: made.index % made.quotations.length },
      })),
    ask: fc.nat(99).map((sample) => ({ kind: "ask", address, sample })),
    paragraph: paragraph.map((number) => ({ kind: "paragraph", address, number })),
    subjects: fc.option(paragraph, { nil: undefined }).map((number) => ({
      kind: "subjects",
      address,
      ...(number === undefined ? {} : { paragraph: number }),
    })),
    choose: fc.boolean().map((one) => ({ kind: "choose", ...(one && { address }) })),
    gathered: fc
      .record({ words: foundWords, page: fc.nat(99), isWithin: fc.boolean() })
      .map(({ isWithin, ...made }) => ({
        kind: "gathered",
        ...made,
        ...(isWithin && { within: address }),
      })),
    mentions: fc
      .record({ of: fc.constantFrom(...MENTION_KINDS), page: fc.nat(99) })
      .map((made) => ({ kind: "mentions", ...made })),
    found: fc
      .record({ words: foundWords, page: fc.nat(999) })
      .map((found) => ({ kind: "found", ...found })),
    summary: fc
      .record({
        sentences: fc.integer({ min: 1, max: 10 }),
        topic: fc.option(foundWords, { nil: undefined }),
      })
      .map(({ sentences, topic }) => ({
        kind: "summary",
        address,
        sentences,
        ...(topic === undefined ? {} : { topic }),
      })),
    start: fc.constant({ kind: "start" }),
    page: fc.integer({ min: 1, max: 6 }).map((page) => ({ kind: "page", page, of: 6 })),
    edge: fc.constantFrom(...EDGES).map((edge) => ({ kind: "edge", edge })),
    vote: fc
      .record({ place, useful: fc.boolean() })
      .map((vote) => ({ kind: "vote", address, ...vote })),
    card: fc
      .record({ quotation, format: fc.constantFrom("tall" as const, "wide" as const) })
      .map((made) => ({ kind: "card", address, ...made })),
    language: fc.constantFrom("en", "kk", "ru").map((language) => ({ kind: "language", language })),
    glosses: fc.boolean().map((on) => ({ kind: "glosses", on })),
    automatic: fc.boolean().map((on) => ({ kind: "automatic", on })),
    forget: fc.constant({ kind: "forget" }),
  };
}

const anyTap = (): fc.Arbitrary<Tap> => fc.oneof(...Object.values(taps()));

test("what is encoded fits a button and is read as what it was", () => {
  const made = new Set<Tap["kind"]>();
  fc.assert(
    fc.property(anyTap(), (tap) => {
      made.add(tap.kind);
      const data = encodeTap(tap);
      expect(bytesOf(data)).toBeLessThanOrEqual(LONGEST_CALLBACK_DATA);
      expect(parseCallbackData(addresses, data)).toEqual({ kind: "tap", tap });
    }),
    { numRuns: 2000 },
  );
  expect([...made].sort()).toEqual(Object.keys(taps()).sort());
});

test("of a view that does not fit, the last places are dropped and the shown one is kept", () => {
  let dropped = 0;
  const quotation = fc.constantFrom(...address.sentences).map((one) => quote(address, one));
  fc.assert(
    fc.property(fc.array(quotation, { minLength: 7, maxLength: 20 }), fc.nat(6), (all, index) => {
      const view = {
        as: "near",
        address,
        quotations: all,
        index,
        surroundings: "paragraph",
      } as const;
      const data = encodeTap({ kind: "view", view });
      expect(bytesOf(data)).toBeLessThanOrEqual(LONGEST_CALLBACK_DATA);
      const parsed = parseCallbackData(addresses, data);
      if (parsed.kind !== "tap" || parsed.tap.kind !== "view") throw new Error(`misread ${data}`);
      const { view: kept } = parsed.tap;
      const { length } = kept.quotations;
      expect(kept.quotations[kept.index]).toEqual(all[index]);
      if (length > 1) expect(kept.quotations).toEqual(all.slice(0, length));
      if (length < all.length) dropped++;
    }),
  );
  expect(dropped).toBeGreaterThan(0);
});

test("of a view with places too long to stand side by side, the shown one stands alone", () => {
  const focus = { ...sentenceAt(address, "p10s2"), paragraph: 1234, number: 1234 };
  const far = { ...quote(address, sentenceAt(address, "p10s2")), sentences: [1234, 1234], focus };
  const view = {
    as: "answer",
    address,
    quotations: Array.from({ length: 6 }, () => far as unknown as Quotation),
    index: 5,
    surroundings: "paragraph",
  } as const;
  // Six places of ten bytes do not fit beside the key.
  expect(encodeTap({ kind: "view", view })).toBe("1:v:c34151:a:1234.1234:0:p");
});

describe("data from anywhere", () => {
  /** Arguments that are right in one place and wrong in all others. */
  const piece = fc.constantFrom(
    ...["1", "2", "v", "c34151", "000000", "a", "10.2", "4.4_10.2", "99.9", "", "0", "0.0", "p"],
    ...["-1", "é", "jobs_and_schools", "JOBS", "y", "en", "first", "01", "1:", "constructor"],
    // As many characters as fit, and more bytes.
    "ж".repeat(40),
  );

  /** Data of this bot with one argument replaced, added or taken away; some of it stays valid. */
  const nearlyRight = (): fc.Arbitrary<string> =>
    fc
      .record({ tap: anyTap(), at: fc.nat(6), others: fc.array(piece, { maxLength: 2 }) })
      .map(({ tap, at, others }) =>
        encodeTap(tap)
          .split(":")
          .toSpliced(at, 1, ...others)
          .join(":"),
      );

  test("never throws and never does what it does not say in full", () => {
    const read: Record<ParsedCallback["kind"] | Tap["kind"], number> = Object.fromEntries(
      ["tap", "stale", "foreign", ...Object.keys(taps())].map((kind) => [kind, 0]),
    ) as never;
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearlyRight(), nearlyRight()), (data) => {
        const parsed = parseCallbackData(addresses, data);
        read[parsed.kind]++;
        if (parsed.kind !== "tap") return;
        read[parsed.tap.kind]++;
        expect(encodeTap(parsed.tap)).toBe(data);
        expect(bytesOf(data)).toBeLessThanOrEqual(LONGEST_CALLBACK_DATA);
      }),
      { numRuns: 10_000 },
    );
    // Every way of reading it must have been tried, or the property says nothing.
    for (const [kind, count] of Object.entries(read)) expect(count, kind).toBeGreaterThan(0);
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
