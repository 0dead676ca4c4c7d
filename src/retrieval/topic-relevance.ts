import type { Address, Sentence } from "../corpus/address.js";
import { sentencesIn } from "../words/sentences-in.js";
import { splitWords } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";
import type { Embedding } from "./encoder.js";
import type { PreparedAddress } from "./prepared-address.js";

/** Passages asked of the vector index; those beyond are far from any topic. */
const NEIGHBOURS = 1300;
/**
 * Nearest keys of a sentence whose mean similarity tells of it: the share of the keys of a sentence that the
 * weights were fitted with (8 of 129), so that more keys bring a sentence no nearer, and at least those 8; then of
 * a paragraph, and of the gaps.
 */
const SHARE_OF_KEYS = 0.062;
const LEAST_KEYS = 8;
const OF_PARAGRAPH = 3;
/**
 * A topic is not treated where its nearest gaps are so much nearer than the keys of any paragraph: none of
 * whose words stands in a sentence, or some; all never. Of the same 150 topics those that are not treated had
 * 0.02 to 0.36 more without a word and up to 0.44 with one; those that are hardly any, and 0.06 at most.
 */
const NEARER_GAPS = { withoutWords: 0, withSome: 0.09 } as const;

/**
 * Weights of a logistic regression: mean similarity of the nearest keys of a sentence; how much farther its
 * paragraph's nearest are than those of the nearest paragraph (0 or less); share of the topic's words that
 * stand in it. Fitted on 150 topics in three languages by two authors, each with the sentences of the first
 * address that a reader would want; how well it does on topics left out: `docs/quality-log.md`.
 */
const WEIGHTS = { bias: -10.26, keys: 22.37, paragraph: 10.26, words: 3.24 } as const;
/** From this probability on a sentence is about a topic. */
const LEAST_PROBABILITY = 0.4;

/**
 * How probable it is of each sentence that it treats a topic, in (0, 1], the best first; only those that
 * probably do. Undefined for an address with fewer anticipated questions than that takes.
 */
export type TopicRelevance = (
  topic: string,
  embedding: Embedding,
  understanding: Understanding,
) => ReadonlyMap<Sentence, number> | undefined;

export function createTopicRelevance(prepared: PreparedAddress): TopicRelevance {
  const { address, counts, keys, hasGaps, firstKey, vectors } = prepared;
  if (counts.some((count) => count < LEAST_KEYS)) return () => undefined;
  const perSentence = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const ofSentence = Math.max(LEAST_KEYS, Math.round(SHARE_OF_KEYS * perSentence));
  const stemsIn = rememberStems(address);
  return (topic, embedding, understanding) => {
    const neighbours = vectors.search(embedding, NEIGHBOURS);
    const farthest = neighbours.at(-1)?.similarity ?? 0;
    const near = address.sentences.map((): number[] => []);
    const gaps: number[] = [];
    for (const { label, similarity } of neighbours) {
      const key = keys[label - firstKey];
      for (const target of key?.targets ?? []) near[target]?.push(similarity);
      if (key?.gapTopic !== undefined) gaps.push(similarity);
    }
    // They come nearest first; those that were not found are no nearer than the last one.
    const mean = (similarities: readonly number[], of: number): number =>
      Array.from({ length: of }, (_, i) => similarities[i] ?? farthest).reduce((a, b) => a + b) /
      of;
    const byParagraph = new Map<number, number>();
    address.sentences.forEach(({ paragraph }, i) => {
      const own = mean(near[i] ?? [], OF_PARAGRAPH);
      byParagraph.set(paragraph, Math.max(own, byParagraph.get(paragraph) ?? -1));
    });
    const nearest = Math.max(...byParagraph.values());
    const wanted = new Set(
      splitWords(topic)
        .filter((word) => !understanding.isFunctionWord(word))
        .map(understanding.stem),
    );
    const shares = stemsIn(understanding).map((said) => shareOf(wanted, said));
    const most = Math.max(...shares);
    const least = most > 0 ? NEARER_GAPS.withSome : NEARER_GAPS.withoutWords;
    if (hasGaps && most < 1 && mean(gaps, OF_PARAGRAPH) - nearest > least) return new Map();
    const logitOf = ({ paragraph }: Sentence, i: number): number =>
      WEIGHTS.bias +
      WEIGHTS.keys * mean(near[i] ?? [], ofSentence) +
      WEIGHTS.paragraph * ((byParagraph.get(paragraph) ?? farthest) - nearest) +
      WEIGHTS.words * (shares[i] ?? 0);
    const judged = address.sentences.map(
      (sentence, i) => [sentence, 1 / (1 + Math.exp(-logitOf(sentence, i)))] as const,
    );
    return new Map(
      judged.filter(([, value]) => value >= LEAST_PROBABILITY).sort(([, a], [, b]) => b - a),
    );
  };
}

function shareOf(wanted: ReadonlySet<string>, said: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : [...wanted].filter((stem) => said.has(stem)).length / wanted.size;
}

/** The stems of each sentence in a language: of its translation where there is one. */
function rememberStems(
  address: Address,
): (understanding: Understanding) => readonly ReadonlySet<string>[] {
  const known = new Map<string, readonly ReadonlySet<string>[]>();
  return ({ language, stem }) => {
    const stems =
      known.get(language) ??
      sentencesIn(address, language).map((sentence) => new Set(splitWords(sentence).map(stem)));
    known.set(language, stems);
    return stems;
  };
}
