import type { OutboxStore } from "../../posts/outbox.js";
import type { PostStore } from "../../posts/post-store.js";
import type { PersonalData } from "./personal-data.js";
import type { ProcessedUpdates } from "./processed-updates.js";
import type { DailyCounts } from "./daily-counts.js";
import type { SettingsStore } from "./settings-store.js";

/** Everything the bot remembers, port by port. */
export interface BotState extends PersonalData {
  readonly settings: SettingsStore;
  readonly counters: DailyCounts;
  readonly updates: ProcessedUpdates;
  readonly posts: PostStore;
  readonly outbox: OutboxStore;
  /** Writes a moment and reads it back; rejects when the state cannot be written or read. */
  probe(now: number): Promise<void>;
}
