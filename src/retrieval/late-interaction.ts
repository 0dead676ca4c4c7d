import type { Address } from "../corpus/address.js";
import type { Anticipated } from "../corpus/anticipated.js";
import { slice } from "../corpus/span.js";
import type { Encoder, Reading } from "./encoder.js";
import { similarity } from "./encoder.js";
import { innerProduct } from "./inner-product.js";
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

/** Compares a question's tokens with those of sentences, by their positions in the address. */
export type CompareTokens = (question: Reading, sentences: readonly number[]) => TokenEvidence[];

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
  { isQuestionWord }: Pick<Understanding, "isQuestionWord">,
): CompareTokens {
  const { of: rarityOf } = createRarity(readings.map(({ pieces }) => new Set(pieces)));

  return (question, sentences) => {
    const { pieces } = question;
    if (pieces.length === 0) return sentences.map(() => NO_TOKEN_EVIDENCE);
    const rarities = pieces.map(rarityOf);
    const asked = pieces.map((piece) => Number(isQuestionWord(bareWord(piece))));
    const every = pieces.map(() => 1);

    const known = new Map<number, Float64Array>();
    const matchesOf = (sentence: number): Float64Array => {
      const matches = known.get(sentence) ?? bestMatches(question, readings[sentence] as Reading);
      known.set(sentence, matches);
      return matches;
    };
    const ofParagraph = new Map<number, Float64Array>();
    for (const sentence of sentences) {
      const paragraph = paragraphOf(address, sentence);
      const best = ofParagraph.get(paragraph) ?? new Float64Array(pieces.length).fill(-1);
      ofParagraph.set(paragraph, highest(best, matchesOf(sentence)));
    }
    return sentences.map((sentence): TokenEvidence => {
      const matches = matchesOf(sentence);
      const paragraph = paragraphOf(address, sentence);
      const best = ofParagraph.get(paragraph) as Float64Array;
      const hasBefore = sentence > 0 && paragraphOf(address, sentence - 1) === paragraph;
      const nearness = matches.map((one, i) => Math.exp((one - (best[i] as number)) / TOLERANCE));
      return {
        lateSimilarity: similarity(question.embedding, (readings[sentence] as Reading).embedding),
        tokenSimilarity: weightedMean(matches, rarities),
        tokenSimilarityBefore: weightedMean(
          hasBefore ? highest(matches, matchesOf(sentence - 1)) : matches,
          rarities,
        ),
        tokenSimilarityParagraph: weightedMean(best, rarities),
        bestTokenShare: weightedMean(nearness, rarities),
        askedTokenSimilarity: weightedMean(matches, asked.includes(1) ? asked : every),
      };
    });
  };
}

function paragraphOf(address: Address, sentence: number): number {
  return address.sentences[sentence]?.paragraph ?? 0;
}

/** A piece without the marks by which tokenizers tell the beginning of a word. */
function bareWord(piece: string): string {
  return piece.replace(/^[▁Ġ]/u, "").toLowerCase();
}

/** For each token of the question its highest cosine similarity to one of the sentence. */
function bestMatches(question: Reading, sentence: Reading): Float64Array {
  const width = question.embedding.length;
  const own = question.vectors;
  const other = sentence.vectors;
  const best = new Float64Array(question.pieces.length).fill(-1);
  for (let i = 0; i < best.length; i++)
    for (let j = 0; j < sentence.pieces.length; j++) {
      const value = innerProduct(own, other, width, i * width, j * width);
      if (value > (best[i] as number)) best[i] = value;
    }
  return best;
}

function highest(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => Math.max(value, b[i] as number));
}

function weightedMean(values: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  let all = 0;
  values.forEach((value, i) => {
    sum += (weights[i] as number) * value;
    all += weights[i] as number;
  });
  return sum / all;
}
