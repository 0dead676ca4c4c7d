import { join } from "node:path";
import type { CorpusEntry } from "./adapters/corpus-folder.js";
import { createEnglishSpelling } from "./adapters/english-spelling.js";
import { englishStem } from "./adapters/english-stem.js";
import { createLexicalIndex } from "./adapters/minisearch-index.js";
import { readRankerFile } from "./adapters/ranker-file.js";
import { createEncoder } from "./adapters/transformers-encoder.js";
import { createAnswerer } from "./answering/answerer.js";
import type { Answerer, Source } from "./answering/answerer.js";
import type { Settings } from "./config.js";
import { prepareIndex } from "./prepare-index.js";
import type { PrepareOptions } from "./prepare-index.js";
import type { Encoder } from "./retrieval/encoder.js";
import { createRetriever } from "./retrieval/retriever.js";
import type { Spelling } from "./retrieval/spelling.js";
import { NO_SPELLING } from "./retrieval/spelling.js";
import type { VectorIndex } from "./retrieval/vector-index.js";

/** What is told while things are opened; all optional. */
export interface OpenListeners {
  readonly onDownload?: (file: string, receivedBytes: number, totalBytes?: number) => void;
  readonly onIndexing?: PrepareOptions["onProgress"];
  readonly warn?: (line: string) => void;
}

/** The corpus, indexed and ready to be asked. */
export interface OpenCorpus {
  readonly encoder: Encoder;
  readonly answerer: Answerer;
  readonly indexes: readonly VectorIndex[];
}

export const RANKER_FILE = join("ranker", "weights.json");

export function openEncoder(settings: Settings, listeners: OpenListeners = {}): Promise<Encoder> {
  return createEncoder({
    model: settings.encoder,
    modelsDir: settings.modelsDir,
    hubUrl: settings.hubUrl,
    onDownload: listeners.onDownload,
  });
}

/** Spelling for one address; addresses in other languages than English have none yet. */
export function createSpelling({ address, anticipated }: CorpusEntry): Spelling {
  if (!address.language.startsWith("en")) return NO_SPELLING;
  const texts = [...anticipated.questions, ...anticipated.gaps].map(({ question }) => question);
  return createEnglishSpelling(address.text, texts);
}

/**
 * Opens everything that answering needs.
 *
 * @param rebuild whether an index that does not fit is built again; otherwise it is refused
 */
export async function openCorpus(
  settings: Settings,
  entries: readonly CorpusEntry[],
  rebuild: boolean,
  listeners: OpenListeners = {},
): Promise<OpenCorpus> {
  const [encoder, ranker] = await Promise.all([
    openEncoder(settings, listeners),
    readRankerFile(join(settings.modelsDir, RANKER_FILE)),
  ]);
  if (ranker.encoder.checksum !== encoder.checksum)
    listeners.warn?.(
      `the ranker was fitted with ${ranker.encoder.name}, not with ${encoder.name}: confidence is not calibrated; run "npm run fit"`,
    );
  const indexes: VectorIndex[] = [];
  const sources: Source[] = [];
  for (const entry of entries) {
    const { address, anticipated } = entry;
    const { index } = await prepareIndex(entry, encoder, {
      indexDir: settings.indexDir,
      rebuild,
      ...(listeners.onIndexing === undefined ? {} : { onProgress: listeners.onIndexing }),
    });
    indexes.push(index);
    sources.push({
      address,
      model: anticipated.questions.length > 0 ? ranker.withQuestions : ranker.withoutQuestions,
      spelling: createSpelling(entry),
      retriever: createRetriever({
        address,
        anticipated,
        vectors: index,
        stem: englishStem,
        createLexicalIndex,
      }),
    });
  }
  return { encoder, answerer: createAnswerer(encoder, sources), indexes };
}
