/**
 * Share of the longer word that the common beginning must make up before two words count as forms
 * of one: `develop`/`development` (0.64) do, `international`/`interdepartmental` (0.29) do not.
 */
const LEAST_COMMON_BEGINNING = 0.55;
/** Below this length a common beginning is chance: `per`son, `per`iod. */
const SHORTEST_BEGINNING = 4;
/** A common beginning is weaker evidence than a typo: `public` and `publish` share one too. */
const BEGINNING_WEIGHT = 0.9;

/**
 * Edits that a word of this length may differ by. One in 4 or 5 letters, two up to 8, then three:
 * the misspellings of Damerau (1964) are within one edit, and half-heard long words such as
 * `interdepartmentel comission` within two or three.
 */
function allowedEdits(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 9 ? 2 : 3;
}

/**
 * Optimal string alignment distance (Damerau-Levenshtein where no pair of letters is edited twice):
 * letters added, left out, replaced, or two neighbours swapped. Above `limit` it is `limit + 1`.
 *
 * Of the packages, `damerau-levenshtein` 1.0.8 gives the same and takes four times as long, for it
 * knows no limit; `fastest-levenshtein` 1.0.16 counts a swap as two edits.
 *
 * Example: `gaem` to `game` is 1.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above: number[] = [];
  for (let j = 0; j <= b.length; j++) above.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = above[j - 1] ?? 0;
      if (a[i - 1] !== b[j - 1]) {
        cost = 1 + Math.min(cost, above[j] ?? 0, row[j - 1] ?? 0);
        const isSwapped = j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (isSwapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = above;
    above = row;
  }
  return Math.min(above[b.length] ?? 0, limit + 1);
}

/**
 * How likely one word stands for the other, in [0, 1]: 1 for the same word, less for a typo and for
 * another form of the word, 0 for anything else. Both words in comparison form.
 *
 * Example: `transparant` and `transparent` 0.91, `citizen` and `citizens` 0.88, `fare` and `fair` 0.
 */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  const limit = allowedEdits(shorter);
  const edits = limit === 0 ? 1 : editDistance(a, b, limit);
  const typo = edits <= limit ? 1 - edits / longer : 0;

  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  const beginning =
    common >= SHORTEST_BEGINNING && common / longer >= LEAST_COMMON_BEGINNING
      ? (BEGINNING_WEIGHT * common) / longer
      : 0;
  return Math.max(typo, beginning);
}
