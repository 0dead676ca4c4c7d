import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import type { RankerFile } from "../../src/adapters/index/ranker-file.js";
import type { SavedIndex } from "../../src/adapters/index/index-folder.js";
import { createSource } from "../../src/create-source.js";
import { openRanker } from "../../src/app.js";
import { openEncoder } from "../../src/open-encoder.js";
import type { Answer } from "../../src/answering/answer.js";
import { createAnswerer } from "../../src/answering/answerer.js";
import type { Answerer } from "../../src/answering/answerer.js";
import type { Anticipated } from "../../src/corpus/anticipated.js";
import { printLine } from "../../src/command.js";
import type { Settings } from "../../src/config.js";
import { findSavedIndex } from "../../src/prepare-index.js";
import { createListeners } from "../../src/terminal/open-listeners.js";
import { createProgress } from "../../src/terminal/progress.js";
import { languages } from "../../src/languages/index.js";
import type { Embedding, Encoder, Reading } from "../../src/retrieval/encoder.js";
import { similarity } from "../../src/retrieval/encoder.js";
import { createExactIndex } from "../../src/retrieval/exact-index.js";
import { hasFewQuestions } from "../../src/retrieval/few-questions.js";
import { readSentences } from "../../src/retrieval/late-interaction.js";
import { listPassages } from "../../src/retrieval/passage.js";
import { NEAR_DUPLICATE } from "./near-duplicate.js";

/** An address that answers by the keys that it has at the moment, without a saved index. */
export interface TryOut {
  /**
   * What the bot would answer from this address alone, with these keys.
   *
   * @param language primary subtag of what the asker uses otherwise
   */
  answer(anticipated: Anticipated, question: string, language?: string): Promise<Answer>;
  /** Embeds as passages; what is known already costs nothing. */
  embed(texts: readonly string[]): Promise<Embedding[]>;
  /** The first of some questions that is more like this one than `NEAR_DUPLICATE`. */
  findNearDuplicate(question: string, among: readonly string[]): Promise<string | undefined>;
}

/** What an address is tried out with. */
interface TryOutParts {
  readonly entry: CorpusEntry;
  readonly encoder: Encoder;
  readonly ranker: RankerFile;
  /** The saved index where it fits: what it has is not embedded again. */
  readonly saved: Pick<SavedIndex, "vectors" | "readings"> | undefined;
  /** Of the passages that are embedded at the start. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Embeds what the saved index has not, so that each later key costs one embedding. */
export async function createTryOut(parts: TryOutParts): Promise<TryOut> {
  const { entry, encoder, ranker, saved, onProgress } = parts;
  const { address } = entry;
  const textsOf = (anticipated: Anticipated): string[] =>
    listPassages(address, anticipated, languages.understandingOf).map(({ text }) => text);
  const vectors = new Map<string, Embedding>();
  const embedAll = async (texts: readonly string[], tell = false): Promise<Embedding[]> => {
    const missing = [...new Set(texts)].filter((text) => !vectors.has(text));
    const embedded = await encoder.embedPassages(missing, (done) => {
      if (tell) onProgress?.(done, missing.length);
    });
    for (const [i, text] of missing.entries()) vectors.set(text, embedded[i] as Embedding);
    return texts.map((text) => vectors.get(text) as Embedding);
  };
  const texts = textsOf(entry.anticipated);
  if (saved) for (const [i, text] of texts.entries()) vectors.set(text, saved.vectors.embedding(i));
  else await embedAll(texts, true);

  let readings: readonly Reading[] | undefined = saved?.readings;
  let made: { readonly anticipated: Anticipated; readonly answerer: Answerer } | undefined;
  const answererOf = async (anticipated: Anticipated): Promise<Answerer> => {
    if (made?.anticipated === anticipated) return made.answerer;
    const isByToken = hasFewQuestions(address, anticipated);
    if (isByToken) readings ??= await readSentences(address, encoder);
    const source = createSource({ address, anticipated }, ranker, {
      vectors: createExactIndex(await embedAll(textsOf(anticipated))),
      readings: isByToken ? readings : undefined,
    });
    const answerer = createAnswerer(encoder, [source], languages);
    made = { anticipated, answerer };
    return answerer;
  };

  return {
    answer: async (anticipated, question, language) =>
      (await answererOf(anticipated)).answer(question, language),
    embed: (wanted) => embedAll(wanted),
    async findNearDuplicate(question, among) {
      const [own, ...others] = await embedAll([question, ...among]);
      return among.find(
        (_, i) => similarity(own as Embedding, others[i] as Embedding) > NEAR_DUPLICATE,
      );
    },
  };
}

/** Opens the address for trying it out: from its saved index where that fits, otherwise with a bar of progress. */
export async function openTryOut(entry: CorpusEntry, settings: Settings): Promise<TryOut> {
  const encoder = await openEncoder(settings, createListeners(printLine));
  const progress = createProgress(`passages of ${entry.address.slug}`);
  const tryOut = await createTryOut({
    entry,
    encoder,
    ranker: await openRanker(settings, encoder),
    saved: await findSavedIndex(entry, encoder, {
      indexDir: settings.indexDir,
      understandingOf: languages.understandingOf,
    }),
    onProgress: progress.update,
  });
  progress.stop();
  return tryOut;
}
