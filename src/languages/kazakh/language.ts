import type { Language } from "../../conversation/languages.js";
import { foldLetters } from "./fold-letters.js";
import { KAZAKH_HABITS } from "./latin-habits.js";
import { inEitherScript, inLatin } from "./latin-messages.js";
import { KAZAKH_MESSAGES } from "./messages.js";
import { readKazakhPostWish } from "./post-wish.js";
import { KAZAKH_SAMPLES } from "./sample-messages.js";
import { KAZAKH_SMALL_TALK } from "./small-talk.js";
import { kazakhTextWords } from "./text-words.js";
import { KAZAKH_UNDERSTANDING } from "./understanding.js";

export const KAZAKH: Language = {
  tag: "kk",
  script: "Cyrillic",
  typed: {
    messages: KAZAKH_SAMPLES,
    otherwise: [foldLetters],
    inLatin: KAZAKH_HABITS,
    mostAgainst: 4,
  },
  textWords: kazakhTextWords,
  understanding: KAZAKH_UNDERSTANDING,
  smallTalk: KAZAKH_SMALL_TALK,
  messages: KAZAKH_MESSAGES,
  inOtherScripts: [inLatin(KAZAKH_MESSAGES)],
  readPostWish: inEitherScript(readKazakhPostWish),
};
