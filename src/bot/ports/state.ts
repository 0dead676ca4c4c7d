import type { OutboxStore } from "../../publishing/outbox.js";
import type { SubscriptionStore } from "../../publishing/subscription.js";
import type { PersonalData } from "./personal-data.js";
import type { ProcessedUpdates } from "./processed-updates.js";
import type { QuestionCounters } from "./question-counters.js";
import type { SettingsStore } from "./settings-store.js";

/** Everything the bot remembers, port by port. */
export interface BotState extends PersonalData {
  readonly settings: SettingsStore;
  readonly counters: QuestionCounters;
  readonly updates: ProcessedUpdates;
  readonly subscriptions: SubscriptionStore;
  readonly outbox: OutboxStore;
}
