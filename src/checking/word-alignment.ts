/** One claim word, one address word, or one of each, as an alignment goes along. */
export interface AlignmentStep {
  /** Position in the claim's words; undefined where the address has a word that the claim lacks. */
  readonly claim: number | undefined;
  /** Position in the address's words; undefined where the claim has a word of its own. */
  readonly address: number | undefined;
  readonly equal: boolean;
}

/** Steps in order of the claim. A new piece begins where the alignment leapt to another place. */
export type Alignment = readonly (readonly AlignmentStep[])[];

const REPLACED = 1;
const ADDED = 2;
const LEFT_OUT = 3;
const LEAPT = 4;

/**
 * What an equal word is worth at equal cost: of two ways to align `There was coercion` with `There
 * was no coercion`, the one that leaves out `no` is better than the one that adds `coercion`. Too
 * little to outweigh an edit, and exact in binary.
 */
const EQUAL_WORTH = 1 / 4096;

/**
 * Aligns all words of a claim with the words of an address, of which any part before and after may
 * stay unused, at the least cost: 1 for each word added, left out or replaced (Levenshtein 1966 on
 * words, ends free as in Sellers 1980), `leapCost` for going on at another place. Equal cost is
 * settled for more equal words, then for pairs of words, words left out, words added.
 *
 * Takes `claim.length * address.length` bytes.
 *
 * @param claim at most 4,000 words
 * @param leapCost in words; Infinity keeps to one place
 */
export function alignWords(
  claim: readonly string[],
  address: readonly string[],
  leapCost: number,
): Alignment {
  const width = address.length + 1;
  // Row i, column j: the first i claim words are aligned and the last address word used is j - 1.
  const moves = new Uint8Array((claim.length + 1) * width);
  const leapFrom = new Int32Array(claim.length + 1);
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  for (let i = 1; i <= claim.length; i++) {
    let cheapest = 0;
    for (let j = 0; j < width; j++) {
      let cost = Infinity;
      let move = 0;
      if (j > 0) {
        const same = claim[i - 1] === address[j - 1];
        cost = (above[j - 1] as number) + (same ? -EQUAL_WORTH : 1);
        move = REPLACED;
        const leftOut = (row[j - 1] as number) + 1;
        if (leftOut < cost) [cost, move] = [leftOut, LEFT_OUT];
      }
      const added = (above[j] as number) + 1;
      if (added < cost) [cost, move] = [added, ADDED];
      row[j] = cost;
      moves[i * width + j] = move;
      if (cost < (row[cheapest] as number)) cheapest = j;
    }
    leapFrom[i] = cheapest;
    const leapt = (row[cheapest] as number) + leapCost;
    // After the last word there is nothing left to leap for.
    for (let j = 0; i < claim.length && j < width; j++)
      if (leapt < (row[j] as number)) {
        row[j] = leapt;
        moves[i * width + j] = LEAPT;
      }
    [above, row] = [row, above];
  }

  const pieces: AlignmentStep[][] = [[]];
  let i = claim.length;
  let j = leapFrom[i] as number;
  while (i > 0) {
    const move = moves[i * width + j];
    if (move === LEAPT) {
      pieces.push([]);
      j = leapFrom[i] as number;
      continue;
    }
    const usesClaim = move !== LEFT_OUT;
    const usesAddress = move !== ADDED;
    if (usesClaim) i--;
    if (usesAddress) j--;
    pieces.at(-1)?.push({
      claim: usesClaim ? i : undefined,
      address: usesAddress ? j : undefined,
      equal: usesClaim && usesAddress && claim[i] === address[j],
    });
  }
  return pieces.reverse().map((piece) => piece.reverse());
}
