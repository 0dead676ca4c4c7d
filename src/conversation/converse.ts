import type { Answer } from "../answering/answer.js";
import type { Address } from "../corpus/address.js";
import { asksAboutText } from "./about-text.js";
import type { Catalogue } from "./catalogue.js";
import type { Desk } from "./desk.js";
import { checkClaimInAll } from "./desk.js";
import { findWord } from "./find-word.js";
import { join } from "./formatted-text.js";
import { findPlace } from "./place.js";
import type { Place } from "./place.js";
import type { Reply } from "./reply.js";
import { SENTENCE_COUNTS } from "./schedule-words.js";
import { showAboutText } from "./show-about-text.js";
import { showClaimReply } from "./show-claim.js";
import { showEdition } from "./show-edition.js";
import { showFound } from "./show-found.js";
import { showParagraph } from "./show-paragraph.js";
import { factsOf } from "./show-quotation.js";
import { showReply } from "./show-reply.js";
import { showStart, showStartAfter } from "./show-start.js";
import { showSummary } from "./show-summary.js";
import { showTopics } from "./show-topics.js";
import { showView } from "./show-view.js";
import { readSmallTalk } from "./small-talk.js";
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
  start(catalogue: Catalogue, back?: boolean): Reply;
  help(catalogue: Catalogue): Reply;
  about(catalogue: Catalogue): Reply;
  privacy(catalogue: Catalogue): Reply;
  /** Without an answer where none was asked for, or where the question is about the text itself. */
  ask(
    catalogue: Catalogue,
    question: string,
    options?: AskOptions,
  ): Promise<Reply & { readonly answer?: Answer }>;
  verify(catalogue: Catalogue, claim: string): Reply;
  /**
   * The words may begin with how many sentences: `3`, `10 economy`. As a post it stands alone, with
   * a button into the private chat.
   */
  summary(catalogue: Catalogue, words: string, as?: "reply" | "post"): Promise<Reply>;
  /** @param page from 0 */
  find(catalogue: Catalogue, words: string, page?: number, address?: Address): Reply;
  paragraph(catalogue: Catalogue, words: string): Reply;
  /** @param paragraph number of one that is to be on the page */
  topics(catalogue: Catalogue, address?: Address, paragraph?: number): Reply;
  /** A place with its context, its buttons below. */
  open(catalogue: Catalogue, place: Place): Reply;
  view(catalogue: Catalogue, view: View): Reply;
  /** Any private message: a command with its words, or a question. */
  say(catalogue: Catalogue, message: string): Promise<Reply & { readonly answer?: Answer }>;
}

