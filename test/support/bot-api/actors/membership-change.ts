import type { Chat } from "../state/chat.js";
import { type Membership, memberJson } from "../state/membership.js";
import { type Person, personJson } from "../state/person.js";
import type { Telegram } from "../telegram.js";

/**
 * Changes what a person may do in a chat and tells the bot: `my_chat_member` when it is the bot
 * itself, `chat_member` when the bot is an administrator who asked for it.
 */
export function changeMembership(
  telegram: Telegram,
  chat: Chat,
  change: { person: Person; by: Person; to: Membership; quiet?: boolean },
): void {
  const { person, by, to } = change;
  const before = chat.memberOf(person.id);
  chat.members.set(person.id, { person, membership: to });
  if (change.quiet === true) return;
  const isSelf = person.id === telegram.world.bot.person.id;
  const own = chat.memberOf(telegram.world.bot.person.id);
  if (!isSelf && own.status !== "administrator") return;
  telegram.updates.add(
    isSelf ? "my_chat_member" : "chat_member",
    {
      chat: chat.json(),
      from: personJson(by),
      date: telegram.world.now(),
      old_chat_member: memberJson(person, before, chat.type),
      new_chat_member: memberJson(person, to, chat.type),
    },
    `chat ${chat.id}`,
  );
}
