import type { Context } from "grammy";
import type { Messages } from "../../../conversation/messages.js";
import { join } from "../../../conversation/formatted-text.js";
import type { Button, Reply } from "../../../conversation/reply.js";
import type { ListedSubscription } from "../../../conversation/show/schedule.js";
import { showSubscriptions } from "../../../conversation/show/schedule.js";
import type { Subscription } from "../../../posts/subscription.js";
import { isKept } from "../../../posts/subscription.js";
import { nameChat } from "../../posts/report-posts.js";
import type { ListKind, Preset, SubscriptionDeed } from "./subscription-data.js";
import { encodeSubscriptionDeed, PRESETS } from "./subscription-data.js";
import type { SubscriptionParts } from "./subscription-parts.js";

type ListParts = Pick<SubscriptionParts, "state" | "schedule" | "now">;

/** Posts of one chat, with buttons that change them. */
export async function listOfChat(
  parts: ListParts,
  messages: Messages,
  chatId: number,
): Promise<Reply> {
  const subscriptions = (await parts.state.subscriptions.listOfChat(chatId)).filter(isKept);
  return showList(messages, toListed(parts, subscriptions), "chat");
}

/** Posts of a person in all chats, each with the name of its chat. */
export async function listOfOwner(
  parts: ListParts,
  context: Context,
  messages: Messages,
  ownerId: number,
): Promise<Reply> {
  const all = await parts.state.subscriptions.list();
  const own = all.filter((one) => isKept(one) && one.ownerId === ownerId);
  const names = new Map<number, string | undefined>();
  for (const { chatId } of own)
    if (!names.has(chatId)) names.set(chatId, await nameChat(context.api, chatId, messages));
  const listed = toListed(parts, own).map((one) => {
    const where = names.get(one.subscription.chatId);
    return { ...one, ...(where === undefined ? {} : { where }) };
  });
  return showList(messages, listed, "own");
}

/** Posts of a channel, and what else could be posted there. */
export async function offerForChannel(
  parts: ListParts,
  messages: Messages,
  chatId: number,
  title: string | undefined,
): Promise<Reply> {
  const subscriptions = (await parts.state.subscriptions.listOfChat(chatId)).filter(isKept);
  const list = showList(messages, toListed(parts, subscriptions), "offer", title);
  const offers = PRESETS.map((preset): Button => {
    const tap: SubscriptionDeed = { kind: "new", chatId, preset };
    return tapButton(messages.schedule.buttons[preset], tap);
  });
  return {
    content: join(list.content, "\n\n", messages.schedule.offer(title)),
    buttons: [...offers.map((button) => [button]), ...(list.buttons ?? [])],
  };
}

/** The channel that a message with such an offer is about, told by its buttons. */
export function offeredChannel(
  rows: readonly (readonly { readonly callback_data?: string }[])[],
): number | undefined {
  for (const { callback_data: data = "" } of rows.flat()) {
    const match = /^1:sub:new:(-[1-9]\d{0,15}):/u.exec(data);
    if (match) return Number(match[1]);
  }
  return undefined;
}

export function tapButton(label: string, tap: SubscriptionDeed): Button {
  return { label, action: { kind: "callback", data: encodeSubscriptionDeed(tap) } };
}

/** What each preset posts; daily ones in the morning, the summary on Mondays. */
export const PRESET_WORDS: Readonly<Record<Preset, string>> = {
  quote: "daily 09:00 quote",
  summary: "weekly mon 09:00 summary 5",
  series: "daily 09:00 series",
};

function showList(
  messages: Messages,
  listed: readonly ListedSubscription[],
  list: ListKind,
  title?: string,
): Reply {
  const { buttons } = messages.schedule;
  return {
    content: join(showSubscriptions(messages, listed, title)),
    buttons: listed.map(({ subscription: { id, state } }, i) => [
      state === "active"
        ? tapButton(buttons.pause(i + 1), { kind: "pause", id, list })
        : tapButton(buttons.resume(i + 1), { kind: "resume", id, list }),
      tapButton(buttons.remove(i + 1), { kind: "remove", id, list }),
    ]),
  };
}

function toListed(
  { schedule, now }: ListParts,
  subscriptions: readonly Subscription[],
): ListedSubscription[] {
  return [...subscriptions]
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((subscription) => ({
      subscription,
      ...(subscription.state === "active"
        ? { next: schedule.nextSlot(subscription.cadence, now()) }
        : {}),
    }));
}
