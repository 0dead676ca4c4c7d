import { NO_SPELLING } from "./spelling.js";
import type { Understanding } from "./understanding.js";

/**
 * How a language is read that nobody has taught: words are compared as they are, none is known for
 * grammar, every sentence stands alone, and every question may ask for anything.
 */
export function createNeutralUnderstanding(language: string): Understanding {
  return {
    language,
    stem: (word) => word,
    isFunctionWord: no,
    isQuestionWord: no,
    isLightWord: no,
    isCheckingWord: no,
    withoutTalk: (message) => message,
    askedType: () => "other",
    holdsType: () => true,
    createSpelling: () => NO_SPELLING,
    leansBack: no,
    independenceOf: () => 1,
    createClaimCore: () => (claim) => ({ start: 0, end: claim.length }),
    readSmallTalk: () => undefined,
    createAboutText: () => no,
  };
}

function no(): boolean {
  return false;
}
