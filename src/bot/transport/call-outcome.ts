import { GrammyError, HttpError } from "grammy";
import type { ApiResponse } from "grammy/types";
import { codeOf } from "../../errors.js";

/** What came of one call of the Bot API. */
export type CallOutcome =
  | { readonly kind: "ok" }
  /** 429: not carried out, to be tried after so many seconds. */
  | { readonly kind: "flood"; readonly retryAfterSeconds: number }
  /** Not carried out: the group is a supergroup with this id now. */
  | { readonly kind: "migrated"; readonly chatId: number }
  /** Not carried out, for a reason outside of the bot: blocked, kicked, closed, gone. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Not carried out, because the call was wrong: a fault of ours. */
  | { readonly kind: "rejected"; readonly code: number }
  /** 401: the token is not valid. */
  | { readonly kind: "unauthorized" }
  /** 409: another process receives the updates. */
  | { readonly kind: "conflict" }
  /** There was no connection, so that nothing was written. */
  | { readonly kind: "unreachable" }
  /** A proxy on the way refuses the connection, so that nothing was written; a person has to act. */
  | { readonly kind: "proxy-refused" }
  /** It may or may not have been carried out: a timeout, a reset, a 5xx. */
  | { readonly kind: "unknown" };

/**
 * Refusals that no code of ours can prevent, by code and start of the description after its
 * prefix; wording of telegram-bot-api Client.cpp. The reason is the label of the metrics.
 */
const REFUSALS: readonly (readonly [code: number, start: string, reason: string])[] = [
  [403, "bot was blocked", "blocked"],
  [403, "user is deactivated", "deactivated"],
  [403, "bot was kicked", "kicked"],
  [403, "bot is not a member", "not-a-member"],
  [403, "the group chat was deleted", "chat-deleted"],
  [403, "", "forbidden"],
  [400, "chat not found", "chat-not-found"],
  [400, "group chat was deactivated", "chat-deleted"],
  [400, "TOPIC_CLOSED", "topic-closed"],
  [400, "TOPIC_DELETED", "topic-gone"],
  [400, "message thread not found", "topic-gone"],
  [400, "message to be replied not found", "message-gone"],
  [400, "message to edit not found", "message-gone"],
  [400, "message to delete not found", "message-gone"],
  [400, "message can't be edited", "message-gone"],
  [400, "message can't be deleted", "message-gone"],
  [400, "MESSAGE_ID_INVALID", "message-gone"],
  [400, "message is not modified", "not-modified"],
  [400, "query is too old", "query-too-old"],
  [400, "CHAT_WRITE_FORBIDDEN", "no-rights"],
  [400, "CHAT_RESTRICTED", "no-rights"],
  [400, "CHAT_SEND_PLAIN_FORBIDDEN", "no-rights"],
  [400, "CHAT_SEND_PHOTOS_FORBIDDEN", "no-rights"],
  [400, "CHAT_ADMIN_REQUIRED", "no-rights"],
  [400, "have no write access", "no-rights"],
  [400, "not enough rights", "no-rights"],
  [400, "need administrator rights", "no-rights"],
  [400, "USER_IS_BLOCKED", "blocked"],
  [400, "INPUT_USER_DEACTIVATED", "deactivated"],
  [400, "PEER_ID_INVALID", "chat-not-found"],
];

/** Seconds to wait after a 429 that does not say; what a restarting server asks for. */
const DEFAULT_RETRY_AFTER_SECONDS = 5;

export function outcomeOfResponse(response: ApiResponse<unknown>): CallOutcome {
  return response.ok ? { kind: "ok" } : outcomeOfRefusal(response);
}

/** Of what a handler catches: a `GrammyError`, an `HttpError`, or what the network layer threw. */
export function outcomeOfError(error: unknown): CallOutcome {
  if (error instanceof GrammyError) return outcomeOfRefusal(error);
  const inner = innerOf(error);
  if (codeOf(inner) === "PROXY_REFUSED") return { kind: "proxy-refused" };
  return isWithoutConnection(inner) ? { kind: "unreachable" } : { kind: "unknown" };
}

/** What a proxy has done, in words of ours, where it is the one that stands in the way. */
export function proxyFaultIn(error: unknown): string | undefined {
  const inner = innerOf(error);
  return codeOf(inner)?.startsWith("PROXY_")
    ? // node-fetch puts the address of the request, and with it the token, before the reason.
      (inner as Error).message.replace(/^.* reason: /su, "")
    : undefined;
}

function innerOf(error: unknown): unknown {
  return error instanceof HttpError ? error.error : error;
}

function outcomeOfRefusal(refusal: {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}): CallOutcome {
  const { error_code: code, description, parameters } = refusal;
  if (code === 429)
    return {
      kind: "flood",
      retryAfterSeconds: parameters?.retry_after ?? DEFAULT_RETRY_AFTER_SECONDS,
    };
  if (parameters?.migrate_to_chat_id !== undefined)
    return { kind: "migrated", chatId: parameters.migrate_to_chat_id };
  if (code === 401) return { kind: "unauthorized" };
  if (code === 409) return { kind: "conflict" };
  if (code >= 500) return { kind: "unknown" };
  const words = description.replace(/^(?:Bad Request|Forbidden): /u, "");
  const refused = REFUSALS.find(([its, start]) => its === code && words.startsWith(start));
  return refused ? { kind: "refused", reason: refused[2] } : { kind: "rejected", code };
}

/** Failures before a connection stands (https://nodejs.org/docs/latest-v20.x/api/errors.html). */
const BEFORE_CONNECTION = [
  "PROXY_UNREACHABLE",
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "ENETDOWN",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
];

function isWithoutConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (BEFORE_CONNECTION.includes(codeOf(error) ?? "")) return true;
  // node-fetch keeps of the cause only its code and message, such as "connect ETIMEDOUT 1.2.3.4".
  return /reason: (?:connect|getaddrinfo) /u.test(error.message);
}

/**
 * Whether carrying a method out twice is the same as once. Methods that are not known to be are
 * taken for those that are not.
 *
 * Example: isRepeatable("editMessageText") → true; isRepeatable("sendMessage") → false
 */
export function isRepeatable(method: string): boolean {
  if (method === "sendChatAction" || method === "sendMessageDraft") return true;
  return /^(?:get|set|edit|answer|delete|pin|unpin|leave|close|stop)/u.test(method);
}
