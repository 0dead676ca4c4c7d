import { Bot } from "grammy";
import type { Conversation } from "../conversation/conversation.js";
import type { Corpus } from "../conversation/corpus.js";
import type { Languages } from "../conversation/languages.js";
import type { Logger } from "../logger.js";
import type { NextSlot } from "../posts/cadence.js";
import { createChooseConversation } from "./chosen-address.js";
import { callbacks } from "./features/callbacks.js";
import type { FeatureParts } from "./features/feature.js";
import { greetings } from "./features/greetings.js";
import { groups } from "./features/groups.js";
import { guests } from "./features/guests.js";
import { inline } from "./features/inline.js";
import { operators } from "./features/operators.js";
import { privateChat } from "./features/private-chat.js";
import { privateSettings } from "./features/settings.js";
import { posts } from "./features/posts/posts.js";
import { isFromBot } from "./incoming.js";
import { createChooseMessages } from "./languages.js";
import type { BotState } from "./ports/state.js";
import { createThreads } from "./threads.js";

export interface BotParts {
  readonly token: string;
  readonly apiRoot: string;
  readonly conversation: Conversation;
  readonly corpus: Corpus;
  readonly languages: Languages;
  readonly state: BotState;
  /** When scheduled posts are due. */
  readonly nextSlot: NextSlot;
  /** Numeric ids of the people who run the bot. */
  readonly botAdmins?: readonly number[];
  readonly logger: Logger;
  /** Milliseconds of the epoch; the system's when absent. */
  readonly now?: () => number;
}

/**
 * The bot with all its features, in the order in which they see an update. A message that is edited
 * is not answered again: the bot does not remember which reply was for it, and a second reply would
 * be noise.
 */
export function createBot(parts: BotParts): Bot {
  const { token, apiRoot, conversation, corpus, state, logger, now = Date.now } = parts;
  const bot = new Bot(token, { client: { apiRoot, sensitiveLogs: false } });
  const features: FeatureParts = {
    conversation,
    corpus,
    state,
    languages: parts.languages,
    messagesFor: createChooseMessages(state.settings, parts.languages),
    conversationFor: createChooseConversation(state.settings, corpus, conversation),
    threads: createThreads(now),
    now,
  };

  bot.use(inline(features));
  bot.use(guests(features));
  // What people send through inline mode of this bot comes back as a message, which asks nothing.
  // Messages of other bots are not answered: two bots that answer each other would never end. The
  // message under a tapped button is the bot's own, so that only new messages are asked who wrote them.
  const chats = bot.filter(
    ({ msg, message, me }) => msg?.via_bot?.id !== me.id && !(message && isFromBot(message)),
  );
  chats.use(greetings(features));
  chats.use(posts({ ...features, nextSlot: parts.nextSlot }));
  chats.use(operators(features, parts.botAdmins ?? []));
  chats.use(privateSettings(features));
  chats.use(privateChat(features));
  chats.use(groups(features));
  // Last: it answers every tap that no feature has answered, those on inline messages too.
  bot.use(callbacks(features));

  bot.catch(({ error, ctx }) => {
    // Never log the context or the error's message: they hold a user's words.
    logger.error(
      { update: ctx.update.update_id, problem: error instanceof Error ? error.name : "unknown" },
      "an update could not be handled",
    );
  });
  return bot;
}
