import type { Quotation } from "../corpus/quotation.js";
import { quote } from "../corpus/quotation.js";
import type { Address, Sentence } from "../corpus/address.js";

const DAY_MS = 86_400_000;

/**
 * The quotation of a day: a walk through `notable` in an order that differs from round to round
 * and by address, where none comes again before all have come. It depends on nothing but its
 * arguments, so every chat sees the same and nothing is stored.
 *
 * @param day ISO 8601 day, such as `2026-03-29`
 * @param everyDays days from one quotation to the next: 1 daily, 7 weekly; a weekly reader walks
 * through all of them too
 * @returns undefined when there is no notable sentence
 * @throws RangeError when `day` is not a day
 */
export function quoteOfTheDay(
  address: Address,
  notable: readonly Sentence[],
  day: string,
  everyDays: 1 | 7 = 1,
): Quotation | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  if (Number.isNaN(time))
    throw new RangeError(`quoteOfTheDay: expected a day such as 2026-03-29, got ${day}`);
  if (notable.length === 0) return undefined;
  const turn = Math.floor(time / DAY_MS / everyDays);
  const round = Math.floor(turn / notable.length);
  const place = turn - round * notable.length;
  const order = roundOrder(address.slug, round, notable.length);
  const sentence = notable[order[place] ?? 0];
  return sentence && quote(address, sentence);
}

/** Positions in the order of a round; the first differs from the last of the round before. */
function roundOrder(slug: string, round: number, count: number): number[] {
  // Two can only alternate.
  if (count <= 2) return Array.from({ length: count }, (_, i) => i);
  const order = shuffled(`${slug}#${round}`, count);
  const before = shuffled(`${slug}#${round - 1}`, count);
  if (order[0] === before.at(-1)) {
    const [first = 0, second = 0] = order;
    order[0] = second;
    order[1] = first;
  }
  return order;
}

/** Fisher and Yates' shuffle of 0 … count - 1 from a seed; the same seed gives the same order. */
function shuffled(seed: string, count: number): number[] {
  const random = createRandom(seed);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a = 0, b = 0] = [order[i], order[j]];
    order[i] = b;
    order[j] = a;
  }
  return order;
}

/**
 * Numbers in [0, 1) from a text: FNV-1a (Fowler, Noll, Vo) for the seed, then Mulberry32 (T.
 * Ettinger, public domain). Neither is for secrets.
 */
function createRandom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++)
    state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
