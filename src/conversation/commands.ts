import type { AnswerReply, Conversation } from "./conversation.js";
import type { Messages } from "./messages.js";
import { plain } from "./reply.js";

type Command = (
  conversation: Conversation,
  messages: Messages,
  words: string,
) => AnswerReply | Promise<AnswerReply>;

/** What each command of a private chat does with the words after it. */
const COMMANDS: Readonly<Record<string, Command>> = {
  start: (conversation, messages, words) => conversation.followLink(messages, words),
  ask: (conversation, messages, words) => conversation.ask(messages, words),
  verify: (conversation, messages, words) => conversation.verify(messages, words),
  summary: (conversation, messages, words) => conversation.summary(messages, words),
  find: (conversation, messages, words) => conversation.find(messages, words),
  paragraph: (conversation, messages, words) => conversation.paragraph(messages, words),
  topics: (conversation, messages) => conversation.topics(messages),
  about: (conversation, messages) => conversation.about(messages),
  help: (_, messages) => plain(messages.help),
  privacy: (_, messages) => plain(messages.privacy),
  language: (_, messages) => plain(messages.languageNote),
  // In Telegram the bot's own features answer these.
  settings: (_, messages) => plain(messages.telegramOnly),
  forget: (_, messages) => plain(messages.telegramOnly),
  schedule: (_, messages) => plain(messages.telegramOnly),
};

/**
 * Carries out a message that is a command, `/name words` or `/name@bot words`; undefined when it is
 * none.
 */
export function answerCommand(
  conversation: Conversation,
  messages: Messages,
  message: string,
): AnswerReply | Promise<AnswerReply> | undefined {
  const [, name, words = ""] =
    /^\/([a-z_]+)(?:@\w+)?(?:\s+([\s\S]*))?$/iu.exec(message.trim()) ?? [];
  if (name === undefined) return undefined;
  const command = name.toLowerCase();
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  return run ? run(conversation, messages, words) : plain(messages.unknownCommand);
}
