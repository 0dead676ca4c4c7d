import type { Context } from "grammy";
import type { Message } from "grammy/types";
import type { Messages } from "../../../conversation/messages.js";
import { join } from "../../../conversation/formatted-text.js";
import { addressKey } from "../../../conversation/place.js";
import type { Button, Reply } from "../../../conversation/reply.js";
import { factsOf } from "../../../conversation/show/quotation.js";
import type { Address } from "../../../corpus/address.js";
import { zoneOf } from "../../../posts/post-wish.js";
import type { ListedPost } from "../../../conversation/posts/show-list.js";
import { showPostList } from "../../../conversation/posts/show-list.js";
import type { Post } from "../../../posts/post.js";
import { isKept } from "../../../posts/post.js";
import { PRESETS, presetWish } from "../../../posts/presets.js";
import { nameChat } from "../../posts/report-posts.js";
import type { PostParts } from "./post-parts.js";
import type { ListKind, Offer, PostTap } from "./post-tap-data.js";
import { encodePostTap, parsePostTap } from "./post-tap-data.js";

type ListParts = Pick<PostParts, "corpus" | "state" | "nextSlot" | "now">;

/** Posts of one chat, with buttons that change them. */
export async function listOfChat(
  parts: ListParts,
  messages: Messages,
  chatId: number,
): Promise<Reply> {
  const posts = (await parts.state.posts.listOfChat(chatId)).filter(isKept);
  return showList(messages, toListed(parts, posts), "chat");
}

/** Posts of a person in all chats, each with the name of its chat. */
export async function listOfOwner(
  parts: ListParts,
  context: Context,
  messages: Messages,
  ownerId: number,
): Promise<Reply> {
  const all = await parts.state.posts.list();
  const own = all.filter((one) => isKept(one) && one.ownerId === ownerId);
  const names = new Map<number, string | undefined>();
  for (const { chatId } of own)
    if (!names.has(chatId)) names.set(chatId, await nameChat(context.api, chatId, messages));
  const listed = toListed(parts, own).map((one) => {
    const where = names.get(one.post.chatId);
    return { ...one, ...(where === undefined ? {} : { where }) };
  });
  return showList(messages, listed, "own");
}

/** A channel that posts are offered for. */
interface OfferedChannel {
  readonly chatId: number;
  readonly title: string | undefined;
}

/**
 * Posts of a channel, and what else could be posted there.
 *
 * @param address that is offered to be posted from; the buttons name it
 */
export async function offerForChannel(
  parts: ListParts,
  messages: Messages,
  { chatId, title }: OfferedChannel,
  address: Address | undefined,
): Promise<Reply> {
  const posts = (await parts.state.posts.listOfChat(chatId)).filter(isKept);
  const list = showList(messages, toListed(parts, posts), "offer", title);
  const offers = PRESETS.map((preset): Button => {
    const { content, cadence } = presetWish(preset, zoneOf(address ?? {}));
    const label = messages.posts.buttons.preset(content, cadence);
    const from = address ? { addressKey: addressKey(address) } : {};
    return tapButton(label, { kind: "new", chatId, preset, ...from });
  });
  const several = parts.corpus.addresses.length > 1;
  const from = several && address ? messages.buttons.address(factsOf(address, messages)) : "";
  const lead = [messages.posts.offer(title), from].filter((line) => line !== "").join("\n");
  return {
    content: join(list.content, "\n\n", lead),
    buttons: [...offers.map((button) => [button]), ...(list.buttons ?? [])],
  };
}

/** What a message with such an offer offers, told by the first of its buttons; undefined where it is none. */
export function offerUnder(message: Pick<Message, "reply_markup"> | undefined): Offer | undefined {
  for (const button of message?.reply_markup?.inline_keyboard.flat() ?? []) {
    const tap = "callback_data" in button ? parsePostTap(button.callback_data) : undefined;
    if (tap?.kind === "new") return tap;
  }
  return undefined;
}

export function tapButton(label: string, tap: PostTap): Button {
  return { label, action: { kind: "callback", data: encodePostTap(tap) } };
}

function showList(
  messages: Messages,
  listed: readonly ListedPost[],
  list: ListKind,
  title?: string,
): Reply {
  const { buttons } = messages.posts;
  return {
    content: join(showPostList(messages, listed, title)),
    buttons: listed.map(({ post: { id, state } }, i) => [
      state === "active"
        ? tapButton(buttons.pause(i + 1), { kind: "pause", id, list })
        : tapButton(buttons.resume(i + 1), { kind: "resume", id, list }),
      tapButton(buttons.remove(i + 1), { kind: "remove", id, list }),
    ]),
  };
}

/** The oldest first, each with its address where there are several, and its next slot. */
export function toListed(
  { corpus, nextSlot, now }: ListParts,
  posts: readonly Post[],
): ListedPost[] {
  const several = corpus.addresses.length > 1 ? corpus.addresses : [];
  const aboutOf = (slug: string): Pick<ListedPost, "about"> => {
    const about = several.find(({ address }) => address.slug === slug)?.address;
    return about ? { about } : {};
  };
  return [...posts]
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((post) => ({
      post,
      ...aboutOf(post.address),
      ...(post.state === "active" ? { next: nextSlot(post.cadence, now()) } : {}),
    }));
}
