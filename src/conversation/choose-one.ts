import type { Address } from "../corpus/address.js";
import { say } from "./commands.js";
import type { AnswerReply, Conversation } from "./conversation.js";
import { inAddress } from "./in-address.js";

/**
 * A conversation over several addresses in a chat that has chosen one of them: what names no other is
 * asked of that one. Links, claims and comparisons are of all.
 */
export function chooseOne(all: Conversation, address: Address): Conversation {
  const own = all.within([address]);
  const keep = (reply: AnswerReply): AnswerReply => inAddress(reply, address);
  const conversation: Conversation = {
    ...all,
    addresses: (messages) => all.addresses(messages, address),
    ask: (messages, question, options = {}) =>
      all.ask(messages, question, { ...options, chosen: address }),
    summary: (messages, words, as) => own.summary(messages, words, as),
    find: async (messages, words, page) => keep(await own.find(messages, words, page)),
    findAll: async (messages, words) => keep(await own.findAll(messages, words)),
    part: (messages, words) => own.part(messages, words),
    card: (messages, words, thread) => own.card(messages, words, thread),
    gather: async (messages, topic) => keep(await own.gather(messages, topic)),
    paragraph: (messages, words) => own.paragraph(messages, words),
    subjects: (messages, other = address, paragraph) => all.subjects(messages, other, paragraph),
    say: (messages, message, thread) => say(conversation, messages, message, thread),
  };
  return conversation;
}
