import type { Context } from "grammy";
import { isSharedAccount as isShared } from "./incoming.js";
import { createRecent } from "../recent.js";
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
  /**
   * What a message may lean on: undefined when nothing was said before, or too long ago. The newest
   * message leans on what it did when it is edited, an older one on nothing.
   */
  of(context: Context): Thread | undefined;
  /**
   * Remembers what a reply leaves to lean on; without a thread the one before is forgotten. What an
   * edited message leaves counts while it is the newest.
   */
  remember(context: Context, thread: Thread | undefined): void;
  forget(personId: number): void;
}

interface Kept {
  readonly thread: Thread | undefined;
  /** What the message that left it could lean on. */
  readonly before: Thread | undefined;
  /** That message; undefined where a button was tapped. */
  readonly messageId: number | undefined;
}

/** @param now milliseconds of the epoch */
export function createThreads(now: () => number): Threads {
  const kept = createRecent<string, Kept>({ keptMs: KEPT_MILLISECONDS, most: MOST_THREADS }, now);
  // Who writes as a group or as a channel is nobody in particular.
  const keyOf = ({ chat, from, msg }: Context): string | undefined =>
    chat && from && !isShared(from.id)
      ? `${chat.id}:${msg?.message_thread_id ?? 0}:${from.id}`
      : undefined;
  return {
    of(context) {
      const key = keyOf(context);
      const entry = key === undefined ? undefined : kept.get(key);
      const { editedMessage: edited } = context;
      if (!edited) return entry?.thread;
      return edited.message_id === entry?.messageId ? entry.before : undefined;
    },
    remember(context, thread) {
      const key = keyOf(context);
      if (key === undefined) return;
      const { message, editedMessage: edited } = context;
      const entry = kept.get(key);
      if (edited && edited.message_id !== entry?.messageId) return;
      const before = edited ? entry?.before : entry?.thread;
      if (thread || before)
        kept.set(key, { thread, before, messageId: (message ?? edited)?.message_id });
      else kept.delete(key);
    },
    forget(personId) {
      for (const key of kept.keys()) if (key.endsWith(`:${personId}`)) kept.delete(key);
    },
  };
}
