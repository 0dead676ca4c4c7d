import type { AddressFacts } from "../conversation/address-facts.js";

/** Example: `X, 6 June 2022` */
export function nameBriefly({ speaker, day }: AddressFacts): string {
  return `${speaker}, ${day}`;
}

/** Example: `X, President of Y, 6 June 2022 (Address on the referendum)` */
export function nameFully({ speaker, office, day, occasion }: AddressFacts): string {
  return `${speaker}, ${office}, ${day} (${occasion})`;
}
