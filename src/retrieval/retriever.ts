import type { Address, Sentence } from "../corpus/address.js";
import type { Anticipated } from "../corpus/anticipated.js";
import { slice } from "../corpus/span.js";
import { askedType, holdsType } from "./answer-type.js";
import type { AnswerType } from "./answer-type.js";
import type { Embedding } from "./encoder.js";
import { similarity } from "./encoder.js";
import type { LexicalDocument, LexicalIndex, Stem } from "./lexical-index.js";
import type { Passage } from "./passage.js";
import { listPassages } from "./passage.js";
import type { VectorIndex } from "./vector-index.js";
import { coverage, createRarity, longestRun } from "./word-overlap.js";
import { contentWords, isFunctionWord, splitWords } from "./words.js";

/** Neighbours asked of the vector index; the evidence of what they point at is then exact. */
const NEIGHBOURS = 60;
/** Sentences that become candidates through their nearest passages. */
const NEAREST_SENTENCES = 20;
/** Matches of each lexical search whose weights count, and those that add a candidate. */
const LEXICAL_MATCHES = 20;
const LEXICAL_CANDIDATES = 6;

/** BM25+ weights of a few words are about 10; divided by it they are of the size of the others. */
const LEXICAL_SCALE = 10;

/** What speaks for one sentence as the answer to a question. */
export interface Evidence {
  readonly sentence: Sentence;
  /** Cosine similarity of question and sentence. */
  readonly sentenceSimilarity: number;
  /** To the sentence together with the one before it. */
  readonly contextSimilarity: number;
  readonly paragraphSimilarity: number;
  /** Highest similarity to an anticipated question of this sentence; undefined without any. */
  readonly keySimilarity: number | undefined;
  /** Mean of the three highest. */
  readonly keySupport: number | undefined;
  /** Lexical weight (BM25+, divided by 10) of the sentence and of its best key; 0 when not found. */
  readonly lexicalWeight: number;
  readonly lexicalKeyWeight: number;
  /** Share of the question's words, rare ones counting more, in the sentence; in its keys too. */
  readonly coverage: number;
  readonly keyCoverage: number;
  /** Longest run of the question's words that stand in the sentence in a row, as a share of them. */
  readonly phrase: number;
  readonly holdsAskedType: boolean;
}

/** A question with the evidence found for it. */
export interface Retrieval {
  readonly question: string;
  readonly asked: AnswerType;
  readonly candidates: readonly Evidence[];
  /** Highest similarity to an anticipated gap; undefined when there are none. */
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
  /** Evidence for a normalised question and its embedding. */
  retrieve(question: string, embedding: Embedding): Retrieval;
}

export interface RetrieverParts {
  readonly address: Address;
  readonly anticipated: Anticipated;
  /** Labels are positions in `listPassages(address, anticipated)`. */
  readonly vectors: VectorIndex;
  readonly stem: Stem;
  readonly createLexicalIndex: (documents: readonly LexicalDocument[], stem: Stem) => LexicalIndex;
}

type KeyPassage = Extract<Passage, { kind: "question" | "gap" }>;

/** Keys of one sentence: labels of its own and of those that accept it as a second answer. */
interface Keys {
  readonly labels: number[];
  readonly stems: Set<string>;
}

/** Temperature of the weights in `gapShare`: a similarity 0.05 higher counts e times as much. */
const SHARE_TEMPERATURE = 0.05;
/** Nearest keys and gaps that vote in `gapShare`. */
const VOTERS = 12;

