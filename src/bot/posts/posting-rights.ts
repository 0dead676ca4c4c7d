import type { Api } from "grammy";
import type { ChatMember } from "grammy/types";
import type { RightsProblem } from "../../conversation/posts/post-words.js";
import type { PostingRights } from "../../posts/send-outcome.js";
import { outcomeOfError } from "../transport/call-outcome.js";

/** `PostingRights` whose denial the messages have words for. */
type PostingRightsInChat =
  | Exclude<PostingRights, { kind: "denied" }>
  | { readonly kind: "denied"; readonly reason: RightsProblem }
  /** The group has become a supergroup with this id. */
  | { readonly kind: "migrated"; readonly chatId: number };

/**
 * Whether the bot may post in a chat and a person may have it do so, asked of Telegram now: in a
 * group the person administers it, in a channel both have the right to post, and in private it is
 * the person's own chat.
 */
export async function readPostingRights(
  api: Pick<Api, "getChatMember">,
  { chatId, userId, botId }: { chatId: number; userId: number; botId: number },
): Promise<PostingRightsInChat> {
  if (chatId > 0)
    return chatId === userId ? GRANTED : { kind: "denied", reason: "owner-not-admin" };
  const bot = await readMember(api, chatId, botId);
  if (bot.kind !== "member") return refusalFor(bot, "bot-not-in-chat");
  const botProblem = problemOfBot(bot.member);
  if (botProblem) return { kind: "denied", reason: botProblem };
  const person = await readMember(api, chatId, userId);
  // A chat that shows its members to administrators only; anything else would have failed before.
  if (person.kind !== "member") return refusalFor(person, "members-hidden");
  const problem = problemOfPerson(person.member);
  return problem ? { kind: "denied", reason: problem } : GRANTED;
}

const GRANTED = { kind: "granted" } as const;

type Looked =
  | { readonly kind: "member"; readonly member: ChatMember }
  | { readonly kind: "error"; readonly error: unknown };

async function readMember(
  api: Pick<Api, "getChatMember">,
  chatId: number,
  userId: number,
): Promise<Looked> {
  try {
    return { kind: "member", member: await api.getChatMember(chatId, userId) };
  } catch (error) {
    return { kind: "error", error };
  }
}

function refusalFor({ error }: Extract<Looked, { kind: "error" }>, reason: RightsProblem) {
  const outcome = outcomeOfError(error);
  switch (outcome.kind) {
    case "refused":
    case "rejected":
      return { kind: "denied", reason } as const;
    case "migrated":
      return outcome;
    case "flood":
      return {
        kind: "later",
        retryAfterMs: outcome.retryAfterSeconds * 1000,
        reason: outcome.kind,
      } as const;
    case "ok":
    case "unknown":
    case "unreachable":
    case "proxy-refused":
    case "unauthorized":
    case "conflict":
      // Asking has no effect, whatever came of it.
      return { kind: "later", reason: outcome.kind } as const;
  }
}

/** `can_post_messages` is told of administrators of channels only. */
function problemOfBot(member: ChatMember): RightsProblem | undefined {
  switch (member.status) {
    case "administrator":
      return member.can_post_messages === false ? "bot-may-not-post" : undefined;
    case "restricted":
      return member.is_member && member.can_send_messages ? undefined : "bot-may-not-post";
    case "left":
    case "kicked":
      return "bot-not-in-chat";
    case "creator":
    case "member":
      return undefined;
  }
}

function problemOfPerson(member: ChatMember): RightsProblem | undefined {
  if (member.status === "creator") return undefined;
  if (member.status !== "administrator") return "owner-not-admin";
  return member.can_post_messages === false ? "owner-may-not-post" : undefined;
}
