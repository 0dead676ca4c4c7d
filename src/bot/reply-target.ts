import type { Message, ReplyParameters } from "grammy/types";

/** The topic of a forum; its general topic has no number that could be posted to. */
export function threadOf(message: Message): { readonly threadId?: number } {
  const { is_topic_message: isTopic, message_thread_id: threadId } = message;
  return isTopic === true && threadId !== undefined ? { threadId } : {};
}

/** Fields of a message that answers another one, in its topic, and stands alone when that is gone. */
export function inReplyTo(message: Message): {
  readonly reply_parameters: ReplyParameters;
  readonly message_thread_id?: number;
} {
  const { threadId } = threadOf(message);
  return {
    reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true },
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
  };
}
