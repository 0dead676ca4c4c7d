import type { JsonObject } from "./json.js";

/** One request of the bot, with what it was answered. */
export interface Call {
  readonly serial: number;
  readonly method: string;
  /** The parameters, with JSON ones parsed. */
  readonly parameters: JsonObject;
  readonly startedAtMs: number;
  /** Undefined while the call is open, and when the connection was cut instead of an answer. */
  response: JsonObject | undefined;
  status: number | undefined;
  finishedAtMs: number | undefined;
}

/** A departure from the specification that a real server would pass over in silence. */
export interface Violation {
  readonly method: string;
  readonly problem: string;
}

/** Every request that reached the server, in order. */
export class CallLog {
  readonly all: Call[] = [];
  readonly violations: Violation[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #open = new Set<Call>();

  begin(method: string, parameters: JsonObject, nowMs: number): Call {
    const call: Call = {
      serial: this.all.length + 1,
      method,
      parameters,
      startedAtMs: nowMs,
      response: undefined,
      status: undefined,
      finishedAtMs: undefined,
    };
    this.all.push(call);
    this.#open.add(call);
    this.notify();
    return call;
  }

  finish(call: Call, nowMs: number, status?: number, response?: JsonObject): void {
    call.finishedAtMs = nowMs;
    call.status = status;
    call.response = response;
    this.#open.delete(call);
    this.notify();
  }

  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Open calls, a waiting getUpdates left out. */
  inFlight(): Call[] {
    return [...this.#open].filter((call) => call.method !== "getUpdates");
  }

  /** The last calls, one a line, for the message of a failed wait. */
  recent(count = 12): string {
    const lines = this.all
      .filter((call) => call.method !== "getUpdates")
      .slice(-count)
      .map((call) => {
        const outcome = call.status ?? (call.finishedAtMs === undefined ? "open" : "cut");
        return `  #${call.serial} ${call.method} ${outcome} ${shorten(call.parameters)}`;
      });
    return lines.length === 0 ? "  (none but getUpdates)" : lines.join("\n");
  }
}

function shorten(parameters: JsonObject): string {
  const text = JSON.stringify(parameters);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
