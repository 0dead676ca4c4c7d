import type { Evidence } from "./evidence.js";
import type { Retrieval } from "./retriever.js";

/**
 * Evidence for one sentence as numbers, most in [0, 1], similarities in [-1, 1]. A missing
 * similarity counts 0: the weights for an address without anticipated questions, which alone is read
 * token by token, are fitted apart.
 */
export const ORDER_FEATURES = {
  sentenceSimilarity: (one: Evidence) => one.sentenceSimilarity,
  paragraphSimilarity: (one: Evidence) => one.paragraphSimilarity,
  bestOfParagraph: (one: Evidence) => one.bestOfParagraph,
  keySimilarity: (one: Evidence) => one.keySimilarity ?? 0,
  keySupport: (one: Evidence) => one.keySupport ?? 0,
  keyShare: (one: Evidence) => one.keyShare,
  lexicalWeight: (one: Evidence) => one.lexicalWeight,
  lexicalKeyWeight: (one: Evidence) => one.lexicalKeyWeight,
  coverage: (one: Evidence) => one.coverage,
  keyCoverage: (one: Evidence) => one.keyCoverage,
  antecedentCoverage: (one: Evidence) => one.antecedentCoverage,
  nameCoverage: (one: Evidence) => one.nameCoverage,
  phrase: (one: Evidence) => one.phrase,
  literal: (one: Evidence) => Number(one.phrase === 1),
  holdsAskedType: (one: Evidence) => Number(one.holdsAskedType),
  lateSimilarity: (one: Evidence) => one.tokens.lateSimilarity,
  tokenSimilarity: (one: Evidence) => one.tokens.tokenSimilarity,
  tokenSimilarityBefore: (one: Evidence) => one.tokens.tokenSimilarityBefore,
  tokenSimilarityParagraph: (one: Evidence) => one.tokens.tokenSimilarityParagraph,
  bestTokenShare: (one: Evidence) => one.tokens.bestTokenShare,
  askedTokenSimilarity: (one: Evidence) => one.tokens.askedTokenSimilarity,
} as const;

export type OrderFeature = keyof typeof ORDER_FEATURES;

/** What the confidence is computed from: the question, the best candidate and its margin. */
export interface Ranked {
  readonly retrieval: Retrieval;
  readonly best: Evidence;
  /** Ranking value of the best minus that of the second; 0 or more. */
  readonly margin: number;
}

/** A question's evidence for and against being answered, as numbers. */
export const CONFIDENCE_FEATURES = {
  margin: ({ margin }: Ranked) => Math.min(margin, 5),
  sentenceSimilarity: ({ best }: Ranked) => best.sentenceSimilarity,
  paragraphSimilarity: ({ best }: Ranked) => best.paragraphSimilarity,
  keySimilarity: ({ best }: Ranked) => best.keySimilarity ?? 0,
  keySupport: ({ best }: Ranked) => best.keySupport ?? 0,
  gapSimilarity: ({ retrieval }: Ranked) => retrieval.gapSimilarity ?? 0,
  gapShare: ({ retrieval }: Ranked) => retrieval.gapShare,
  lexicalGapWeight: ({ retrieval }: Ranked) => retrieval.lexicalGapWeight,
  lexicalKeyWeight: ({ best }: Ranked) => best.lexicalKeyWeight,
  coverage: ({ best }: Ranked) => best.coverage,
  keyCoverage: ({ best }: Ranked) => best.keyCoverage,
  phrase: ({ best }: Ranked) => best.phrase,
  tokenSimilarity: ({ best }: Ranked) => best.tokens.tokenSimilarity,
  tokenSimilarityParagraph: ({ best }: Ranked) => best.tokens.tokenSimilarityParagraph,
  lateSimilarity: ({ best }: Ranked) => best.tokens.lateSimilarity,
  literal: ({ best }: Ranked) => Number(best.phrase === 1),
  unknownShare: ({ retrieval }: Ranked) => retrieval.unknownShare,
  asksNumber: ({ retrieval }: Ranked) => Number(retrieval.asked === "number"),
  asksDate: ({ retrieval }: Ranked) => Number(retrieval.asked === "date"),
  asksPerson: ({ retrieval }: Ranked) => Number(retrieval.asked === "person"),
  asksPlace: ({ retrieval }: Ranked) => Number(retrieval.asked === "place"),
  asksYesNo: ({ retrieval }: Ranked) => Number(retrieval.asked === "yes-no"),
  // A "where" asks for an institution or for a passage as often as for a place with a name.
  lacksAskedType: ({ best, retrieval }: Ranked) =>
    Number(!best.holdsAskedType && retrieval.asked !== "place"),
  logWords: ({ retrieval }: Ranked) => Math.log(1 + retrieval.words.length),
} as const;

export type ConfidenceFeature = keyof typeof CONFIDENCE_FEATURES;

/** A feature with its contribution to a decision, largest first: the reason in numbers. */
export interface Reason {
  readonly feature: string;
  readonly value: number;
  readonly contribution: number;
}
