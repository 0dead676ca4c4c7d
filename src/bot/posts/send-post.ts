import type { Api } from "grammy";
import { GrammyError } from "grammy";
import type { Message } from "grammy/types";
import type { Languages } from "../../conversation/languages.js";
import { showPost } from "../../conversation/posts/show-post.js";
import type { Address } from "../../corpus/address.js";
import type { PostText } from "../../posts/post-text.js";
import type { SendOutcome } from "../../posts/send-outcome.js";
import { partlySent } from "../../posts/send-outcome.js";
import type { SendSlotParts } from "../../posts/send-slot.js";
import { toCaption, toMessages } from "../outgoing-message.js";
import { sendMessage, sendPhoto } from "../send.js";
import { tryAgain } from "../transport/back-off.js";
import { outcomeOfError } from "../transport/call-outcome.js";
import type { Time } from "../transport/time.js";

/** How often the rest of a post is tried, and how long it waits in all. */
const REST_TRIES = 5;
const REST_WAIT_MS = 60_000;
const UNREACHABLE_WAIT_MS = 5_000;

interface SendPostParts {
  readonly api: Pick<Api, "sendMessage" | "sendPhoto">;
  readonly botName: string;
  /** Newest first. */
  readonly addresses: readonly { readonly address: Address }[];
  readonly languages: Languages;
  readonly time: Time;
  readonly stopping: AbortSignal;
  /** The picture of a text that is one; without it the words are sent. */
  readonly pictureOf: (text: PostText) => Uint8Array | undefined;
}

/**
 * Sends what posts say. Almost all of it takes one message. Of several the first decides: what is
 * certain not to have arrived may be tried again whole. Once it stands, the rest waits a minute
 * at most for flood control or a connection; what then is missing is reported as unknown, because
 * trying again would repeat what readers have seen.
 */
export function createSendPost(parts: SendPostParts): SendSlotParts["send"] {
  const { api, botName, addresses, languages, pictureOf } = parts;
  return async ({ address: slug, chatId, language, silent, threadId }, text) => {
    const address = addresses.find((one) => one.address.slug === slug)?.address;
    if (!address) return { kind: "refused", permission: false, reason: "address-gone" };
    const shown = showPost(languages.messagesOf(language), addresses, address, text);
    const target = { silent, ...(threadId === undefined ? {} : { threadId }) };
    const picture = pictureOf(text);
    if (picture)
      return tell(() => sendPhoto(api, chatId, picture, toCaption(shown, botName), target));
    const messages = toMessages(shown, botName);
    let first: SendOutcome | undefined;
    for (const [i, message] of messages.entries()) {
      const send = (): Promise<SendOutcome> =>
        tell(() => sendMessage(api, chatId, message, target));
      const outcome = first === undefined ? await send() : await sendRest(parts, send);
      first ??= outcome;
      if (outcome.kind !== "sent")
        return i === 0 ? outcome : { kind: "unknown", reason: partlySent(i, messages.length) };
    }
    return first ?? { kind: "refused", permission: false, reason: "no-quotation" };
  };
}

/** Sends a message after the first of a post: again and again while it can only have failed. */
function sendRest(
  { time, stopping }: SendPostParts,
  send: () => Promise<SendOutcome>,
): Promise<SendOutcome> {
  return tryAgain({
    time,
    stopping,
    attempt: send,
    waitAfter: (outcome) =>
      outcome.kind === "later" ? (outcome.retryAfterMs ?? UNREACHABLE_WAIT_MS) : undefined,
    mostTries: REST_TRIES,
    longestWaitMs: REST_WAIT_MS,
  });
}

/** Sends once, and tells what came of it. */
async function tell(send: () => Promise<Message>): Promise<SendOutcome> {
  try {
    const { message_id: messageId } = await send();
    return { kind: "sent", messageId };
  } catch (error) {
    return outcomeOfSend(error);
  }
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
    case "proxy-refused":
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
