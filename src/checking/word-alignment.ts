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

const CHANGED = 1.5;
/** Of a run that stands in the claim only, or in the address only: for the run, and for each word. */
const GAPS = { claim: { run: 2, word: 0.5 }, address: { run: 1.1, word: 0.1 } };
/** What a step of `alignClosely` does, and what the one before it did where it opens no gap. */
const PAIR = 0;
const CLAIM_ONLY = 1;
const ADDRESS_ONLY = 2;
const STATES = [PAIR, CLAIM_ONLY, ADDRESS_ONLY] as const;

/**
 * Aligns all words of a claim with the few sentences that it was made from, so that the differences
 * are the smallest that a reader would name: a run of words left out or put in counts little more
 * than a single one (affine gaps, Gotoh 1982). The ends of the sentences may stay unused.
 *
 * Example: of `Empty promises lead to anything` beside `Empty promises and empty words do not lead to
 * anything` the run `and empty words do not` is left out; word by word it would be cheaper to say
 * that `Empty promises` stands for `do not`.
 *
 * @returns steps in order of the claim
 */
export function alignClosely(
  claim: readonly string[],
  address: readonly string[],
): AlignmentStep[] {
  const width = address.length + 1;
  const cells = (claim.length + 1) * width;
  const costs = STATES.map(() => new Float64Array(cells).fill(Infinity));
  const cameFrom = STATES.map(() => new Uint8Array(cells));
  const costOf = (state: number, cell: number): number => costs[state]?.[cell] ?? Infinity;
  /** The cheapest way to a state from the states of another cell. */
  const reach = (
    state: number,
    cell: number,
    from: number,
    cost: (before: number) => number,
  ): void => {
    for (const before of STATES) {
      const reached = costOf(before, from) + cost(before);
      if (reached >= costOf(state, cell)) continue;
      (costs[state] as Float64Array)[cell] = reached;
      (cameFrom[state] as Uint8Array)[cell] = before;
    }
  };
  for (let j = 0; j < width; j++) (costs[PAIR] as Float64Array)[j] = 0;
  for (const [i, word] of claim.entries())
    for (let j = 0; j < width; j++) {
      const cell = (i + 1) * width + j;
      const gap =
        (state: number, { run, word: each }: (typeof GAPS)["claim"]) =>
        (before: number) =>
          each + (before === state ? 0 : run);
      reach(CLAIM_ONLY, cell, cell - width, gap(CLAIM_ONLY, GAPS.claim));
      if (j === 0) continue;
      const changed = word === address[j - 1] ? -EQUAL_WORTH : CHANGED;
      reach(PAIR, cell, cell - width - 1, () => changed);
      reach(ADDRESS_ONLY, cell, cell - 1, gap(ADDRESS_ONLY, GAPS.address));
    }

  const ends = STATES.flatMap((state) =>
    Array.from({ length: width }, (_, j) => ({
      state,
      j,
      cost: costOf(state, claim.length * width + j),
    })),
  );
  let { state, j } = ends.reduce((best, one) => (one.cost < best.cost ? one : best));
  const steps: AlignmentStep[] = [];
  for (let i = claim.length; i > 0;) {
    const before = cameFrom[state]?.[i * width + j] ?? PAIR;
    if (state !== ADDRESS_ONLY) i--;
    if (state !== CLAIM_ONLY) j--;
    steps.push({
      claim: state === ADDRESS_ONLY ? undefined : i,
      address: state === CLAIM_ONLY ? undefined : j,
      equal: state === PAIR && claim[i] === address[j],
    });
    state = before as (typeof STATES)[number];
  }
  return steps.reverse();
}
