import type { Status } from "../conversation/show/status.js";
import type { Metrics, UpdateResult } from "./ports/metrics.js";

/** What may go wrong with an update; the other results are as they should be. */
const BAD_RESULTS: readonly UpdateResult[] = ["failed", "unknown", "refused", "later", "given-up"];

/** Metrics that remember what the people who run the bot ask for. */
interface WatchedMetrics extends Metrics {
  /** What has happened since the start; it names nobody. */
  activity(now: number): Omit<Status, "version">;
}

/**
 * The same metrics, with what has happened since the start beside them.
 *
 * @param now milliseconds of the epoch
 */
export function watchMetrics(metrics: Metrics, now: () => number): WatchedMetrics {
  const startedAt = now();
  let lastUpdateAt: number | undefined;
  let inHand = 0;
  const errors = {
    updates: new Map<string, number>(),
    calls: new Map<string, number>(),
    posts: new Map<string, number>(),
  };
  const note = (kinds: Map<string, number>, kind: string): void => {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  };
  return {
    updateHandled(type, result, seconds) {
      lastUpdateAt = now();
      if (BAD_RESULTS.includes(result)) note(errors.updates, result);
      metrics.updateHandled(type, result, seconds);
    },
    apiCalled(method, outcome, seconds) {
      if (outcome !== "ok") note(errors.calls, outcome);
      metrics.apiCalled(method, outcome, seconds);
    },
    queueLength(updates) {
      inHand = updates;
      metrics.queueLength(updates);
    },
    abstained(reason) {
      metrics.abstained(reason);
    },
    postEnded(outcome) {
      if (outcome !== "sent") note(errors.posts, outcome);
      metrics.postEnded(outcome);
    },
    activity: (at) => ({
      uptimeMs: at - startedAt,
      // The update that asks is in hand itself.
      waiting: Math.max(0, inHand - 1),
      sinceUpdateMs: lastUpdateAt === undefined ? undefined : at - lastUpdateAt,
      errors: {
        updates: Object.fromEntries(errors.updates),
        calls: Object.fromEntries(errors.calls),
        posts: Object.fromEntries(errors.posts),
      },
    }),
  };
}
