import type { Language } from "../../conversation/languages.js";
import { ENGLISH_MESSAGES } from "./messages.js";
import { readEnglishPostWish } from "../english-wish.js";
import { ENGLISH_SAMPLES } from "./sample-messages.js";
import { ENGLISH_SMALL_TALK } from "./small-talk.js";
import { englishTextWords } from "./text-words.js";
import { ENGLISH_UNDERSTANDING } from "./understanding.js";
import { readEnglishWords } from "./word-list.js";

export const ENGLISH: Language = {
  tag: "en",
  script: "Latin",
  typed: {
    messages: ENGLISH_SAMPLES,
    mostAgainst: 4,
    isWord: (word) => readEnglishWords()(word),
  },
  textWords: englishTextWords,
  understanding: ENGLISH_UNDERSTANDING,
  smallTalk: ENGLISH_SMALL_TALK,
  messages: ENGLISH_MESSAGES,
  readPostWish: readEnglishPostWish,
};
