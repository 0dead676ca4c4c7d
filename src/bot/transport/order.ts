import type { Update } from "grammy/types";
import type { UpdateType } from "./read-update.js";

/**
 * The key of an update: those with the same key are handled one after the other. Messages are kept
 * in order by chat and taps by person, as Telegram itself orders its deliveries (telegram-bot-api,
 * Client.cpp, `webhook_queue_id`). Inline queries have no key: a newer one makes an older one
 * pointless, and neither waits for anything.
 */
export function orderKeyOf(type: UpdateType, update: Update): string | undefined {
  switch (type) {
    case "inline_query":
      return undefined;
    case "callback_query":
      return `callback/${update.callback_query?.from.id ?? 0}`;
    case "message":
    case "edited_message":
    case "channel_post":
    case "guest_message":
    case "my_chat_member":
      return `chat/${update[type]?.chat.id ?? 0}`;
  }
}

/** Runs work of one key in the order in which it came, work of different keys at once. */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<unknown>>();

  run<T>(key: string | undefined, work: () => Promise<T>): Promise<T> {
    if (key === undefined) return work();
    const before = this.#tails.get(key) ?? Promise.resolve();
    const result = before.then(work, work);
    const tail = result.then(
      () => undefined,
      () => undefined,
    );
    this.#tails.set(key, tail);
    void tail.then(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    });
    return result;
  }

  /** Keys with work under way or waiting. */
  get size(): number {
    return this.#tails.size;
  }
}
