import type { Address, Sentence } from "../corpus/address.js";
import type { Anticipated } from "../corpus/anticipated.js";
import type { KeyPassage } from "./anticipated-keys.js";
import { readAnticipatedKeys } from "./anticipated-keys.js";
import type { AnswerType } from "../words/answer-type.js";
import type { Embedding, Reading } from "./encoder.js";
import { similarity } from "./encoder.js";
import type { Evidence } from "./evidence.js";
import { countVotes } from "./key-votes.js";
import { createTokenComparison, NO_TOKEN_EVIDENCE } from "./late-interaction.js";
import type { LexicalDocument, LexicalIndex } from "./lexical-index.js";
import { listPassages } from "./passage.js";
import type { VectorIndex } from "./vector-index.js";
import { rememberStems } from "./remember-stems.js";
import type { SentenceWords } from "./sentence-words.js";
import { readSentenceWords, termsOf } from "./sentence-words.js";
import { coverageOf, longestRun, readStemFacts, unknownShareOf } from "./stem-facts.js";
import { contentWords, splitWords } from "../words/content-words.js";
import type { Understanding } from "../words/understanding.js";

/**
 * Neighbours asked of the vector index. Keys beyond them count as similar as the last of them, which
 * is the most that they can be.
 */
const NEIGHBOURS = 32;
/** Sentences that become candidates through their nearest passages. */
const NEAREST_SENTENCES = 8;
/** Matches of each lexical search whose weights count, and those that add a candidate. */
const LEXICAL_MATCHES = 20;
const LEXICAL_CANDIDATES = 3;

/** BM25+ weights of a few words are about 10; divided by it they are of the size of the others. */
const LEXICAL_SCALE = 10;

/** A question with the evidence found for it. */
export interface Retrieval {
  readonly question: string;
  readonly asked: AnswerType;
  readonly candidates: readonly Evidence[];
  /** As `keySimilarity`, to an anticipated gap; undefined when there are none. */
  readonly gapSimilarity: number | undefined;
  /** Topic of the nearest anticipated gap when no anticipated question is nearer. */
  readonly gapTopic: string | undefined;
  /** Share of gaps among the nearest keys, each weighted by its similarity, in [0, 1]. */
  readonly gapShare: number;
  /** Lexical weight of the best gap, as of a key. */
  readonly lexicalGapWeight: number;
  /** The question's content words, lower case, in order. */
  readonly words: readonly string[];
  /** Those of them that carry a topic and whose stems occur nowhere in the address. */
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
   * @throws TypeError when it `readsTokens` and gets no reading
   */
  retrieve(question: string, embedding: Embedding, reading?: Reading): Retrieval;
}

export interface RetrieverParts {
  readonly address: Address;
  readonly anticipated: Anticipated;
  /** Labels are positions in `listPassages(address, anticipated)`. */
  readonly vectors: VectorIndex;
  /** Of the sentences in order, for an address that is read token by token. */
  readonly readings?: readonly Reading[] | undefined;
  /** Of the address. */
  readonly understanding: Understanding;
  readonly createLexicalIndex: (
    documents: readonly LexicalDocument[],
    isRight?: (term: string) => boolean,
  ) => LexicalIndex;
}

