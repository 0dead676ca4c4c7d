import type { Language } from "../../conversation/languages.js";
import { inOwnLetters } from "./own-letters.js";
import { KAZAKH_SMALL_TALK } from "./small-talk.js";
import { KAZAKH_UNDERSTANDING } from "./understanding.js";

export const KAZAKH: Language = {
  tag: "kk",
  understanding: KAZAKH_UNDERSTANDING,
  inOwnLetters,
  smallTalk: KAZAKH_SMALL_TALK,
};
