import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { LookUp } from "../../src/looking-up/look-up.js";
import { createLookUp } from "../../src/looking-up/look-up.js";
import { locateWords } from "../../src/words/tokenise.js";
import { createWordSequence } from "../../src/words/word-sequence.js";
import { slice } from "../../src/corpus/span.js";
import type { Address } from "../../src/corpus/address.js";
import { createAddress, parseAddressSource } from "../../src/corpus/parse-address.js";
import { LOOK_UP_EXAMPLES } from "./look-up-examples.js";
import { isExact, placeOf, readOfficialAddress } from "../support/official-address.js";

let address: Address;
let lookUp: LookUp;
beforeAll(async () => {
  address = await readOfficialAddress();
  lookUp = createLookUp(createWordSequence(address));
});

function placesOf(query: string, limit?: number): string[] {
  return lookUp(query, limit).map(({ quotation }) => placeOf(quotation));
}

describe("look-up by half-remembered words", () => {
  for (const [kind, examples] of Object.entries(LOOK_UP_EXAMPLES))
    it.each(examples)(`finds the sentence by ${kind}: %s`, (query, place) => {
      expect(placesOf(query)[0]).toBe(place);
    });

  it("finds every sentence by its beginning, cut anywhere from its third word on", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (pick, cut) => {
        const sentence = address.sentences[pick % address.sentences.length];
        if (!sentence) return;
        const text = slice(address.text, sentence);
        const third = locateWords(text)[2]?.start ?? 0;
        const typed = text.slice(0, third + 1 + (cut % (text.length - third)));
        const [first] = lookUp(typed);
        // Several sentences may begin with what was typed; the first must be one of them.
        expect(first?.kind).toBe("literal");
        expect(first?.quotation.text.startsWith(typed)).toBe(true);
      }),
    );
  });

  it("shows what a few keystrokes can become, beginnings of sentences first", () => {
    const matches = lookUp("We mu", 20);
    expect(matches.slice(0, 4).every(({ quotation }) => quotation.text.startsWith("We must"))).toBe(
      true,
    );
    // ¶5 s3 says "we must" twice and begins with it; each sentence comes once.
    expect(new Set(matches.map(({ quotation }) => quotation.start)).size).toBe(matches.length);
  });

  it("puts words that stand there above words that resemble them", () => {
    const kinds = lookUp("the results of the referendum", 10).map(({ kind }) => kind);
    expect(kinds[0]).toBe("literal");
    expect(kinds).toContain("near");
    expect(kinds.lastIndexOf("literal")).toBeLessThan(kinds.indexOf("near"));
  });

  it("finds, across the end of a sentence, the sentence with the larger part", () => {
    // 2 words end ¶2 s2, the next 5 begin ¶2 s3.
    expect(placesOf("of development. The overwhelming majority of citizens")[0]).toBe("p2s3");
    // 6 words end ¶2 s2, 2 begin ¶2 s3.
    expect(placesOf("entered a new stage of development the overwhelming")[0]).toBe("p2s2");
  });

  it("does not depend on case, marks and white space", () => {
    expect(placesOf("«THERE  was — no\u00A0coercion»…", 1)).toEqual(["p2s8"]);
    expect(lookUp("“There was no coercion”")[0]).toMatchObject({ kind: "literal", similarity: 1 });
  });

  it.each(["", " \n", "…—!?", "🙂🙂", "12345"])(
    "finds nothing for %j, which has no words",
    (query) => {
      expect(lookUp(query)).toEqual([]);
    },
  );

  it.each([
    // Nothing of it is in the address but small words.
    "i want to change my password",
    "cheap flights to Istanbul",
    "who won the match last night",
    "best pizza near me",
    "lorem ipsum dolor sit amet",
    "посоветуй хороший фильм",
    "今天天气怎么样",
  ])("finds nothing for what has nothing to do with the address: %s", (query) => {
    expect(lookUp(query)).toEqual([]);
  });

  it("returns as many matches as asked, whole sentences, best first, for anything typed", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.tuple(fc.nat(), fc.nat({ max: 200 })).map(([start, length]) => {
        const from = start % address.text.length;
        return address.text.slice(from, from + length);
      }),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: -1, max: 30 }), (query, limit) => {
        const matches = lookUp(query, limit);
        expect(matches.length).toBeLessThanOrEqual(Math.max(0, limit));
        matches.forEach(({ quotation, similarity, kind }, i) => {
          expect(isExact(address, quotation)).toBe(true);
          expect(quotation.sentences[0]).toBe(quotation.sentences[1]);
          expect(similarity).toBeGreaterThan(0);
          expect(similarity).toBeLessThanOrEqual(1);
          const before = matches[i - 1];
          if (before?.kind === kind) expect(before.similarity).toBeGreaterThanOrEqual(similarity);
          else if (before) expect([before.kind, kind]).toEqual(["literal", "near"]);
        });
      }),
    );
  });

  it("reads a message of any length", () => {
    expect(placesOf(`there was no coercion ${"x".repeat(200_000)}`)[0]).toBe("p2s8");
    expect(() => lookUp("word ".repeat(20_000))).not.toThrow();
  });

  it("works for an address in another script and with a line that has no words", () => {
    const metadata = `speaker: А\noffice: Б\ntitle: В\noccasion: Г\ndate: 2020-01-01\nlanguage: ru\nsource: Д\nlicence: Е\nsha256: ${"0".repeat(64)}`;
    const body = "Новый этап развития страны начался. Граждане поддержали поправки.\n\n* * *";
    const russian = createAddress(
      "ru",
      parseAddressSource("ru", `---\n${metadata}\n---\n\n${body}`),
    );
    const lookUpRussian = createLookUp(createWordSequence(russian));
    const [first] = lookUpRussian("граждани подержали попр");
    expect(first?.quotation.text).toBe("Граждане поддержали поправки.");
    expect(lookUpRussian("* * *")).toEqual([]);
  });
});
