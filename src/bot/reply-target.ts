import type { Message, ReplyParameters } from "grammy/types";

/** The topic of a forum that a message stands in; the general topic has no number to post to. */
export function threadOf(message: Message): { readonly threadId?: number } {
  const { is_topic_message: isTopic, message_thread_id: threadId } = message;
  return isTopic === true && threadId !== undefined ? { threadId } : {};
}

/** Fields that send a message in reply to another one and in its topic, even when that one is gone. */
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
