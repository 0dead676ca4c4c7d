import { join } from "node:path";
import type { CorpusEntry } from "./adapters/corpus-folder.js";
import { sha256 } from "./adapters/corpus-folder.js";
import { HNSW_PARAMETERS } from "./adapters/index/hnsw-index.js";
import {
  openIndexFolder,
  requireWritable,
  saveIndexFolder,
} from "./adapters/index/index-folder.js";
import type { SavedIndex } from "./adapters/index/index-folder.js";
import type { Languages } from "./conversation/languages.js";
import { AppError } from "./errors.js";
import type { Encoder } from "./retrieval/encoder.js";
import { hasFewQuestions } from "./retrieval/few-questions.js";
import { readSentences } from "./retrieval/late-interaction.js";
import { formatKeyStems, sampleKeyStems, stemKeys } from "./retrieval/key-stems.js";
import type { Manifest } from "./retrieval/manifest.js";
import { MANIFEST_FORMAT } from "./retrieval/manifest.js";
import { countPassages, listPassages } from "./retrieval/passage.js";

interface PreparedIndex extends SavedIndex {
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
  const { address, anticipated } = entry;
  const folder = join(options.indexDir, address.slug);
  const claims = claimsOf(entry, encoder, options);
  let reason = "asked for";
  if (options.force !== true) {
    try {
      const saved = await openIndexFolder(folder, claims);
      if (saved) return { ...saved, built: undefined };
      reason = "there was none";
    } catch (error) {
      if (!options.rebuild || !isOfIndex(error)) throw error;
      reason = error.message;
    }
  }
  const passages = listPassages(address, anticipated, options.understandingOf);
  await requireWritable(folder, { count: passages.length, dimensions: encoder.dimensions });
  const embeddings = await encoder.embedPassages(
    passages.map((passage) => passage.text),
    (done) => options.onProgress?.(address.slug, done, passages.length),
  );
  const readings = claims.readByToken ? await readSentences(address, encoder) : undefined;
  const made = options.force === true ? undefined : await openFitting(folder, claims);
  if (made) return { ...made, built: undefined };
  const keyStems = stemKeys(anticipated, options.understandingOf);
  const saved = await saveIndexFolder(folder, claims, embeddings, { readings, keyStems });
  return { ...saved, built: reason };
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
  const claims = claimsOf(entry, encoder, options);
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

/** What the index of an address says that it was made from. */
function claimsOf(
  { address, anticipated, checksum }: CorpusEntry,
  { name, checksum: weights, dimensions }: Encoder,
  { understandingOf }: Pick<PrepareOptions, "understandingOf">,
): Omit<Manifest, "files"> {
  return {
    format: MANIFEST_FORMAT,
    encoder: { name, checksum: weights, dimensions },
    corpus: { slug: address.slug, checksum },
    passages: countPassages(address, anticipated),
    stems: sha256(formatKeyStems(sampleKeyStems(anticipated, understandingOf))),
    readByToken: hasFewQuestions(address, anticipated),
    parameters: HNSW_PARAMETERS,
  };
}
