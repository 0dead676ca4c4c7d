import type { CorpusEntry } from "./adapters/corpus-folder.js";
import { languages } from "./languages/index.js";
import { readRankerOf } from "./adapters/index/ranker-file.js";
import type { RankerFile } from "./adapters/index/ranker-file.js";
import { contextsFile } from "./adapters/index/contexts-file.js";
import { requestsFile } from "./adapters/index/requests-file.js";
import { startsFile } from "./adapters/index/starts-file.js";
import { topicsFile } from "./adapters/index/topics-file.js";
import { createAnswerer } from "./answering/answerer.js";
import { NEAR_FROM } from "./conversation/absent-topic.js";
import { absentWords, tellingWords } from "./requests/absent-words.js";
import { LEAST_TREATING, nearByMeaning } from "./answering/by-meaning.js";
import type { Source } from "./answering/answerer.js";
import { sharesOf } from "./retrieval/in-context.js";
import type { ContextModel } from "./retrieval/in-context.js";
import { DEFAULTS } from "./config.js";
import type { Settings } from "./config.js";
import type { Corpus, OpenAddress } from "./conversation/corpus.js";
import type { Address, Sentence } from "./corpus/address.js";
import { newestFirst } from "./corpus/newest-first.js";
import { prepareIndex } from "./prepare-index.js";
import type { PrepareOptions } from "./prepare-index.js";
import type { Encoder } from "./retrieval/encoder.js";
import { readOnce } from "./retrieval/recent-readings.js";
import type { Answerer } from "./answering/answerer.js";
import { createRequestMeaning } from "./requests/meaning.js";
import type { RequestModel } from "./requests/meaning.js";
import type { StartWeights, Told } from "./requests/doubtful-starts.js";
import type { TopicWeights } from "./retrieval/topic-relevance.js";
import { createSummariser } from "./summarising/summary.js";
import type { Summariser, Topic } from "./summarising/summary.js";
import { createSource } from "./create-source.js";
import { openAddress } from "./open-addresses.js";
import { openEncoder } from "./open-encoder.js";

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
}

/** The ranker's weights for an encoder; the bundled encoder's for one that none were fitted for. */
export function openRanker(settings: Settings, encoder: Encoder): Promise<RankerFile> {
  return readRankerOf(settings.modelsDir, encoder.name, DEFAULTS.ENCODER);
}

/** What is fitted for an encoder; all but the ranker may lack. */
interface Fitted {
  readonly ranker: RankerFile;
  /** What tells requests by their meaning. */
  readonly requests: RequestModel | undefined;
  /** What tells whether a message is cut at a doubtful word. */
  readonly starts: StartWeights | undefined;
  /** How a question is read with others. */
  readonly contexts: ContextModel | undefined;
  /** What tells which sentences treat a topic. */
  readonly topics: TopicWeights | undefined;
}

async function openFitted(settings: Settings, encoder: Encoder): Promise<Fitted> {
  const { modelsDir } = settings;
  const { name, checksum } = encoder;
  const own = <T extends { readonly encoder: { readonly checksum: string } }>(
    file: T | undefined,
  ): T | undefined => (file?.encoder.checksum === checksum ? file : undefined);
  return {
    ranker: await openRanker(settings, encoder),
    requests: own(await requestsFile.read(modelsDir, name)),
    starts: own(await startsFile.read(modelsDir, name)),
    contexts: own(await contextsFile.read(modelsDir, name)),
    topics: own(await topicsFile.read(modelsDir, name))?.weights,
  };
}

/**
 * Opens everything that answering needs.
 *
 * @param rebuild whether an index that does not fit is built again; otherwise it is refused
 * @param encoder that is being opened; it may go on loading while indexes are read
 */
export async function openCorpus(
  settings: Settings,
  entries: readonly CorpusEntry[],
  rebuild: boolean,
  listeners: OpenListeners = {},
  encoder: Promise<Encoder> = openEncoder(settings, listeners),
): Promise<OpenCorpus> {
  return (await createOpenCorpus(settings, listeners, encoder))(entries, rebuild);
}

/**
 * What opens a corpus, and another after it with the same encoder: an entry that has been opened
 * before is not opened again.
 */
export async function createOpenCorpus(
  settings: Settings,
  listeners: OpenListeners,
  opening: Promise<Encoder>,
): Promise<(entries: readonly CorpusEntry[], rebuild: boolean) => Promise<OpenCorpus>> {
  const encoder = readOnce(await opening, Date.now);
  const fitted = await beside(encoder, openFitted(settings, encoder));
  const { ranker } = fitted;
  if (ranker.encoder.checksum !== encoder.checksum) {
    // A model that cannot be read is no reason to fit anything.
    await encoder.loaded;
    listeners.warn?.(
      `the ranker was fitted with ${ranker.encoder.name}, not with ${encoder.name}: confidence is not calibrated; run "npm run fit"`,
    );
  }
  const known = new WeakMap<CorpusEntry, OpenedEntry>();
  const openOnce = async (entry: CorpusEntry, rebuild: boolean): Promise<OpenedEntry> => {
    const opened =
      known.get(entry) ?? (await openEntry(settings, encoder, fitted, entry, rebuild, listeners));
    known.set(entry, opened);
    return opened;
  };
  return async (entries, rebuild) => {
    const opened: OpenedEntry[] = [];
    for (const entry of newestFirst(entries))
      opened.push(await beside(encoder, openOnce(entry, rebuild)));
    await encoder.loaded;
    return joinOpened(encoder, fitted, opened);
  };
}

