import type { Answer } from "../answering/answer.js";
import type { Address } from "../corpus/address.js";
import { asksAboutText } from "../languages/english/about-text.js";
import type { Messages } from "./messages.js";
import type { Corpus } from "./corpus.js";
import { checkClaimInAll } from "./corpus.js";
import { findWord } from "./find-word.js";
import { join } from "./formatted-text.js";
import { findPlace } from "./place.js";
import type { Place } from "./place.js";
import type { Reply } from "./reply.js";
import { SENTENCE_COUNTS } from "../summarising/summary.js";
import { showAboutText } from "./show/about-text.js";
import { showClaimReply } from "./show/claim.js";
import { showPost } from "./posts/show-post.js";
import { showFound } from "./show/found.js";
import { showParagraph } from "./show/paragraph.js";
import { factsOf } from "./show/quotation.js";
import { showReply } from "./show/reply.js";
import { showStart, showStartAfter } from "./show/start.js";
import { showSummary } from "./show/summary.js";
import { showTopics } from "./show/topics.js";
import { showView } from "./show/view.js";
import { readSmallTalk } from "../languages/english/small-talk.js";
import type { View } from "./view.js";
import { NO_SURROUNDINGS } from "./view.js";

/** What the conversation is about itself. */
export interface Identity {
  readonly version: string;
  readonly encoder: string;
}

/** Sentences of a summary unless told otherwise. */
export const SUMMARY_SENTENCES = 5;
/** A topic is a few words, and so is what is looked for; what goes beyond is not echoed. */
const LONGEST_TOPIC = 80;

/** How much an answer says: `brief` where others read along. */
export interface AskOptions {
  readonly brief?: boolean;
}

/** The use cases of a conversation: each takes what was said and gives a reply. */
export interface Conversation {
  /** @param back whether the reader came from inline mode and can go back to it */
  start(messages: Messages, back?: boolean): Reply;
  help(messages: Messages): Reply;
  about(messages: Messages): Reply;
  privacy(messages: Messages): Reply;
  /** Without an answer where none was asked for, or where the question is about the text itself. */
  ask(
    messages: Messages,
    question: string,
    options?: AskOptions,
  ): Promise<Reply & { readonly answer?: Answer }>;
  verify(messages: Messages, claim: string): Reply;
  /**
   * The words may begin with how many sentences: `3`, `10 economy`. As a post it stands alone, with
   * a button into the private chat.
   */
  summary(messages: Messages, words: string, as?: "reply" | "post"): Promise<Reply>;
  /** @param page from 0 */
  find(messages: Messages, words: string, page?: number, address?: Address): Reply;
  paragraph(messages: Messages, words: string): Reply;
  /** @param paragraph number of one that is to be on the page */
  topics(messages: Messages, address?: Address, paragraph?: number): Reply;
  /** A place with its context, its buttons below. */
  open(messages: Messages, place: Place): Reply;
  view(messages: Messages, view: View): Reply;
  /** Any private message: a command with its words, or a question. */
  say(messages: Messages, message: string): Promise<Reply & { readonly answer?: Answer }>;
}

