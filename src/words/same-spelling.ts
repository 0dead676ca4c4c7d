/**
 * Brings one spelling of words to another: a pattern, as `RegExp` takes it, and what stands in its place. Data and no
 * function, because the reader page carries them to browsers.
 */
export type SpellingRule = readonly [pattern: string, by: string];

/** Brings words in several spellings to one, by rules that are tried one after the other. */
export function createSameSpelling(rules: readonly SpellingRule[]): (word: string) => string {
  const patterns = rules.map(([pattern, by]) => [new RegExp(pattern, "u"), by] as const);
  return (word) => patterns.reduce((text, [pattern, by]) => text.replace(pattern, by), word);
}
