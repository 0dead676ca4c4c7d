import type { AddressFacts } from "../../conversation/address-facts.js";

/** Example: `X’s address of 6 June 2022` */
export function name({ speaker, day }: AddressFacts): string {
  return `${speaker}’s address of ${day}`;
}
