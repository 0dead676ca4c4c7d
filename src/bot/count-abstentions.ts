import type { Desk } from "../conversation/desk.js";
import type { Metrics } from "./ports/metrics.js";

/** The same desk, with its abstentions counted by reason. */
export function countAbstentions<D extends Desk>(desk: D, metrics: Pick<Metrics, "abstained">): D {
  return {
    ...desk,
    async answer(question: string) {
      const answer = await desk.answer(question);
      if (answer.kind === "abstained") metrics.abstained(answer.reason);
      return answer;
    },
  };
}
