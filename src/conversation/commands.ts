import type { AnswerReply, Conversation } from "./conversation.js";
import type { Messages } from "./messages.js";
import type { Thread } from "./thread.js";
import { plain } from "./reply.js";
import { editDistance } from "../words/word-likeness.js";

type Command = (
  conversation: Conversation,
  messages: Messages,
  words: string,
  thread: Thread | undefined,
) => AnswerReply | Promise<AnswerReply>;

/** What each command of a private chat does with the words after it. */
const COMMANDS: Readonly<Record<string, Command>> = {
  start: (conversation, messages, words) => conversation.followLink(messages, words),
  ask: (conversation, messages, words, thread) =>
    conversation.ask(messages, words, { ...(thread && { thread }) }),
  verify: (conversation, messages, words) => conversation.verify(messages, words),
  summary: (conversation, messages, words) => conversation.summary(messages, words),
  find: (conversation, messages, words) => conversation.findAll(messages, words),
  paragraph: (conversation, messages, words) => conversation.part(messages, words),
  card: (conversation, messages, words, thread) => conversation.card(messages, words, thread),
  topics: (conversation, messages, words) =>
    words.trim() === "" ? conversation.subjects(messages) : conversation.gather(messages, words),
  more: (conversation, messages, _, thread) => conversation.leaf(messages, "next", thread),
  next: (conversation, messages, _, thread) => conversation.leaf(messages, "next", thread),
  back: (conversation, messages, _, thread) => conversation.leaf(messages, "previous", thread),
  cancel: (_, messages) => plain(messages.requests.nothingToCancel),
  addresses: (conversation, messages) => conversation.addresses(messages),
  compare: (conversation, messages, words) => conversation.compare(messages, words),
  about: (conversation, messages) => conversation.about(messages),
  help: (conversation, messages) => conversation.help(messages),
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
function answerCommand(
  conversation: Conversation,
  messages: Messages,
  message: string,
  thread?: Thread,
): AnswerReply | Promise<AnswerReply> | undefined {
  const [, name, words = ""] =
    /^\/\s?([a-z_]+)(?:@\w+)?(?![\p{L}_])\s*([\s\S]*)$/iu.exec(message.trim()) ?? [];
  if (name === undefined) return undefined;
  const command = name.toLowerCase();
  const run = commandNamed(command);
  return run
    ? goingOn(run(conversation, messages, words, thread), thread)
    : plain(messages.unknownCommand);
}

/** The reply to any private message: a command with its words, or a question. */
export async function say(
  conversation: Conversation,
  messages: Messages,
  message: string,
  thread: Thread | undefined,
): Promise<AnswerReply> {
  return (
    (await answerCommand(conversation, messages, message, thread)) ??
    conversation.ask(messages, message, { ...(thread && { thread }) })
  );
}

/** A reply after which "more" turns its pages. */
async function goingOn(
  replied: AnswerReply | Promise<AnswerReply>,
  before: Thread | undefined,
): Promise<AnswerReply> {
  const reply = await replied;
  const { buttons = [], thread } = reply;
  return { ...reply, thread: thread ?? { buttons, suggested: before?.suggested ?? 0 } };
}

/** Fewest letters that name a command by its beginning. */
const LEAST_LETTERS = 3;
/** Of more letters two may be wrong. */
const SHORT_NAME = 5;

/** A command by its name, by the beginning of one only, or with a slip in it: `/para`, `/sumary`. */
function commandNamed(name: string): Command | undefined {
  const names = Object.keys(COMMANDS);
  if (names.includes(name)) return COMMANDS[name];
  if (name.length < LEAST_LETTERS) return undefined;
  const begun = names.filter((one) => one.startsWith(name));
  const most = name.length <= SHORT_NAME ? 1 : 2;
  const near = names
    .map((one) => ({ one, edits: editDistance(name, one, most) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
    .filter(({ edits }, _, [best]) => edits === best?.edits)
    .map(({ one }) => one);
  const [only, ...others] = begun.length > 0 ? begun : near;
  return only !== undefined && others.length === 0 ? COMMANDS[only] : undefined;
}
