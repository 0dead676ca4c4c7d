import porter2 from "wink-porter2-stemmer";
import { rememberStems } from "../../words/remember-stems.js";

/**
 * Porter2 stem (Porter, "English (Porter2) stemming algorithm", snowballstem.org) of a lower-case
 * word, with British spellings brought to the American ones first, because readers type either.
 *
 * Example: `modernise`, `modernize` and `modernisation` all become `modern`.
 */
export const englishStem = rememberStems((word) =>
  porter2(
    word.length < 6
      ? word
      : word
          .replace(/is(e|ed|es|er|ers|ing|ation|ations)$/u, "iz$1")
          .replace(/our(s|ed|ing|able|ite|ites|ful|less|er|ers)?$/u, "or$1"),
  ),
);
