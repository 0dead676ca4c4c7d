import { readdir, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { isCorpusFile } from "./corpus-entry.js";

/** Text of an address of the corpus, right or wrong. */
interface CorpusText {
  readonly slug: string;
  readonly text: string;
}

/** The texts of a corpus, not verified, without front matter; none when there is no such folder. */
export async function listTexts(corpusDir: string): Promise<CorpusText[]> {
  const names = await readdir(corpusDir).catch(() => []);
  const texts = await Promise.all(
    // What is hidden is on its way into the corpus or out of it.
    names
      .filter((name) => !name.startsWith("."))
      .map(async (slug) => {
        const content = await readFile(join(corpusDir, slug, "address.txt"), "utf8").catch(
          () => undefined,
        );
        return content === undefined
          ? []
          : [{ slug, text: content.replace(/^\uFEFF?---\r?\n[^]*?\n---\r?\n/u, "") }];
      }),
  );
  return texts.flat();
}

/** The address of the corpus whose text a file is, by the places of both; undefined when it is none. */
export async function findSlugOf(corpusDir: string, file: string): Promise<string | undefined> {
  const place = await realpath(file).catch(() => undefined);
  if (place === undefined) return undefined;
  for (const { slug } of await listTexts(corpusDir))
    if ((await realpath(join(corpusDir, slug, "address.txt"))) === place) return slug;
  return undefined;
}

/** The names of the files in a folder of the corpus that belong to an address; undefined when none does. */
export async function listFiles(corpusDir: string, slug: string): Promise<string[] | undefined> {
  const names = await readdir(join(corpusDir, slug)).catch(() => []);
  return names.some(isCorpusFile) ? names.sort() : undefined;
}

/** The names of those that were written beside its text by hand: questions and glosses. */
export async function listBeside(corpusDir: string, slug: string): Promise<string[]> {
  const names = (await listFiles(corpusDir, slug)) ?? [];
  return names.filter((name) => isCorpusFile(name) && name !== "address.txt");
}

/** The places that they name, such as `p2s3`, by file. */
export async function listPlaces(
  corpusDir: string,
  slug: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const places = new Map<string, ReadonlySet<string>>();
  for (const name of await listBeside(corpusDir, slug)) {
    const content = await readFile(join(corpusDir, slug, name), "utf8");
    places.set(name, new Set(content.match(/(?<=")p\d+s\d+(?=")/gu) ?? []));
  }
  return places;
}
