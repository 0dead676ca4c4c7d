import type { SpellingRule } from "../../words/same-spelling.js";

/**
 * British and American spellings of a word brought to one. Only compared, never shown.
 *
 * Example: `modernisation` and `modernization`, `labour` and `labor`.
 */
export const ENGLISH_SAME_SPELLINGS: readonly SpellingRule[] = [
  ["^(?=.{5})(.*?)iz(?=[aei]|$)", "$1is"],
  // Words in which British English writes `our` and American English `or`.
  [
    "^(arm|behavi|cand|clam|col|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig)our",
    "$1or",
  ],
  ["^(cent|fib|lit|met|theat|kilomet|calib|lust|spect|somb)re(?=s?$)", "$1er"],
  ["^(defen|offen|licen|preten)ce", "$1se"],
  ["^programme(?=s?$)", "program"],
  ["^(travel|cancel|label|model|counsel|fuel|level|signal|control)l(?=ed|ing|er)", "$1"],
  ["^(ful|skil)l?fil?l?(?=$|s$|ment)", "$1fil"],
  ["^(judg|acknowledg)ement", "$1ment"],
  ["yse(?=$|d|r|s)", "yze"],
];
