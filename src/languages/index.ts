import { createLanguages } from "../conversation/languages.js";
import { createDetection } from "./detection/detect-language.js";
import { ENGLISH } from "./english/language.js";
import { ENGLISH_SAMPLES } from "./english/sample-messages.js";
import { readEnglishWords } from "./english/word-list.js";
import { foldLetters } from "./kazakh/fold-letters.js";
import { KAZAKH } from "./kazakh/language.js";
import { KAZAKH_SAMPLES } from "./kazakh/sample-messages.js";
import { RUSSIAN } from "./russian/language.js";
import { RUSSIAN_SAMPLES } from "./russian/sample-messages.js";

/** Tells the languages apart. */
export const detectLanguage = createDetection({
  english: ENGLISH_SAMPLES,
  russian: RUSSIAN_SAMPLES,
  kazakh: KAZAKH_SAMPLES,
  isEnglishWord: (word) => readEnglishWords()(word),
  foldKazakh: foldLetters,
});

/** Every language there is. The first one's messages serve for those that have none. */
export const languages = createLanguages([ENGLISH, RUSSIAN, KAZAKH], detectLanguage);