/** @throws RangeError when the desk has no address */
export function createConversation(desk: Desk, identity: Identity): Conversation {
  const [main] = desk.texts;
  if (!main) throw new RangeError("createConversation: expected at least one address, got none");

  const conversation: Conversation = {
    start: (catalogue, back = false) => showStart(catalogue, main, back),
    help: (catalogue) => ({ content: join(catalogue.help) }),
    about: (catalogue) => ({
      content: join(
        catalogue.about(
          identity.version,
          desk.texts.map(({ address }) => factsOf(address, catalogue.language)),
          identity.encoder,
        ),
      ),
    }),
    privacy: (catalogue) => ({ content: join(catalogue.privacy) }),
    async ask(catalogue, question, { brief = false } = {}) {
      const talk = readSmallTalk(question);
      if (talk) return { content: join(catalogue.smallTalk[talk.kind][talk.language]) };
      if (asksAboutText(question)) return showAboutText(catalogue, main.address);
      const answer = await desk.answer(question);
      return { ...showReply(catalogue, desk.texts, answer, brief), answer };
    },
    verify(catalogue, claim) {
      if (!/[\p{L}\p{N}]/u.test(claim)) return { content: join(catalogue.verifyUsage) };
      const { address, verdict } = checkClaimInAll(desk.texts, claim);
      return showClaimReply(catalogue, desk.texts, address, verdict);
    },
    async summary(catalogue, words, as = "reply") {
      const [, count, rest = ""] =
        /^\s*([+-]?\d{1,3}(?![\p{L}\p{N}]))?\s*([\s\S]*)$/u.exec(words) ?? [];
      const sentences = count === undefined ? SUMMARY_SENTENCES : Number(count);
      if (!SENTENCE_COUNTS.includes(sentences)) return { content: join(catalogue.summaryUsage) };
      const topic = cutWords(rest) || undefined;
      const summary = await desk.summarise(main.address, sentences, topic);
      if (as === "reply" || summary.sentences.length === 0)
        return { content: showSummary(catalogue, main.address, summary, topic) };
      const edition = { kind: "summary", summary, ...(topic !== undefined && { topic }) } as const;
      return showEdition(catalogue, desk.texts, main.address, edition);
    },
    find(catalogue, words, page = 0, address = main.address) {
      const wanted = cutWords(words);
      if (!/[\p{L}\p{N}]/u.test(wanted)) return { content: join(catalogue.findUsage) };
      const { stem } = desk.texts.find((text) => text.address === address) ?? main;
      return showFound(catalogue, address, wanted, findWord(address, stem, wanted), page);
    },
    paragraph(catalogue, words) {
      const place = findPlace(desk.texts, words);
      if (place) return conversation.open(catalogue, place);
      const number = Number(/^\s*[p¶]?\s*(\d{1,4})\s*$/iu.exec(words)?.[1] ?? 0);
      if (main.address.paragraphs[number - 1])
        return showParagraph(catalogue, main.address, number);
      return {
        content: join(catalogue.paragraphUsage(factsOf(main.address, catalogue.language))),
      };
    },
    topics: (catalogue, address = main.address, paragraph) =>
      showTopics(catalogue, address, desk.summariserOf(address).subjects, paragraph),
    open: (catalogue, { address, sentence }) =>
      conversation.view(catalogue, {
        as: "place",
        address,
        places: [sentence],
        index: 0,
        surroundings: NO_SURROUNDINGS,
      }),
    view: (catalogue, view) => showView(catalogue, desk.texts, view),
    async say(catalogue, message) {
      const command = /^\/([a-z_]+)(?:@\w+)?(?:\s+([\s\S]*))?$/iu.exec(message.trim());
      if (!command) return conversation.ask(catalogue, message);
      const words = command[2] ?? "";
      switch ((command[1] ?? "").toLowerCase()) {
        case "start":
          return start(catalogue, words);
        case "help":
          return conversation.help(catalogue);
        case "about":
          return conversation.about(catalogue);
        case "privacy":
          return conversation.privacy(catalogue);
        case "verify":
          return conversation.verify(catalogue, words);
        case "summary":
          return conversation.summary(catalogue, words);
        case "find":
          return conversation.find(catalogue, words);
        case "paragraph":
          return conversation.paragraph(catalogue, words);
        case "topics":
          return conversation.topics(catalogue);
        case "language":
          return { content: join(catalogue.languageNote) };
        case "settings":
        case "forget":
        case "schedule":
          return { content: join(catalogue.terminalOnlyChat) };
        case "ask":
          return conversation.ask(catalogue, words);
        default:
          return { content: join(catalogue.unknownCommand) };
      }
    },
  };

  /** `/start` with its parameter: a place, a question brought from inline mode, or nothing known. */
  const start = async (catalogue: Catalogue, parameter: string): Promise<Reply> => {
    const place = findPlace(desk.texts, parameter);
    if (place) return conversation.open(catalogue, place);
    if (/^p\d+s\d+/u.test(parameter)) return showStartAfter(catalogue, main, catalogue.noSuchPlace);
    if (COMMAND_PARAMETERS.includes(parameter)) return conversation.say(catalogue, `/${parameter}`);
    if (WELCOME_PARAMETERS.includes(parameter))
      return conversation.start(catalogue, parameter === FROM_INLINE);
    if (catalogue.commands.private.some(({ command }) => command === parameter))
      return { content: join(catalogue.writeHere(parameter)) };
    const question = questionOf(parameter);
    if (question === undefined) return showStartAfter(catalogue, main, catalogue.deadLink);
    const { content, buttons = [] } = await conversation.ask(catalogue, question);
    const back = { label: catalogue.buttons.backToInline, action: shareAgain(question) };
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
