import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ClaimCheck } from "../../src/checking/claim-check.js";
import type { ClaimVerdict } from "../../src/checking/claim-verdict.js";
import type { Quotation } from "../../src/corpus/quotation.js";
import type { WordSequence } from "../../src/words/word-sequence.js";
import { createWordSequence } from "../../src/words/word-sequence.js";
import type { Address } from "../../src/corpus/address.js";
import type { Span } from "../../src/corpus/span.js";
import { slice } from "../../src/corpus/span.js";
import { CLAIM_EXAMPLES } from "./claim-examples.js";
import { claimCheckOf } from "../support/claim-check-of.js";
import { isExact, placeOf, readOfficialAddress, sentenceAt } from "../support/official-address.js";

let address: Address;
let sequence: WordSequence;
let check: ClaimCheck;
beforeAll(async () => {
  address = await readOfficialAddress();
  sequence = createWordSequence(address);
  check = claimCheckOf(address);
});

function quotationsOf(verdict: ClaimVerdict): readonly Quotation[] {
  if (verdict.verdict === "absent") return verdict.nearest ? [verdict.nearest] : [];
  return verdict.quotations;
}

/** Changed words as `removed/added`, for example `high/low`. */
function changesOf(claim: string): string[] {
  const verdict = check(claim);
  return "difference" in verdict
    ? verdict.difference
        .filter(({ kind }) => kind !== "equal")
        .map((run) => `${run.address}/${run.claim}`)
    : [];
}

function textsOf(spans: readonly Span[]): string[] {
  return spans.map((span) => slice(address.text, span));
}

/** What the dots of a claim hide that turns the rest round. */
function hiddenIn(claim: string): string[] {
  const verdict = check(claim);
  return verdict.verdict === "altered" ? textsOf(verdict.hidden) : [];
}

/** A run of words of the address as it stands, from `from` on, at least `least` words. */
function runOfWords(
  from: number,
  length: number,
  least: number,
): { words: string[]; text: string } {
  const start = from % (sequence.words.length - least);
  const run = sequence.words.slice(start, start + least + (length % 20));
  const text = address.text.slice(run[0]?.start, run.at(-1)?.end);
  return { words: run.map((word) => slice(address.text, word)), text };
}

/** Whether the words stand in the address one after the other; the slow way. */
function isSaid(text: string): boolean {
  const row = (words: readonly { form: string }[]): string =>
    ` ${words.map(({ form }) => form).join(" ")} `;
  return row(sequence.words).includes(row(sequence.locate(text)));
}

