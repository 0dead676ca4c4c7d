import type { Understanding } from "../../words/understanding.js";
import { createAboutText } from "./about-text.js";
import { ENGLISH_ADDRESS_FORMS } from "./address-forms.js";
import { askedType, holdsType } from "./answer-types.js";
import { createClaimCore } from "./claim-core.js";
import { independenceOf } from "./independence.js";
import {
  ASKING_NOUNS,
  CHECKING_WORDS,
  FUNCTION_WORDS,
  LIGHT_WORDS,
  QUESTION_WORDS,
} from "./kinds-of-words.js";
import { leansBack } from "./leaning.js";
import { englishSenseOf } from "./senses.js";
import { ENGLISH_MENTIONS } from "./mentions.js";
import { ENGLISH_REQUESTS } from "./requests.js";
import { readSmallTalk } from "./small-talk.js";
import { ENGLISH_SAME_SPELLINGS } from "./same-spelling.js";
import { createEnglishSpelling } from "./spelling.js";
import { englishStem } from "./stem.js";
import { withoutTalk } from "./talk.js";

const MAIN_POINT =
  /\b(?:our|the|my) (?:main|chief|primary|key|central|principal|foremost) (?:task|goal|aim|objective|purpose|mission)\b[^.]*\bis\b/iu;

/** How English is read. */
export const ENGLISH_UNDERSTANDING: Understanding = {
  language: "en",
  stem: englishStem,
  abbreviationOf: (word) => word.replace(/s$/u, ""),
  namesMainPoint: (sentence) => MAIN_POINT.test(sentence),
  isFunctionWord: (word) => FUNCTION_WORDS.has(word),
  isQuestionWord: (word) => QUESTION_WORDS.has(word),
  isAskingNoun: (word) => ASKING_NOUNS.has(word),
  isLightWord: (word) => LIGHT_WORDS.has(word),
  isCheckingWord: (word) => CHECKING_WORDS.has(word),
  withoutTalk,
  askedType,
  holdsType,
  createSpelling: createEnglishSpelling,
  leansBack,
  independenceOf,
  createClaimCore,
  senseOf: englishSenseOf,
  sameSpellings: ENGLISH_SAME_SPELLINGS,
  readSmallTalk,
  addressForms: ENGLISH_ADDRESS_FORMS,
  requests: ENGLISH_REQUESTS,
  mentions: ENGLISH_MENTIONS,
  createAboutText,
};
