import { listFiles, listTexts, removeFolder } from "./adapters/corpus-changes.js";
import { isSlug } from "./adding/address-slug.js";
import { AppError } from "./errors.js";
import type { Person } from "./terminal/ask-person.js";

export interface RemoveTools {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Absent when nobody can be asked. */
  readonly person: Person | undefined;
  readonly print: (line: string) => void;
}

/**
 * Removes an address: its folder of the corpus with all that stands in it, and its index.
 *
 * @param isMeant whether it is removed without asking
 * @throws AppError BAD_INPUT when there is no such address, or nobody said that it is meant
 */
export async function removeAddress(
  slug: string,
  isMeant: boolean,
  { corpusDir, indexDir, person, print }: RemoveTools,
): Promise<void> {
  const addresses = (await listTexts(corpusDir)).map((one) => one.slug).sort();
  if (!isSlug(slug))
    throw new AppError("BAD_INPUT", `expected the name of an address, got "${slug}"`);
  const files = await listFiles(corpusDir, slug);
  const index = await listFiles(indexDir, slug);
  if (files === undefined && index === undefined)
    throw new AppError(
      "BAD_INPUT",
      `expected one of ${addresses.join(", ") || "no addresses"} in ${corpusDir}, got "${slug}"`,
    );
  if (files !== undefined) {
    const what = `${slug} with ${files.sort().join(", ") || "nothing in it"}`;
    if (!isMeant && !person)
      throw new AppError("BAD_INPUT", `expected --yes to remove ${what}; nothing was removed`);
    if (!isMeant && !(await person?.confirm(`Remove ${what}?`))) {
      print("nothing was removed");
      return;
    }
  }
  const isRemoved = await removeFolder(corpusDir, slug);
  const isIndexRemoved = await removeFolder(indexDir, slug);
  if (isRemoved) print(`removed ${slug}${isIndexRemoved ? " and its index" : "; it had no index"}`);
  else print(`removed the index of ${slug}, which was no address of the corpus any more`);
  if (isRemoved && addresses.length === 1)
    print("the corpus is empty now: add an address before the bot starts again");
}
