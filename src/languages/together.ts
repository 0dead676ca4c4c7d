/**
 * A pattern for a plain message, words with a space between them, that has all of some words in whatever order.
 *
 * @param needed what the message has to have, each of whole words
 * @param without what it must not have; of whole words too
 *
 * Example: `together(["(?:mix|shuffle)", "words?"])` matches `could you mix his words`.
 */
export function together(needed: readonly string[], without?: string): string {
  const has = (words: string): string => `(?:.* )?(?:${words})(?: |$)`;
  const not = without === undefined ? "" : `(?!${has(without)})`;
  return `^${not}${needed.map((words) => `(?=${has(words)})`).join("")}.`;
}
