import type { Corpus } from "../conversation/corpus.js";
import type { Metrics } from "./ports/metrics.js";

/** The same corpus, with its abstentions counted by reason. */
export function countAbstentions<D extends Corpus>(
  corpus: D,
  metrics: Pick<Metrics, "abstained">,
): D {
  return {
    ...corpus,
    async answer(...asked: Parameters<Corpus["answer"]>) {
      const answer = await corpus.answer(...asked);
      if (answer.kind === "abstained") metrics.abstained(answer.reason);
      return answer;
    },
  };
}
