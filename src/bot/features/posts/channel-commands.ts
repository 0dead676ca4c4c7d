import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Message } from "grammy/types";
import { join } from "../../../conversation/formatted-text.js";
import type { Reply } from "../../../conversation/reply.js";
import { findRequest, isFromPerson } from "../../incoming.js";
import { toMessages } from "../../outgoing-message.js";
import { sendMessage } from "../../send.js";
import type { PostParts } from "./post-parts.js";

/**
 * Commands that are posted in a channel. Only its administrators post there, and the posts of other
 * bots and those forwarded from elsewhere are nobody's command.
 */
export function channelCommands({ conversation, messagesFor }: PostParts): Composer<Context> {
  const composer = new Composer();
  composer.on("channel_post", async (context, next) => {
    const { chat } = context;
    // Hostile updates may lack what Telegram always sends.
    const post: Message = context.channelPost;
    const request = findRequest(post, context.me);
    const isOwn = post.sender_chat?.id === chat.id && isFromPerson(post);
    if (!isOwn || request?.kind !== "command") return next();
    const messages = await messagesFor(context);
    if (request.name === "summary")
      return postNow(context, await conversation.summary(messages, request.words, "post"));
    if (request.name !== "schedule") return next();
    const { buttons, inChannel } = messages.posts;
    const setUp = { label: buttons.setUp, action: { kind: "private", start: "schedule" } } as const;
    return postNow(context, { content: join(inChannel), buttons: [[setUp]] });
  });
  return composer;
}

/** Without a sound, and not as a reply: the command may be deleted, the post stands alone. */
async function postNow({ api, chat, me }: Context, reply: Reply): Promise<void> {
  if (!chat) return;
  for (const message of toMessages(reply, me.username))
    await sendMessage(api, chat.id, message, { silent: true });
}
