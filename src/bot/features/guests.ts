import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Message } from "grammy/types";
import type { AnswerReply } from "../../conversation/conversation.js";
import type { Messages } from "../../conversation/messages.js";
import { plain } from "../../conversation/reply.js";
import { countUnanswered } from "../counting.js";
import { findRequest, isFromPerson, repliedWords } from "../incoming.js";
import { toArticle } from "../outgoing-message.js";
import { withoutThumbs } from "../votes.js";
import { withoutCards } from "./cards.js";
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
    const said = await answerGuest(parts, context, messages, message);
    const answered = withoutCards(withoutThumbs(said));
    const shown = { id: "answer", title: messages.answerLead };
    await context.api.answerGuestQuery(
      message.guest_query_id,
      toArticle(shown, answered, context.me.username),
    );
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
  if (replied !== undefined && conversation.asksForCheck(messages, words))
    return conversation.verify(messages, replied);
  if (words === "") return plain(messages.group.askUsage);
  return conversation.ask(messages, words, { brief: true });
}
