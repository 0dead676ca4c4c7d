import type { Ranking } from "../retrieval/ranker.js";
import type { UnderstoodAddress } from "../words/understanding.js";
import { trustLiteral } from "./literal-words.js";
import { trustRepeated } from "./repeated-question.js";

/** The ranking with at least the confidence of the cases that the fitted one is too shy of. */
export function trustSureCases(asked: UnderstoodAddress, ranking: Ranking): Ranking {
  return trustRepeated(trustLiteral(asked, ranking));
}
