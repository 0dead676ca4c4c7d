/**
 * What a word does to the sense of the words around it, so that leaving it out may turn them round:
 *
 * - a negation: `not`, `no`, `never`;
 * - an exception: `except`, `only`;
 * - a contrast, up to which a negation reaches: `but`, `although`;
 * - a condition: `if`, `unless`, `perhaps`;
 * - a quantifier: `some`, `most`, `majority`;
 * - a privative, which takes back the word after it: `former`, `illegally`, `so-called` (Partee,
 *   "Privative adjectives", 2010);
 * - a joining word: `and`, `or`, which turns nothing round and ends how far a quantifier reaches;
 * - an opening word: `in`, `which`, with which a phrase begins that can be left out whole;
 * - an auxiliary: `to`, `will`, `must`, after which a verb stands that cannot.
 */
export type SenseWord =
  | "negation"
  | "exception"
  | "contrast"
  | "condition"
  | "quantifier"
  | "privative"
  | "joining"
  | "opening"
  | "auxiliary";

/** What a word does, for one language; the word is lower case. */
export type SenseOf = (word: string) => SenseWord | undefined;

/**
 * @param lists words of each kind, with spaces between them
 *
 * Example: of `{ negation: "no not", … }` the sense of `not` is `negation`.
 */
export function createSenseOf(lists: Readonly<Record<SenseWord, string>>): SenseOf {
  const senses = new Map(
    (Object.entries(lists) as [SenseWord, string][]).flatMap(([sense, words]) =>
      words.split(/\s+/u).map((word) => [word, sense] as const),
    ),
  );
  return (word) => senses.get(word);
}
