import { stemmer } from "@orama/stemmers/russian";

/** Stems are remembered, because one takes about 20 microseconds; so many words have all keys together, twice. */
const MOST_REMEMBERED = 20_000;
const known = new Map<string, string>();

/**
 * Snowball stem (snowballstem.org, "Russian stemming algorithm") of a lower-case word, `ё` being
 * typed as `е` by most.
 *
 * Example: `поправками` and `поправки` become `поправк`.
 */
export function russianStem(word: string): string {
  const stem = known.get(word) ?? stemmer(word.replaceAll("ё", "е"));
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(word, stem);
  return stem;
}
