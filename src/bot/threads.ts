import type { Context } from "grammy";
import { isSharedAccount as isShared } from "./incoming.js";
import type { Thread } from "../conversation/thread.js";

/** How long a message may lean on the one before. */
const KEPT_MILLISECONDS = 10 * 60 * 1000;
/** Threads kept at once; the oldest go first. */
const MOST_THREADS = 10_000;

/**
 * What people's next messages may lean on, by chat, topic and person: in memory only, not read after ten
 * minutes, and dropped with the next message of anybody.
 */
export interface Threads {
  /** What a message may lean on: undefined when nothing was said before, or too long ago. */
  of(context: Context): Thread | undefined;
  /** Remembers what a reply leaves to lean on; without a thread the one before is forgotten. */
  remember(context: Context, thread: Thread | undefined): void;
  forget(personId: number): void;
}

/** @param now milliseconds of the epoch */
export function createThreads(now: () => number): Threads {
  const kept = new Map<string, { readonly thread: Thread; readonly at: number }>();
  // Who writes as a group or as a channel is nobody in particular.
  const keyOf = ({ chat, from, msg }: Context): string | undefined =>
    chat && from && !isShared(from.id)
      ? `${chat.id}:${msg?.message_thread_id ?? 0}:${from.id}`
      : undefined;
  const isOld = ({ at }: { readonly at: number }): boolean => now() - at > KEPT_MILLISECONDS;
  /** A map keeps the order of its entries, and each is set anew: the oldest stand first. */
  const dropOld = (): void => {
    for (const [key, entry] of kept) {
      if (!isOld(entry) && kept.size <= MOST_THREADS) return;
      kept.delete(key);
    }
  };
  return {
    of(context) {
      dropOld();
      const key = keyOf(context);
      return key === undefined ? undefined : kept.get(key)?.thread;
    },
    remember(context, thread) {
      const key = keyOf(context);
      if (key === undefined) return;
      kept.delete(key);
      if (thread) kept.set(key, { thread, at: now() });
      dropOld();
    },
    forget(personId) {
      for (const key of kept.keys()) if (key.endsWith(`:${personId}`)) kept.delete(key);
    },
  };
}
