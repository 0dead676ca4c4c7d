import { Composer } from "grammy";
import type { Context, Filter } from "grammy";
import type { Message } from "grammy/types";
import type { Messages } from "../../../conversation/messages.js";
import type { Reply } from "../../../conversation/reply.js";
import type { Address } from "../../../corpus/address.js";
import type { Post } from "../../../posts/post.js";
import { isKept, mayResume, PAUSE, remove, resume } from "../../../posts/post.js";
import { zoneOf } from "../../../posts/post-wish.js";
import { presetWish } from "../../../posts/presets.js";
import { findRequest } from "../../incoming.js";
import { readPostingRights } from "../../posts/posting-rights.js";
import { nameChat } from "../../posts/report-posts.js";
import { threadOf } from "../../reply-target.js";
import { edit } from "../../send.js";
import { setUpPost } from "./set-up-post.js";
import type { ListKind, PostTap } from "./post-tap-data.js";
import { parsePostTap, POST_TAP_DATA } from "./post-tap-data.js";
import { listOfChat, listOfOwner, offerForChannel, offerUnder } from "./post-lists.js";
import { addressOf, offeredAddress, readWish } from "./post-parts.js";
import type { PostParts } from "./post-parts.js";

type TapContext = Filter<Context, "callback_query:data">;
type Change = Extract<PostTap, { id: string }>;

/** A toast holds 200 characters (https://core.telegram.org/bots/api#answercallbackquery). */
const LONGEST_TOAST = 200;

/** Taps on the buttons of scheduled posts. What the data says proves nothing: rights are asked. */
export function postTaps(parts: PostParts): Composer<Context> {
  const composer = new Composer();
  composer
    .on("callback_query:data")
    .filter(({ callbackQuery }) => POST_TAP_DATA.test(callbackQuery.data))
    .use(async (context) => {
      const messages = await parts.messagesFor(context);
      const tap = parsePostTap(context.callbackQuery.data);
      const text = tap ? await perform(parts, context, messages, tap) : messages.toasts.foreign;
      await context.answerCallbackQuery({ text: text.slice(0, LONGEST_TOAST) });
    });
  return composer;
}

async function perform(
  parts: PostParts,
  context: TapContext,
  messages: Messages,
  tap: PostTap,
): Promise<string> {
  switch (tap.kind) {
    case "confirm":
      return confirm(parts, context, messages);
    case "new": {
      if (context.chat?.type !== "private") return messages.toasts.foreign;
      const address = addressOf(parts, tap);
      if (!address) return messages.toasts.stale;
      const wish = presetWish(tap.preset, zoneOf(address));
      const place = { chatId: tap.chatId, ownerId: context.from.id };
      const problem = await setUpPost(parts, context, messages, address, wish, place);
      if (problem !== undefined) return problem;
      await redraw(parts, context, messages, "offer", tap.chatId, address);
      return messages.posts.added;
    }
    case "pause":
    case "resume":
    case "remove":
      return change(parts, context, messages, tap);
  }
}

/** The tap of an anonymous administrator names the person, and the command is still there. */
async function confirm(parts: PostParts, context: TapContext, messages: Messages): Promise<string> {
  const message = context.callbackQuery.message as Message | undefined;
  const command = message?.reply_to_message;
  const request = command && findRequest(command, context.me);
  const words = request?.kind === "command" ? request.words : "";
  const { reading: read, address } = readWish(parts, messages, words);
  if (!message || message.chat.type === "private" || read.kind !== "wish")
    return messages.posts.commandGone;
  const chatId = message.chat.id;
  const place = { chatId, ownerId: context.from.id, ...threadOf(message) };
  const problem = await setUpPost(parts, context, messages, address, read.wish, place);
  if (problem !== undefined) return problem;
  await redraw(parts, context, messages, "chat", chatId);
  return messages.posts.added;
}

async function change(
  parts: PostParts,
  context: TapContext,
  messages: Messages,
  { kind, id, list }: Change,
): Promise<string> {
  const { state } = parts;
  const words = messages.posts;
  const post = await state.posts.get(id);
  if (!post || !isKept(post)) return words.gone;
  if (kind === "resume" && !mayResume(post, "owner")) return words.pausedByOperator;
  const problem = await findObjection(context, messages, post, kind);
  if (problem !== undefined) return problem;
  const now = parts.now();
  const patch = { pause: PAUSE, resume: resume(post, now), remove: remove(now) }[kind];
  // One that is paused already keeps the reason that it has.
  if (kind !== "pause" || post.state === "active") await state.posts.change(id, patch);
  // An offer goes on with its own address, whichever is the newest by now.
  const offer = offerUnder(context.callbackQuery.message);
  await redraw(parts, context, messages, list, post.chatId, offer && addressOf(parts, offer));
  return words.changed[kind];
}

/**
 * Why the person may not do it. Owners may always stop their posts, whatever has become of their
 * rights; to start them again takes the rights of both owner and person.
 */
async function findObjection(
  { api, me, from }: TapContext,
  { posts: words }: Messages,
  { chatId, ownerId }: Post,
  kind: Change["kind"],
): Promise<string | undefined> {
  if (kind !== "resume" && from.id === ownerId) return undefined;
  const people = kind === "resume" ? [from.id, ownerId] : [from.id];
  for (const userId of new Set(people)) {
    const rights = await readPostingRights(api, { chatId, userId, botId: me.id });
    if (rights.kind === "denied") return words.rights(rights.reason);
    if (rights.kind !== "granted") return words.later;
  }
  return undefined;
}

/**
 * Never a list of one place in another, whatever the data of a button says, and that of a channel
 * only for who may post there now: the own posts are what a former administrator is shown.
 *
 * @param address that an offer goes on with; without it, the one that the chat has chosen
 */
async function redraw(
  parts: PostParts,
  context: TapContext,
  messages: Messages,
  list: ListKind,
  chatId: number,
  address?: Address,
): Promise<void> {
  const { chat } = context;
  const fits = list === "chat" ? chat?.id === chatId : chat?.type === "private";
  if (!fits) return;
  const shown = list === "offer" && !(await mayPostTo(context, chatId)) ? "own" : list;
  await edit(context, await draw(parts, context, messages, shown, chatId, address));
}

async function mayPostTo({ api, me, from }: TapContext, chatId: number): Promise<boolean> {
  const rights = await readPostingRights(api, { chatId, userId: from.id, botId: me.id });
  return rights.kind === "granted";
}

async function draw(
  parts: PostParts,
  context: TapContext,
  messages: Messages,
  list: ListKind,
  chatId: number,
  address?: Address,
): Promise<Reply> {
  switch (list) {
    case "chat":
      return listOfChat(parts, messages, chatId);
    case "own":
      return listOfOwner(parts, context, messages, context.from.id);
    case "offer": {
      const title = await nameChat(context.api, chatId, messages);
      const from = address ?? (await offeredAddress(parts, context.from.id));
      return offerForChannel(parts, messages, { chatId, title }, from);
    }
  }
}
