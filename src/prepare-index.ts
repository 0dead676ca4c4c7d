import { join } from "node:path";
import type { CorpusEntry } from "./adapters/corpus-folder.js";
import { HNSW_PARAMETERS } from "./adapters/index/hnsw-index.js";
import {
  openIndexFolder,
  requireWritable,
  saveIndexFolder,
} from "./adapters/index/index-folder.js";
import type { SavedIndex } from "./adapters/index/index-folder.js";
import type { Languages } from "./conversation/languages.js";
import { AppError } from "./errors.js";
import type { Encoder, Reading } from "./retrieval/encoder.js";
import { hasFewQuestions } from "./retrieval/few-questions.js";
import { readSentences } from "./retrieval/late-interaction.js";
import type { Manifest } from "./retrieval/manifest.js";
import { MANIFEST_FORMAT } from "./retrieval/manifest.js";
import { listPassages } from "./retrieval/passage.js";
import type { Passage } from "./retrieval/passage.js";
import type { VectorIndex } from "./retrieval/vector-index.js";

interface PreparedIndex {
  readonly index: VectorIndex;
  /** Of the sentences, when questions are read token by token: the address has few anticipated ones. */
  readonly readings: readonly Reading[] | undefined;
  /** Why it was built now; undefined when the saved one was taken. */
  readonly built: string | undefined;
}

export interface PrepareOptions {
  readonly indexDir: string;
  /** Whether an index that does not fit is built again; otherwise it is refused. */
  readonly rebuild: boolean;
  /** Builds even when the saved index fits. */
  readonly force?: boolean;
  /** A language that anticipated questions are written in, by its primary subtag. */
  readonly understandingOf: Languages["understandingOf"];
  readonly onProgress?: (slug: string, done: number, total: number) => void;
}

/**
 * Opens the saved index of an address, or builds and saves it when there is none. Where another
 * process has saved the same meanwhile, that one is taken.
 *
 * @throws AppError BAD_INDEX when the saved one does not fit and `rebuild` is false, or when none can
 * be saved; NOT_INSTALLED when indexes cannot be read here
 */
export async function prepareIndex(
  entry: CorpusEntry,
  encoder: Encoder,
  options: PrepareOptions,
): Promise<PreparedIndex> {
  const { address } = entry;
  const passages = passagesOf(entry, options);
  const folder = join(options.indexDir, address.slug);
  const claims = claimsOf(entry, encoder, passages);
  let reason = "asked for";
  if (options.force !== true) {
    try {
      const saved = await openIndexFolder(folder, claims);
      if (saved) return { index: saved.vectors, readings: saved.readings, built: undefined };
      reason = "there was none";
    } catch (error) {
      if (!options.rebuild || !isOfIndex(error)) throw error;
      reason = error.message;
    }
  }
  await requireWritable(folder);
  const embeddings = await encoder.embedPassages(
    passages.map((passage) => passage.text),
    (done) => options.onProgress?.(address.slug, done, passages.length),
  );
  const readings = claims.readByToken ? await readSentences(address, encoder) : undefined;
  const made = options.force === true ? undefined : await openFitting(folder, claims);
  if (made) return { index: made.vectors, readings: made.readings, built: undefined };
  const saved = await saveIndexFolder(folder, claims, embeddings, readings);
  return { index: saved.vectors, readings, built: reason };
}

/**
 * The saved index of an address, where it fits; it is neither built nor refused.
 *
 * @returns undefined when there is none, or one that was made from something else
 */
export async function findSavedIndex(
  entry: CorpusEntry,
  encoder: Encoder,
  options: Pick<PrepareOptions, "indexDir" | "understandingOf">,
): Promise<SavedIndex | undefined> {
  const claims = claimsOf(entry, encoder, passagesOf(entry, options));
  return openFitting(join(options.indexDir, entry.address.slug), claims);
}

async function openFitting(
  folder: string,
  claims: Omit<Manifest, "files">,
): Promise<SavedIndex | undefined> {
  try {
    return await openIndexFolder(folder, claims);
  } catch (error) {
    if (isOfIndex(error)) return undefined;
    throw error;
  }
}

function isOfIndex(error: unknown): error is AppError {
  return error instanceof AppError && error.code === "BAD_INDEX";
}

function passagesOf(
  { address, anticipated }: CorpusEntry,
  { understandingOf }: Pick<PrepareOptions, "understandingOf">,
): Passage[] {
  return listPassages(address, anticipated, understandingOf);
}

/** What the index of these passages says that it was made from. */
function claimsOf(
  { address, anticipated, checksum }: CorpusEntry,
  { name, checksum: weights, dimensions }: Encoder,
  passages: readonly Passage[],
): Omit<Manifest, "files"> {
  return {
    format: MANIFEST_FORMAT,
    encoder: { name, checksum: weights, dimensions },
    corpus: { slug: address.slug, checksum },
    passages: passages.length,
    readByToken: hasFewQuestions(address, anticipated),
    parameters: HNSW_PARAMETERS,
  };
}
