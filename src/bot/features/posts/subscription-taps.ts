import { Composer } from "grammy";
import type { Context, Filter } from "grammy";
import type { Message } from "grammy/types";
import type { Messages } from "../../../conversation/messages.js";
import type { Reply } from "../../../conversation/reply.js";
import { readSchedule } from "../../../languages/english/schedule-words.js";
import type { Subscription } from "../../../posts/subscription.js";
import { isKept, PAUSE, remove, resume } from "../../../posts/subscription.js";
import { findRequest } from "../../incoming.js";
import { readChatRights } from "../../posts/posting-rights.js";
import { nameChat } from "../../posts/report-posts.js";
import { threadOf } from "../../reply-target.js";
import { edit } from "../../send.js";
import { subscribe } from "./subscribe.js";
import type { ListKind, SubscriptionDeed } from "./subscription-data.js";
import { parseSubscriptionDeed, SUBSCRIPTION_DATA } from "./subscription-data.js";
import { listOfChat, listOfOwner, offerForChannel, PRESET_WORDS } from "./subscription-lists.js";
import type { SubscriptionParts } from "./subscription-parts.js";

type TapContext = Filter<Context, "callback_query:data">;
type Change = Extract<SubscriptionDeed, { id: string }>;

/** A toast holds 200 characters (https://core.telegram.org/bots/api#answercallbackquery). */
const LONGEST_TOAST = 200;

/** Taps on the buttons of scheduled posts. What the data says proves nothing: rights are asked. */
export function subscriptionTaps(parts: SubscriptionParts): Composer<Context> {
  const composer = new Composer();
  composer
    .on("callback_query:data")
    .filter(({ callbackQuery }) => SUBSCRIPTION_DATA.test(callbackQuery.data))
    .use(async (context) => {
      const messages = await parts.messagesFor(context);
      const tap = parseSubscriptionDeed(context.callbackQuery.data);
      const text = tap ? await perform(parts, context, messages, tap) : messages.toasts.foreign;
      await context.answerCallbackQuery({ text: text.slice(0, LONGEST_TOAST) });
    });
  return composer;
}

async function perform(
  parts: SubscriptionParts,
  context: TapContext,
  messages: Messages,
  tap: SubscriptionDeed,
): Promise<string> {
  switch (tap.kind) {
    case "confirm":
      return confirm(parts, context, messages);
    case "new": {
      const read = readSchedule(PRESET_WORDS[tap.preset]);
      if (read.kind !== "wish" || context.chat?.type !== "private") return messages.toasts.foreign;
      const place = { chatId: tap.chatId, ownerId: context.from.id };
      const problem = await subscribe(parts, context, messages, read.wish, place);
      if (problem !== undefined) return problem;
      await redraw(parts, context, messages, "offer", tap.chatId);
      return messages.schedule.added;
    }
    case "pause":
    case "resume":
    case "remove":
      return change(parts, context, messages, tap);
  }
}

/** The tap of an anonymous administrator names the person, and the command is still there. */
async function confirm(
  parts: SubscriptionParts,
  context: TapContext,
  messages: Messages,
): Promise<string> {
  const message = context.callbackQuery.message as Message | undefined;
  const command = message?.reply_to_message;
  const request = command && findRequest(command, context.me);
  const read = readSchedule(request?.kind === "command" ? request.words : "");
  if (!message || message.chat.type === "private" || read.kind !== "wish")
    return messages.schedule.commandGone;
  const chatId = message.chat.id;
  const place = { chatId, ownerId: context.from.id, ...threadOf(message) };
  const problem = await subscribe(parts, context, messages, read.wish, place);
  if (problem !== undefined) return problem;
  await redraw(parts, context, messages, "chat", chatId);
  return messages.schedule.added;
}

async function change(
  { state, ...others }: SubscriptionParts,
  context: TapContext,
  messages: Messages,
  { kind, id, list }: Change,
): Promise<string> {
  const parts = { ...others, state };
  const { schedule } = messages;
  const subscription = await state.subscriptions.get(id);
  if (!subscription || !isKept(subscription)) return schedule.gone;
  const problem = await findObjection(context, messages, subscription, kind);
  if (problem !== undefined) return problem;
  const now = parts.now();
  const patch = { pause: PAUSE, resume: resume(subscription, now), remove: remove(now) }[kind];
  await state.subscriptions.change(id, patch);
  await redraw(parts, context, messages, list, subscription.chatId);
  return schedule.changed[
    ({ pause: "paused", resume: "resumed", remove: "removed" } as const)[kind]
  ];
}

/**
 * Why the person may not do it. Owners may always stop their posts, whatever has become of their
 * rights; to start them again takes the rights of both owner and person.
 */
async function findObjection(
  { api, me, from }: TapContext,
  { schedule }: Messages,
  { chatId, ownerId }: Subscription,
  kind: Change["kind"],
): Promise<string | undefined> {
  if (kind !== "resume" && from.id === ownerId) return undefined;
  const people = kind === "resume" ? [from.id, ownerId] : [from.id];
  for (const userId of new Set(people)) {
    const rights = await readChatRights(api, { chatId, userId, botId: me.id });
    if (rights.kind === "denied") return schedule.rights(rights.reason);
    if (rights.kind !== "granted") return schedule.later;
  }
  return undefined;
}

/**
 * Never a list of one place in another, whatever the data of a button says, and that of a channel
 * only for who may post there now: the own posts are what a former administrator is shown.
 */
async function redraw(
  parts: SubscriptionParts,
  context: TapContext,
  messages: Messages,
  list: ListKind,
  chatId: number,
): Promise<void> {
  const { chat } = context;
  const fits = list === "chat" ? chat?.id === chatId : chat?.type === "private";
  if (!fits) return;
  const shown = list === "offer" && !(await mayPostTo(context, chatId)) ? "own" : list;
  await edit(context, await draw(parts, context, messages, shown, chatId));
}

async function mayPostTo({ api, me, from }: TapContext, chatId: number): Promise<boolean> {
  const rights = await readChatRights(api, { chatId, userId: from.id, botId: me.id });
  return rights.kind === "granted";
}

async function draw(
  parts: SubscriptionParts,
  context: TapContext,
  messages: Messages,
  list: ListKind,
  chatId: number,
): Promise<Reply> {
  switch (list) {
    case "chat":
      return listOfChat(parts, messages, chatId);
    case "own":
      return listOfOwner(parts, context, messages, context.from.id);
    case "offer": {
      const title = await nameChat(context.api, chatId, messages);
      return offerForChannel(parts, messages, chatId, title);
    }
  }
}
