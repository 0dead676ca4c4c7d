/** More different words than the keys of an address have together, in one language. */
const MOST_REMEMBERED = 20_000;

/**
 * Stems each different word once: the only memory of stems there is, and each language's stem goes through it. A
 * stem takes 5 to 20 microseconds; anticipated questions have tens of thousands of words, few of them
 * different, and every message is compared with all words of an address.
 */
export function rememberStems(stem: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = stem(word);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(word, found);
    return found;
  };
}
