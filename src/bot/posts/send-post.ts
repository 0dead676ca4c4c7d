import type { Api } from "grammy";
import { GrammyError } from "grammy";
import type { Languages } from "../../conversation/languages.js";
import type { FormattedText } from "../../conversation/formatted-text.js";
import { showPost } from "../../conversation/posts/show-post.js";
import type { Reply } from "../../conversation/reply.js";
import { splitContent } from "../../conversation/split-content.js";
import type { Address } from "../../corpus/address.js";
import type { Post } from "../../posts/post.js";
import type { SendOutcome } from "../../posts/send-outcome.js";
import { partlySent } from "../../posts/send-outcome.js";
import type { SendSlotParts } from "../../posts/send-slot.js";
import { toEntities, toKeyboard } from "../send.js";
import { outcomeOfError } from "../transport/call-outcome.js";
import type { Time } from "../transport/time.js";

/** How often, and how long in all, the rest of a text waits when Telegram asks for it. */
const REST_TRIES = 5;
const REST_WAIT_MS = 60_000;
const UNREACHABLE_WAIT_MS = 5_000;

export interface SendPostParts {
  readonly api: Pick<Api, "sendMessage">;
  readonly botName: string;
  /** Newest first. */
  readonly addresses: readonly { readonly address: Address }[];
  readonly languages: Languages;
  readonly time: Time;
  readonly stopping: AbortSignal;
}

/**
 * Sends what posts say. Almost all of it takes one message. Of several the first decides: what is
 * certain not to have arrived may be tried again whole. Once it stands, the rest waits a minute
 * at most for flood control or a connection; what then is missing is reported as unknown, because
 * trying again would repeat what readers have seen.
 */
export function createSendPost(parts: SendPostParts): SendSlotParts["send"] {
  const { api, botName, addresses, languages } = parts;
  return async (post, text) => {
    const address = addresses.find((one) => one.address.slug === post.address)?.address;
    if (!address) return { kind: "refused", permission: false, reason: "address-gone" };
    const shown = showPost(languages.messagesOf(post.language), addresses, address, text);
    const pieces = splitContent(shown.content);
    let first: SendOutcome | undefined;
    for (const [i, content] of pieces.entries()) {
      const buttons = i === pieces.length - 1 ? shown.buttons : undefined;
      const send = (): Promise<SendOutcome> => sendOne(api, post, botName, content, buttons);
      const outcome = first === undefined ? await send() : await sendRest(parts, send);
      first ??= outcome;
      if (outcome.kind !== "sent")
        return i === 0 ? outcome : { kind: "unknown", reason: partlySent(i, pieces.length) };
    }
    return first ?? { kind: "refused", permission: false, reason: "no-quotation" };
  };
}

async function sendRest(
  { time, stopping }: SendPostParts,
  send: () => Promise<SendOutcome>,
): Promise<SendOutcome> {
  let waitedMs = 0;
  for (let tries = 1; ; tries += 1) {
    const outcome = await send();
    if (outcome.kind !== "later" || tries >= REST_TRIES) return outcome;
    const waitMs = outcome.retryAfterMs ?? UNREACHABLE_WAIT_MS;
    waitedMs += waitMs;
    if (waitedMs > REST_WAIT_MS) return outcome;
    await time.sleep(waitMs, stopping);
    if (stopping.aborted) return outcome;
  }
}

async function sendOne(
  api: Pick<Api, "sendMessage">,
  post: Post,
  botName: string,
  content: FormattedText,
  buttons: Reply["buttons"],
): Promise<SendOutcome> {
  try {
    const { message_id: messageId } = await api.sendMessage(
      post.chatId,
      content.text,
      postFields(post, botName, content, buttons),
    );
    return { kind: "sent", messageId };
  } catch (error) {
    return outcomeOfSend(error);
  }
}

/** The fields of a message: no preview, no sound unless wished for, in its topic. */
export function postFields(
  { silent, threadId }: Pick<Post, "silent" | "threadId">,
  botName: string,
  { entities }: FormattedText,
  buttons: Reply["buttons"],
) {
  return {
    entities: toEntities(entities),
    link_preview_options: { is_disabled: true },
    disable_notification: silent,
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
    ...(buttons && { reply_markup: { inline_keyboard: toKeyboard(buttons, botName) } }),
  };
}

/**
 * A 5xx counts as unknown: a server that restarts says it of messages that are already on their
 * way (telegram-bot-api Client.cpp, `fail_query_closing`), and a proxy cannot know.
 */
function outcomeOfSend(error: unknown): SendOutcome {
  const outcome = outcomeOfError(error);
  switch (outcome.kind) {
    case "migrated":
      return outcome;
    case "flood":
      return {
        kind: "later",
        retryAfterMs: outcome.retryAfterSeconds * 1000,
        reason: outcome.kind,
      };
    case "unreachable":
    case "unauthorized":
    case "conflict":
      return { kind: "later", reason: outcome.kind };
    case "refused":
      return { kind: "refused", permission: true, reason: outcome.reason };
    case "rejected":
      return { kind: "refused", permission: false, reason: `rejected-${outcome.code}` };
    case "unknown":
    case "ok":
      return {
        kind: "unknown",
        reason: error instanceof GrammyError ? `error-${error.error_code}` : "no-answer",
      };
  }
}
