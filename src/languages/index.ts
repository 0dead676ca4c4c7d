import { createLanguages } from "../conversation/languages.js";
import { createDetection } from "./detection/detect-language.js";
import { ENGLISH } from "./english/language.js";
import { KAZAKH } from "./kazakh/language.js";
import { RUSSIAN } from "./russian/language.js";

/** The one list of languages. The first one's messages serve for those that have none. */
const ALL = [ENGLISH, RUSSIAN, KAZAKH];

/** Tells the languages apart. */
export const detectLanguage = createDetection(ALL);

/** Every language there is. */
export const languages = createLanguages(ALL, detectLanguage);
