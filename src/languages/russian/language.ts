import type { Language } from "../../conversation/languages.js";
import { RUSSIAN_HABITS } from "./latin-habits.js";
import { RUSSIAN_MESSAGES } from "./messages.js";
import { readRussianPostWish } from "./post-wish.js";
import { RUSSIAN_SAMPLES } from "./sample-messages.js";
import { RUSSIAN_SMALL_TALK } from "./small-talk.js";
import { russianTextWords } from "./text-words.js";
import { RUSSIAN_UNDERSTANDING } from "./understanding.js";

export const RUSSIAN: Language = {
  tag: "ru",
  script: "Cyrillic",
  // A Kazakh message has Russian words, a Russian one has few Kazakh ones.
  typed: { messages: RUSSIAN_SAMPLES, inLatin: RUSSIAN_HABITS, mostAgainst: 6 },
  textWords: russianTextWords,
  understanding: RUSSIAN_UNDERSTANDING,
  smallTalk: RUSSIAN_SMALL_TALK,
  messages: RUSSIAN_MESSAGES,
  readPostWish: readRussianPostWish,
};
