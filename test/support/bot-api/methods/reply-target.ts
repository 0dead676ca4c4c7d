import { badRequest } from "../api-error.js";
import { isJsonObject, type JsonObject } from "../json.js";
import type { Chat } from "../state/chat.js";
import type { Message } from "../state/message.js";
import { parseHtml } from "../text/parse-html.js";
import type { MethodCall } from "./method.js";
import { countCharacters } from "../text/count-characters.js";

interface ReplyRequest {
  readonly messageId: number;
  readonly chatId: number | undefined;
  readonly allowMissing: boolean;
  readonly quote: string | undefined;
}

interface ReplyTarget {
  readonly message: Message | undefined;
  readonly quote: string | undefined;
}

/** Characters of a quoted part. */
const MAX_QUOTE_CHARACTERS = 1024;

/** Reads `reply_parameters`, or the older `reply_to_message_id`; undefined when there is neither. */
export function readReplyRequest({ parameters }: MethodCall): ReplyRequest | undefined {
  const given = parameters.json("reply_parameters", "reply parameters");
  if (given === undefined) {
    const messageId = parameters.integer("reply_to_message_id");
    if (messageId === 0) return undefined;
    const allowMissing = parameters.flag("allow_sending_without_reply");
    return { messageId, chatId: undefined, allowMissing, quote: undefined };
  }
  if (!isJsonObject(given)) throw badRequest("object expected as reply parameters");
  const { message_id: messageId, chat_id: chatId } = given;
  return {
    messageId: typeof messageId === "number" ? messageId : 0,
    chatId: typeof chatId === "number" ? chatId : undefined,
    allowMissing: given["allow_sending_without_reply"] === true,
    quote: readQuote(given),
  };
}

function readQuote(given: JsonObject): string | undefined {
  const { quote, quote_parse_mode: parseMode } = given;
  if (typeof quote !== "string" || quote === "") return undefined;
  const html = typeof parseMode === "string" && parseMode.toLowerCase() === "html";
  return html ? parseHtml(quote).text : quote;
}

/** Finds the message to reply to. Throws `message to be replied not found`, `QUOTE_TEXT_INVALID`. */
export function findReplyTarget(
  { telegram }: MethodCall,
  chat: Chat,
  request: ReplyRequest | undefined,
): ReplyTarget {
  if (request === undefined) return { message: undefined, quote: undefined };
  const place = request.chatId === undefined ? chat : telegram.world.chats.get(request.chatId);
  const message = place?.messages.get(request.messageId);
  if (message === undefined || message.deleted) {
    if (request.allowMissing) return { message: undefined, quote: undefined };
    throw badRequest("message to be replied not found");
  }
  const { quote } = request;
  if (quote !== undefined) {
    if (countCharacters(quote) > MAX_QUOTE_CHARACTERS || !message.text.includes(quote)) {
      throw badRequest("QUOTE_TEXT_INVALID");
    }
  }
  return { message, quote };
}
