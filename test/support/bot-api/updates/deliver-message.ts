import type { Chat } from "../state/chat.js";
import { isAdministrator, isPresent } from "../state/membership.js";
import { isService, type Message, messageJson } from "../state/message.js";
import type { Telegram } from "../telegram.js";

/**
 * Whether the bot is told of a message (core.telegram.org/bots/features#privacy-mode). In groups
 * with privacy mode on it sees service messages, `/command@bot`, bare commands when it was the last
 * bot to post, replies to it, mentions of it, and messages sent through it.
 */
function botSees(telegram: Telegram, message: Message): boolean {
  const { chat } = message;
  const { bot } = telegram.world;
  if (chat.type === "private") return !chat.blocked;
  const membership = chat.memberOf(bot.person.id);
  if (!isPresent(membership)) return false;
  if (chat.type === "channel") return isAdministrator(membership);
  if (message.from?.isBot === true && message.senderChat === undefined) return false;
  if (!bot.settings.privacyMode || isAdministrator(membership) || isService(message)) return true;
  return (
    message.viaBot?.id === bot.person.id ||
    message.replyTo?.from?.id === bot.person.id ||
    isCalled(message, chat, bot.person.username ?? "", bot.person.id)
  );
}

function isCalled(message: Message, chat: Chat, username: string, botId: number): boolean {
  return message.entities.some(({ type, offset, length }) => {
    const words = message.text.slice(offset, offset + length).toLowerCase();
    if (type === "mention") return words === `@${username.toLowerCase()}`;
    if (type !== "bot_command") return false;
    const [, addressee] = words.split("@");
    return addressee === undefined
      ? chat.lastBotPosterId === botId
      : addressee === username.toLowerCase();
  });
}

/** Queues the update for a new or an edited message if the bot may see it. */
export function deliverMessage(telegram: Telegram, message: Message): number | undefined {
  if (!botSees(telegram, message)) return undefined;
  const kind = message.chat.type === "channel" ? "channel_post" : "message";
  const type = message.editDate === undefined ? kind : `edited_${kind}`;
  return telegram.updates.add(type, messageJson(message), `chat ${message.chat.id}`);
}
