import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Message } from "grammy/types";
import type { AnswerReply } from "../../conversation/conversation.js";
import { whollyQuoted } from "../../conversation/claim-words.js";
import { plain } from "../../conversation/reply.js";
import { countUnanswered } from "../counting.js";
import { claimOf, repliedWords, repliesTo, writtenIn } from "../incoming.js";
import { hasContent } from "../message-kinds.js";
import { answer } from "../answer.js";
import { whileTyping } from "../typing.js";
import { replyWithCard } from "./cards.js";
import type { FeatureParts } from "./feature.js";

/** Messages in a private chat: commands, questions and claims, each with one reply. */
export function privateChat(parts: FeatureParts): Composer<Context> {
  const { conversationFor, messagesFor, threads } = parts;
  const composer = new Composer();
  const chat = composer.chatType("private").on(["message", "edited_message"]);

  chat.filter(isForwarded, async (context) => {
    const messages = await messagesFor(context);
    const claim = claimOf(context.msg);
    if (claim.trim() === "") return answer(parts, context, plain(messages.onlyText));
    const conversation = await conversationFor(context);
    const verified = conversation.verify(messages, claim, true);
    return answer(parts, context, await whileTyping(context, verified));
  });

  chat.filter(isOnlyVerify, async (context) => {
    const claim = repliedWords(context.msg) ?? "";
    const conversation = await conversationFor(context);
    const verified = conversation.verify(await messagesFor(context), claim);
    return answer(parts, context, await whileTyping(context, verified));
  });

  chat.filter(hasWords, async (context) => {
    if (context.editedMessage && isForOthers(context)) return;
    const messages = await messagesFor(context);
    const conversation = await conversationFor(context);
    const claim = quotedClaim(context.msg, context);
    const said: Promise<AnswerReply> =
      claim === undefined
        ? conversation.say(messages, writtenIn(context.msg).text, threads.of(context))
        : conversation.verify(messages, claim);
    const answered = await whileTyping(context, said);
    threads.remember(context, answered.thread);
    // Nothing takes the place of a picture.
    if (answered.card && context.message) await replyWithCard(parts, context, messages, answered);
    else await answer(parts, context, answered);
    await countUnanswered(parts, answered.answer);
  });

  chat.filter(
    ({ msg }) => hasContent(msg),
    async (context) => answer(parts, context, plain((await messagesFor(context)).onlyText)),
  );
  return composer;
}

type WithMessage = { readonly msg: Message };

function hasWords({ msg }: WithMessage): boolean {
  return writtenIn(msg).text !== "";
}

/** `/verify` in reply to what is to be checked. */
function isOnlyVerify({ msg }: WithMessage): boolean {
  return /^\/verify(?:@\w+)?\s*$/iu.test(writtenIn(msg).text);
}

/** Commands of the features before this one, which take new messages only. */
function isForOthers({ msg }: WithMessage): boolean {
  return /^\/(?:(?:start|settings|language|addresses|forget|schedule|unanswered|status|posts)(?![a-z_])|(?:pause|resume)_)/iu.test(
    writtenIn(msg).text,
  );
}

/** Forwarding a message to the bot asks whether the speaker said what it says. */
function isForwarded({ msg }: WithMessage): boolean {
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
