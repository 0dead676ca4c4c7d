import { join } from "node:path";
import { removeFolder } from "./adapters/corpus-changes.js";
import { listFiles, listTexts } from "./adapters/corpus-texts.js";
import { readMadeFrom } from "./adapters/index/index-removal.js";
import { isSlug } from "./adding/address-slug.js";
import { AppError } from "./errors.js";
import type { Person } from "./terminal/ask-person.js";

interface RemoveTools {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Absent when nobody can be asked. */
  readonly person: Person | undefined;
  readonly print: (line: string) => void;
}

/**
 * Removes an address: its folder of the corpus with all that stands in it, and its index. A folder
 * that holds no address, and one that holds no index of it, are left alone.
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
  const hasIndex = readMadeFrom(join(indexDir, slug))?.slug === slug;
  if (files === undefined && !hasIndex)
    throw new AppError(
      "BAD_INPUT",
      `expected one of ${addresses.join(", ") || "no addresses"} in ${corpusDir}, got "${slug}"`,
    );
  if (files !== undefined) {
    const what = `${slug} with ${files.join(", ")}`;
    if (!isMeant && !person)
      throw new AppError("BAD_INPUT", `expected --yes to remove ${what}; nothing was removed`);
    if (!isMeant && !(await person?.confirm(`Remove ${what}?`))) {
      print("nothing was removed");
      return;
    }
  }
  const isRemoved = files !== undefined && (await removeFolder(corpusDir, slug));
  const isIndexRemoved = hasIndex && (await removeFolder(indexDir, slug));
  if (isRemoved) print(`removed ${slug}${isIndexRemoved ? " and its index" : "; it had no index"}`);
  else print(`removed the index of ${slug}, which was no address of the corpus any more`);
  if (isRemoved && (await listTexts(corpusDir)).length === 0)
    print("the corpus is empty now: add an address before the bot starts again");
}
