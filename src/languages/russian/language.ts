import type { Language } from "../../conversation/languages.js";
import { RUSSIAN_MESSAGES } from "./messages.js";
import { readRussianPostWish } from "./post-wish.js";
import { RUSSIAN_SMALL_TALK } from "./small-talk.js";
import { RUSSIAN_UNDERSTANDING } from "./understanding.js";

export const RUSSIAN: Language = {
  tag: "ru",
  understanding: RUSSIAN_UNDERSTANDING,
  smallTalk: RUSSIAN_SMALL_TALK,
  messages: RUSSIAN_MESSAGES,
  readPostWish: readRussianPostWish,
};
