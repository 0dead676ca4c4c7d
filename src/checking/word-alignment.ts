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
 * @param claim at most a few thousand words: takes `claim.length * address.length` bytes
 * @param leapCost in words; Infinity keeps to one place
 */
export function alignWords(
  claim: readonly string[],
  address: readonly string[],
  leapCost: number,
): Alignment {
  const { rows, leapFrom } = findMoves(claim, address, leapCost);
  const pieces: AlignmentStep[][] = [[]];
  let i = claim.length;
  let j = leapFrom[i] ?? 0;
  while (i > 0) {
    const move = rows[i]?.[j];
    if (move === LEAPT) {
      pieces.push([]);
      j = leapFrom[i] ?? 0;
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

/**
 * The last move of the cheapest alignment of the first i claim words that uses address word j - 1
 * last, in row i, column j; and for each row the column from which a leap is cheapest.
 */
function findMoves(
  claim: readonly string[],
  address: readonly string[],
  leapCost: number,
): { readonly rows: readonly Uint8Array[]; readonly leapFrom: readonly number[] } {
  const rows = [new Uint8Array(address.length + 1)];
  const leapFrom = [0];
  let above = [0, ...address.map(() => 0)];
  for (const [i, word] of claim.entries()) {
    const moves = new Uint8Array(above.length);
    const costs: number[] = [];
    let cheapest = 0;
    for (let j = 0; j < above.length; j++) {
      let cost = Infinity;
      let move = 0;
      if (j > 0) {
        cost = (above[j - 1] ?? 0) + (word === address[j - 1] ? -EQUAL_WORTH : 1);
        move = REPLACED;
        const leftOut = (costs[j - 1] ?? 0) + 1;
        if (leftOut < cost) [cost, move] = [leftOut, LEFT_OUT];
      }
      const added = (above[j] ?? 0) + 1;
      if (added < cost) [cost, move] = [added, ADDED];
      costs.push(cost);
      moves[j] = move;
      if (cost < (costs[cheapest] ?? 0)) cheapest = j;
    }
    const leapt = (costs[cheapest] ?? 0) + leapCost;
    // After the last word there is nothing left to leap for.
    if (i < claim.length - 1)
      for (const [j, cost] of costs.entries())
        if (leapt < cost) [costs[j], moves[j]] = [leapt, LEAPT];
    rows.push(moves);
    leapFrom.push(cheapest);
    above = costs;
  }
  return { rows, leapFrom };
}
