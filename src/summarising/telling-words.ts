import { slice } from "../corpus/span.js";
import type { Span } from "../corpus/span.js";
import { locateWritten, splitWords } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";

/** What tells words that name a subject from others. */
type NamingRules = Pick<Understanding, "isFunctionWord" | "isLightWord">;

const MARK = /[,;:.!?—–()"“”]/gu;

/** A button on a phone shows about forty characters of its label, the place among them. */
export const LONGEST_TELLING = 36;
/**
 * What a longer stretch must gain with each word, and with each mark that it runs across, to be
 * better than a shorter one. Weights of words are about 1 to 5; chosen by reading the stretches of
 * the paragraphs of the first address.
 */
const COST_OF_WORD = 0.4;
const COST_OF_MARK = 3;
/** What it must gain to stop right before another naming word: a phrase ends with what it is about. */
const COST_OF_CUT = 3;

/** The words of a text, in lower case, that may name what it is about. */
export function namingWords(text: string, { isFunctionWord, isLightWord }: NamingRules): string[] {
  return splitWords(text).filter((word) => !isFunctionWord(word) && !isLightWord(word));
}

/**
 * The stretch of a sentence that tells most about its subject: from one naming word to another, at
 * most `LONGEST_TELLING` characters, the words of most weight in the fewest others. A longer word
 * alone is taken whole.
 *
 * @param weigh how much a naming word tells, above 0
 * @returns a span of `sentence`; all of it when it has no naming word
 *
 * Example: of `We will form a model of checks and balances.`, `checks` and `balances` being rare,
 * `checks and balances`.
 */
export function tellingStretch(
  sentence: string,
  weigh: (word: string) => number,
  rules: NamingRules,
): Span {
  const written = locateWritten(sentence).map((word) => ({
    ...word,
    names: namingWords(slice(sentence, word), rules),
  }));
  let best: Span = { start: 0, end: sentence.length };
  let bestValue = -Infinity;
  written.forEach((first, from) => {
    if (first.names.length === 0) return;
    const named = new Map<string, number>();
    for (const [i, last] of written.slice(from).entries()) {
      if (i > 0 && last.end - first.start > LONGEST_TELLING) break;
      for (const name of last.names) named.set(name, weigh(name));
      if (last.names.length === 0) continue;
      const marks = sentence.slice(first.start, last.end).match(MARK)?.length ?? 0;
      const weight = [...named.values()].reduce((sum, one) => sum + one, 0);
      const next = written[from + i + 1];
      const isCut = next && next.names.length > 0 && next.start === last.end + 1;
      const value =
        weight - COST_OF_WORD * (i + 1) - COST_OF_MARK * marks - (isCut ? COST_OF_CUT : 0);
      if (value > bestValue) [best, bestValue] = [{ start: first.start, end: last.end }, value];
    }
  });
  return best;
}
