import type { Sentence } from "../corpus/address.js";
import type { TokenEvidence } from "./late-interaction.js";

/** What speaks for one sentence as the answer to a question. */
export interface Evidence {
  readonly sentence: Sentence;
  /** Cosine similarity of question and sentence. */
  readonly sentenceSimilarity: number;
  readonly paragraphSimilarity: number;
  /** Highest sentence similarity among the candidates of its paragraph. */
  readonly bestOfParagraph: number;
  /**
   * Highest similarity to an anticipated question of this sentence, at least that of the farthest
   * neighbour; undefined without any.
   */
  readonly keySimilarity: number | undefined;
  /** Mean of the three highest. */
  readonly keySupport: number | undefined;
  /** Share of the votes of the nearest anticipated questions, in [0, 1]; 0 without any. */
  readonly keyShare: number;
  /** Lexical weight (BM25+, divided by 10) of the sentence and of its best key; 0 when not found. */
  readonly lexicalWeight: number;
  readonly lexicalKeyWeight: number;
  /** Share of the question's words, rare ones counting more, in the sentence; in its keys too. */
  readonly coverage: number;
  readonly keyCoverage: number;
  /** The same in the sentence or those before it in its paragraph, which may name its topic. */
  readonly antecedentCoverage: number;
  /** Share of the question's names, rare ones counting more, in the sentence; 0 without any. */
  readonly nameCoverage: number;
  /** Longest run of the question's words that stand in the sentence in a row, as a share of them. */
  readonly phrase: number;
  readonly holdsAskedType: boolean;
  /** All 0 for an address that is not read token by token. */
  readonly tokens: TokenEvidence;
}