export function createRetriever(parts: RetrieverParts): Retriever {
  const { address, anticipated, vectors, understanding } = parts;
  const { stem, learn } = rememberStems(understanding.stem);
  const { sentences } = address;
  const speaker = new Set(splitWords(address.speaker));
  const passages = listPassages(address, anticipated);
  const firstParagraph = sentences.length;
  const firstKey = firstParagraph + address.paragraphs.length;
  const position = new Map(sentences.map((sentence, i) => [sentence, i]));
  const at = (sentence: Sentence): number => position.get(sentence) as number;

  const addressWords = readSentenceWords(address, { ...understanding, stem: learn });
  const words = addressWords.sentences;
  const keyPassages = passages.slice(firstKey) as KeyPassage[];
  const keys = readAnticipatedKeys(keyPassages, sentences.length, at, learn);
  const factsOf = readStemFacts(addressWords, keys.stems);

  /** Positions of the sentences that a passage points at. */
  const targetsOf = (label: number): readonly number[] => {
    if (label < firstParagraph) return [label];
    return label < firstKey
      ? (address.paragraphs[label - firstParagraph]?.sentences ?? []).map(at)
      : keys.targetsOf(label - firstKey);
  };

  const sentenceIndex = parts.createLexicalIndex(
    sentences.map((sentence, i) => ({
      terms: (words[i] as SentenceWords).terms,
      context: (address.paragraphs[sentence.paragraph - 1]?.sentences ?? []).flatMap(
        (one) => (words[at(one)] as SentenceWords).terms,
      ),
    })),
    (term) => factsOf(term).isKnown,
  );
  const keyIndex = parts.createLexicalIndex(
    keyPassages.map((passage) => ({ terms: termsOf(passage.text, stem), context: [] })),
  );

  const compareTokens =
    parts.readings && createTokenComparison(address, parts.readings, understanding);

  return {
    readsTokens: compareTokens !== undefined,
    retrieve(question, embedding, reading): Retrieval {
      if (compareTokens && !reading)
        throw new TypeError("retrieve: expected the question's reading, got its embedding only");
      const asked = understanding.askedType(question);
      const asWords = splitWords(question);
      const topicWords = contentWords(asWords, understanding, speaker);
      const stems = topicWords.map(stem);
      const facts = stems.map(factsOf);
      const neighbours = vectors.search(embedding, NEIGHBOURS);
      const bySentence = sentenceIndex.search(stems, LEXICAL_MATCHES);
      const asking = asWords.filter(understanding.isQuestionWord).map(stem);
      const byKey = keyIndex.search(stems, LEXICAL_MATCHES, asking);

      // Neighbours come best first, so a sentence is added by its nearest passage.
      const chosen = new Set<number>();
      for (const { label } of neighbours) {
        if (chosen.size >= NEAREST_SENTENCES) break;
        for (const target of targetsOf(label)) chosen.add(target);
      }
      for (const match of bySentence.slice(0, LEXICAL_CANDIDATES)) chosen.add(match.position);
      for (const match of byKey.slice(0, LEXICAL_CANDIDATES))
        for (const target of keys.targetsOf(match.position)) chosen.add(target);
      const found = [...chosen].sort((a, b) => a - b);

      const lexicalWeights = new Float64Array(sentences.length);
      for (const match of bySentence) lexicalWeights[match.position] = match.weight / LEXICAL_SCALE;
      const lexicalKeyWeights = new Float64Array(sentences.length);
      let lexicalGapWeight = 0;
      for (const match of byKey) {
        const weight = match.weight / LEXICAL_SCALE;
        const targets = keys.targetsOf(match.position);
        if (targets.length === 0) lexicalGapWeight = Math.max(lexicalGapWeight, weight);
        for (const target of targets)
          lexicalKeyWeights[target] = Math.max(lexicalKeyWeights[target] as number, weight);
      }

      const nearKeys = neighbours
        .filter(({ label }) => label >= firstKey)
        .map(({ label, similarity: near }) => ({ label: label - firstKey, similarity: near }));
      const farthest = neighbours.at(-1)?.similarity ?? 0;
      const keySimilaritiesOf = keys.similarities(nearKeys, farthest);
      const { gapShare, keyShare } = countVotes(
        nearKeys.map(({ label, similarity: near }) => ({
          similarity: near,
          targets: keys.targetsOf(label),
        })),
      );
      const similarityTo = (label: number): number =>
        similarity(embedding, vectors.embedding(label));
      const bestOfParagraph = new Map<number, number>();
      const ofParagraph = new Map<number, number>();
      const sentenceSimilarities = found.map((i) => {
        const one = similarityTo(i);
        const { paragraph } = sentences[i] as Sentence;
        bestOfParagraph.set(paragraph, Math.max(bestOfParagraph.get(paragraph) ?? -1, one));
        if (!ofParagraph.has(paragraph))
          ofParagraph.set(paragraph, similarityTo(firstParagraph + paragraph - 1));
        return one;
      });
      const tokens = compareTokens && reading && compareTokens(reading, found);
      const candidates = found.map((i, nth): Evidence => {
        const sentence = sentences[i] as Sentence;
        const own = words[i] as SentenceWords;
        const near = keySimilaritiesOf(i);
        const coverage = coverageOf(facts, i);
        return {
          sentence,
          sentenceSimilarity: sentenceSimilarities[nth] as number,
          paragraphSimilarity: ofParagraph.get(sentence.paragraph) as number,
          bestOfParagraph: bestOfParagraph.get(sentence.paragraph) as number,
          keySimilarity: near[0],
          keySupport:
            near.length === 0 ? undefined : near.reduce((sum, one) => sum + one, 0) / near.length,
          keyShare: keyShare(i),
          lexicalWeight: lexicalWeights[i] as number,
          lexicalKeyWeight: lexicalKeyWeights[i] as number,
          coverage: coverage.inSentence,
          keyCoverage: coverage.inKeys,
          antecedentCoverage: coverage.inAntecedents,
          nameCoverage: coverage.ofNames,
          phrase: longestRun(stems, facts, own.sequence, i) / Math.max(1, stems.length),
          holdsAskedType: own.holds.has(asked),
          tokens: tokens?.[nth] ?? NO_TOKEN_EVIDENCE,
        };
      });

      const nearest = nearKeys[0] && keyPassages[nearKeys[0].label];
      const gap = nearKeys.find(({ label }) => keys.targetsOf(label).length === 0);
      return {
        question,
        asked,
        candidates,
        gapTopic: nearest?.kind === "gap" ? nearest.gap.topic : undefined,
        gapSimilarity: anticipated.gaps.length === 0 ? undefined : (gap?.similarity ?? farthest),
        gapShare,
        lexicalGapWeight,
        words: topicWords,
        absentWords: topicWords.filter(
          (word, i) =>
            !facts[i]?.isSaid && !understanding.isFunctionWord(word) && !speaker.has(word),
        ),
        unknownShare: unknownShareOf(facts),
      };
    },
  };
}
