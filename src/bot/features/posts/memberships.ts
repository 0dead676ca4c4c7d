import { Composer } from "grammy";
import type { Context, Filter } from "grammy";
import type { ChatMember } from "grammy/types";
import type { Reply } from "../../../conversation/reply.js";
import { join } from "../../../conversation/formatted-text.js";
import type { Post } from "../../../posts/post.js";
import { readPostingRights } from "../../posts/posting-rights.js";
import { moveChat } from "../../posts/move-chat.js";
import { toMessages } from "../../outgoing-message.js";
import { sendMessage } from "../../send.js";
import { outcomeOfError } from "../../transport/call-outcome.js";
import type { Offers } from "./offers.js";
import { offerForChannel } from "./post-lists.js";
import { offeredAddress } from "./post-parts.js";
import type { PostParts } from "./post-parts.js";

type MembershipContext = Filter<Context, "my_chat_member">;

/**
 * What becomes of the bot in chats. Whoever gives it the right to post in a channel is asked in
 * private what to post; where it was removed, posts are paused and their owners told.
 */
export function memberships(parts: PostParts, offers: Offers): Composer<Context> {
  const composer = new Composer();
  composer.on("my_chat_member", async (context, next) => {
    const { chat, old_chat_member: before, new_chat_member: after } = context.myChatMember;
    if (chat.type === "channel" && mayPost(after) && !mayPost(before))
      await offerPosts(parts, context, offers);
    else if (after.status === "left" || after.status === "kicked") await pausePosts(parts, context);
    return next();
  });
  return composer;
}

function mayPost(member: ChatMember): boolean {
  return member.status === "administrator" && member.can_post_messages === true;
}

async function offerPosts(
  parts: PostParts,
  context: MembershipContext,
  offers: Offers,
): Promise<void> {
  const { chat, from } = context.myChatMember;
  const ids = { chatId: chat.id, userId: from.id, botId: context.me.id };
  const rights = await readPostingRights(context.api, ids);
  if (from.is_bot || rights.kind !== "granted" || offers.isMade(from.id, chat.id)) return;
  const { language } = await parts.state.settings.get(from.id);
  const messages = parts.languages.messagesOf(language ?? from.language_code);
  const address = await offeredAddress(parts, from.id);
  const channel = { chatId: chat.id, title: chat.title };
  await tell(context, from.id, await offerForChannel(parts, messages, channel, address));
}

/**
 * Asks again: a group that becomes a supergroup sees its bots leave, too. The owner is told first:
 * posts whose owner could not be told stay active, so that another handling of the update, or else
 * the outbox when a post is refused, tells of them.
 */
async function pausePosts(parts: PostParts, context: MembershipContext): Promise<void> {
  const { chat } = context.myChatMember;
  const { posts } = parts.state;
  const owners = new Set<number>();
  for (const post of await posts.listOfChat(chat.id)) {
    if (post.state !== "active" || !(await isShutOut(parts, context, post))) continue;
    const { id, ownerId, language } = post;
    if (chat.type !== "private" && !owners.has(ownerId)) {
      const words = parts.languages.messagesOf(language).posts;
      await tell(context, ownerId, { content: join(words.dismissed(chat.title)) });
      owners.add(ownerId);
    }
    await posts.change(id, { state: "paused", pausedFor: "permissions" });
  }
}

async function isShutOut(
  { state }: PostParts,
  context: MembershipContext,
  { chatId, ownerId }: Post,
): Promise<boolean> {
  if (chatId > 0) return true;
  const ids = { chatId, userId: ownerId, botId: context.me.id };
  const rights = await readPostingRights(context.api, ids);
  if (rights.kind === "migrated") await moveChat(state, chatId, rights.chatId);
  return rights.kind === "denied";
}

/** Writes to a person in private, if the person has ever let the bot. */
async function tell({ api, me }: Context, userId: number, reply: Reply) {
  try {
    for (const message of toMessages(reply, me.username)) await sendMessage(api, userId, message);
  } catch (error) {
    if (outcomeOfError(error).kind !== "refused") throw error;
  }
}
