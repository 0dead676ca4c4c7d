import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Message } from "grammy/types";
import type { Messages } from "../../../conversation/messages.js";
import { join, joinWith } from "../../../conversation/formatted-text.js";
import { readSchedule } from "../../../languages/english/schedule-words.js";
import { findRequest, isFromPerson } from "../../incoming.js";
import { moveChat } from "../../posts/move-chat.js";
import { threadOf } from "../../reply-target.js";
import { isChatAdmin } from "../../is-chat-admin.js";
import { reply } from "../../send.js";
import { subscribe } from "./subscribe.js";
import { listOfChat, tapButton } from "./subscription-lists.js";
import type { SubscriptionParts } from "./subscription-parts.js";

/** `/schedule` in groups, for their administrators; each use asks Telegram who they are. */
export function groupSchedule(parts: SubscriptionParts): Composer<Context> {
  const composer = new Composer();
  const chat = composer.chatType(["group", "supergroup"]).on("message");

  chat.on("message:migrate_to_chat_id", (context) =>
    moveChat(parts.state, context.chat.id, context.msg.migrate_to_chat_id),
  );

  chat
    .filter(({ msg }) => isFromPerson(msg))
    .use(async (context, next) => {
      const request = findRequest(context.msg, context.me);
      if (request?.kind !== "command" || request.name !== "schedule") return next();
      const messages = await parts.messagesFor(context);
      if (await isChatAdmin(context)) return answerAdmin(parts, context, messages, request.words);
      // Unnamed it may be meant for another bot.
      if (request.isNamed) await reply(context, { content: join(messages.schedule.adminsOnly) });
    });
  return composer;
}

async function answerAdmin(
  parts: SubscriptionParts,
  context: Context & { readonly msg: Message },
  messages: Messages,
  words: string,
): Promise<void> {
  const { schedule } = messages;
  const { chat, from, sender_chat: senderChat } = context.msg;
  const read = readSchedule(words);
  switch (read.kind) {
    case "nothing": {
      const list = await listOfChat(parts, messages, chat.id);
      const content = joinWith("\n\n", [list.content, schedule.usage]);
      return reply(context, { ...list, content });
    }
    case "misread": {
      const problem = schedule.problem(read.problem);
      return reply(context, { content: joinWith("\n\n", [problem, schedule.usage]) });
    }
    case "wish": {
      // Who writes as the group is known to nobody; a tap tells, and only to the bot.
      if (!from || senderChat)
        return reply(context, {
          content: join(schedule.confirm),
          buttons: [[tapButton(schedule.buttons.confirm, { kind: "confirm" })]],
        });
      const place = { chatId: chat.id, ownerId: from.id, ...threadOf(context.msg) };
      const problem = await subscribe(parts, context, messages, read.wish, place);
      if (problem !== undefined) return reply(context, { content: join(problem) });
      const list = await listOfChat(parts, messages, chat.id);
      return reply(context, {
        ...list,
        content: joinWith("\n\n", [schedule.added, list.content]),
      });
    }
  }
}
