import type { CorpusEntry } from "./adapters/corpus-folder.js";
import { createEnglishSpelling } from "./languages/english/spelling.js";
import { englishStem } from "./languages/english/stem.js";
import { createLexicalIndex } from "./adapters/index/bm25-index.js";
import { readRankerOf } from "./adapters/index/ranker-file.js";
import type { RankerFile } from "./adapters/index/ranker-file.js";
import { createEncoder } from "./adapters/encoder/transformers-encoder.js";
import { createAnswerer } from "./answering/answerer.js";
import { nearByMeaning } from "./answering/by-meaning.js";
import type { Source } from "./answering/answerer.js";
import { createClaimCheck } from "./checking/claim-check.js";
import { createClaimCore } from "./checking/claim-core.js";
import { createLookUp } from "./looking-up/look-up.js";
import { DEFAULT_ENCODER } from "./config.js";
import type { Settings } from "./config.js";
import type { Corpus, OpenAddress } from "./conversation/corpus.js";
import type { Address } from "./corpus/address.js";
import { prepareIndex } from "./prepare-index.js";
import type { PrepareOptions } from "./prepare-index.js";
import type { Encoder } from "./retrieval/encoder.js";
import { createRetriever } from "./retrieval/retriever.js";
import type { Spelling } from "./words/spelling.js";
import { NO_SPELLING } from "./words/spelling.js";
import { contentWords } from "./words/content-words.js";
import { createWordSequence } from "./words/word-sequence.js";
import type { Answerer } from "./answering/answerer.js";
import { createSummariser } from "./summarising/summary.js";
import type { Summariser } from "./summarising/summary.js";
import type { Topic } from "./summarising/topic.js";

/** What is told while things are opened; all optional. */
export interface OpenListeners {
  readonly onDownload?: (file: string, receivedBytes: number, totalBytes?: number) => void;
  readonly onIndexing?: PrepareOptions["onProgress"];
  readonly warn?: (line: string) => void;
}

/** The corpus, indexed and ready to be asked. */
export interface OpenCorpus extends Corpus {
  readonly encoder: Encoder;
  readonly answerer: Answerer;
  topicOf(words: string): Promise<Topic>;
}

export function openEncoder(settings: Settings, listeners: OpenListeners = {}): Promise<Encoder> {
  return createEncoder({
    model: settings.encoder,
    modelsDir: settings.modelsDir,
    hubUrl: settings.hubUrl,
    onDownload: listeners.onDownload,
  });
}

/** The ranker's weights for an encoder; the bundled encoder's for one that none were fitted for. */
export function openRanker(settings: Settings, encoder: Encoder): Promise<RankerFile> {
  return readRankerOf(settings.modelsDir, encoder.name, DEFAULT_ENCODER);
}

/** Spelling for one address; addresses in other languages than English have none yet. */
export function createSpelling({ address, anticipated }: CorpusEntry): Spelling {
  if (!address.language.startsWith("en")) return NO_SPELLING;
  const texts = [...anticipated.questions, ...anticipated.gaps].map(({ question }) => question);
  return createEnglishSpelling(address, texts);
}

/** What needs no encoder: look-up and claim check of each address, newest first. */
export function openAddresses(entries: readonly CorpusEntry[]): OpenAddress[] {
  return [...entries]
    .sort((a, b) => (a.address.date < b.address.date ? 1 : -1))
    .map(({ address, anticipated }) => {
      const words = createWordSequence(address);
      const lookUp = createLookUp(words);
      return {
        address,
        lookUp,
        checkClaim: createClaimCheck(words, lookUp, createClaimCore(address.speaker)),
        stem: address.language.startsWith("en") ? englishStem : (word: string) => word,
        samples: anticipated.questions
          .filter(({ isSample }) => isSample)
          .map(({ question }) => question),
      };
    });
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
  const encoder = await openEncoder(settings, listeners);
  const ranker = await openRanker(settings, encoder);
  if (ranker.encoder.checksum !== encoder.checksum)
    listeners.warn?.(
      `the ranker was fitted with ${ranker.encoder.name}, not with ${encoder.name}: confidence is not calibrated; run "npm run fit"`,
    );
  const summarisers = new Map<Address, () => Summariser>();
  const sources: Source[] = [];
  for (const entry of entries) {
    const { address, anticipated } = entry;
    const { index, readings } = await prepareIndex(entry, encoder, {
      indexDir: settings.indexDir,
      rebuild,
      ...(listeners.onIndexing === undefined ? {} : { onProgress: listeners.onIndexing }),
    });
    sources.push({
      address,
      model: anticipated.questions.length > 0 ? ranker.withQuestions : ranker.withoutQuestions,
      spelling: createSpelling(entry),
      retriever: createRetriever({
        address,
        anticipated,
        vectors: index,
        readings,
        stem: englishStem,
        createLexicalIndex,
      }),
    });
    summarisers.set(
      address,
      once(() =>
        createSummariser({
          address,
          vectorOf: (sentence) => index.embedding(address.sentences.indexOf(sentence)),
          stem: englishStem,
        }),
      ),
    );
  }
  const answerer = createAnswerer(encoder, sources);
  const topicOf = async (words: string): Promise<Topic> => ({
    embedding: await encoder.embedQuery(words),
    words: contentWords(words),
  });
  const summariserOf = (address: Address): Summariser => {
    const summariser = summarisers.get(address);
    if (!summariser) throw new RangeError(`summariserOf: expected an address of the corpus`);
    return summariser();
  };
  return {
    encoder,
    answerer,
    addresses: openAddresses(entries),
    answer: (question) => answerer.answer(question),
    nearByMeaning: async (words) =>
      (await answerer.rankAll(words)).flatMap(({ source: { address }, ranking }) =>
        nearByMeaning(address, ranking).map((sentence) => ({ address, sentence })),
      ),
    topicOf,
    summariserOf,
    summarise: async (address, sentences, words) =>
      summariserOf(address).summarise({
        sentences,
        ...(words === undefined ? {} : { topic: await topicOf(words) }),
      }),
  };
}

/** A value made at its first use. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
