import { createLanguages } from "../conversation/languages.js";
import { createDetection } from "./detection/detect-language.js";
import { createTellLanguage } from "./detection/tell-language.js";
import { ENGLISH } from "./english/language.js";
import { KAZAKH } from "./kazakh/language.js";
import { RUSSIAN } from "./russian/language.js";

/** The one list of languages. The first one's messages serve for those that have none. */
const ALL = [ENGLISH, RUSSIAN, KAZAKH];

/** Tells the languages apart. */
export const detectLanguage = createDetection(ALL);

/** Tells the language of a text that is added, one of those that nobody taught too. */
export const tellLanguage = createTellLanguage(detectLanguage);

/** Every language there is. */
export const languages = createLanguages(ALL, detectLanguage);
