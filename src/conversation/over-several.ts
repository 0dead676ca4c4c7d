import { isSure } from "../answering/answer.js";
import type { Quoted } from "../answering/answer.js";
import type { Address } from "../corpus/address.js";
import { readFollowUp } from "../requests/follow-up.js";
import { splitQuestions } from "../requests/questions.js";
import { createNamedAddresses } from "../requests/named-addresses.js";
import type { NamedAddresses } from "../requests/named-addresses.js";
import { splitWords } from "../words/tokenise.js";
import type { ReadMessage } from "../words/understanding.js";
import { say } from "./commands.js";
import type { AnswerReply, AskOptions, Conversation } from "./conversation.js";
import type { Corpus } from "./corpus.js";
import { chooseOne } from "./choose-one.js";
import { followLink } from "./follow-link.js";
import { joinWith } from "./formatted-text.js";
import { inAddress } from "./in-address.js";
import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";
import { readAskedClaim } from "./read-message.js";
import { plain } from "./reply.js";
import { addressChoices } from "./show/addresses.js";
import { otherAnswerRows } from "./show/answer.js";
import { factsOf } from "./show/quotation.js";
import type { Thread } from "./thread.js";

/** What a message may lean on within the addresses that were named: they are all there is. */
function withoutNamed({ thread, ...options }: AskOptions): AskOptions {
  return thread ? { ...options, thread: { ...thread, named: undefined } } : options;
}

/** Words that say what a message is about; with more of them it says that by itself. */
const MOST_LEANING = 1;

function hasTopic({ text, understanding }: ReadMessage): boolean {
  const { isFunctionWord, isLightWord } = understanding;
  const telling = splitWords(text).filter((word) => !isFunctionWord(word) && !isLightWord(word));
  return telling.length > MOST_LEANING;
}

/** What questions to several addresses are asked with. */
interface Several {
  /** The conversation over all of them. */
  readonly all: Conversation;
  readonly corpus: Corpus;
  readonly languages: Languages;
  /** Newest first. */
  readonly addresses: readonly Address[];
  readonly readNamed: (message: ReadMessage) => NamedAddresses | undefined;
}

/**
 * A conversation over several addresses: a message that names some of them is for those alone, and when
 * they do not answer, it is said who does.
 *
 * @param all the conversation over all of them
 */
export function overSeveral(all: Conversation, corpus: Corpus, languages: Languages): Conversation {
  const addresses = corpus.addresses.map(({ address }) => address);
  const several = { all, corpus, languages, addresses, readNamed: createNamedAddresses(addresses) };
  const conversation: Conversation = {
    ...all,
    followLink: (messages, parameter) =>
      followLink(conversation, corpus.addresses, messages, parameter),
    choosing: (address) => chooseOne(conversation, address),
    ask: (messages, question, options = {}) => ask(several, messages, question, options),
    say: (messages, message, thread) => say(conversation, messages, message, thread),
  };
  return conversation;
}

/** Asks those that a message names or leans on, the one that the chat has chosen, or all. */
async function ask(
  several: Several,
  messages: Messages,
  typed: string,
  options: AskOptions,
): Promise<AnswerReply> {
  const { all, corpus, languages, addresses, readNamed } = several;
  const question = typed.normalize("NFC");
  const message = languages.read(question, messages.language);
  // Words that somebody is said to have said may be another's.
  if (readAskedClaim(question, corpus.addresses, message)?.isSubstantial === true)
    return all.ask(messages, question, options);
  const found = readNamed(message);
  const named = found && (await namesSeveral(several, message)) ? undefined : found;
  if (named?.addresses.length === 0)
    return {
      ...plain(messages.addresses.noneNamed),
      // Where others read along a choice is not everybody's to make.
      buttons: options.brief === true ? [] : addressChoices(messages, addresses),
    };
  if (named?.isSure === true)
    return askNamed(several, messages, named.addresses, named.rest, options);
  const leansOn = namedBefore(message, options.thread);
  if (leansOn && !hasTopic(message)) return askNamed(several, messages, leansOn, question, options);
  const likely = leansOn ?? named?.addresses;
  if (likely) {
    const reply = await all.within(likely).ask(messages, question, withoutNamed(options));
    if (isSure(reply.answer)) return reply;
  }
  const { chosen } = options;
  if (!chosen) return all.ask(messages, question, options);
  const own = await all.within([chosen]).ask(messages, question, withoutNamed(options));
  return inAddress(own, chosen);
}

/** The addresses of the question that a message leans on: it is asked of them too. */
function namedBefore(
  { text, understanding }: ReadMessage,
  thread: Thread | undefined,
): readonly Address[] | undefined {
  if (!thread?.named || thread.question === undefined) return undefined;
  return readFollowUp(text, thread.question, understanding) ? thread.named : undefined;
}

/** Asks the addresses that a message has named; where they do not answer, it is said who does. */
async function askNamed(
  several: Several,
  messages: Messages,
  named: readonly Address[],
  question: string,
  options: AskOptions,
): Promise<AnswerReply> {
  const [first] = named;
  const own = several.all.within(named);
  if (first && !/\p{L}/u.test(question)) return own.subjects(messages, first);
  const found = await own.ask(messages, question, withoutNamed(options));
  const reply = named.length === 1 && first ? inAddress(found, first) : found;
  const thread = reply.thread && { thread: { ...reply.thread, named } };
  if (reply.answer?.kind !== "abstained") return { ...reply, ...thread };
  const facts = named.map((address) => factsOf(address, messages));
  const elsewhere = await answerElsewhere(several, named, question, messages);
  return {
    ...reply,
    ...thread,
    content: joinWith("\n", [
      // A refusal names a single one itself.
      ...(named.length > 1 ? [messages.addresses.asked(facts)] : []),
      reply.content,
      ...(elsewhere.length > 0 ? [messages.addresses.answeredElsewhere] : []),
    ]),
    buttons: [...otherAnswerRows(messages, elsewhere), ...(reply.buttons ?? [])],
  };
}

async function answerElsewhere(
  { addresses, corpus }: Several,
  named: readonly Address[],
  question: string,
  { language }: Messages,
): Promise<readonly Quoted[]> {
  const others = addresses.filter((address) => !named.includes(address));
  const answer = await corpus.within(others).answer(question, language);
  return answer.kind === "quoted" ? [answer, ...(answer.others ?? [])] : [];
}

/** Whether the questions of a message are for different addresses: then none of them is for all. */
async function namesSeveral(
  { corpus, readNamed }: Several,
  message: ReadMessage,
): Promise<boolean> {
  const named = (await splitQuestions(message, corpus.meaning)).flatMap((text) => {
    const found = readNamed({ ...message, text });
    return found ? [found.addresses.map(({ slug }) => slug).join(" ")] : [];
  });
  return new Set(named).size > 1;
}
