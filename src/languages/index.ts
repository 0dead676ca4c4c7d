import { createLanguages } from "../conversation/languages.js";
import { detectLanguage } from "./detection/detect-language.js";
import { ENGLISH } from "./english/language.js";
import { KAZAKH } from "./kazakh/language.js";
import { RUSSIAN } from "./russian/language.js";

/** Every language there is. The first one's messages serve for those that have none. */
export const languages = createLanguages([ENGLISH, RUSSIAN, KAZAKH], detectLanguage);
