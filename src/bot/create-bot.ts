import { Bot } from "grammy";
import type { Conversation } from "../conversation/converse.js";
import type { Desk } from "../conversation/desk.js";
import type { Logger } from "../logger.js";
import { privateChat } from "./features/private-chat.js";

export interface BotParts {
  readonly token: string;
  readonly apiRoot: string;
  readonly conversation: Conversation;
  readonly desk: Desk;
  readonly logger: Logger;
}

/** The bot with all its features, in the order in which they see an update. */
export function createBot({ token, apiRoot, conversation, desk, logger }: BotParts): Bot {
  const bot = new Bot(token, { client: { apiRoot, sensitiveLogs: false } });

  // Posts by inline mode of this very bot come back as messages; they are nobody's question.
  bot
    .filter((context) => context.msg?.via_bot?.id !== context.me.id)
    .use(privateChat(conversation, desk));
  bot.on("callback_query", (context) => context.answerCallbackQuery());

  bot.catch(({ error, ctx }) => {
    // Never the context or the message: they hold a user's words.
    logger.error(
      { update: ctx.update.update_id, problem: error instanceof Error ? error.name : "unknown" },
      "an update could not be handled",
    );
  });
  return bot;
}
