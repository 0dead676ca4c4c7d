import type { Language } from "../../conversation/languages.js";
import { createNeutralUnderstanding } from "../../words/neutral-understanding.js";
import { RUSSIAN_MESSAGES } from "./messages.js";
import { readRussianPostWish } from "./post-wish.js";
import { readSmallTalk, RUSSIAN_SMALL_TALK } from "./small-talk.js";

/** Everything is said in Russian; of questions only small talk is understood by its words. */
export const RUSSIAN: Language = {
  tag: "ru",
  understanding: { ...createNeutralUnderstanding("ru"), readSmallTalk },
  smallTalk: RUSSIAN_SMALL_TALK,
  messages: RUSSIAN_MESSAGES,
  readPostWish: readRussianPostWish,
};
