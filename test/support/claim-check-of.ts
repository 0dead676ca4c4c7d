import type { ClaimCheck } from "../../src/checking/claim-check.js";
import { createClaimCheck } from "../../src/checking/claim-check.js";
import type { Address } from "../../src/corpus/address.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";
import { createLookUp } from "../../src/looking-up/look-up.js";
import { createWordSequence } from "../../src/words/word-sequence.js";

/** The claim check of an English address, made as the app makes it. */
export function claimCheckOf(address: Address): ClaimCheck {
  const { createClaimCore, sameSpellings } = ENGLISH_UNDERSTANDING;
  const words = createWordSequence(address, sameSpellings);
  return createClaimCheck(
    words,
    createLookUp(words),
    createClaimCore(address),
    ENGLISH_UNDERSTANDING,
  );
}
