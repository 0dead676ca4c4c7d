import type { Metrics } from "../../../src/bot/ports/metrics.js";

/** Metrics that count nothing. */
export const NO_METRICS: Metrics = {
  updateHandled: () => undefined,
  apiCalled: () => undefined,
  queueLength: () => undefined,
  abstained: () => undefined,
  postEnded: () => undefined,
};
