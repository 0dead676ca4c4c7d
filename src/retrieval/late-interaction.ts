import type { Address } from "../corpus/address.js";
import type { Anticipated } from "../corpus/anticipated.js";
import { slice } from "../corpus/span.js";
import type { Encoder, Reading } from "./encoder.js";
import { similarity } from "./encoder.js";
import { createRarity } from "../words/rarity.js";
import type { Understanding } from "../words/understanding.js";

/**
 * What single tokens say of a sentence (late interaction: Khattab and Zaharia, "ColBERT", 2020). Each
 * token of the question is compared with those of the sentence, read in its paragraph, and its best
 * cosine similarity counts; rare tokens count more. All in [-1, 1].
 */
export interface TokenEvidence {
  /** Of the question and the sentence as read in its paragraph. */
  readonly lateSimilarity: number;
  readonly tokenSimilarity: number;
  /** The same where the sentence before may match too: it may name what this one calls "it". */
  readonly tokenSimilarityBefore: number;
  /** The same where any candidate of the paragraph may match. */
  readonly tokenSimilarityParagraph: number;
  /** Share of the question's tokens that no other candidate of the paragraph matches better. */
  readonly bestTokenShare: number;
  /** Mean over "who", "when" and the like, whose tokens resemble those that answer them. */
  readonly askedTokenSimilarity: number;
}

export const NO_TOKEN_EVIDENCE: TokenEvidence = {
  lateSimilarity: 0,
  tokenSimilarity: 0,
  tokenSimilarityBefore: 0,
  tokenSimilarityParagraph: 0,
  bestTokenShare: 0,
  askedTokenSimilarity: 0,
};

/**
 * Compares a question's tokens with those of sentences, by their positions in the address.
 *
 * @param isQuestionWord in the question's language
 */
export type CompareTokens = (
  question: Reading,
  sentences: readonly number[],
  isQuestionWord: Understanding["isQuestionWord"],
) => TokenEvidence[];

/**
 * Whether an address is read token by token: where nobody has anticipated its questions. Where they
 * are, they say more than tokens do, and a search takes a tenth of the time.
 */
export function isReadByToken(anticipated: Anticipated): boolean {
  return anticipated.questions.length === 0;
}

/** Readings of all sentences, each in its paragraph. */
export async function readSentences(address: Address, encoder: Encoder): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { sentences } of address.paragraphs)
    readings.push(
      ...(await encoder.readTogether(sentences.map((one) => slice(address.text, one)))),
    );
  return readings;
}

/** How much worse a token may be matched than by another sentence until it counts 1/e. */
const TOLERANCE = 0.1;

/** @param readings of the sentences of the address, in its order */
export function createTokenComparison(
  address: Address,
  readings: readonly Reading[],
): CompareTokens {
  const rarity = createRarity(readings.map(({ pieces }) => new Set(pieces)));
  const paragraphs = address.sentences.map(({ paragraph }) => paragraph);

  return (question, sentences, isQuestionWord) => {
    const { pieces } = question;
    if (pieces.length === 0) return sentences.map(() => NO_TOKEN_EVIDENCE);
    const rarities = pieces.map(rarity.of);
    const asking = pieces.map((piece) => Number(isQuestionWord(bareWord(piece))));
    const known = new Map<number, number[]>();
    const matchesOf = (sentence: number): number[] => {
      const matches = known.get(sentence) ?? bestMatches(question, readings[sentence]);
      known.set(sentence, matches);
      return matches;
    };

    const candidates = sentences.map((sentence) => ({ sentence, matches: matchesOf(sentence) }));
    return candidates.map(({ sentence, matches }) => {
      const paragraph = paragraphs[sentence];
      const best = candidates
        .filter((other) => paragraphs[other.sentence] === paragraph)
        .map((other) => other.matches)
        .reduce(highest);
      const before = paragraphs[sentence - 1] === paragraph ? matchesOf(sentence - 1) : matches;
      const nearness = matches.map((one, i) => Math.exp((one - (best[i] as number)) / TOLERANCE));
      return {
        lateSimilarity: similarity(question.embedding, (readings[sentence] as Reading).embedding),
        tokenSimilarity: weightedMean(matches, rarities),
        tokenSimilarityBefore: weightedMean(highest(matches, before), rarities),
        tokenSimilarityParagraph: weightedMean(best, rarities),
        bestTokenShare: weightedMean(nearness, rarities),
        askedTokenSimilarity: weightedMean(
          matches,
          asking.includes(1) ? asking : pieces.map(() => 1),
        ),
      };
    });
  };
}

/** A piece without the marks by which tokenizers tell the beginning of a word. */
function bareWord(piece: string): string {
  return piece.replace(/^[▁Ġ]/u, "").toLowerCase();
}

/** For each token of the question its highest similarity to one of the sentence, -1 without any. */
function bestMatches(question: Reading, sentence: Reading | undefined): number[] {
  const others = sentence ? tokensOf(sentence) : [];
  return tokensOf(question).map((own) =>
    Math.max(-1, ...others.map((other) => similarity(own, other))),
  );
}

/** The vector of each token. */
function tokensOf({ pieces, vectors }: Reading): Float32Array[] {
  const width = vectors.length / pieces.length;
  return pieces.map((_, token) => vectors.subarray(token * width, (token + 1) * width));
}

function highest(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => Math.max(value, b[i] as number));
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const sum = values.reduce((all, value, i) => all + value * (weights[i] as number), 0);
  return sum / weights.reduce((all, weight) => all + weight, 0);
}
