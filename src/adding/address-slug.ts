import { ADDRESS_KINDS } from "./text-words.js";
import type { TextWords } from "./text-words.js";

/**
 * The name of an address's folder: its day and what kind of address it is.
 *
 * @param isTaken whether a folder of this name is there already
 *
 * Example: `2009-01-20` and `Inaugural Address` give `2009-01-20-inaugural-address`.
 */
export function proposeSlug(
  date: string,
  title: string,
  words: readonly TextWords[],
  isTaken: (slug: string) => boolean,
): string {
  const kinds = words.flatMap((one) => one.kinds);
  const named = kinds.filter(([pattern]) => pattern.test(title)).map(([, kind]) => kind);
  const word = ADDRESS_KINDS.find((kind) => named.includes(kind)) ?? "address";
  const slug = `${date}-${word}`;
  if (!isTaken(slug)) return slug;
  let number = 2;
  while (isTaken(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}

export function isSlug(slug: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/u.test(slug);
}
