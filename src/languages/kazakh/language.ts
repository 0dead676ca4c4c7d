import type { Language } from "../../conversation/languages.js";
import { createNeutralUnderstanding } from "../../words/neutral-understanding.js";
import { KAZAKH_MESSAGES } from "./messages.js";
import { readKazakhPostWish } from "./post-wish.js";
import { readSmallTalk, KAZAKH_SMALL_TALK } from "./small-talk.js";

/** So far only small talk and wishes for posts are understood in Kazakh. */
export const KAZAKH: Language = {
  tag: "kk",
  understanding: { ...createNeutralUnderstanding("kk"), readSmallTalk },
  smallTalk: KAZAKH_SMALL_TALK,
  messages: KAZAKH_MESSAGES,
  readPostWish: readKazakhPostWish,
};
