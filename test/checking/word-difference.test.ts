import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignWords } from "../../src/checking/word-alignment.js";
import type { DifferenceRun } from "../../src/checking/word-difference.js";
import { describeDifference } from "../../src/checking/word-difference.js";
import { locateWords } from "../../src/words/tokenise.js";

function differenceOf(claim: string, address: string): DifferenceRun[] {
  const [a, b] = [claim, address].map((text) => ({ text, words: locateWords(text) }));
  if (!a || !b) return [];
  const forms = [a, b].map(({ words }) => words.map(({ form }) => form));
  return describeDifference(a, b, alignWords(forms[0] ?? [], forms[1] ?? [], Infinity).flat());
}

function brief(runs: readonly DifferenceRun[]): string[] {
  return runs.map(({ kind, claim, address }) => `${kind}: ${claim} / ${address}`);
}

describe("difference in words", () => {
  it("shows what the claim says for what the address says, each as written", () => {
    expect(
      brief(differenceOf("The LOW turnout was great.", "The high turnout was “great”")),
    ).toEqual([
      "equal: The / The",
      "replaced: LOW / high",
      "equal: turnout was great / turnout was “great",
    ]);
  });

  it("shows words left out and put in, and where", () => {
    const [, removed] = differenceOf("There was coercion", "There was no coercion");
    // Right after "was" in the claim, which ends at 9; "no" stands at 10 to 12 in the address.
    expect(removed).toEqual({
      kind: "removed",
      claim: "",
      claimSpan: { start: 9, end: 9 },
      address: "no",
      addressSpan: { start: 10, end: 12 },
    });
    expect(brief(differenceOf("There was really no coercion", "There was no coercion"))[1]).toBe(
      "added: really / ",
    );
  });

  it("places words added before everything at the first word that is used", () => {
    const [added] = differenceOf("Honestly there was none", "Then: there was none");
    expect(added).toMatchObject({ kind: "replaced", claim: "Honestly", address: "Then" });
    expect(differenceOf("Honestly there was", "There was none")[0]).toMatchObject({
      kind: "added",
      addressSpan: { start: 0, end: 0 },
    });
  });

  it("alternates, slices both texts exactly, and says every word of the claim", () => {
    const text = fc
      .array(fc.constantFrom("We", "must", "not", "build", "a", "state"), { maxLength: 8 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (claim, address) => {
        const runs = differenceOf(claim, address);
        runs.forEach((run, i) => {
          expect(run.claim).toBe(claim.slice(run.claimSpan.start, run.claimSpan.end));
          expect(run.address).toBe(address.slice(run.addressSpan.start, run.addressSpan.end));
          if (i > 0) expect(run.kind === "equal").not.toBe(runs[i - 1]?.kind === "equal");
          if (run.kind === "equal") expect(run.claim.toLowerCase()).toBe(run.address.toLowerCase());
        });
        const said = runs.map((run) => run.claim).filter((words) => words !== "");
        expect(said.join(" ")).toBe(claim);
      }),
    );
  });
});
