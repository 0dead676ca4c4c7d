import type { FaultRule } from "../support/bot-api/faults.js";
import type { BotApi } from "../support/bot-api/bot-api.js";

/** What happens to Telegram, one after the other, each to one call. */
const FAULTS: readonly FaultRule[] = [
  { method: "sendMessage", fault: { kind: "too-many-requests", retryAfterSeconds: 1 } },
  { method: "sendMessage", fault: { kind: "server-error" } },
  { method: "getUpdates", fault: { kind: "reset-before" } },
  { method: "sendMessage", fault: { kind: "reset-after" } },
  { method: "answerInlineQuery", fault: { kind: "bad-gateway" } },
  { method: "sendMessage", fault: { kind: "bad-gateway" } },
  { method: "getUpdates", fault: { kind: "server-error" } },
  { method: "sendMessage", fault: { kind: "reset-before" } },
  { method: "answerInlineQuery", fault: { kind: "reset-after" } },
  { method: "sendMessage", fault: { kind: "too-many-requests", retryAfterSeconds: 3 } },
  { method: "getUpdates", fault: { kind: "bad-gateway" } },
];

/** Lets the next fault happen; the ones before that have hit nothing are taken away. */
export function createFaultSchedule({ faults }: BotApi): () => void {
  let next = 0;
  return () => {
    if (next % FAULTS.length === 0) faults.clear();
    const rule = FAULTS[next++ % FAULTS.length];
    if (rule) faults.add(rule);
  };
}
