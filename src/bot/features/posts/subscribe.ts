import { randomUUID } from "node:crypto";
import type { Context } from "grammy";
import type { Messages } from "../../../conversation/messages.js";
import type { PostingWish } from "../../../languages/english/schedule-words.js";
import type { SubscriptionLimits } from "../../../posts/subscription.js";
import { createSubscription } from "../../../posts/subscription.js";
import { readChatRights } from "../../posts/posting-rights.js";
import type { SubscriptionParts } from "./subscription-parts.js";

/** Enough for anybody's channel, and few enough that nobody fills the store. */
const LIMITS: SubscriptionLimits = { ofChat: 5, ofOwner: 20 };

/** Where posts are to go, and who wants them. */
export interface SubscribePlace {
  readonly chatId: number;
  readonly threadId?: number;
  readonly ownerId: number;
}

/**
 * Sets posts up after asking Telegram for the rights of person and bot. The same wish for the same
 * place twice is one, so that an update handled twice or a double tap does no harm.
 *
 * @returns why it cannot be, in words; undefined when it is set up
 */
export async function subscribe(
  parts: Pick<SubscriptionParts, "state" | "corpus" | "now">,
  { api, me }: Pick<Context, "api" | "me">,
  messages: Messages,
  { content, cadence, silent }: PostingWish,
  { chatId, threadId, ownerId }: SubscribePlace,
): Promise<string | undefined> {
  const { corpus, now } = parts;
  const words = messages.schedule;
  const rights = await readChatRights(api, { chatId, userId: ownerId, botId: me.id });
  if (rights.kind === "denied") return words.rights(rights.reason);
  if (rights.kind !== "granted") return words.later;

  const [main] = corpus.addresses;
  if (!main) return words.rights("unknown");
  if (content.kind === "topic") {
    const { sentences } = await corpus.summarise(main.address, 1, content.topic);
    if (sentences.length === 0) return messages.topicNotTreated(content.topic);
  }
  const subscription = createSubscription(
    {
      id: randomUUID(),
      chatId,
      ...(threadId === undefined ? {} : { threadId }),
      address: main.address.slug,
      language: messages.language,
      content,
      cadence,
      silent,
      ownerId,
    },
    now(),
  );
  switch (await parts.state.subscriptions.add(subscription, LIMITS)) {
    case "chat-full":
      return words.tooMany(LIMITS.ofChat);
    case "owner-full":
      return words.tooMany(LIMITS.ofOwner);
    case "added":
    case "same-wish":
    case "id-taken":
      return undefined;
  }
}
