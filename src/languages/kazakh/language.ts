import type { Language } from "../../conversation/languages.js";
import { inEitherScript, inLatin } from "./latin-messages.js";
import { KAZAKH_MESSAGES } from "./messages.js";
import { readKazakhPostWish } from "./post-wish.js";
import { KAZAKH_SMALL_TALK } from "./small-talk.js";
import { KAZAKH_UNDERSTANDING } from "./understanding.js";

export const KAZAKH: Language = {
  tag: "kk",
  understanding: KAZAKH_UNDERSTANDING,
  smallTalk: KAZAKH_SMALL_TALK,
  messages: KAZAKH_MESSAGES,
  inOtherScripts: [inLatin(KAZAKH_MESSAGES)],
  readPostWish: inEitherScript(readKazakhPostWish),
};
