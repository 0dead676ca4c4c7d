import type { AddressFacts } from "../../conversation/address-facts.js";
import { counted } from "./plural.js";

/** The noun of an address in one case, and what follows the number of older ones in that case. */
export type Case = readonly [noun: string, oneEarlier: string, manyEarlier: string];
/** Serves for the accusative too. */
export const NOMINATIVE: Case = ["обращение", "более раннее", "более ранних"];
export const GENITIVE: Case = ["обращения", "более раннего", "более ранних"];
export const PREPOSITIONAL: Case = ["обращении", "более раннем", "более ранних"];

/** Speakers and days stand in the nominative whatever the case is. */
export const name = ([noun]: Case, { speaker, day }: AddressFacts): string =>
  `${noun} от ${day} (${speaker})`;

/** Example: ` и ещё 2 более ранних`, nothing when there is none. */
export const andEarlier = ([, one, many]: Case, count: number): string =>
  count === 0 ? "" : ` и ещё ${counted(count, one, many)}`;

/** Example: `обращении от 6 июня 2022 г. (X)`, with older ones `… и ещё 2 более ранних`. */
export const names = (wanted: Case, [newest, ...earlier]: readonly AddressFacts[]): string =>
  newest ? `${name(wanted, newest)}${andEarlier(wanted, earlier.length)}` : wanted[0];
