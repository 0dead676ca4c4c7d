/** Words in which British English writes `our` and American English `or`. */
const OUR =
  /^(arm|behavi|cand|clam|col|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig)our/u;
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^(cent|fib|lit|met|theat|kilomet|calib|lust|spect|somb)re(?=s?$)/u, "$1er"],
  [/^(defen|offen|licen|preten)ce/u, "$1se"],
  [/^programme(?=s?$)/u, "program"],
  [/^(travel|cancel|label|model|counsel|fuel|level|signal|control)l(?=ed|ing|er)/u, "$1"],
  [/^(ful|skil)l?fil?l?(?=$|s$|ment)/u, "$1fil"],
  [/^(judg|acknowledg)ement/u, "$1ment"],
  [/yse(?=$|d|r|s)/u, "yze"],
];

/**
 * British and American spellings of a word brought to one. Only compared, never shown.
 *
 * Example: `modernisation` and `modernization`, `labour` and `labor`.
 */
export function englishSameSpelling(word: string): string {
  const folded = word.length > 4 ? word.replace(/iz(?=[aei]|$)/u, "is").replace(OUR, "$1or") : word;
  return OTHERS.reduce((text, [pattern, by]) => text.replace(pattern, by), folded);
}
