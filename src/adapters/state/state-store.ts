import type { PersonalData } from "../../bot/ports/personal-data.js";
import type { ProcessedUpdates } from "../../bot/ports/processed-updates.js";
import { REMEMBER_UPDATES_MS } from "../../bot/ports/processed-updates.js";
import type { DailyCounts, DailyCount } from "../../bot/ports/daily-counts.js";
import type { ChatSettings, SettingsStore } from "../../bot/ports/settings-store.js";
import type { OutboxStore } from "../../posts/outbox.js";
import type { Post } from "../../posts/post.js";
import { isKept, patched } from "../../posts/post.js";
import type { PostStore } from "../../posts/post-store.js";
import { admit } from "../../posts/post-store.js";
import { createOutboxStore } from "./outbox-store.js";
import type { Tables } from "./tables.js";
import { everythingUnder } from "./tables.js";

/** Everything the bot remembers, behind the ports of those who need it. */
export interface StateStore extends PersonalData {
  readonly posts: PostStore;
  readonly outbox: OutboxStore;
  readonly settings: SettingsStore;
  readonly updates: ProcessedUpdates;
  readonly counters: DailyCounts;
  /** `BotState.probe` */
  probe(now: number): Promise<void>;
  /** Waits for writes under way and closes; the store must not be used afterwards. */
  close(): Promise<void>;
}

/** The state on any tables with transactions. */
export function createStateStore(tables: Tables): StateStore {
  const posts = tables.table<Post>("subscriptions");
  const settings = tables.table<ChatSettings>("settings");
  const { outbox, removeRowsOf } = createOutboxStore(tables, posts);
  const probes = tables.table<number>("probe");
  const list = () => [...posts.range()].map(([, post]) => post);
  /** Only inside a transaction; the number of its outbox rows. */
  const remove = (id: string): number => {
    posts.remove(id);
    return removeRowsOf(id);
  };

  return {
    posts: {
      get: (id) => Promise.resolve(posts.get(id)),
      list: () => Promise.resolve(list()),
      listOfChat: (chatId) => Promise.resolve(list().filter((post) => post.chatId === chatId)),
      add: (post, limits) =>
        tables.transact(() => {
          const admission = admit(list(), post, limits);
          if (admission === "added") posts.put(post.id, post);
          return admission;
        }),
      change: (id, patch) =>
        tables.transact(() => {
          const post = posts.get(id);
          if (!post) return false;
          posts.put(id, patched(post, patch));
          return true;
        }),
      prune: (removedBefore) =>
        tables.transact(() => {
          const old = list().filter((one) => !isKept(one) && (one.removedAt ?? 0) < removedBefore);
          for (const { id } of old) remove(id);
          return old.length;
        }),
    },
    outbox,
    settings: {
      get: (chatId) => Promise.resolve(settings.get(`${chatId}`) ?? {}),
      change: (chatId, chosen) =>
        tables.transact(() => {
          const all = { ...settings.get(`${chatId}`), ...chosen };
          settings.put(`${chatId}`, all);
          return all;
        }),
      move: (fromChatId, toChatId) =>
        tables.transact(() => {
          const moved = settings.get(`${fromChatId}`);
          if (!moved) return;
          settings.put(`${toChatId}`, { ...moved, ...settings.get(`${toChatId}`) });
          settings.remove(`${fromChatId}`);
        }),
    },
    updates: createProcessedUpdates(tables),
    counters: createDailyCounts(tables),
    forget: (userId) =>
      tables.transact(() => {
        const own = list().filter(({ ownerId }) => ownerId === userId);
        let removed = settings.remove(`${userId}`) ? 1 : 0;
        for (const { id } of own) removed += 1 + remove(id);
        return removed;
      }),
    async probe(now) {
      await tables.transact(() => {
        probes.put("last", now);
      });
      if (probes.get("last") !== now)
        throw new Error("The state does not give back what was written.");
    },
    close: () => tables.close(),
  };
}

function createProcessedUpdates(tables: Tables): ProcessedUpdates {
  const times = tables.table<number>("updates");
  const byTime = tables.table<number>("updates-by-time");
  const timeKey = (time: number) => `${time}`.padStart(16, "0");
  const isKnown = (updateId: number, now: number): boolean => {
    const time = times.get(`${updateId}`);
    return time !== undefined && now - time < REMEMBER_UPDATES_MS;
  };
  return {
    has: (updateId, now) => Promise.resolve(isKnown(updateId, now)),
    add: (updateId, now) =>
      tables.transact(() => {
        if (isKnown(updateId, now)) return false;
        const before = times.get(`${updateId}`);
        if (before !== undefined) byTime.remove(`${timeKey(before)}/${updateId}`);
        times.put(`${updateId}`, now);
        byTime.put(`${timeKey(now)}/${updateId}`, updateId);
        return true;
      }),
    remove: (updateId) =>
      tables.transact(() => {
        const time = times.get(`${updateId}`);
        if (time === undefined) return;
        byTime.remove(`${timeKey(time)}/${updateId}`);
        times.remove(`${updateId}`);
      }),
    prune: (now) =>
      tables.transact(() => {
        const end = timeKey(Math.max(0, now - REMEMBER_UPDATES_MS + 1));
        const old = [...byTime.range({ end })];
        for (const [key, updateId] of old) {
          byTime.remove(key);
          times.remove(`${updateId}`);
        }
        return old.length;
      }),
  };
}

/** The name of the table of daily counts. */
export const DAILY_COUNTS = "unanswered";

function createDailyCounts(tables: Tables): DailyCounts {
  const counts = tables.table<DailyCount>(DAILY_COUNTS);
  return {
    count: (unanswered) =>
      tables.transact(() => {
        const { day, reason, topic } = unanswered;
        const key = `${day}/${reason}/${topic ?? ""}`;
        counts.put(key, { ...unanswered, count: (counts.get(key)?.count ?? 0) + 1 });
      }),
    list: (firstDay, lastDay) =>
      Promise.resolve(
        [...counts.range({ start: firstDay, end: everythingUnder(lastDay).end })].map(
          ([, count]) => count,
        ),
      ),
    prune: (beforeDay) =>
      tables.transact(() => {
        const old = [...counts.range({ end: beforeDay })];
        for (const [key] of old) counts.remove(key);
        return old.length;
      }),
  };
}
