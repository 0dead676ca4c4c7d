import { join } from "node:path";
import type { IndexChange } from "./adapters/corpus-changes.js";
import { addToCorpus, replaceInCorpus } from "./adapters/corpus-changes.js";
import { listPlaces } from "./adapters/corpus-texts.js";
import type { ReadSource } from "./adapters/documents/read-source.js";
import { dropBuiltIndex } from "./adapters/index/index-removal.js";
import type { ComposedAddress } from "./adding/compose-address.js";
import { listMoved } from "./adding/moved-places.js";
import type { Languages } from "./conversation/languages.js";
import { createAddress } from "./corpus/parse-address.js";
import type { PrepareOptions } from "./prepare-index.js";
import { prepareIndex } from "./prepare-index.js";
import type { Encoder } from "./retrieval/encoder.js";

export interface WriteTools {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly languages: Languages;
  readonly openEncoder: () => Promise<Encoder>;
  readonly print: (line: string) => void;
  readonly onIndexing?: PrepareOptions["onProgress"];
}

/** Writes a new address and its index, both or neither. */
export async function writeNew(
  { address, content }: ComposedAddress,
  tools: WriteTools,
): Promise<void> {
  const { index, passages } = await indexChange(address.slug, tools);
  await addToCorpus(tools.corpusDir, address.slug, content, index);
  tools.print(`added ${address.slug}, indexed with ${passages()} passages`);
  tools.print(
    `it has no anticipated questions yet, so it is answered less surely than one that has; corpus/README.md says how to write them`,
  );
}

/**
 * Replaces the text of an address and its index, and says what was written by hand for the old one and does not fit.
 */
export async function writeAnew(
  { address, content }: ComposedAddress,
  source: ReadSource,
  tools: WriteTools,
): Promise<void> {
  const { slug } = address;
  const { corpusDir, print } = tools;
  const { index, passages } = await indexChange(slug, tools);
  const before = createAddress(slug, { metadata: address, body: source.text.trim() });
  const places = await listPlaces(corpusDir, slug);
  const unfit = await replaceInCorpus(corpusDir, slug, content, index);
  print(
    `replaced the text of ${slug}${unfit.length > 0 ? "" : `, indexed with ${passages()} passages`}`,
  );
  for (const line of [...unfit, ...listMoved(before, address, places)]) print(line);
  if (unfit.length > 0) print("it is not served until these are mended; then run npm run index");
}

async function indexChange(
  slug: string,
  tools: WriteTools,
): Promise<{ readonly index: IndexChange; readonly passages: () => number }> {
  let passages = 0;
  const encoder = await tools.openEncoder();
  return {
    passages: () => passages,
    index: {
      async build(entry) {
        const { vectors } = await prepareIndex(entry, encoder, {
          indexDir: tools.indexDir,
          rebuild: true,
          understandingOf: tools.languages.understandingOf,
          ...(tools.onIndexing === undefined ? {} : { onProgress: tools.onIndexing }),
        });
        passages = vectors.size;
      },
      undo({ checksum }) {
        dropBuiltIndex(join(tools.indexDir, slug), checksum);
      },
    },
  };
}
