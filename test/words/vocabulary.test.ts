import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Vocabulary } from "../../src/words/vocabulary.js";
import { createVocabulary } from "../../src/words/vocabulary.js";
import { wordLikeness } from "../../src/words/word-likeness.js";
import { locateWords } from "../../src/words/tokenise.js";
import { readOfficialAddress } from "../support/official-address.js";

describe("vocabulary", () => {
  let forms: string[];
  let vocabulary: Vocabulary;
  beforeAll(async () => {
    const { text } = await readOfficialAddress();
    forms = [...new Set(locateWords(text).map(({ form }) => form))];
    vocabulary = createVocabulary(forms);
  });

  it("finds what comparing with every word finds, for words with one or two typos", () => {
    const mistyped = fc
      .tuple(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom("", "x", "ee")), { maxLength: 2 }),
      )
      .map(([pick, edits]) =>
        edits.reduce(
          (word, [at, letters]) => {
            const i = at % word.length;
            return word.slice(0, i) + letters + word.slice(i + 1) || word;
          },
          forms[pick % forms.length] ?? "",
        ),
      );
    fc.assert(
      fc.property(mistyped, (word) => {
        const likenesses = new Map(vocabulary.like(word).map((one) => [one.form, one.likeness]));
        for (const form of forms) {
          const likeness = wordLikeness(word, form);
          // Pairs of letters may miss a word that hardly resembles the typed one.
          if (likeness >= 0.7) expect(likenesses.get(form)).toBe(likeness);
          else expect([undefined, likeness]).toContain(likenesses.get(form));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("finds the words that a word still being typed may become", () => {
    expect(createVocabulary(["must", "music", "mu", "nut"]).beginningWith("mu")).toEqual([
      "music",
      "must",
    ]);
    for (const form of forms) {
      const beginning = form.slice(0, 2);
      expect(vocabulary.beginningWith(beginning)).toEqual(
        forms.filter((other) => other.startsWith(beginning) && other !== beginning).sort(),
      );
    }
  });
});
