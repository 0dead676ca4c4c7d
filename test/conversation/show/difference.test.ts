import { beforeAll, describe, expect, test } from "vitest";
import type { ClaimCheck } from "../../../src/checking/claim-check.js";
import { languages } from "../../../src/languages/index.js";
import type { FormattedText } from "../../../src/conversation/formatted-text.js";
import { showDifference } from "../../../src/conversation/show/difference.js";
import type { Address } from "../../../src/corpus/address.js";
import { toTerminal } from "../../../src/terminal/print-content.js";
import { claimCheckOf } from "../../support/claim-check-of.js";
import { readOfficialAddress } from "../../support/official-address.js";

let address: Address;
let checkClaim: ClaimCheck;
beforeAll(async () => {
  address = await readOfficialAddress();
  checkClaim = claimCheckOf(address);
});

function shown(claim: string): FormattedText {
  const verdict = checkClaim(claim);
  if (verdict.verdict !== "altered") throw new Error(`expected altered, got ${verdict.verdict}`);
  return showDifference(languages.messagesOf("en"), address, verdict.difference);
}

/** Struck out words as `[-…-]`, underlined ones as `[+…+]`. */
const lines = (claim: string): string[] => toTerminal(shown(claim), false).split("\n");

describe("the difference of an altered claim", () => {
  test("is shown with the words around it, however long both agree before", () => {
    expect(
      lines(
        "In accordance with my decree, an interdepartmental commission on the return of funds illegally withdrawn from the country and the return of illegally privatized assets to private owners has been established.",
      ),
    ).toEqual([
      "You wrote: … return of illegally privatized assets to [-private owners-] has been established",
      "The address: … return of illegally privatized assets to [+state ownership+] has been established",
    ]);
  });

  test("does not stop before what the address says where the claim ends otherwise", () => {
    expect(lines("It will be comprised of representatives from all political parties")).toEqual([
      "You wrote: It will be comprised of representatives from all [-political parties-]",
      "The address: It will be comprised of representatives from all [+walks of life, active and respected citizens+]",
    ]);
    expect(
      lines(
        "We need to review the legislation that has contributed to the concentration of the country's economic resources in the hands of a small group of foreigners",
      ),
    ).toEqual([
      "You wrote: … hands of a small group of [-foreigners-]",
      "The address: … hands of a small group of [+individuals and provided them with excessive preferences+]",
    ]);
  });

  test("does not begin after what the address says where the claim begins otherwise", () => {
    // "On the basis of the adopted amendments to the Constitution, the Parliament and the
    // Government will have to make …": eight words more than the six that are shown.
    expect(lines("Judges will have to make appropriate changes in the legislation")).toEqual([
      "You wrote: [-Judges-] will have to make appropriate changes …",
      "The address: [+… the Constitution, the Parliament and the Government+] will have to make appropriate changes …",
    ]);
  });

  test("shows a short claim whole", () => {
    expect(lines("There was some coercion.")).toEqual([
      "You wrote: There was [-some-] coercion",
      "The address: There was [+no+] coercion",
    ]);
  });

  test("leaves out what lies between two differences far from each other", () => {
    const [wrote = "", said = ""] = lines(
      "We must take no measures to develop high-yield agriculture and a powerful transport and logistics system, and we must create a digital ecosystem nowhere.",
    );
    expect(wrote).toContain(
      "[-no-] measures to develop high-yield agriculture and … we must create a digital ecosystem [-nowhere-]",
    );
    expect(said).toMatch(/ecosystem \[\+everywhere\+\]$/u);
  });

  test("has only words of the address on the address's line, besides ellipses", () => {
    for (const claim of [
      "It will be comprised of representatives from all political parties",
      "There was a lot of coercion in the country, and nobody was free",
      "We need to review the legislation that has contributed to the wealth of few",
    ]) {
      const verdict = checkClaim(claim);
      if (verdict.verdict !== "altered") continue;
      const [, said = ""] = showDifference(
        languages.messagesOf("en"),
        address,
        verdict.difference,
      ).text.split("\nThe address: ");
      for (const piece of said.split("…"))
        for (const word of piece.match(/[\p{L}\p{N}'’-]+/gu) ?? [])
          expect(address.text).toContain(word);
    }
  });
});
