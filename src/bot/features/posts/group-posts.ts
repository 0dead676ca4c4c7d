import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Message } from "grammy/types";
import type { Messages } from "../../../conversation/messages.js";
import { join, joinWith } from "../../../conversation/formatted-text.js";
import { findRequest, isFromPerson } from "../../incoming.js";
import { moveChat } from "../../posts/move-chat.js";
import { threadOf } from "../../reply-target.js";
import { isChatAdmin } from "../../is-chat-admin.js";
import { reply } from "../../send.js";
import { setUpPost } from "./set-up-post.js";
import { listOfChat, tapButton } from "./post-lists.js";
import { readWish, usageOf } from "./post-parts.js";
import type { PostParts } from "./post-parts.js";

/** `/schedule` in groups, for their administrators; each use asks Telegram who they are. */
export function groupPosts(parts: PostParts): Composer<Context> {
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
      if (request.isNamed) await reply(context, { content: join(messages.posts.adminsOnly) });
    });
  return composer;
}

async function answerAdmin(
  parts: PostParts,
  context: Context & { readonly msg: Message },
  messages: Messages,
  words: string,
): Promise<void> {
  const { posts } = messages;
  const usage = usageOf(parts, messages);
  const { chat, from, sender_chat: senderChat } = context.msg;
  const { reading: read, address } = readWish(parts, messages, words);
  switch (read.kind) {
    case "nothing": {
      const list = await listOfChat(parts, messages, chat.id);
      const content = joinWith("\n\n", [list.content, usage]);
      return reply(context, { ...list, content });
    }
    case "misread": {
      const problem = posts.problem(read.problem);
      return reply(context, { content: joinWith("\n\n", [problem, usage]) });
    }
    case "wish": {
      // Who writes as the group is known to nobody; a tap tells, and only to the bot.
      if (!from || senderChat)
        return reply(context, {
          content: join(posts.confirm),
          buttons: [[tapButton(posts.buttons.confirm, { kind: "confirm" })]],
        });
      const place = { chatId: chat.id, ownerId: from.id, ...threadOf(context.msg) };
      const problem = await setUpPost(parts, context, messages, address, read.wish, place);
      if (problem !== undefined) return reply(context, { content: join(problem) });
      const list = await listOfChat(parts, messages, chat.id);
      return reply(context, {
        ...list,
        content: joinWith("\n\n", [posts.added, list.content]),
      });
    }
  }
}
