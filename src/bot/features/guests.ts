import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Message } from "grammy/types";
import type { AnswerReply } from "../../conversation/conversation.js";
import type { Messages } from "../../conversation/messages.js";
import { asksForCheck } from "../../conversation/claim-words.js";
import { join } from "../../conversation/formatted-text.js";
import { plain } from "../../conversation/reply.js";
import { splitContent } from "../../conversation/split-content.js";
import { countUnanswered } from "../counting.js";
import { findRequest, isFromPerson, repliedWords } from "../incoming.js";
import { toEntities, toKeyboard } from "../send.js";
import { withoutThumbs } from "../votes.js";
import type { FeatureParts } from "./feature.js";

/**
 * Guest mode: a mention in a chat that the bot is not in gets one answer, and nothing of the chat
 * is known but that one message and the one it replies to
 * (https://core.telegram.org/bots/api#answerguestquery).
 */
export function guests(parts: FeatureParts): Composer<Context> {
  const composer = new Composer();
  composer.on("guest_message", async (context) => {
    const message = context.guestMessage;
    if (message.guest_query_id === undefined || !isFromPerson(message)) return;
    const messages = await parts.messagesFor(context);
    // Telegram never shows the bot this message again, so that one vote could not be told from many.
    const answered = withoutThumbs(await answerGuest(parts, context, messages, message));
    // A guest gets one message: of an answer that needs several, the first.
    const [content = join("")] = splitContent(answered.content);
    await context.api.answerGuestQuery(message.guest_query_id, {
      type: "article",
      id: "answer",
      title: messages.answerLead,
      input_message_content: {
        message_text: content.text,
        entities: toEntities(content.entities),
        link_preview_options: { is_disabled: true },
      },
      ...(answered.buttons && answered.buttons.length > 0
        ? {
            reply_markup: {
              inline_keyboard: toKeyboard(answered.buttons, context.me.username),
            },
          }
        : {}),
    });
    await countUnanswered(parts, answered.answer);
  });
  return composer;
}

async function answerGuest(
  { conversation }: FeatureParts,
  { me }: Context,
  messages: Messages,
  message: Message,
): Promise<AnswerReply> {
  const request = findRequest(message, me);
  const words = request?.words ?? message.text ?? "";
  const replied = repliedWords(message);
  if (request?.kind === "command") {
    if (request.name === "verify") return conversation.verify(messages, words || (replied ?? ""));
    if (request.name === "summary") return conversation.summary(messages, words);
  }
  if (replied !== undefined && asksForCheck(words)) return conversation.verify(messages, replied);
  if (words === "") return plain(messages.group.askUsage);
  return conversation.ask(messages, words, true);
}
