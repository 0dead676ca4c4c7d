import { languages } from "../../src/languages/index.js";

/** The words by which added texts are read, of every language. */
export const TEXT_WORDS = languages.all.map(({ textWords }) => textWords());
