import type { Address, Paragraph, Sentence } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { Span } from "../corpus/span.js";
import type { Embedding } from "../retrieval/encoder.js";
import { similarity } from "../retrieval/encoder.js";
import type { Understanding } from "../words/understanding.js";
import { createRarity } from "../words/rarity.js";
import { namingWords, tellingStretch } from "./telling-words.js";

/** What a paragraph is about, in its own words. */
export interface Subject {
  readonly paragraph: Paragraph;
  /** The sentence that says most of what sets the paragraph apart. */
  readonly sentence: Sentence;
  /** A few words of that sentence: a span of the address that begins and ends with a word. */
  readonly words: Span;
}

/** Below it even the best sentence of a paragraph only greets, thanks or calls. */
const LEAST_INDEPENDENCE = 0.6;

/**
 * The subject of every paragraph: in the order of the address, those that only greet, thank or call
 * last.
 *
 * The sentence is the one nearest to what its paragraph has beyond the rest of the address, with
 * the words that tell most: those repeated in the paragraph and rare in the others (tf-idf with
 * paragraphs for documents; Spärck Jones 1972). Vectors are centred first: what all sentences of an
 * address share is no paragraph's subject, and without it a slogan is near to every one (Suzuki et
 * al., "Centering Similarity Measures to Reduce Hubs", EMNLP 2013,
 * https://aclanthology.org/D13-1058).
 *
 * @param embeddings of the sentences of the address, in order
 */
export function findSubjects(
  address: Address,
  embeddings: readonly Embedding[],
  understanding: Understanding,
): Subject[] {
  const { stem } = understanding;
  const centre = mean(embeddings);
  const centred = embeddings.map((embedding) => unit(embedding.map((x, i) => x - at(centre, i))));
  const named = address.paragraphs.map((paragraph) =>
    countEach(namingWords(slice(address.text, paragraph), understanding).map(stem)),
  );
  const rarity = createRarity(named.map((counts) => new Set(counts.keys())));

  const subjects = address.paragraphs.map((paragraph, i) => {
    const weigh = (word: string): number => {
      const times = named[i]?.get(stem(word));
      return times === undefined ? 0 : (1 + Math.log(times)) * rarity.ofKnown(stem(word));
    };
    const own = paragraph.sentences.map((sentence) => {
      const text = slice(address.text, sentence);
      return {
        sentence,
        text,
        independence: understanding.independenceOf(text),
        embedding: centred[address.sentences.indexOf(sentence)] ?? centre,
      };
    });
    const direction = unit(mean(own.map(({ embedding }) => embedding)));
    const valueOf = (one: (typeof own)[number]): number => {
      const distinct = new Map(
        namingWords(one.text, understanding).map((word) => [stem(word), weigh(word)]),
      );
      const told = [...distinct.values()].reduce((sum, weight) => sum + weight, 0);
      return one.independence * Math.max(0, similarity(one.embedding, direction)) * told;
    };
    const best = own.reduce((a, b) => (valueOf(b) > valueOf(a) ? b : a));
    const { start, end } = tellingStretch(best.text, weigh, understanding);
    const words = { start: best.sentence.start + start, end: best.sentence.start + end };
    const isTreated = best.independence >= LEAST_INDEPENDENCE;
    return { subject: { paragraph, sentence: best.sentence, words }, isTreated };
  });
  return [
    ...subjects.filter(({ isTreated }) => isTreated),
    ...subjects.filter(({ isTreated }) => !isTreated),
  ].map(({ subject }) => subject);
}

function countEach(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function mean(vectors: readonly Embedding[]): Embedding {
  const sums = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let i = 0; i < sums.length; i++) sums[i] = at(sums, i) + at(vector, i) / vectors.length;
  return sums;
}

/** The vector with length 1; one without a direction stays as it is. */
function unit(vector: Embedding): Embedding {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((x) => x / length) : vector;
}

function at(vector: Embedding, i: number): number {
  return vector[i] ?? 0;
}
