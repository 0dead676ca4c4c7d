import type { Embedding } from "../retrieval/encoder.js";
import { similarity } from "../retrieval/encoder.js";
import { createRarity } from "../words/rarity.js";

/** What a reader wants a summary of. */
export interface Topic {
  /** The topic's words embedded as a query. */
  readonly embedding: Embedding;
  /** Primary subtag of the language that it is written in. */
  readonly language: string;
  /** Its words, in lower case. */
  readonly words: readonly string[];
}

/**
 * From where on the address treats a topic, as cosine similarities and a share in (0, 1].
 *
 * A sentence opens the topic by its similarity alone, or by the share of the topic's words it holds
 * (weighed by rarity) together with a lower similarity. Once one has, others join from `joins` on.
 */
export interface TopicFloor {
  readonly opens: number;
  readonly words: number;
  readonly opensWithWords: number;
  readonly joins: number;
}

/**
 * Measured with the bundled encoder on the first address: of 28 topics it treats, the best sentence
 * of 23 passes; of 35 it does not treat (pensions, climate change, football …) none does, and the
 * highest similarity among those is 0.44.
 */
export const DEFAULT_TOPIC_FLOOR: TopicFloor = {
  opens: 0.5,
  words: 0.5,
  opensWithWords: 0.2,
  joins: 0.4,
};

/** A sentence as a topic sees it. */
interface Sighted {
  readonly embedding: Embedding;
  readonly stems: ReadonlySet<string>;
}

/**
 * How much each sentence is about the topic, in [0, 1], 0 below the floor: half its similarity,
 * half the share of the topic's words in it. A word counts by how rare it is among the sentences, and
 * one that no sentence holds counts most: what the address never names is not answered by the topic's
 * common words.
 *
 * @param stems stems of the topic's words
 */
export function relevances(
  sentences: readonly Sighted[],
  topic: { readonly embedding: Embedding; readonly stems: readonly string[] },
  floor: TopicFloor,
): number[] {
  const { of: rarityOf } = createRarity(sentences.map(({ stems }) => stems));
  const words = [...new Set(topic.stems)].map((stem) => ({ stem, rarity: rarityOf(stem) }));
  const total = words.reduce((sum, { rarity }) => sum + rarity, 0);
  const sights = sentences.map((sentence) => {
    const alike = similarity(sentence.embedding, topic.embedding);
    const held = words.reduce(
      (sum, { stem, rarity }) => sum + (sentence.stems.has(stem) ? rarity : 0),
      0,
    );
    const share = total > 0 ? held / total : 0;
    const opens = alike >= floor.opens || (share >= floor.words && alike >= floor.opensWithWords);
    return { opens, joins: alike >= floor.joins, relevance: (Math.max(0, alike) + share) / 2 };
  });
  if (!sights.some(({ opens }) => opens)) return sights.map(() => 0);
  return sights.map(({ opens, joins, relevance }) => (opens || joins ? relevance : 0));
}
