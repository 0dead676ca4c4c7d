/**
 * Share of a question's stems that a text has, each counting by its weight, in [0, 1]; 0 when all
 * weights together are 0.
 *
 * Example: of `["old", "ostra"]`, weighing 1 and 3, a text that has `ostra` covers 0.75.
 */
export function coverageOf(
  stems: readonly string[],
  weigh: (stem: string) => number,
  isInText: (stem: string) => boolean,
): number {
  let [covered, all] = [0, 0];
  for (const stem of stems) {
    const weight = weigh(stem);
    all += weight;
    if (isInText(stem)) covered += weight;
  }
  return all === 0 ? 0 : covered / all;
}

/**
 * Length of the longest run of a question's stems that stands in a sentence in a row.
 *
 * Example: of `["when", "ostra", "floods"]`, `["ostra", "floods", "again"]` has a run of 2.
 */
export function longestRun(stems: readonly string[], sentence: readonly string[]): number {
  let longest = 0;
  stems.forEach((_, i) => {
    sentence.forEach((_, j) => {
      let run = 0;
      while (i + run < stems.length && stems[i + run] === sentence[j + run]) run++;
      longest = Math.max(longest, run);
    });
  });
  return longest;
}
