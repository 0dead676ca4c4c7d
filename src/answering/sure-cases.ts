import type { Address } from "../corpus/address.js";
import type { Ranking } from "../retrieval/ranker.js";
import { trustLiteral } from "./literal-words.js";
import { trustRepeated } from "./repeated-question.js";

/** The ranking with at least the confidence of the cases that the fitted one is too shy of. */
export function trustSureCases(address: Address, ranking: Ranking): Ranking {
  return trustRepeated(trustLiteral(address, ranking));
}
