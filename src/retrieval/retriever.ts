import type { AnswerType } from "../words/answer-type.js";
import { chooseCandidates, search } from "./candidates.js";
import { coverageOf } from "./coverage.js";
import type { Understanding } from "../words/understanding.js";
import type { Embedding, Reading } from "./encoder.js";
import type { Evidence } from "./evidence.js";
import type { GapEvidence } from "./gap-evidence.js";
import { gatherGapEvidence } from "./gap-evidence.js";
import { countVotes } from "./key-votes.js";
import type { RetrieverParts } from "./prepared-address.js";
import { prepareAddress } from "./prepared-address.js";
import { readQuestionWords } from "./question-words.js";
import { gatherEvidence } from "./sentence-evidence.js";
import { createTopicRelevance } from "./topic-relevance.js";
import type { TopicRelevance, TopicWeights } from "./topic-relevance.js";

/** A question with the evidence found for it. */
export interface Retrieval extends GapEvidence {
  readonly question: string;
  /** Primary subtag of the language that it was read in. */
  readonly language: string;
  readonly asked: AnswerType;
  readonly candidates: readonly Evidence[];
  /** Similarity of the nearest anticipated question or gap; absent when none is among the neighbours. */
  readonly keySimilarity?: number;
  /** The question's content words, lower case, in order. */
  readonly words: readonly string[];
  /**
   * Those of them, in the address's language, that name a topic and whose stems it has nowhere; none by
   * which people only ask, such as `times` or `sending`.
   */
  readonly absentWords: readonly string[];
  /** Share of words that neither the address nor an anticipated question has, in [0, 1]. */
  readonly unknownShare: number;
}

export interface Retriever {
  /** Whether it compares tokens, so that it must be given a question's reading. */
  readonly readsTokens: boolean;
  /**
   * Evidence for a normalised question.
   *
   * @param understanding of the question's language; that of the address when absent
   * @throws TypeError when it `readsTokens` and gets no reading
   */
  retrieve(
    question: string,
    embedding: Embedding,
    reading?: Reading,
    understanding?: Understanding,
  ): Retrieval;
  /** Which sentences treat a topic, where anticipated lists tell. */
  readonly relevanceOf: TopicRelevance;
}

/** @param topicWeights by which lists tell what treats a topic; absent where none were fitted for the encoder */
export function createRetriever(parts: RetrieverParts, topicWeights?: TopicWeights): Retriever {
  const prepared = prepareAddress(parts);
  const {
    understanding: own,
    speaker,
    words: { rarity },
  } = prepared;
  const readsTokens = prepared.compareTokens !== undefined;

  return {
    readsTokens,
    relevanceOf: createTopicRelevance(prepared, topicWeights),
    retrieve(question, embedding, reading, understanding = own) {
      if (readsTokens && !reading)
        throw new TypeError("retrieve: expected the question's reading, got its embedding only");
      const words = readQuestionWords(question, understanding, speaker);
      const { topics, stems } = words;
      const found = search(prepared, words, embedding);
      const votes = countVotes(found.nearKeys);
      const asked = { words, understanding, embedding, reading, found, votes };
      const nearestKey = found.nearKeys[0];
      return {
        question,
        language: understanding.language,
        asked: words.asked,
        candidates: gatherEvidence(prepared, asked, chooseCandidates(prepared, found)),
        ...gatherGapEvidence(prepared, found, votes),
        ...(nearestKey && { keySimilarity: nearestKey.similarity }),
        words: topics,
        // Words of another language occur nowhere, and that says nothing.
        absentWords: topics.filter(
          (word, i) =>
            understanding.language === own.language &&
            !rarity.has(stems[i] as string) &&
            prepared.namesGap(stems[i] as string) &&
            !understanding.isFunctionWord(word) &&
            !understanding.isAskingNoun?.(word) &&
            !speaker.has(word),
        ),
        unknownShare: coverageOf(stems, rarity.of, (stem) => !prepared.isKnown(stem)),
      };
    },
  };
}