export function createRetriever(parts: RetrieverParts): Retriever {
  const { address, anticipated, vectors, stem } = parts;
  const passages = listPassages(address, anticipated);
  const firstContext = address.sentences.length;
  const firstParagraph = firstContext + address.sentences.length;
  const firstKey = firstParagraph + address.paragraphs.length;
  const keyPassages = passages.slice(firstKey) as KeyPassage[];
  const position = new Map(address.sentences.map((sentence, i) => [sentence, i]));
  const at = (sentence: Sentence): number => position.get(sentence) as number;

  const stemsOf = (text: string): Set<string> => new Set(splitWords(text).map(stem));
  const sentenceTexts = address.sentences.map((sentence) => slice(address.text, sentence));
  const sentenceStems = sentenceTexts.map(stemsOf);
  const sentenceSequences = sentenceTexts.map((text) => contentWords(text).map(stem));
  const keys: Keys[] = address.sentences.map(() => ({ labels: [], stems: new Set() }));
  const keyTargets: number[][] = keyPassages.map((passage) =>
    passage.kind === "question" ? [passage.key.at, ...passage.key.also].map(at) : [],
  );
  keyPassages.forEach((passage, i) => {
    for (const target of keyTargets[i] ?? []) {
      const own = keys[target] as Keys;
      own.labels.push(firstKey + i);
      for (const one of stemsOf(passage.text)) own.stems.add(one);
    }
  });

  /** Positions of the sentences that a passage points at. */
  const targetsOf = (label: number): readonly number[] => {
    if (label < firstContext) return [label];
    if (label < firstParagraph) return [label - firstContext];
    return label < firstKey
      ? (address.paragraphs[label - firstParagraph]?.sentences ?? []).map(at)
      : (keyTargets[label - firstKey] ?? []);
  };

  const sentenceWords = parts.createLexicalIndex(
    address.sentences.map((sentence, i) => {
      const paragraph = address.paragraphs[sentence.paragraph - 1];
      return {
        text: sentenceTexts[i] ?? "",
        context: paragraph ? slice(address.text, paragraph) : "",
      };
    }),
    stem,
  );
  const keyWords = parts.createLexicalIndex(
    keyPassages.map((passage) => ({ text: passage.text, context: "" })),
    stem,
  );

  const rarity = createRarity(sentenceStems);
  const knownKeyStems = new Set<string>();
  for (const own of keys) for (const one of own.stems) knownKeyStems.add(one);

  return {
    retrieve(question, embedding): Retrieval {
      const asked = askedType(question);
      const words = contentWords(question);
      const stems = words.map(stem);
      const neighbours = vectors.search(embedding, NEIGHBOURS);
      const bySentence = sentenceWords.search(question).slice(0, LEXICAL_MATCHES);
      const byKey = keyWords.search(question).slice(0, LEXICAL_MATCHES);

      // Neighbours come best first, so a sentence is added by its nearest passage.
      const chosen = new Set<number>();
      for (const { label } of neighbours) {
        if (chosen.size >= NEAREST_SENTENCES) break;
        for (const target of targetsOf(label)) chosen.add(target);
      }
      for (const match of bySentence.slice(0, LEXICAL_CANDIDATES)) chosen.add(match.position);
      for (const match of byKey.slice(0, LEXICAL_CANDIDATES))
        for (const target of keyTargets[match.position] ?? []) chosen.add(target);

      const lexicalWeight = new Map(
        bySentence.map((match) => [match.position, match.weight / LEXICAL_SCALE]),
      );
      const lexicalKeyWeight = new Map<number, number>();
      let lexicalGapWeight = 0;
      for (const match of byKey) {
        const weight = match.weight / LEXICAL_SCALE;
        const targets = keyTargets[match.position] ?? [];
        if (targets.length === 0) lexicalGapWeight = Math.max(lexicalGapWeight, weight);
        for (const target of targets)
          lexicalKeyWeight.set(target, Math.max(lexicalKeyWeight.get(target) ?? 0, weight));
      }

      const similarityTo = (label: number): number =>
        similarity(embedding, vectors.embedding(label));
      const candidates = [...chosen]
        .sort((a, b) => a - b)
        .map((i): Evidence => {
          const sentence = address.sentences[i] as Sentence;
          const own = keys[i] as Keys;
          const keySimilarities = own.labels.map(similarityTo).sort((a, b) => b - a);
          const best = keySimilarities.slice(0, 3);
          return {
            sentence,
            sentenceSimilarity: similarityTo(i),
            contextSimilarity: similarityTo(firstContext + i),
            paragraphSimilarity: similarityTo(firstParagraph + sentence.paragraph - 1),
            keySimilarity: best[0],
            keySupport:
              best.length === 0 ? undefined : best.reduce((sum, one) => sum + one, 0) / best.length,
            lexicalWeight: lexicalWeight.get(i) ?? 0,
            lexicalKeyWeight: lexicalKeyWeight.get(i) ?? 0,
            coverage: coverage(stems, rarity.of, (one) => sentenceStems[i]?.has(one) ?? false),
            keyCoverage: coverage(
              stems,
              rarity.of,
              (one) => own.stems.has(one) || (sentenceStems[i]?.has(one) ?? false),
            ),
            phrase: longestRun(stems, sentenceSequences[i] ?? []) / Math.max(1, stems.length),
            holdsAskedType: holdsType(sentenceTexts[i] ?? "", asked),
          };
        });

      const voters = neighbours
        .filter(({ label }) => label >= firstKey)
        .slice(0, VOTERS)
        .map(({ label, similarity: near }) => ({
          isGap: keyPassages[label - firstKey]?.kind === "gap",
          near,
        }));
      const nearest = voters[0]?.near ?? 0;
      const nearestLabel = neighbours.find(({ label }) => label >= firstKey)?.label;
      const nearestKey =
        nearestLabel === undefined ? undefined : keyPassages[nearestLabel - firstKey];
      const weigh = (one: { near: number }): number =>
        Math.exp((one.near - nearest) / SHARE_TEMPERATURE);
      const allVotes = voters.reduce((sum, one) => sum + weigh(one), 0);
      const gapVotes = voters.filter((one) => one.isGap).reduce((sum, one) => sum + weigh(one), 0);
      const known = (one: string): boolean => rarity.has(one) || knownKeyStems.has(one);
      const gapLabels = neighbours.filter(
        ({ label }) => label >= firstKey && keyPassages[label - firstKey]?.kind === "gap",
      );
      return {
        question,
        asked,
        candidates,
        gapTopic: nearestKey?.kind === "gap" ? nearestKey.gap.topic : undefined,
        gapSimilarity: anticipated.gaps.length === 0 ? undefined : (gapLabels[0]?.similarity ?? 0),
        gapShare: allVotes === 0 ? 0 : gapVotes / allVotes,
        lexicalGapWeight,
        words,
        absentWords: words.filter(
          (word, i) => !isFunctionWord(word) && !rarity.has(stems[i] as string),
        ),
        unknownShare: 1 - coverage(stems, rarity.of, known),
      };
    },
  };
}
