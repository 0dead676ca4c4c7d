/** More different words than the keys of an address have together, in one language. */
const MOST_REMEMBERED = 20_000;
/** A longer one, in UTF-16 code units, is no word that comes again. */
const LONGEST_REMEMBERED = 40;

/**
 * Stems each different word once: the only memory of stems there is, and each language's stem goes through it. A
 * stem takes 5 to 20 microseconds; anticipated questions have tens of thousands of words, few of them
 * different, and every message is compared with all words of an address.
 *
 * When it is full, what has not been asked for since it was last full is forgotten: words in use stay, those of
 * messages go, and it never holds more than twice `most`.
 *
 * @param most words until it is full
 */
export function rememberStems(
  stem: (word: string) => string,
  most = MOST_REMEMBERED,
): (word: string) => string {
  let recent = new Map<string, string>();
  let before: ReadonlyMap<string, string> = new Map();
  return (word) => {
    const known = recent.get(word);
    if (known !== undefined) return known;
    if (word.length > LONGEST_REMEMBERED) return stem(word);
    const own = copyOf(word);
    const found = before.get(own) ?? stem(own);
    if (recent.size >= most) {
      before = recent;
      recent = new Map();
    }
    recent.set(own, found);
    return found;
  };
}

/** The same letters apart: a part of a string keeps all of it in memory, a word the message that it stood in. */
function copyOf(word: string): string {
  return Array.from(word).join("");
}