/**
 * What is opened while an encoder may still be loading. A model that cannot be loaded is told before anything
 * else that fails: no index and no weights were made with a damaged one.
 */
async function beside<T>(encoder: Encoder, opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    await encoder.loaded;
    throw error;
  }
}

/** One address, indexed and ready to be asked. */
interface OpenedEntry {
  readonly source: Source;
  readonly summariser: () => Summariser;
  readonly open: OpenAddress;
}

async function openEntry(
  settings: Settings,
  encoder: Encoder,
  { ranker, topics }: Pick<Fitted, "ranker" | "topics">,
  entry: CorpusEntry,
  rebuild: boolean,
  listeners: OpenListeners,
): Promise<OpenedEntry> {
  const { address } = entry;
  const index = await prepareIndex(entry, encoder, {
    indexDir: settings.indexDir,
    rebuild,
    understandingOf: languages.understandingOf,
    ...(listeners.onIndexing === undefined ? {} : { onProgress: listeners.onIndexing }),
  });
  const source = createSource(entry, ranker, index, topics);
  const summariser = once(() =>
    createSummariser({
      address,
      vectorOf: (sentence) => index.vectors.embedding(address.sentences.indexOf(sentence)),
      understanding: source.understanding,
    }),
  );
  return { source, summariser, open: openAddress(entry) };
}

/** @param opened newest first */
function joinOpened(encoder: Encoder, fitted: Fitted, opened: readonly OpenedEntry[]): OpenCorpus {
  const sources = opened.map(({ source }) => source);
  const answerer = createAnswerer(encoder, sources, languages, fitted.contexts);
  const topicOf = (address: Address, words: string): Promise<Topic> =>
    treatedTopics(encoder, sources, address, words);
  const summariserOf = (address: Address): Summariser => {
    const found = opened.find(({ source }) => source.address === address);
    if (!found) throw new RangeError(`summariserOf: expected an address of the corpus`);
    return found.summariser();
  };
  const addresses = opened.map(({ open }) => open);
  return {
    encoder,
    answerer,
    addresses,
    answer: (question, usual, context) => answerer.answer(question, usual, context),
    nearByMeaning: async (words, waiting) =>
      (await answerer.rankAll(words, undefined, waiting))
        .sort((a, b) => b.ranking.confidence - a.ranking.confidence)
        .flatMap(({ source, ranking }) =>
          [...nearByMeaning(source, ranking).keys()].map((sentence) => ({
            address: source.address,
            sentence,
          })),
        ),
    ...(fitted.requests && {
      meaning: createRequestMeaning(
        fitted.requests,
        addresses,
        (text) => encoder.readQuery(text),
        fitted.starts && { weights: fitted.starts, tell: (...asked) => tell(answerer, ...asked) },
      ),
    }),
    topicOf,
    summariserOf,
    summarise: async (address, sentences, words) =>
      summariserOf(address).summarise({
        sentences,
        ...(words === undefined ? {} : { topic: await topicOf(address, words) }),
      }),
    within: (wanted) =>
      joinOpened(
        encoder,
        fitted,
        opened.filter(({ source }) => wanted.includes(source.address)),
      ),
  };
}

/** What the address that is the surest of a text tells of it. */
export async function tell(answerer: Answerer, text: string, language: string): Promise<Told> {
  const rankings = (await answerer.rankAll(text, language)).map(({ ranking }) => ranking);
  const [surest] = rankings.sort((a, b) => b.confidence - a.confidence);
  return surest
    ? { confidence: surest.confidence, shares: sharesOf(surest) }
    : { confidence: 0, shares: new Map() };
}

/** What treats any of the topics that words name, each sentence as it treats the nearest. */
async function treatedTopics(
  encoder: Encoder,
  sources: readonly Source[],
  address: Address,
  words: string,
): Promise<Topic> {
  const own = sources.filter((source) => source.address === address);
  const topics = words.split(/[;/|]+|,(?!\d)/u).filter((topic) => /[\p{L}\p{N}]/u.test(topic));
  const found = await Promise.all(topics.map((topic) => treatedTopic(encoder, own, topic)));
  const most = new Map<Sentence, number>();
  for (const [sentence, value] of found.flatMap((topic) => [...topic]))
    most.set(sentence, Math.max(value, most.get(sentence) ?? 0));
  return new Map([...most].sort(([, a], [, b]) => b - a));
}

/** @param own of one address */
async function treatedTopic(
  encoder: Encoder,
  own: readonly Source[],
  words: string,
): Promise<Topic> {
  const [ranked] = await createAnswerer(encoder, own, languages).rankAll(words);
  if (!ranked) return new Map();
  const { source, ranking } = ranked;
  const { question, language } = ranking.retrieval;
  const isOwn = source.isOwnLanguage(language);
  const understanding = isOwn ? source.understanding : languages.understandingOf(language);
  const embedding = await encoder.embedQuery(question);
  const relevance = source.retriever.relevanceOf(question, embedding, understanding);
  if (relevance) return relevance;
  // Where no list tells, what has no word of the topic must be near indeed.
  const telling = tellingWords(question, understanding);
  const absent = absentWords([source], question, understanding);
  const isAbsent = telling.length > 0 && absent.length === telling.length;
  if (isAbsent && ranking.confidence < NEAR_FROM) return new Map();
  return nearByMeaning(source, ranking, isOwn ? LEAST_TREATING.own : LEAST_TREATING.other);
}

/** A value made at its first use. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