describe("claim check", () => {
  it.each(CLAIM_EXAMPLES)(
    "finds $verdict, at the right place: $claim",
    ({ claim, verdict, at }) => {
      const found = check(claim);
      expect(found.verdict).toBe(verdict);
      if (found.verdict !== "absent") expect(found.quotations.map(placeOf)).toEqual(at);
    },
  );

  it("shows a change beside what the address says", () => {
    expect(changesOf("There was coercion.")).toEqual(["no/"]);
    expect(changesOf("The low turnout was a testament to the maturity of our society.")).toEqual([
      "high/low",
      "and responsibility/",
    ]);
    // "everywhere" ends the sentence: the claim says something else for it.
    expect(changesOf("and we must create a digital ecosystem in the two largest cities.")).toEqual([
      "everywhere/in the two largest cities",
    ]);
    expect(changesOf("Tokayev denied that the referendum was held at a high level")).toEqual([
      "/Tokayev denied that",
    ]);
  });

  it("says which words the dots hide where they turn the rest round", () => {
    const cut = "The amendments to the Constitution are … the final stage";
    expect(check(cut)).toMatchObject({ verdict: "altered" });
    expect(hiddenIn(cut)).toEqual(["not"]);
    expect(changesOf(cut)).toEqual(["not/"]);
    // Without dots nothing says that words are missing, and with another word more is changed.
    expect(hiddenIn(cut.replace("… ", ""))).toEqual([]);
    expect(hiddenIn(cut.replace("final", "last"))).toEqual([]);
  });

  it("says what is left out at dots that change nothing", () => {
    const verdict = check("Empty promises … do not lead to anything.");
    expect(verdict.verdict === "verbatim" && textsOf(verdict.leftOut)).toEqual(["and empty words"]);
  });

  it("warns of words cut out of what a sentence denies or limits", () => {
    const cutOff = (claim: string): string[] => {
      const verdict = check(claim);
      expect(verdict.verdict).toBe("verbatim");
      return verdict.verdict === "verbatim" ? textsOf(verdict.cutOff) : [];
    };
    expect(cutOff("contain norms that impede the stable development")).toEqual(["not"]);
    expect(cutOff("place for police brutality, incompetent prosecutors")).toEqual(["no"]);
    expect(cutOff("there is no place for police")).toEqual(["brutality"]);
    expect(cutOff("citizens supported the proposed amendments")).toEqual(["majority"]);
    expect(cutOff("only the beginning of our reforms")).toEqual([]);
    expect(cutOff("in order to build a New and Fair Kazakhstan")).toEqual([]);
    expect(cutOff("there is no place for police brutality")).toEqual([]);
    expect(cutOff("Public service is a special responsibility to its people")).toEqual([]);
  });

  it("never calls a sentence verbatim that lost a negation at dots: every one, at every place", () => {
    let tried = 0;
    for (const sentence of address.sentences) {
      const words = sequence.words.filter(
        ({ start, end }) => sentence.start <= start && end <= sentence.end,
      );
      for (const [at, word] of words.entries()) {
        if (!["no", "not"].includes(word.form)) continue;
        for (let from = 0; from <= at; from++)
          for (let to = at + 1; to <= words.length; to++) {
            const before = address.text.slice(sentence.start, words[from]?.start);
            const after =
              to === words.length ? "" : address.text.slice(words[to]?.start, sentence.end);
            if (before === "" && after === "") continue;
            // Cut at an end, beyond where the negation reaches: `…, but` before, a comma after.
            if (before === "" && words.slice(at, to).some(({ form }) => form === "but")) continue;
            if (after === "" && address.text.slice(words[from - 1]?.end, word.start).includes(","))
              continue;
            // A few words that stand elsewhere too are no part of this sentence.
            if (words.length - (to - from) < 5) continue;
            tried++;
            expect(check(`${before}… ${after}`).verdict, `${before}… ${after}`).not.toBe(
              "verbatim",
            );
            if (before === "" || after === "") continue;
            const without = check(`${before}${after}`);
            // `The …` may stand in the sentence once more, next to the rest: then it is cut out.
            if (without.verdict === "verbatim")
              expect(without.cutOff, `${before}${after}`).not.toEqual([]);
          }
      }
    }
    expect(tried).toBeGreaterThan(300);
  });

  it("names the speaker and the year of right words where the claim has others", () => {
    const of = (claim: string) => check(claim).misattribution;
    expect(of("“There was no coercion” - President Tokayev, 2019")).toEqual({ year: 2019 });
    expect(of("Nazarbayev: There was no coercion.")).toEqual({ speaker: "Nazarbayev" });
    expect(of("“There was no coercion.” — Nursultan Nazarbayev, 2019")).toEqual({
      speaker: "Nursultan Nazarbayev",
      year: 2019,
    });
    expect(of("“There was no coercion.” — Tokayev, 6 June 2022")).toBeUndefined();
    expect(of("There was no coercion.")).toBeUndefined();
    expect(of("President: There was no coercion.")).toBeUndefined();
  });

  it("never takes words beside a quotation away to call the rest verbatim", () => {
    for (const claim of [
      "There was no coercion – No Vote was free",
      "Never again: we will continue the comprehensive modernisation of the country",
      "Tokayev said the “overwhelming majority of citizens supported” bread",
      "He never said “the voting was held in full accordance with the democratic requirements”",
      "It is false that “the voting was held in full accordance with the democratic requirements”",
    ])
      expect(check(claim).verdict, claim).not.toBe("verbatim");
    // Cut out of a denial they are said to be so.
    const cut = check("“a place for personal enrichment” he called public service");
    expect(cut.verdict === "verbatim" && textsOf(cut.cutOff)).toEqual(["not"]);
  });

  it("shows what dots hide at an end of a claim", () => {
    expect(changesOf("… coercion was there none, there was no coercion")).not.toEqual([]);
    expect(changesOf("… place for police brutality, incompetent prosecutors")).toEqual(["no/"]);
  });

  it("reads thousands of spaces and commas as fast as words", () => {
    const spaces = " ".repeat(3000);
    for (const claim of [
      `x${spaces}— A${", ".repeat(500)}!`,
      `x${spaces}y`,
      `“${spaces}`.repeat(2),
    ])
      expect(check(claim).verdict).toBe("absent");
  });

  it("shows the smallest true difference", () => {
    expect(changesOf("Empty promises lead to anything")).toEqual(["and empty words do not/"]);
    expect(changesOf("Empty promises do not lead to anything")).toEqual(["and empty words/"]);
  });

  it("quotes the whole sentence and marks the claimed words in it", () => {
    const verdict = check("the fate of our homeland");
    expect(verdict).toMatchObject({ verdict: "verbatim", tooShort: false });
    if (verdict.verdict !== "verbatim") return;
    expect(verdict.quotation.text).toBe(slice(address.text, sentenceAt(address, "p12s2")));
    expect(slice(address.text, verdict.span)).toBe("the fate of our homeland");
  });

  it("flags words that occur but are too few to mean something, unless they are a sentence", () => {
    expect(check("the people")).toMatchObject({ verdict: "verbatim", tooShort: true });
    expect(check("“new stage”")).toMatchObject({ verdict: "verbatim", tooShort: true });
    expect(check("Dear compatriots!")).toMatchObject({ verdict: "verbatim", tooShort: false });
  });

  it("prefers the place where the words are a whole sentence", () => {
    const text = "Act now and we will win today. We will win today.";
    const first = { start: 0, end: 30, paragraph: 1, number: 1 };
    const second = { start: 31, end: 49, paragraph: 1, number: 2 };
    const sentences = [first, second];
    const twice: Address = {
      ...address,
      text,
      sentences,
      paragraphs: [{ start: 0, end: 49, number: 1, sentences }],
    };
    // The words occur in the first sentence too, as its end.
    expect(quotationsOf(claimCheckOf(twice)("we will win today")).map(placeOf)).toEqual(["p1s2"]);
  });

  it("quotes each paragraph by itself where a claim runs on into the next", () => {
    const verdict = check(
      "May our unity strengthen on this path! Together we will build a New Kazakhstan!",
    );
    expect(verdict.verdict).toBe("verbatim");
    expect(quotationsOf(verdict).map(placeOf)).toEqual(["p15s2", "p16s1"]);
  });

  it("offers the nearest sentence for a claim that is not in the address", () => {
    const verdict = check("Nobody was forced, there was no pressure or threat of any kind at all");
    expect(verdict.verdict).toBe("absent");
    expect(quotationsOf(verdict).map(placeOf)).toEqual(["p2s8"]);
    expect(check("🙂")).toEqual({ verdict: "absent", nearest: null });
  });

  it("calls every sentence and every pair of neighbours verbatim", () => {
    address.sentences.forEach((sentence, i) => {
      const alone = check(slice(address.text, sentence));
      expect(alone.verdict).toBe("verbatim");
      const next = address.sentences[i + 1];
      if (!next) return;
      const pair = check(address.text.slice(sentence.start, next.end));
      expect(pair.verdict).toBe("verbatim");
      if (pair.verdict === "verbatim")
        expect(pair.span.end - pair.span.start).toBeGreaterThan(sentence.end - sentence.start);
    });
  });

  it("calls every run of six words or more verbatim, in any case and between any marks", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.boolean(), (from, length, loud) => {
        const { text } = runOfWords(from, length, 6);
        const verdict = check(loud ? `«${text.toUpperCase()}»!` : `“${text}”`);
        expect(verdict.verdict).toBe("verbatim");
        if (verdict.verdict !== "verbatim") return;
        const said = slice(address.text, verdict.span);
        expect(sequence.locate(said).map((word) => word.form)).toEqual(
          sequence.locate(text).map((word) => word.form),
        );
      }),
    );
  });

  it("never calls a run verbatim that lost, changed or gained an inner word, however led in", () => {
    const edit = fc.constantFrom("drop", "replace", "insert");
    const frame = fc.constantFrom(
      (claim: string) => claim,
      (claim: string) => `He said: “${claim}”`,
      (claim: string) => `Tokayev promised that ${claim}`,
      (claim: string) => `Is it true that he said ${claim}?`,
      (claim: string) => `“${claim}” — Tokayev, 2022`,
    );
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), edit, frame, (from, length, at, kind, lead) => {
        const { words } = runOfWords(from, length, 6);
        // "He said that …" leads in: a run that begins with "that" would lose it there.
        fc.pre(words[0] !== "that");
        const inner = 1 + (at % (words.length - 2));
        const changed = [...words];
        if (kind === "drop") changed.splice(inner, 1);
        else if (kind === "insert") changed.splice(inner, 0, "never");
        else changed[inner] = "never";
        // "the proposed amendments to the Constitution" without "proposed" is said elsewhere.
        fc.pre(!isSaid(changed.join(" ")));
        expect(check(lead(changed.join(" "))).verdict).not.toBe("verbatim");
      }),
      { numRuns: 400 },
    );
  });

  it("returns exact quotations and differences that slice both texts, for anything typed", () => {
    const piece = fc
      .tuple(fc.nat(), fc.nat())
      .map(([from, length]) => runOfWords(from, length, 1).text);
    const claims = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc
        .array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 4 })
        .map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(claims, (claim) => {
        const verdict = check(claim);
        for (const quotation of quotationsOf(verdict))
          expect(isExact(address, quotation)).toBe(true);
        if (verdict.verdict === "stitched") expect(verdict.quotations.length).toBeGreaterThan(1);
        if (!("difference" in verdict)) return;
        for (const run of verdict.difference) {
          expect(run.claim).toBe(slice(claim, run.claimSpan));
          expect(run.address).toBe(slice(address.text, run.addressSpan));
        }
        if (verdict.verdict === "altered")
          expect(verdict.difference.some(({ kind }) => kind !== "equal")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("reads a claim of any length", () => {
    expect(check("never ".repeat(20_000)).verdict).toBe("absent");
    expect(check(`${",".repeat(100_000)}There was no coercion`).verdict).toBe("verbatim");
    expect(check(address.text).verdict).toBe("verbatim");
  });
});
