import { Chat } from "../state/chat.js";
import type { Method } from "./method.js";
import { parseInlineResult } from "./parse-inline-result.js";

/**
 * answerGuestQuery: the one answer to a mention in a chat where the bot is not a member. The chat
 * is not known to the bot; the message can be reached only by its `inline_message_id`.
 */
export const answerGuestQuery: Method = ({ telegram, parameters }) => {
  const id = parameters.text("guest_query_id");
  const result = parseInlineResult(parameters.json("result", "inline query result"));
  telegram.guestQueries.questionOf(id);
  const inlineMessageId = telegram.world.newIdentifier("guest");
  const message = telegram.world.addMessage({
    chat: new Chat({ id: 0, type: "group", title: "A chat the bot is not in" }),
    from: telegram.world.bot.person,
    text: result.content.text,
    entities: result.content.entities,
    linkPreviewDisabled: result.content.linkPreviewDisabled,
    markup: result.markup,
    inlineMessageId,
  });
  telegram.guestQueries.answer(id, message);
  return { inline_message_id: inlineMessageId };
};
