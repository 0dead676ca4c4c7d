import type { Sentence } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import type { SentenceWords } from "./address-words.js";
import type { Found } from "./candidates.js";
import { coverageOf, longestRun } from "./coverage.js";
import type { Embedding, Reading } from "./encoder.js";
import { similarity } from "./encoder.js";
import type { Evidence } from "./evidence.js";
import type { Understanding } from "../words/understanding.js";
import type { KeyVotes } from "./key-votes.js";
import { NO_TOKEN_EVIDENCE } from "./late-interaction.js";
import type { PreparedAddress } from "./prepared-address.js";
import type { QuestionWords } from "./question-words.js";

/** Highest similarities of a sentence's keys that count as its support. */
const SUPPORT = 3;

/** A question with all that is known of it before its candidates are weighed. */
interface Asked {
  readonly words: QuestionWords;
  /** Of its language. */
  readonly understanding: Understanding;
  readonly embedding: Embedding;
  /** Its tokens, for an address that is read token by token. */
  readonly reading: Reading | undefined;
  readonly found: Found;
  readonly votes: KeyVotes;
}

/** What speaks for each candidate, in their order. */
export function gatherEvidence(
  prepared: PreparedAddress,
  asked: Asked,
  candidates: readonly number[],
): Evidence[] {
  const { sentences } = prepared.address;
  const meanings = compareMeanings(prepared, asked.embedding, candidates);
  const tokens =
    prepared.compareTokens &&
    asked.reading &&
    prepared.compareTokens(asked.reading, candidates, asked.understanding.isQuestionWord);
  return candidates.map((position, nth) => ({
    sentence: sentences[position] as Sentence,
    ...(meanings[nth] as MeaningEvidence),
    ...evidenceOfKeys(prepared, asked, position),
    ...evidenceOfWords(prepared, asked, position),
    tokens: tokens?.[nth] ?? NO_TOKEN_EVIDENCE,
  }));
}

type MeaningEvidence = Pick<
  Evidence,
  "sentenceSimilarity" | "paragraphSimilarity" | "bestOfParagraph"
>;

function compareMeanings(
  { address, vectors, firstParagraph }: PreparedAddress,
  embedding: Embedding,
  candidates: readonly number[],
): MeaningEvidence[] {
  const similarityTo = (label: number): number => similarity(embedding, vectors.embedding(label));
  const compared = candidates.map((position) => ({
    paragraph: address.sentences[position]?.paragraph as number,
    own: similarityTo(position),
  }));
  return compared.map(({ paragraph, own }) => ({
    sentenceSimilarity: own,
    paragraphSimilarity: similarityTo(firstParagraph + paragraph - 1),
    bestOfParagraph: Math.max(
      ...compared.filter((other) => other.paragraph === paragraph).map((other) => other.own),
    ),
  }));
}

/**
 * A key that is not among the neighbours counts as similar as the last of them, which is the most that
 * it can be.
 */
function evidenceOfKeys(
  { counts }: PreparedAddress,
  { found, votes }: Asked,
  position: number,
): Pick<Evidence, "keySimilarity" | "keySupport" | "keyShare" | "lexicalKeyWeight"> {
  const near = found.nearKeys
    .filter(({ targets }) => targets.includes(position))
    .map((key) => key.similarity);
  const far = new Array<number>(counts[position] as number).fill(found.farthest);
  const nearest = [...near, ...far].slice(0, Math.min(SUPPORT, far.length));
  return {
    keySimilarity: nearest[0],
    keySupport:
      nearest.length === 0
        ? undefined
        : nearest.reduce((sum, one) => sum + one, 0) / nearest.length,
    keyShare: votes.keyShare(position),
    lexicalKeyWeight:
      found.wordedKeys.find(({ targets }) => targets.includes(position))?.weight ?? 0,
  };
}

type WordEvidence = Pick<
  Evidence,
  | "lexicalWeight"
  | "coverage"
  | "keyCoverage"
  | "antecedentCoverage"
  | "nameCoverage"
  | "phrase"
  | "holdsAskedType"
>;

function evidenceOfWords(
  { address, understanding, words, stems: keyStems }: PreparedAddress,
  { words: { asked, stems }, found }: Asked,
  position: number,
): WordEvidence {
  const own = words.sentences[position] as SentenceWords;
  const text = slice(address.text, address.sentences[position] as Sentence);
  const { rarity, names } = words;
  const isOwn = (stem: string): boolean => own.stems.has(stem);
  return {
    lexicalWeight: found.worded.find((match) => match.position === position)?.weight ?? 0,
    coverage: coverageOf(stems, rarity.of, isOwn),
    keyCoverage: coverageOf(
      stems,
      rarity.of,
      (stem) => isOwn(stem) || keyStems[position]?.has(stem) === true,
    ),
    antecedentCoverage: coverageOf(stems, rarity.of, (stem) => own.withAntecedents.has(stem)),
    nameCoverage: coverageOf(
      stems.filter((stem) => names.has(stem)),
      rarity.of,
      isOwn,
    ),
    phrase: longestRun(stems, own.topics) / Math.max(1, stems.length),
    holdsAskedType: understanding.holdsType(text, asked),
  };
}
