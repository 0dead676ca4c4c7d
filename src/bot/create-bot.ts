import { Bot } from "grammy";
import type { Conversation } from "../conversation/converse.js";
import type { Desk } from "../conversation/desk.js";
import type { Logger } from "../logger.js";
import type { Schedule } from "../publishing/cadence.js";
import { callbacks } from "./features/callbacks.js";
import type { FeatureParts } from "./features/feature.js";
import { greetings } from "./features/greetings.js";
import { groups } from "./features/groups.js";
import { guests } from "./features/guests.js";
import { inline } from "./features/inline.js";
import { operators } from "./features/operators.js";
import { privateChat } from "./features/private-chat.js";
import { privateSettings } from "./features/settings.js";
import { subscriptions } from "./features/subscriptions/subscriptions.js";
import { isFromBot } from "./incoming.js";
import { createChooseCatalogue } from "./languages.js";
import type { BotState } from "./ports/state.js";

export interface BotParts {
  readonly token: string;
  readonly apiRoot: string;
  readonly conversation: Conversation;
  readonly desk: Desk;
  readonly state: BotState;
  /** When scheduled posts are due. */
  readonly schedule: Schedule;
  /** Numeric ids of the people who run the bot. */
  readonly botAdmins?: readonly number[];
  readonly logger: Logger;
  /** Milliseconds of the epoch; the system's when absent. */
  readonly now?: () => number;
}

/**
 * The bot with all its features, in the order in which they see an update. Messages that were
 * edited are not answered again: which reply was theirs is not kept, and a second one would be
 * noise.
 */
export function createBot(parts: BotParts): Bot {
  const { token, apiRoot, conversation, desk, state, schedule, logger, now = Date.now } = parts;
  const bot = new Bot(token, { client: { apiRoot, sensitiveLogs: false } });
  const features: FeatureParts = {
    conversation,
    desk,
    state,
    catalogueFor: createChooseCatalogue(state.settings),
    now,
  };

  bot.use(inline(features));
  bot.use(guests(features));
  // Posts by inline mode of this very bot come back as messages; they are nobody's question.
  // Nor are those of other bots: two bots that answer each other would never end. A tap is on the
  // bot's own message, so that only a new one is asked who wrote it.
  const messages = bot.filter(
    ({ msg, message, me }) => msg?.via_bot?.id !== me.id && !(message && isFromBot(message)),
  );
  messages.use(greetings(features));
  messages.use(subscriptions({ ...features, schedule }));
  messages.use(operators(features, parts.botAdmins ?? []));
  messages.use(privateSettings(features));
  messages.use(privateChat(features));
  messages.use(groups(features));
  // Taps on messages that were sent by inline mode count too; it answers whatever is left.
  bot.use(callbacks(features));

  bot.catch(({ error, ctx }) => {
    // Never the context or the message: they hold a user's words.
    logger.error(
      { update: ctx.update.update_id, problem: error instanceof Error ? error.name : "unknown" },
      "an update could not be handled",
    );
  });
  return bot;
}
