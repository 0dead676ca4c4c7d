import type { Api } from "grammy";
import { join } from "../../conversation/formatted-text.js";
import { messagesOf } from "../../conversation/messages.js";
import type { Messages } from "../../conversation/messages.js";
import { showNotices } from "../../conversation/show/schedule.js";
import { splitContent } from "../../conversation/split-content.js";
import type { Report } from "../../posts/publisher.js";
import { toMessage } from "../outgoing-message.js";
import { sendMessage } from "../send.js";
import { outcomeOfError } from "../transport/call-outcome.js";

/** How a chat is called to the owner of its posts; undefined for the owner's own private chat. */
export async function nameChat(
  api: Pick<Api, "getChat">,
  chatId: number,
  { schedule }: Messages,
): Promise<string | undefined> {
  if (chatId > 0) return undefined;
  try {
    return (await api.getChat(chatId)).title ?? schedule.unnamedChat;
  } catch {
    return schedule.unnamedChat;
  }
}

/**
 * Tells owners in private what became of posts. A report whose arrival is not known is given again:
 * here twice is better than never. Who has blocked the bot or is gone cannot be told.
 */
export function createReport(api: Pick<Api, "getChat" | "sendMessage">): Report {
  return async (subscription, notices) => {
    const messages = messagesOf(subscription.language);
    const title = await nameChat(api, subscription.chatId, messages);
    const text = showNotices(messages, subscription, notices, title);
    try {
      for (const part of splitContent(join(text)))
        await sendMessage(api, subscription.ownerId, toMessage(part));
    } catch (error) {
      const { kind } = outcomeOfError(error);
      if (kind !== "refused" && kind !== "rejected") throw error;
    }
  };
}