/** @throws RangeError when the corpus has no address */
export function createConversation(corpus: Corpus, identity: Identity): Conversation {
  const [main] = corpus.addresses;
  if (!main) throw new RangeError("createConversation: expected at least one address, got none");

  const conversation: Conversation = {
    start: (messages, back = false) => showStart(messages, main, back),
    help: (messages) => ({ content: join(messages.help) }),
    about: (messages) => ({
      content: join(
        messages.about(
          identity.version,
          corpus.addresses.map(({ address }) => factsOf(address, messages.language)),
          identity.encoder,
        ),
      ),
    }),
    privacy: (messages) => ({ content: join(messages.privacy) }),
    async ask(messages, question, { brief = false } = {}) {
      const talk = readSmallTalk(question);
      if (talk) return { content: join(messages.smallTalk[talk.kind][talk.language]) };
      if (asksAboutText(question)) return showAboutText(messages, main.address);
      const answer = await corpus.answer(question);
      return { ...showReply(messages, corpus.addresses, answer, brief), answer };
    },
    verify(messages, claim) {
      if (!/[\p{L}\p{N}]/u.test(claim)) return { content: join(messages.verifyUsage) };
      const { address, verdict } = checkClaimInAll(corpus.addresses, claim);
      return showClaimReply(messages, corpus.addresses, address, verdict);
    },
    async summary(messages, words, as = "reply") {
      const [, count, rest = ""] =
        /^\s*([+-]?\d{1,3}(?![\p{L}\p{N}]))?\s*([\s\S]*)$/u.exec(words) ?? [];
      const sentences = count === undefined ? SUMMARY_SENTENCES : Number(count);
      if (!SENTENCE_COUNTS.includes(sentences)) return { content: join(messages.summaryUsage) };
      const topic = cutWords(rest) || undefined;
      const summary = await corpus.summarise(main.address, sentences, topic);
      if (as === "reply" || summary.sentences.length === 0)
        return { content: showSummary(messages, main.address, summary, topic) };
      const text = { kind: "summary", summary, ...(topic !== undefined && { topic }) } as const;
      return showPost(messages, corpus.addresses, main.address, text);
    },
    find(messages, words, page = 0, address = main.address) {
      const wanted = cutWords(words);
      if (!/[\p{L}\p{N}]/u.test(wanted)) return { content: join(messages.findUsage) };
      const { stem } = corpus.addresses.find((text) => text.address === address) ?? main;
      return showFound(messages, address, wanted, findWord(address, stem, wanted), page);
    },
    paragraph(messages, words) {
      const place = findPlace(corpus.addresses, words);
      if (place) return conversation.open(messages, place);
      const number = Number(/^\s*[p¶]?\s*(\d{1,4})\s*$/iu.exec(words)?.[1] ?? 0);
      if (main.address.paragraphs[number - 1]) return showParagraph(messages, main.address, number);
      return {
        content: join(messages.paragraphUsage(factsOf(main.address, messages.language))),
      };
    },
    topics: (messages, address = main.address, paragraph) =>
      showTopics(messages, address, corpus.summariserOf(address).subjects, paragraph),
    open: (messages, { address, sentence }) =>
      conversation.view(messages, {
        as: "place",
        address,
        places: [sentence],
        index: 0,
        surroundings: NO_SURROUNDINGS,
      }),
    view: (messages, view) => showView(messages, corpus.addresses, view),
    async say(messages, message) {
      const command = /^\/([a-z_]+)(?:@\w+)?(?:\s+([\s\S]*))?$/iu.exec(message.trim());
      if (!command) return conversation.ask(messages, message);
      const words = command[2] ?? "";
      switch ((command[1] ?? "").toLowerCase()) {
        case "start":
          return start(messages, words);
        case "help":
          return conversation.help(messages);
        case "about":
          return conversation.about(messages);
        case "privacy":
          return conversation.privacy(messages);
        case "verify":
          return conversation.verify(messages, words);
        case "summary":
          return conversation.summary(messages, words);
        case "find":
          return conversation.find(messages, words);
        case "paragraph":
          return conversation.paragraph(messages, words);
        case "topics":
          return conversation.topics(messages);
        case "language":
          return { content: join(messages.languageNote) };
        case "settings":
        case "forget":
        case "schedule":
          return { content: join(messages.telegramOnly) };
        case "ask":
          return conversation.ask(messages, words);
        default:
          return { content: join(messages.unknownCommand) };
      }
    },
  };

  /** `/start` with its parameter: a place, a question brought from inline mode, or nothing known. */
  const start = async (messages: Messages, parameter: string): Promise<Reply> => {
    const place = findPlace(corpus.addresses, parameter);
    if (place) return conversation.open(messages, place);
    if (/^p\d+s\d+/u.test(parameter)) return showStartAfter(messages, main, messages.noSuchPlace);
    if (COMMAND_PARAMETERS.includes(parameter)) return conversation.say(messages, `/${parameter}`);
    if (WELCOME_PARAMETERS.includes(parameter))
      return conversation.start(messages, parameter === FROM_INLINE);
    if (messages.commands.private.some(({ command }) => command === parameter))
      return { content: join(messages.writeHere(parameter)) };
    const question = questionOf(parameter);
    if (question === undefined) return showStartAfter(messages, main, messages.deadLink);
    const { content, buttons = [] } = await conversation.ask(messages, question);
    const back = { label: messages.buttons.backToInline, action: shareAgain(question) };
    return { content, buttons: [...buttons, [back]] };
  };
  return conversation;
}

/** Commands that a link from a group opens in private. */
const COMMAND_PARAMETERS = ["help", "about", "privacy", "topics", "find", "paragraph"];

/** Start parameter of those who come from an inline list that was empty. */
export const FROM_INLINE = "inline";
/** Nothing, the same from a group, or the way from inline mode. */
const WELCOME_PARAMETERS = ["", "start", FROM_INLINE];
/** Longest start parameter (https://core.telegram.org/bots/features#deep-linking). */
const LONGEST_PARAMETER = 64;

/**
 * A start parameter that brings a question into the private chat; `FROM_INLINE` when it is too long.
 *
 * Example: `pensions` gives `q_cGVuc2lvbnM`
 */
export function startWith(question: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(question));
  const parameter = `q_${btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
  return parameter.length <= LONGEST_PARAMETER ? parameter : FROM_INLINE;
}

function questionOf(parameter: string): string | undefined {
  const coded = /^q_([A-Za-z0-9_-]{1,62})$/u.exec(parameter)?.[1];
  if (coded === undefined || coded.length % 4 === 1) return undefined;
  const bytes = atob(coded.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

function shareAgain(query: string) {
  return { kind: "share", query } as const;
}

/** Without quotation marks: the replies put their own around what was asked for. */
function cutWords(words: string): string {
  return words
    .replaceAll(/["“”„«»]/gu, " ")
    .trim()
    .slice(0, LONGEST_TOPIC)
    .trim();
}
