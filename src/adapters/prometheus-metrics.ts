import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { Metrics } from "../bot/ports/metrics.js";
import type { MetricsPage } from "./fastify-server.js";

/** Seconds; inline answers take milliseconds, waits for flood control half a minute. */
const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Metrics in the text format of Prometheus, in a registry of their own. */
export function createPrometheusMetrics(): Metrics & MetricsPage {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const updates = new Counter({
    name: "bot_updates_total",
    help: "Updates by type and what came of them",
    labelNames: ["type", "result"] as const,
    registers,
  });
  const handling = new Histogram({
    name: "bot_update_seconds",
    help: "Time from taking an update in hand to its end",
    labelNames: ["type"] as const,
    buckets: SECONDS,
    registers,
  });
  const calls = new Counter({
    name: "bot_api_calls_total",
    help: "Calls of the Bot API by method and outcome",
    labelNames: ["method", "outcome"] as const,
    registers,
  });
  const calling = new Histogram({
    name: "bot_api_call_seconds",
    help: "Time of one call of the Bot API; getUpdates left out",
    labelNames: ["method"] as const,
    buckets: SECONDS,
    registers,
  });
  const queue = new Gauge({
    name: "bot_queue_length",
    help: "Updates received and not finished",
    registers,
  });
  const abstentions = new Counter({
    name: "bot_abstentions_total",
    help: "Questions that were not answered, by reason",
    labelNames: ["reason"] as const,
    registers,
  });

  return {
    updateHandled(type, result, seconds) {
      updates.inc({ type, result });
      if (result !== "duplicate") handling.observe({ type }, seconds);
    },
    apiCalled(method, outcome, seconds) {
      calls.inc({ method, outcome });
      if (method !== "getUpdates") calling.observe({ method }, seconds);
    },
    queueLength(length) {
      queue.set(length);
    },
    abstained(reason) {
      abstentions.inc({ reason });
    },
    contentType: registry.contentType,
    page: () => registry.metrics(),
  };
}
