import type { Understanding } from "../../words/understanding.js";
import { createAboutText } from "./about-text.js";
import { KAZAKH_ADDRESS_FORMS } from "./address-forms.js";
import { askedType, holdsType } from "./answer-types.js";
import { createClaimCore } from "./claim-core.js";
import { independenceOf } from "./independence.js";
import { isCheckingWord, isFunctionWord, isLightWord, isQuestionWord } from "./kinds-of-words.js";
import { leansBack } from "./leaning.js";
import { inOwnLetters } from "./own-letters.js";
import { kazakhSenseOf } from "./senses.js";
import { KAZAKH_REQUESTS } from "./requests.js";
import { readSmallTalk } from "./small-talk.js";
import { createKazakhSpelling } from "./spelling.js";
import { kazakhStem } from "./stem.js";
import { withoutTalk } from "./talk.js";

/** How Kazakh is read, with its special letters or without them. */
export const KAZAKH_UNDERSTANDING: Understanding = {
  language: "kk",
  fromLatin: inOwnLetters,
  stem: kazakhStem,
  abbreviationOf: (word) => word.replace(/(?:[лдт][ае]р|s)$/u, ""),
  isFunctionWord,
  isQuestionWord,
  isLightWord,
  isCheckingWord,
  withoutTalk,
  askedType,
  holdsType,
  createSpelling: createKazakhSpelling,
  leansBack,
  independenceOf,
  createClaimCore,
  senseOf: kazakhSenseOf,
  readSmallTalk,
  addressForms: KAZAKH_ADDRESS_FORMS,
  requests: KAZAKH_REQUESTS,
  createAboutText,
};
