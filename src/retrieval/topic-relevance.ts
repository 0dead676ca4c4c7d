import { logistic } from "./logistic.js";
import type { Address, Sentence } from "../corpus/address.js";
import { sentencesIn } from "../words/sentences-in.js";
import { splitWords } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";
import type { Key } from "./anticipated-keys.js";
import type { Embedding } from "./encoder.js";
import type { PreparedAddress } from "./prepared-address.js";

/** Passages asked of the vector index; those beyond are far from any topic. */
const NEIGHBOURS = 1300;
/** Nearest lists that vote, and nearest keys of any kind; temperatures of their votes, as in `countVotes`. */
const LISTS = { voters: 25, temperature: 0.05 } as const;
const KEYS = { voters: 40, temperature: 0.03 } as const;
/** Added to a share of votes before its logarithm is taken: none is not minus infinity. */
const LEAST_SHARE = { lists: 0.02, keys: 0.003 } as const;
/** Fewer lists than this tell nothing of another topic. */
const LEAST_LISTS = 100;

/** What speaks for a sentence's treating a topic, as numbers. */
export interface TopicFeatures {
  /** Share of the votes of the nearest lists for the sentence, in [0, 1], and its logarithm. */
  readonly listShare: number;
  readonly logListShare: number;
  /** Share of their votes for the topic's not being treated, in [0, 1]. */
  readonly gapShare: number;
  /** Similarity of the nearest list. */
  readonly nearestList: number;
  /** Logarithm of the sentence's share of the votes of the nearest keys of any kind. */
  readonly logKeyShare: number;
  /** Share of the topic's words that stand in the sentence, in [0, 1]. */
  readonly words: number;
}

/** Weights of a logistic regression; `npm run fit:topics` writes them. */
export type TopicWeights = { readonly bias: number } & TopicFeatures;

export const TOPIC_FEATURES: readonly (keyof TopicFeatures)[] = [
  "listShare",
  "logListShare",
  "gapShare",
  "nearestList",
  "logKeyShare",
  "words",
];
/** From this probability on a sentence is about a topic. */
export const LEAST_PROBABILITY = 0.5;
/**
 * Below this similarity of the nearest list the lists tell nothing of a topic: of the lists of authors left out one
 * in twenty lies there, with a precision of 0.63.
 */
const LEAST_NEAR = 0.45;

/**
 * How probable it is of each sentence that it treats a topic, in (0, 1], the best first; only those that
 * probably do. Undefined for an address with too few lists among its anticipated questions, for a topic that is
 * near to none of them or has no letter, and without weights.
 */
export type TopicRelevance = (
  topic: string,
  embedding: Embedding,
  understanding: Understanding,
) => ReadonlyMap<Sentence, number> | undefined;

/** @param weights absent where none were fitted for the encoder */
export function createTopicRelevance(
  prepared: PreparedAddress,
  weights: TopicWeights | undefined,
): TopicRelevance {
  const { address, keys } = prepared;
  if (!weights || keys.filter(({ isList }) => isList).length < LEAST_LISTS) return () => undefined;
  const featuresOf = createTopicFeatures(prepared);
  return (topic, embedding, understanding) => {
    if (!/\p{L}/u.test(topic)) return undefined;
    const features = featuresOf(topic, embedding, understanding);
    if ((features[0]?.nearestList ?? 0) < LEAST_NEAR) return undefined;
    const judged = features.map(
      (one, i) => [address.sentences[i] as Sentence, probabilityOf(one, weights)] as const,
    );
    return new Map(
      judged.filter(([, value]) => value >= LEAST_PROBABILITY).sort(([, a], [, b]) => b - a),
    );
  };
}

/** How probable it is that a sentence with such features treats the topic. */
export function probabilityOf(features: TopicFeatures, weights: TopicWeights): number {
  const logit = TOPIC_FEATURES.reduce(
    (sum, name) => sum + weights[name] * features[name],
    weights.bias,
  );
  return logistic(logit);
}

/** The features of a topic for each sentence, in the order of the address. */
export function createTopicFeatures({
  address,
  keys,
  firstKey,
  vectors,
}: Pick<PreparedAddress, "address" | "keys" | "firstKey" | "vectors">): (
  topic: string,
  embedding: Embedding,
  understanding: Understanding,
) => readonly TopicFeatures[] {
  return (topic, embedding, understanding) => {
    const near = vectors
      .search(embedding, NEIGHBOURS)
      .filter(({ label }) => label >= firstKey)
      .map(({ label, similarity }) => ({ key: keys[label - firstKey] as Key, similarity }));
    const lists = near.filter(({ key }) => key.isList);
    const ofLists = sharesOf(lists, LISTS, address.sentences.length);
    const ofKeys = sharesOf(near, KEYS, address.sentences.length);
    const nearestList = lists[0]?.similarity ?? 0;
    const wanted = new Set(
      splitWords(topic)
        .filter((word) => !understanding.isFunctionWord(word))
        .map(understanding.stem),
    );
    return stemsIn(address, understanding).map((said, i) => {
      const listShare = ofLists.bySentence[i] ?? 0;
      return {
        listShare,
        logListShare: Math.log(listShare + LEAST_SHARE.lists),
        gapShare: ofLists.ofGaps,
        nearestList,
        logKeyShare: Math.log((ofKeys.bySentence[i] ?? 0) + LEAST_SHARE.keys),
        words: shareOf(wanted, said),
      };
    });
  };
}

/**
 * Shares of the votes of the nearest keys: of each sentence, any of which may have all, and of the gaps.
 *
 * @param near nearest first
 */
function sharesOf(
  near: readonly { readonly key: Key; readonly similarity: number }[],
  { voters, temperature }: { readonly voters: number; readonly temperature: number },
  sentences: number,
): { readonly bySentence: readonly number[]; readonly ofGaps: number } {
  const highest = near[0]?.similarity ?? 0;
  const bySentence = Array.from({ length: sentences }, () => 0);
  let [all, gaps] = [0, 0];
  for (const { key, similarity } of near.slice(0, voters)) {
    const vote = Math.exp((similarity - highest) / temperature);
    all += vote;
    if (key.gapTopic !== undefined) gaps += vote;
    for (const target of key.targets) bySentence[target] = (bySentence[target] as number) + vote;
  }
  const share = (votes: number): number => (all === 0 ? 0 : votes / all);
  return { bySentence: bySentence.map(share), ofGaps: share(gaps) };
}

function shareOf(wanted: ReadonlySet<string>, said: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : [...wanted].filter((stem) => said.has(stem)).length / wanted.size;
}

/** The stems of each sentence in a language: of its translation where there is one. */
function stemsIn(
  address: Address,
  { language, stem }: Understanding,
): readonly ReadonlySet<string>[] {
  return sentencesIn(address, language).map((sentence) => new Set(splitWords(sentence).map(stem)));
}
