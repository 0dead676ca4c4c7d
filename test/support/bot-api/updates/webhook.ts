import type { Clock } from "../clock.js";
import { isJsonObject, type JsonObject } from "../json.js";
import type { Random } from "../random.js";
import { redeliveryDelayMs } from "./redelivery.js";
import { type PendingUpdate, type UpdateQueue, updateJson } from "./update-queue.js";
import { WebhookClient, type WebhookResponse } from "./webhook-request.js";

interface WebhookSettings {
  readonly url: string;
  readonly secretToken: string;
  readonly maxConnections: number;
}

/** One try to hand an update to the bot; tests read these. */
interface Delivery {
  readonly updateId: number;
  readonly atMs: number;
  /** The HTTP status, or why there was none. */
  outcome: number | string | undefined;
}

/** With no success for this long, one connection is used instead of many. */
const DEGRADED_AFTER_MS = 10_000;
/** A bot that answers 410 for this long loses its webhook. */
const GONE_MS = 23 * 3600 * 1000;

/**
 * Webhook delivery: any number of updates at once, but in order within a queue key (a chat, or a
 * user for callback and inline queries); failures are repeated until the update expires.
 */
export class Webhook {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #queue: UpdateQueue;
  readonly #client: WebhookClient;
  readonly deliveries: Delivery[] = [];
  #settings: WebhookSettings | undefined;
  #setAtMs = Number.NEGATIVE_INFINITY;
  /** Keys with an update on its way or waiting for its next try. */
  readonly #busyKeys = new Set<string>();
  readonly #failures = new Map<PendingUpdate, number>();
  #connections = 0;
  #failingSinceMs: number | undefined;
  #goneSinceMs: number | undefined;
  #lastError: { message: string; atMs: number } | undefined;
  /** Executes a method that the bot answered instead of calling it. */
  executeReply: (method: string, parameters: JsonObject) => void = () => undefined;

  constructor(clock: Clock, random: Random, queue: UpdateQueue) {
    this.#clock = clock;
    this.#random = random;
    this.#queue = queue;
    this.#client = new WebhookClient(clock);
    queue.onChange(() => {
      this.#pump();
    });
  }

  get isSet(): boolean {
    return this.#settings !== undefined;
  }

  wasSetWithin(spanMs: number): boolean {
    return this.#clock.now() - this.#setAtMs < spanMs;
  }

  /** True when this changes the webhook. */
  set(settings: WebhookSettings): boolean {
    const isNew = JSON.stringify(settings) !== JSON.stringify(this.#settings);
    this.#settings = settings;
    this.#setAtMs = this.#clock.now();
    this.#goneSinceMs = undefined;
    queueMicrotask(() => {
      this.#pump();
    });
    return isNew;
  }

  /** True when there was a webhook to remove. */
  remove(): boolean {
    const wasSet = this.isSet;
    this.#settings = undefined;
    return wasSet;
  }

  /** The fields of WebhookInfo that delivery knows. */
  info(): JsonObject {
    if (this.#settings === undefined) return { url: "" };
    return {
      url: this.#settings.url,
      max_connections: this.#settings.maxConnections,
      ip_address: "127.0.0.1",
      ...(this.#lastError === undefined
        ? {}
        : {
            last_error_date: Math.floor(this.#lastError.atMs / 1000),
            last_error_message: this.#lastError.message,
          }),
    };
  }

  get isIdle(): boolean {
    return this.#connections === 0;
  }

  close(): void {
    this.#settings = undefined;
    this.#client.close();
  }

  #pump(): void {
    if (this.#settings === undefined) return;
    const heldBack = new Set(this.#busyKeys);
    for (const update of this.#queue.pending()) {
      if (this.#connections >= this.#maxConnections(this.#settings)) return;
      if (heldBack.has(update.queueKey)) continue;
      heldBack.add(update.queueKey);
      this.#busyKeys.add(update.queueKey);
      void this.#deliver(this.#settings, update);
    }
  }

  #maxConnections(settings: WebhookSettings): number {
    const failingMs = this.#clock.now() - (this.#failingSinceMs ?? this.#clock.now());
    return failingMs >= DEGRADED_AFTER_MS ? 1 : settings.maxConnections;
  }

  async #deliver(settings: WebhookSettings, update: PendingUpdate): Promise<void> {
    const delivery: Delivery = {
      updateId: update.updateId,
      atMs: this.#clock.now(),
      outcome: undefined,
    };
    this.deliveries.push(delivery);
    this.#connections++;
    let response: WebhookResponse | undefined;
    try {
      const body = JSON.stringify(updateJson(update));
      response = await this.#client.post(settings.url, settings.secretToken, body);
      delivery.outcome = response.status;
    } catch (error) {
      delivery.outcome = error instanceof Error ? error.message : String(error);
    }
    this.#connections--;
    if (response !== undefined && response.status >= 200 && response.status < 300) {
      this.#succeed(update, response.body);
    } else {
      this.#fail(update, response);
    }
  }

  #succeed(update: PendingUpdate, body: string): void {
    this.#failures.delete(update);
    this.#failingSinceMs = undefined;
    this.#goneSinceMs = undefined;
    this.#busyKeys.delete(update.queueKey);
    const reply = parseReply(body);
    if (reply !== undefined) this.executeReply(reply.method, reply.parameters);
    this.#queue.remove(update);
    this.#pump();
  }

  #fail(update: PendingUpdate, response: WebhookResponse | undefined): void {
    const now = this.#clock.now();
    const status = response?.status;
    const reason =
      status === undefined ? "Connection failed" : `Wrong response from the webhook: ${status}`;
    this.#lastError = { message: reason, atMs: now };
    this.#failingSinceMs ??= now;
    this.#goneSinceMs = status === 410 ? (this.#goneSinceMs ?? now) : undefined;
    if (this.#goneSinceMs !== undefined && now - this.#goneSinceMs >= GONE_MS) this.remove();
    const failures = (this.#failures.get(update) ?? 0) + 1;
    this.#failures.set(update, failures);
    const delayMs = redeliveryDelayMs(failures, response?.retryAfterSeconds, this.#random);
    this.#clock.after(delayMs, () => {
      this.#busyKeys.delete(update.queueKey);
      this.#pump();
    });
    this.#pump();
  }
}

/** These cannot be called by answering a delivery (telegram-bot-api WebhookActor.cpp). */
const NOT_BY_REPLY = /^(setwebhook|deletewebhook|close|logout|get.*)$/i;

function parseReply(body: string): { method: string; parameters: JsonObject } | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (!isJsonObject(value)) return undefined;
    const { method, ...parameters } = value;
    if (typeof method !== "string" || NOT_BY_REPLY.test(method)) return undefined;
    return { method, parameters };
  } catch {
    return undefined;
  }
}
