import type { Quotation } from "../corpus/quotation.js";
import { quote } from "../corpus/quotation.js";
import type { Address, Sentence } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { Embedding } from "../retrieval/encoder.js";
import { contentWords } from "../words/content-words.js";
import type { Understanding } from "../words/understanding.js";
import { centralities } from "./centrality.js";
import { chooseDiverse } from "./diverse-choice.js";
import type { Subject } from "./subjects.js";
import { findSubjects } from "./subjects.js";
import { substances } from "./substance.js";

/** Sentences of the address that stand for the whole or for a topic. */
export interface Summary {
  /** Each one whole sentence, in the order of the address, no two nearly the same. */
  readonly sentences: readonly Quotation[];
  /** Number of sentences of the address. */
  readonly of: number;
}

/** How much sentences are about a topic, in (0, 1]; those that it does not have are not about it. */
export type Topic = ReadonlyMap<Sentence, number>;

/** Lengths of a summary, in sentences, that people can ask for. */
export const SENTENCE_COUNTS: readonly number[] = [3, 5, 10];

interface SummaryRequest {
  /** How many sentences at most, a positive whole number. */
  readonly sentences: number;
  /** What the summary is to be about; the whole address when absent. */
  readonly topic?: Topic;
  /** The sentences that it is chosen from; all of the address when absent. */
  readonly among?: readonly Sentence[];
}

export interface Summariser {
  /**
   * The summary; the same request always gives the same one. Fewer sentences than asked for when
   * the address, or its part about the topic, has no more that differ; none when the address does
   * not treat the topic.
   *
   * @throws RangeError when `sentences` is not a positive whole number
   */
  summarise(request: SummaryRequest): Summary;
  /** Sentences worth quoting by themselves, most notable first, no two nearly the same. */
  readonly notable: readonly Sentence[];
  /**
   * What each paragraph is about, in the order of the address; those that only greet, thank or call
   * stand last.
   */
  readonly subjects: readonly Subject[];
}

/** Share of the sentences of an address that count as notable. */
const NOTABLE_SHARE = 0.5;
/**
 * How much more a sentence counts for the whole that says what the text is for, "our main task is …", and one
 * with a word of the occasion (cue and title words: Edmundson, "New methods in automatic extracting", 1969).
 * Chosen so that a summary of five of the first address has its occasion, its main task and its main goal.
 */
const WEIGHT_OF_CUE = 2;
const WEIGHT_OF_OCCASION = 1.25;
/** How much standing alone and centrality may move a sentence among equally relevant ones. */
const TOPIC_INDEPENDENCE_SHARE = 0.2;
const TOPIC_CENTRALITY_SHARE = 0.05;

/**
 * Extractive summaries of one address. All vectors are read once, here.
 *
 * @param vectorOf the embedding of a sentence
 * @param understanding of the address
 */
export function createSummariser({
  address,
  vectorOf,
  understanding,
}: {
  readonly address: Address;
  readonly vectorOf: (sentence: Sentence) => Embedding;
  readonly understanding: Understanding;
}): Summariser {
  const embeddings = address.sentences.map(vectorOf);
  const traits = readTraits(address, embeddings, understanding);
  const speaking = traits.filter((trait) => trait.independence > 0);

  const choose = (from: readonly Merited[], count: number): Sentence[] =>
    chooseDiverse(from, count).flatMap((position) => from[position]?.sentence ?? []);
  // The root: by how much it shares two sentences differ little, by what they say a lot.
  const forWhole = speaking.map((trait) => ({
    ...trait,
    merit: Math.sqrt(trait.central) * trait.substance * trait.independence * trait.cues,
  }));
  const standalone = forWhole.filter((trait) => trait.independence === 1);

  return {
    summarise({ sentences, topic, among }) {
      if (!Number.isInteger(sentences) || sentences < 1)
        throw new RangeError(
          `summarise: expected a positive whole number of sentences, got ${sentences}`,
        );
      // Of an address that only greets or thanks the whole is what it says.
      const whole = forWhole.length > 0 ? forWhole : traits.map((one) => ({ ...one, merit: 1 }));
      const merits = topic ? forTopic(speaking, topic) : whole;
      const from = among ? merits.filter(({ sentence }) => among.includes(sentence)) : merits;
      const chosen = choose(from, sentences);
      const inOrder = chosen.sort((a, b) => a.start - b.start);
      return {
        sentences: inOrder.map((sentence) => quote(address, sentence)),
        of: address.sentences.length,
      };
    },
    notable: choose(standalone, Math.ceil(address.sentences.length * NOTABLE_SHARE)),
    subjects: findSubjects(address, embeddings, understanding),
  };
}

/** What is known of a sentence before a summary is asked for. */
interface Trait {
  readonly sentence: Sentence;
  readonly embedding: Embedding;
  readonly stems: ReadonlySet<string>;
  readonly central: number;
  readonly substance: number;
  readonly independence: number;
  /** What its words say of its weight for the whole. */
  readonly cues: number;
}

/** Of each sentence, in the order of the address. */
function readTraits(
  { sentences, text: all, occasion }: Address,
  embeddings: readonly Embedding[],
  understanding: Understanding,
): Trait[] {
  const stemsOf = (text: string): string[] =>
    contentWords(text, understanding).map(understanding.stem);
  const central = centralities(embeddings);
  const stems = sentences.map((sentence) => new Set(stemsOf(slice(all, sentence))));
  const substance = substances(stems);
  const ofOccasion = stemsOf(occasion);
  return sentences.map((sentence, i) => {
    const text = slice(all, sentence);
    return {
      sentence,
      embedding: embeddings[i] as Embedding,
      stems: stems[i] as Set<string>,
      central: central[i] ?? 0,
      substance: substance[i] ?? 0,
      independence: understanding.independenceOf(text),
      cues:
        (understanding.namesMainPoint?.(text) === true ? WEIGHT_OF_CUE : 1) *
        (ofOccasion.some((word) => stems[i]?.has(word)) ? WEIGHT_OF_OCCASION : 1),
    };
  });
}

/** A sentence with how much it deserves to be chosen. */
type Merited = Trait & { readonly merit: number };

/** The sentences about a topic. */
function forTopic(speaking: readonly Trait[], topic: Topic): Merited[] {
  return speaking.flatMap((trait) => {
    const relevance = topic.get(trait.sentence);
    if (relevance === undefined) return [];
    const merit =
      relevance * (1 - TOPIC_INDEPENDENCE_SHARE * (1 - trait.independence)) +
      TOPIC_CENTRALITY_SHARE * trait.central;
    return [{ ...trait, merit }];
  });
}
