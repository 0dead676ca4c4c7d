import type { Understanding } from "../../words/understanding.js";
import { createAboutText } from "./about-text.js";
import { RUSSIAN_ADDRESS_FORMS } from "./address-forms.js";
import { askedType, holdsType } from "./answer-types.js";
import { createClaimCore } from "./claim-core.js";
import { independenceOf } from "./independence.js";
import { CHECKING_WORDS, FUNCTION_WORDS, LIGHT_WORDS, QUESTION_WORDS } from "./kinds-of-words.js";
import { leansBack } from "./leaning.js";
import { inOwnLetters } from "./own-letters.js";
import { russianSenseOf } from "./senses.js";
import { RUSSIAN_REQUESTS } from "./requests.js";
import { readSmallTalk } from "./small-talk.js";
import { createRussianSpelling } from "./spelling.js";
import { russianStem } from "./stem.js";
import { withoutTalk } from "./talk.js";

const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);
const isCheckingWord = (word: string): boolean => CHECKING_WORDS.has(word);

/** How Russian is read. */
export const RUSSIAN_UNDERSTANDING: Understanding = {
  language: "ru",
  fromLatin: inOwnLetters,
  stem: russianStem,
  // `NGOs` may stand in a Russian message.
  abbreviationOf: (word) => word.replace(/s$/u, ""),
  isFunctionWord,
  isQuestionWord: (word) => QUESTION_WORDS.has(word),
  isLightWord: (word) => LIGHT_WORDS.has(word),
  isCheckingWord,
  withoutTalk,
  askedType,
  holdsType,
  createSpelling: createRussianSpelling,
  leansBack,
  independenceOf,
  createClaimCore,
  senseOf: russianSenseOf,
  readSmallTalk,
  addressForms: RUSSIAN_ADDRESS_FORMS,
  requests: RUSSIAN_REQUESTS,
  createAboutText,
};
