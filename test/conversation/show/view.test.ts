import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { quoteInContext } from "../../../src/answering/leaning.js";
import { encodeTap } from "../../../src/bot/encode-tap.js";
import { parseCallbackData } from "../../../src/bot/parse-callback-data.js";
import { languages } from "../../../src/languages/index.js";
import { showView } from "../../../src/conversation/show/view.js";
import type { View } from "../../../src/conversation/view.js";
import type { Address } from "../../../src/corpus/address.js";
import { readOfficialAddress } from "../../support/official-address.js";
import { ENGLISH_UNDERSTANDING } from "../../../src/languages/english/understanding.js";

let address: Address;
beforeAll(async () => {
  address = await readOfficialAddress();
});

function corpus() {
  return [{ address, understanding: ENGLISH_UNDERSTANDING }];
}

function views(): fc.Arbitrary<View> {
  const { sentences } = address;
  return fc
    .record({
      as: fc.constantFrom("answer" as const, "near" as const, "place" as const),
      foci: fc.uniqueArray(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }),
      index: fc.nat(5),
      surroundings: fc.oneof(
        fc.constant("paragraph" as const),
        fc.record({ before: fc.nat(9), after: fc.nat(9) }),
      ),
    })
    .map(({ foci, ...view }) => ({
      ...view,
      address,
      quotations: foci.map((focus) => quoteInContext(address, focus, ENGLISH_UNDERSTANDING)),
      index: view.index % foci.length,
    }));
}

test("whatever is tapped, the words are whole sentences of the address and hold the quotation", () => {
  const starts = new Set(address.sentences.map(({ start }) => start));
  const ends = new Set(address.sentences.map(({ end }) => end));
  fc.assert(
    fc.property(views(), (view) => {
      const { content } = showView(languages.messagesOf("en"), corpus(), view);
      const quotes = content.entities
        .filter(({ type }) => type === "blockquote")
        .map(({ offset, length }) => content.text.slice(offset, offset + length));
      for (const words of quotes) {
        const start = address.text.indexOf(words);
        expect(starts.has(start) && ends.has(start + words.length)).toBe(true);
      }
      const shown = view.quotations[view.index];
      expect(quotes.some((quote) => quote.includes(shown?.text ?? "?"))).toBe(true);
      expect(content.text.length).toBeLessThanOrEqual(4096);
    }),
  );
});

test("every button leads to a view that can be shown, and a row has three at most", () => {
  fc.assert(
    fc.property(views(), (view) => {
      const { buttons = [] } = showView(languages.messagesOf("en"), corpus(), view);
      expect(buttons.every((row) => row.length > 0 && row.length <= 3)).toBe(true);
      for (const { action } of buttons.flat()) {
        if (action.kind !== "tap") continue;
        const parsed = parseCallbackData([{ address }], encodeTap(action.tap));
        expect(parsed).toEqual({ kind: "tap", tap: action.tap });
        if (action.tap.kind === "view")
          expect(
            showView(languages.messagesOf("en"), corpus(), action.tap.view).content,
          ).not.toEqual(showView(languages.messagesOf("en"), corpus(), view).content);
      }
    }),
    { numRuns: 300 },
  );
});
