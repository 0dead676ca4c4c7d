import { describe, expect, it } from "vitest";
import { createClaimCore } from "../../../src/languages/english/claim-core.js";

const coreOf = createClaimCore({
  speaker: "Kassym-Jomart Tokayev",
  titles: ["president", "head of state", "leader"],
});
const WORDS = "there was no coercion";

function peel(claim: string): string {
  const { start, end } = coreOf(claim);
  return claim.slice(start, end);
}

describe("core of a claim", () => {
  it.each([
    `He said: ${WORDS}`,
    `He said that ${WORDS}`,
    `Tokayev said ${WORDS}`,
    `Tokayev promised that ${WORDS}`,
    `President Kassym-Jomart Tokayev has also stated that ${WORDS}`,
    `Tokayev: ${WORDS}`,
    `In his speech, Tokayev said that ${WORDS}`,
    `Tokayev said in his address that ${WORDS}`,
    `The president told us that ${WORDS}`,
    `According to Tokayev, ${WORDS}`,
    `Is it true that ${WORDS}`,
    `Is it true that he said ${WORDS}`,
    `Did Tokayev really say that ${WORDS}`,
    `Fact-check: ${WORDS}`,
    `True or false: ${WORDS}`,
    `Check: Tokayev said that ${WORDS}`,
  ])("leaves out the lead-in of %s", (claim) => {
    expect(peel(claim)).toBe(WORDS);
  });

  it.each([
    `He told reporters on Monday evening: “${WORDS}”`,
    `“${WORDS}”, said Tokayev.`,
    `${WORDS}, he said`,
    `“${WORDS}” — Kassym-Jomart Tokayev, 6 June 2022`,
    `${WORDS} (Tokayev, 2022)`,
    `${WORDS}. Is that true?`,
    `${WORDS}, right?`,
    `${WORDS} https://example.org/x?y=1`,
  ])("leaves out what stands around the words of %s", (claim) => {
    expect(peel(claim).replaceAll(/^“|[.,]?[”]?$/gu, "")).toBe(WORDS);
  });

  it.each([
    // The verb makes the claim: there is a "no place for" that it replaces.
    "Tokayev promised police brutality",
    "Tokayev announced the creation of a party",
    // A denial is part of what is claimed.
    `Tokayev denied that ${WORDS}`,
    `He never said that ${WORDS}`,
    `He did not say: “${WORDS}”`,
    `It is not true that ${WORDS}`,
    `Nobody said that ${WORDS}`,
    // Somebody else said it.
    `The opposition said that ${WORDS}`,
    // The claim's own words.
    "As the saying goes, measure twice",
    "It is important to say what is right",
    WORDS,
    "",
  ])("leaves %j whole", (claim) => {
    expect(peel(claim)).toBe(claim);
  });

  it("takes somebody at their word who wrote nothing but a lead-in", () => {
    expect(peel("He said that")).toBe("He said that");
    expect(peel("Tokayev:")).toBe("Tokayev:");
  });

  it("reads a name as it stands, whatever signs it has", () => {
    const claim = "A. (B) C+ said that it rains";
    const { start } = createClaimCore({ speaker: "A. (B) C+" })(claim);
    expect(claim.slice(start)).toBe("it rains");
  });
});
