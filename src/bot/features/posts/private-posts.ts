import { Composer } from "grammy";
import type { Context } from "grammy";
import type { ChatAdministratorRights, Message } from "grammy/types";
import { join, joinWith } from "../../../conversation/formatted-text.js";
import { readPostingRights } from "../../posts/posting-rights.js";
import { repliesTo } from "../../incoming.js";
import { toMessage } from "../../outgoing-message.js";
import { reply } from "../../send.js";
import type { Offers } from "./offers.js";
import { setUpPost } from "./set-up-post.js";
import { listOfOwner, offerForChannel, offerUnder } from "./post-lists.js";
import { addressOf, offeredAddress, readWish, usageOf } from "./post-parts.js";
import type { PostParts } from "./post-parts.js";

/** Number of the keyboard's one request, which comes back with the chosen chat. */
const CHANNEL_REQUEST = 1;

/** The right that the picker demands of the person and gives to the bot, and no other. */
const POSTING: ChatAdministratorRights = {
  is_anonymous: false,
  can_manage_chat: false,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
  can_post_messages: true,
};

/**
 * `/schedule` in private: posts into this chat, and channels, which are chosen with Telegram's own
 * picker and never named in a text. Words in reply to an offer for a channel are for that channel, and of the address offered.
 */
export function privatePosts(parts: PostParts, offers: Offers): Composer<Context> {
  const composer = new Composer();
  // What is forwarded is a claim to be checked, not a command.
  const chat = composer
    .chatType("private")
    .on("message")
    .filter(({ msg }) => msg.forward_origin === undefined);

  chat.on("message:chat_shared", async (context) => {
    const { chat_id: chatId, request_id: request, title } = context.msg.chat_shared;
    if (request !== CHANNEL_REQUEST) return;
    const messages = await parts.messagesFor(context);
    const rights = await readPostingRights(context.api, {
      chatId,
      userId: context.from.id,
      botId: context.me.id,
    });
    if (rights.kind === "denied")
      return reply(context, { content: join(messages.posts.rights(rights.reason)) });
    if (rights.kind !== "granted") return reply(context, { content: join(messages.posts.later) });
    if (offers.isMade(context.from.id, chatId)) return;
    const address = await offeredAddress(parts, context.chat.id);
    return reply(context, await offerForChannel(parts, messages, { chatId, title }, address));
  });

  chat.command("schedule", (context) => answerOwner(parts, context, context.match));
  chat
    .command("start")
    .filter(({ match }) => match === "schedule")
    .use((context) => answerOwner(parts, context, ""));
  return composer;
}

async function answerOwner(
  parts: PostParts,
  context: Context & { readonly msg: Message },
  words: string,
): Promise<void> {
  const messages = await parts.messagesFor(context);
  const { posts } = messages;
  const usage = usageOf(parts, messages);
  const { msg, from } = context;
  if (!from) return;
  const offer = repliesTo(msg, context.me) ? offerUnder(msg.reply_to_message) : undefined;
  const offered = offer && addressOf(parts, offer);
  const { reading: read, address } = readWish(parts, messages, words, offered);
  switch (read.kind) {
    case "nothing": {
      const list = await listOfOwner(parts, context, messages, from.id);
      // A message has one keyboard only, so the picker needs its own.
      if ((list.buttons ?? []).length > 0) await reply(context, list);
      const { text, ...fields } = toMessage(join(posts.privateLead, "\n\n", usage));
      await context.reply(text, {
        ...fields,
        reply_markup: {
          keyboard: [[{ text: posts.buttons.chooseChannel, request_chat: REQUEST }]],
          resize_keyboard: true,
          one_time_keyboard: true,
        },
      });
      return;
    }
    case "misread": {
      const problem = posts.problem(read.problem);
      return reply(context, { content: joinWith("\n\n", [problem, usage]) });
    }
    case "wish": {
      const place = { chatId: offer?.chatId ?? msg.chat.id, ownerId: from.id };
      const problem = await setUpPost(parts, context, messages, address, read.wish, place);
      if (problem !== undefined) return reply(context, { content: join(problem) });
      const list = await listOfOwner(parts, context, messages, from.id);
      return reply(context, {
        ...list,
        content: joinWith("\n\n", [posts.added, list.content]),
      });
    }
  }
}

const REQUEST = {
  request_id: CHANNEL_REQUEST,
  chat_is_channel: true,
  user_administrator_rights: POSTING,
  bot_administrator_rights: POSTING,
  request_title: true,
};
