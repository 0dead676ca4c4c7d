import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Message } from "grammy/types";
import type { AnswerReply } from "../../conversation/conversation.js";
import { whollyQuoted } from "../../conversation/claim-words.js";
import { plain } from "../../conversation/reply.js";
import { countUnanswered } from "../counting.js";
import { claimOf, repliedWords, repliesTo, writtenIn } from "../incoming.js";
import { reply } from "../send.js";
import { whileTyping } from "../typing.js";
import { replyWithCard } from "./cards.js";
import type { FeatureParts } from "./feature.js";

/** Messages in a private chat: commands, questions and claims, each with one reply. */
export function privateChat(parts: FeatureParts): Composer<Context> {
  const { conversationFor, messagesFor, threads } = parts;
  const composer = new Composer();
  const chat = composer.chatType("private").on("message");

  chat.filter(isForwarded, async (context) => {
    const messages = await messagesFor(context);
    const claim = claimOf(context.msg);
    if (claim.trim() === "") return reply(context, plain(messages.onlyText));
    const conversation = await conversationFor(context);
    return reply(context, await whileTyping(context, conversation.verify(messages, claim, true)));
  });

  chat.command("verify", async (context, next) => {
    if (context.match.trim() !== "") return next();
    const claim = repliedWords(context.msg) ?? "";
    const conversation = await conversationFor(context);
    const verified = conversation.verify(await messagesFor(context), claim);
    return reply(context, await whileTyping(context, verified));
  });

  chat.on([":text", ":caption"], async (context) => {
    const messages = await messagesFor(context);
    const conversation = await conversationFor(context);
    const claim = quotedClaim(context.msg, context);
    const said: Promise<AnswerReply> =
      claim === undefined
        ? conversation.say(messages, writtenIn(context.msg).text, threads.of(context))
        : conversation.verify(messages, claim);
    const answered = await whileTyping(context, said);
    threads.remember(context, answered.thread);
    await replyWithCard(parts, context, messages, answered);
    await countUnanswered(parts, answered.answer);
  });

  // All other messages are Telegram's own, such as a pinned message; nobody waits for a reply to them.
  chat.on([":file", ":contact", ":location", ":poll", ":dice", ":story"], async (context) => {
    await reply(context, plain((await messagesFor(context)).onlyText));
  });
  return composer;
}

/** Forwarding a message to the bot asks whether the speaker said what it says. */
function isForwarded({ msg }: { msg: Message }): boolean {
  return msg.forward_origin !== undefined;
}

/**
 * The claim in a message that quotes: text in a blockquote or wholly in quotation marks, or the
 * part that the author marked in somebody else's message. A marked part of the bot's own messages
 * is what a question is about, not a claim.
 */
function quotedClaim(message: Message, { me }: Context): string | undefined {
  const { text, entities } = writtenIn(message);
  if (text.startsWith("/")) return undefined;
  if (entities.some(({ type }) => type.endsWith("blockquote"))) return claimOf(message);
  if (message.quote && !repliesTo(message, me)) return message.quote.text;
  return whollyQuoted(text);
}
