import { Composer } from "grammy";
import type { Context } from "grammy";
import type { ChatMember } from "grammy/types";
import { join } from "../../conversation/formatted-text.js";
import { factsOfAll } from "../../conversation/show/quotation.js";
import { toMessage } from "../outgoing-message.js";
import { sendMessage } from "../send.js";
import type { FeatureParts } from "./feature.js";

/** How long a group is not greeted again after a greeting, or after it became a supergroup. */
const KNOWN_MS = 3_600_000;

/**
 * One silent message in a group to which the bot was added: what it does, and that it speaks only
 * when it is addressed. Not on new rights; not in the supergroup that a group has become, though
 * the bot arrives there too; nor where it may not write. Which groups are known is kept in memory.
 */
export function greetings({ corpus, messagesFor, memory, now }: FeatureParts): Composer<Context> {
  const composer = new Composer();
  const { knownSince } = memory;
  const isKnown = (chatId: number): boolean => {
    for (const [id, since] of knownSince) if (now() - since > KNOWN_MS) knownSince.delete(id);
    return knownSince.has(chatId);
  };

  composer.on("message:migrate_to_chat_id", (context, next) => {
    knownSince.set(context.msg.migrate_to_chat_id, now());
    return next();
  });
  composer.chatType(["group", "supergroup"]).on("my_chat_member", async (context, next) => {
    await next();
    const { old_chat_member: before, new_chat_member: after } = context.myChatMember;
    const isAdded = !isPresent(before) && isPresent(after) && mayWrite(after);
    if (!isAdded || isKnown(context.chat.id)) return;
    const messages = await messagesFor(context);
    const words = messages.group.greeting(factsOfAll(messages, corpus.addresses));
    await sendMessage(context.api, context.chat.id, toMessage(join(words)), { silent: true });
    knownSince.set(context.chat.id, now());
  });
  return composer;
}

function isPresent(member: ChatMember): boolean {
  if (member.status === "restricted") return member.is_member;
  return member.status !== "left" && member.status !== "kicked";
}

function mayWrite(member: ChatMember): boolean {
  return member.status !== "restricted" || member.can_send_messages;
}
