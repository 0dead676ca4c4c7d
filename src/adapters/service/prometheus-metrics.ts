import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { Metrics } from "../../bot/ports/metrics.js";
import { END_STATES } from "../../posts/outbox.js";
import type { MetricsPage } from "./fastify-server.js";

/** Seconds; inline answers take milliseconds, waits for flood control half a minute. */
const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Metrics in the text format of Prometheus, in a registry of their own. */
export function createPrometheusMetrics(): Metrics & MetricsPage {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const seconds = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers });

  const updates = counter(
    "bot_updates_total",
    "Updates by type and what came of them",
    "type",
    "result",
  );
  const handling = seconds(
    "bot_update_seconds",
    "Time from taking an update in hand to its end",
    "type",
  );
  const calls = counter(
    "bot_api_calls_total",
    "Calls of the Bot API by method and outcome",
    "method",
    "outcome",
  );
  const calling = seconds(
    "bot_api_call_seconds",
    "Time of one call of the Bot API; getUpdates left out",
    "method",
  );
  const queue = new Gauge({
    name: "bot_queue_length",
    help: "Updates received and not finished",
    registers,
  });
  const abstentions = counter(
    "bot_abstentions_total",
    "Questions that were not answered, by reason",
    "reason",
  );
  const posts = counter("bot_posts_total", "Scheduled posts by how they ended", "outcome");
  // They are rare: a rise is seen only if there was a figure before the first one.
  for (const outcome of END_STATES) posts.inc({ outcome }, 0);

  return {
    updateHandled(type, result, took) {
      updates.inc({ type, result });
      if (result !== "duplicate") handling.observe({ type }, took);
    },
    apiCalled(method, outcome, took) {
      calls.inc({ method, outcome });
      if (method !== "getUpdates") calling.observe({ method }, took);
    },
    queueLength(length) {
      queue.set(length);
    },
    abstained(reason) {
      abstentions.inc({ reason });
    },
    postEnded(outcome) {
      posts.inc({ outcome });
    },
    contentType: registry.contentType,
    page: () => registry.metrics(),
  };
}
