import { randomUUID } from "node:crypto";
import type { Context } from "grammy";
import type { Messages } from "../../../conversation/messages.js";
import type { Address } from "../../../corpus/address.js";
import type { PostLimits } from "../../../posts/post-store.js";
import type { PostWish } from "../../../posts/post-wish.js";
import { createPost } from "../../../posts/post.js";
import { readPostingRights } from "../../posts/posting-rights.js";
import type { PostParts } from "./post-parts.js";

/** Enough for anybody's channel, and few enough that nobody fills the store. */
const LIMITS: PostLimits = { ofChat: 5, ofOwner: 20 };

/** Where a post is to go, and who wants it. */
interface PostPlace {
  readonly chatId: number;
  readonly threadId?: number;
  readonly ownerId: number;
}

/**
 * Sets a post up after asking Telegram for the rights of person and bot. The same post for the same
 * place twice is one, so that an update handled twice or a double tap does no harm.
 *
 * @param address that it is about
 * @returns why it cannot be, in words; undefined when it is set up
 */
export async function setUpPost(
  parts: Pick<PostParts, "state" | "corpus" | "now">,
  { api, me }: Pick<Context, "api" | "me">,
  messages: Messages,
  address: Address,
  { content, cadence, silent }: PostWish,
  { chatId, threadId, ownerId }: PostPlace,
): Promise<string | undefined> {
  const { corpus, now } = parts;
  const words = messages.posts;
  const rights = await readPostingRights(api, { chatId, userId: ownerId, botId: me.id });
  if (rights.kind === "denied") return words.rights(rights.reason);
  if (rights.kind !== "granted") return words.later;

  if (content.kind === "topic") {
    const { sentences } = await corpus.summarise(address, 1, content.topic);
    if (sentences.length === 0) return messages.topicNotTreated(content.topic);
  }
  const post = createPost(
    {
      id: randomUUID(),
      chatId,
      ...(threadId === undefined ? {} : { threadId }),
      address: address.slug,
      language: messages.language,
      content,
      cadence,
      silent,
      ownerId,
    },
    now(),
  );
  switch (await parts.state.posts.add(post, LIMITS)) {
    case "chat-full":
      return words.tooMany(LIMITS.ofChat);
    case "owner-full":
      return words.tooMany(LIMITS.ofOwner);
    case "added":
    case "same-post":
    case "id-taken":
      return undefined;
  }
}
