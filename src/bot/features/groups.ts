import { isSure } from "../../answering/answer.js";
import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Message } from "grammy/types";
import type { Messages } from "../../conversation/messages.js";
import { plain } from "../../conversation/reply.js";
import type { Reply } from "../../conversation/reply.js";
import { countUnanswered } from "../counting.js";
import type { GroupRequest } from "../incoming.js";
import {
  findRequest,
  GROUP_START,
  isFromPerson,
  repliedWords,
  repliesTo,
  writtenIn,
} from "../incoming.js";
import { isChatAdmin } from "../is-chat-admin.js";
import { answer } from "../answer.js";
import { whileTyping } from "../typing.js";
import { replyWithCard } from "./cards.js";
import type { FeatureParts } from "./feature.js";
import { replyGroupAddresses, replyGroupSettings } from "./settings.js";

/** An update of a group with its message. */
type GroupMessage = Context & { readonly msg: Message };

/** Messages in groups: one reply to whoever addresses the bot, silence to everybody else. */
export function groups(parts: FeatureParts): Composer<Context> {
  const { messagesFor } = parts;
  const composer = new Composer();
  const chat = composer.chatType(["group", "supergroup"]).on(["message", "edited_message"]);

  const people = chat.filter(({ msg }) => isFromPerson(msg));
  people.use(async (context, next) => {
    const request = findRequest(context.msg, context.me);
    if (!request) return next();
    return answerRequest(parts, context, await messagesFor(context), request);
  });
  people.use((context) => answerUnasked(parts, context));
  return composer;
}

async function answerRequest(
  parts: FeatureParts,
  context: GroupMessage,
  messages: Messages,
  request: GroupRequest,
): Promise<void> {
  if (request.kind === "command") return answerCommand(parts, context, messages, request);
  const replied = repliesTo(context.msg, context.me) ? undefined : repliedWords(context.msg);
  const conversation = await parts.conversationFor(context);
  return replied !== undefined && conversation.asksForCheck(messages, request.words)
    ? answer(parts, context, await conversation.verify(messages, replied))
    : ask(parts, context, messages, request.words);
}

async function answerCommand(
  parts: FeatureParts,
  context: GroupMessage,
  messages: Messages,
  { name, words, isNamed }: Extract<GroupRequest, { kind: "command" }>,
): Promise<void> {
  // What concerns the group as a whole is not done by an edit.
  if (context.editedMessage && !["ask", "verify", "summary"].includes(name)) return;
  const conversation = await parts.conversationFor(context);
  switch (name) {
    case "ask":
      return ask(parts, context, messages, words || (repliedWords(context.msg) ?? ""));
    case "verify": {
      const claim = words || (repliedWords(context.msg) ?? "");
      if (claim === "") return answer(parts, context, plain(messages.group.verifyUsage));
      return answer(parts, context, await conversation.verify(messages, claim));
    }
    case "summary":
      return answer(
        parts,
        context,
        await whileTyping(context, conversation.summary(messages, words, "post")),
      );
    case "card": {
      const thread = repliesTo(context.msg, context.me) ? parts.threads.of(context) : undefined;
      const answered = conversation.card(messages, words, thread);
      return replyWithCard(parts, context, messages, answered);
    }
    case "settings":
    case "language":
      // Without the bot's name it may be meant for another bot; from an administrator it is not.
      if (isNamed || (await isChatAdmin(context)))
        return replyGroupSettings(parts, context, messages);
      return;
    case "addresses":
      if (isNamed || (await isChatAdmin(context)))
        return replyGroupAddresses(parts, context, messages);
      return;
    case "start":
      // Telegram writes this itself when the bot is added by its button; the greeting has answered.
      if (words === GROUP_START) return;
      if (isNamed) await answer(parts, context, pointToPrivate(messages, name));
      return;
    default:
      if (isNamed) await answer(parts, context, pointToPrivate(messages, name));
  }
}

async function ask(
  parts: FeatureParts,
  context: GroupMessage,
  messages: Messages,
  question: string,
): Promise<void> {
  if (question === "") return answer(parts, context, plain(messages.group.askUsage));
  // In a group only a reply to the bot leans on what it said.
  const isReply = repliesTo(context.msg, context.me);
  const thread = isReply ? parts.threads.of(context) : undefined;
  const conversation = await parts.conversationFor(context);
  const asking = conversation.ask(messages, question, {
    brief: true,
    ...(thread && { thread }),
  });
  const asked = await whileTyping(context, asking);
  parts.threads.remember(context, asked.thread);
  await answer(parts, context, asked);
  await countUnanswered(parts, asked.answer);
}

/** A question not addressed to the bot: answered only if the group wants that and the bot is sure. */
async function answerUnasked(parts: FeatureParts, context: GroupMessage): Promise<void> {
  const { text } = writtenIn(context.msg);
  if (!text.includes("?") || text.startsWith("/")) return;
  const { automaticAnswers = false } = await parts.state.settings.get(context.msg.chat.id);
  if (!automaticAnswers) return;
  const messages = await parts.messagesFor(context);
  const conversation = await parts.conversationFor(context);
  const asked = await conversation.ask(messages, text, { brief: true });
  if (isSure(asked.answer)) await answer(parts, context, asked);
}

/** A button into the private chat for what would be noise in a group; it opens with the command. */
function pointToPrivate(messages: Messages, command: string): Reply {
  return {
    ...plain(messages.group.inPrivate),
    buttons: [
      [
        {
          label: messages.buttons.openPrivate,
          action: { kind: "private", start: command.slice(0, 32) },
        },
      ],
    ],
  };
}
