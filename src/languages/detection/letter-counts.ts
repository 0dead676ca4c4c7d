/** Longest run of letters that is counted. */
const LONGEST_RUN = 4;
/** Runs are counted in a table of this many places; two may share one, which does little harm. */
const PLACES = 1 << 15;
/** Added to every count, so that a run never seen is unlikely and not impossible. */
const UNSEEN = 0.3;

/** Words, each once, and how often each is written. */
export interface WordCounts {
  readonly words: readonly string[];
  readonly times: readonly number[];
}

/** How likely a word is in one kind of writing. */
export interface LetterCounts {
  /** Natural logarithm of the likelihood of a word's runs of letters, of which there are more than letters. */
  logLikelihoodOf(word: string): number;
}

/** Longer words are cut: nobody types them. */
const LONGEST_WORD = 40;
/** The places of one word's runs; one array for all words, because there are tens of thousands. */
const places = new Uint16Array(LONGEST_RUN * (LONGEST_WORD + 2));

/** Fills `places` with a word's runs of one to four letters and says how many; a space begins and ends the word. */
function fillPlaces(word: string): number {
  const padded = ` ${word.slice(0, LONGEST_WORD)} `;
  let filled = 0;
  for (let start = 0; start < padded.length; start++) {
    let hash = 0x811c9dc5;
    const end = Math.min(start + LONGEST_RUN, padded.length);
    for (let at = start; at < end; at++) {
      // FNV-1a (Fowler, Noll, Vo) spreads short keys well and needs no string.
      hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193);
      places[filled++] = (hash ^ (hash >>> 15)) & (PLACES - 1);
    }
  }
  return filled;
}

/**
 * Learns which runs of letters the words of one kind of writing have (Cavnar and Trenkle, "N-gram-based
 * text categorization", 1994).
 */
export function countLetters(texts: readonly WordCounts[]): LetterCounts {
  const counts = new Float32Array(PLACES).fill(UNSEEN);
  let total = UNSEEN * PLACES;
  for (const { words, times } of texts)
    for (let i = 0; i < words.length; i++) {
      const count = times[i] ?? 0;
      const filled = fillPlaces(words[i] ?? "");
      for (let run = 0; run < filled; run++) {
        const place = places[run] ?? 0;
        counts[place] = (counts[place] ?? 0) + count;
      }
      total += filled * count;
    }
  return {
    logLikelihoodOf(word) {
      const filled = fillPlaces(word);
      let sum = 0;
      for (let run = 0; run < filled; run++)
        sum += Math.log((counts[places[run] ?? 0] ?? 0) / total);
      return sum;
    },
  };
}
