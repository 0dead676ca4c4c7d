import type { Api } from "grammy";
import { join } from "../../conversation/formatted-text.js";
import type { Languages } from "../../conversation/languages.js";
import type { Messages } from "../../conversation/messages.js";
import { showNotices } from "../../conversation/posts/show-notices.js";
import { splitContent } from "../../conversation/split-content.js";
import type { Report } from "../../posts/send-due.js";
import { toMessage } from "../outgoing-message.js";
import { sendMessage } from "../send.js";
import { outcomeOfError } from "../transport/call-outcome.js";

/** How a chat is called to the owner of its posts; undefined for the owner's own private chat. */
export async function nameChat(
  api: Pick<Api, "getChat">,
  chatId: number,
  { posts }: Messages,
): Promise<string | undefined> {
  if (chatId > 0) return undefined;
  try {
    return (await api.getChat(chatId)).title ?? posts.unnamedChat;
  } catch {
    return posts.unnamedChat;
  }
}

/**
 * Tells owners in private what became of slots. A report whose arrival is not known is given again:
 * here twice is better than never. Who has blocked the bot or is gone cannot be told.
 */
export function createReport(
  api: Pick<Api, "getChat" | "sendMessage">,
  { messagesOf }: Languages,
): Report {
  return async (post, notices) => {
    const messages = messagesOf(post.language);
    const title = await nameChat(api, post.chatId, messages);
    const text = showNotices(messages, post, notices, title);
    try {
      for (const part of splitContent(join(text)))
        await sendMessage(api, post.ownerId, toMessage(part));
    } catch (error) {
      const { kind } = outcomeOfError(error);
      if (kind !== "refused" && kind !== "rejected") throw error;
    }
  };
}
