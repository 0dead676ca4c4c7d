import { slice } from "../corpus/span.js";
import type { Address, Sentence } from "../corpus/address.js";
import { quote } from "../corpus/quotation.js";
import { findMentions } from "../requests/mentions.js";
import type { PartWish, Request } from "../requests/request.js";
import type { MentionKind } from "../words/request-forms.js";
import { splitWords } from "../words/tokenise.js";
import type { AnswerReply, Conversation } from "./conversation.js";
import type { Corpus, OpenAddress } from "./corpus.js";
import { countWords, findWord, relativesOf } from "./find-word.js";
import { joinWith } from "./formatted-text.js";
import type { Messages } from "./messages.js";
import { pagingOf } from "./paging.js";
import type { Place } from "./place.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import { showAboutText } from "./show/about-text.js";
import { showParagraph } from "./show/paragraph.js";
import { factsOfAll } from "./show/quotation.js";
import { sampleRows } from "./show/start.js";
import {
  cited,
  showCompared,
  showGathered,
  showMentions,
  showRefused,
  showWithLead,
} from "./show/requests.js";
import { showMarkedPlaces } from "./show/found.js";
import { MOST_SENTENCES, SUMMARY_SENTENCES } from "./summary-wish.js";
import type { Thread } from "./thread.js";

/** Paragraphs or sentences of one reply. */
const MOST_PARTS = 6;
/** Sentences of each side when two topics stand side by side. */
const SIDE_SENTENCES = 3;
/** Words listed as the most used. */
const MOST_USED = 10;

/** What requests are carried out with. */
export interface RequestParts {
  readonly corpus: Corpus;
  readonly conversation: Conversation;
  /** Who runs the bot, where the settings name one. */
  readonly operator: string | undefined;
  /** What a question is about, in its own words; empty when it names nothing. */
  readonly subjectOf: (messages: Messages, question: string) => string;
}

/** Carries out what a message asks for besides an answer. */
export async function carryOut(
  parts: RequestParts,
  messages: Messages,
  request: Request,
  thread: Thread | undefined,
): Promise<AnswerReply> {
  const { corpus, conversation } = parts;
  const { addresses } = corpus;
  const words = messages.requests;
  const facts = factsOfAll(messages, addresses);
  switch (request.kind) {
    case "show":
      return showPart(parts, messages, request.part);
    case "next":
    case "previous":
      return leaf(parts, messages, request.kind, thread);
    case "cancel":
      return plain(words.nothingToCancel);
    case "nothing":
      return {
        ...plain(words.nothingToFind),
        buttons: sampleRows(messages, addresses, { suggested: thread?.suggested ?? 0 }),
      };
    case "count":
    case "sentences-with":
      return findAll(parts, messages, request.words);
    case "gather":
      return gather(parts, messages, request.topic);
    case "mentions":
      return mentioned(parts, messages, request.of);
    case "longest":
    case "shortest":
      return showExtreme(messages, addresses, request.kind);
    case "most-used":
      return plain(words.mostUsed(mostUsed(addresses)));
    case "length":
      return showAboutText(messages, addresses);
    case "summarise": {
      const { sentences = SUMMARY_SENTENCES, topic } = request;
      const count = Math.min(sentences, MOST_SENTENCES);
      return conversation.summary(messages, `${count} ${topic ?? ""}`);
    }
    case "compare":
      return showCompared(
        messages,
        await Promise.all(
          request.topics.map(async (topic) => ({
            topic,
            places: (await gatherPlaces(corpus, topic, SIDE_SENTENCES)).slice(0, SIDE_SENTENCES),
          })),
        ),
      );
    case "refused":
      return refuse(parts, messages, request, thread);
    case "speaker":
      return plain(words.speaker(facts));
    case "where-given":
      return plain(words.whereGiven(facts));
    case "bot":
      return plain(words.bot(facts, parts.operator));
    case "official":
      return plain(words.official(facts, parts.operator));
  }
}

/**
 * The numbers from the first to the last that are asked for; those that there are not are left out. The
 * last three are `-1` to `3`.
 */
function rangeOf(
  from: number,
  to: number | undefined,
  of: number,
): { first: number; last: number } {
  const fromEnd = (number: number): number => (number < 0 ? of + 1 + number : number);
  if (from < 0 && to !== undefined && to > 0) return { first: Math.max(1, of - to + 1), last: of };
  const numbers = [fromEnd(from), fromEnd(to ?? from)];
  return { first: Math.min(...numbers), last: Math.min(Math.max(...numbers), of) };
}

/** Paragraphs, sentences of a paragraph or of the address; a negative number counts from the end. */
function showPart(
  { corpus, conversation }: RequestParts,
  messages: Messages,
  part: PartWish,
): AnswerReply {
  const { addresses } = corpus;
  const { requests } = messages;
  for (const { address } of addresses) {
    const { paragraphs } = address;
    if (part.sentence !== undefined) {
      const within =
        part.paragraph === undefined
          ? address
          : paragraphs[rangeOf(part.paragraph, undefined, paragraphs.length).first - 1];
      if (!within) continue;
      const { first, last } = rangeOf(part.sentence, part.to, within.sentences.length);
      const chosen = within.sentences.slice(first - 1, Math.min(last, first - 1 + MOST_PARTS));
      const [sentence] = chosen;
      if (first < 1 || !sentence) continue;
      const shown =
        chosen.length === 1
          ? conversation.open(messages, { address, sentence })
          : {
              content: joinWith(
                "\n",
                chosen.map((one) => cited(messages, address, quote(address, one))),
              ),
            };
      return { ...shown, thread: threadOf(shown, { address, sentence }, "sentence") };
    }
    const { first, last } = rangeOf(part.paragraph ?? 0, part.to, paragraphs.length);
    const chosen =
      first < 1 ? [] : paragraphs.slice(first - 1, Math.min(last, first - 1 + MOST_PARTS));
    const sentence = chosen[0]?.sentences[0];
    if (!sentence) continue;
    if (chosen.length === 1 && (part.to ?? 0) <= paragraphs.length) {
      const shown = showParagraph(messages, addresses, address, first);
      return { ...shown, thread: threadOf(shown, { address, sentence }, "paragraph") };
    }
    const blocks = chosen.flatMap(({ sentences: own }) => {
      const [start, end] = [own[0], own.at(-1)];
      return start && end ? [cited(messages, address, quote(address, start, start, end))] : [];
    });
    const rest = (part.to ?? 0) > paragraphs.length ? [requests.fewerParts(paragraphs.length)] : [];
    const shown = { content: joinWith("\n", [...blocks, ...rest]) };
    return { ...shown, thread: threadOf(shown, { address, sentence }, "paragraph") };
  }
  return plain(requests.noSuchPart(factsOfAll(messages, addresses)));
}

function threadOf(reply: Reply, shown: Place, part: NonNullable<Thread["part"]>): Thread {
  return { shown, part, buttons: reply.buttons ?? [], suggested: 0 };
}

/** The page after, or before, the one of the last reply; of a part the one beside it. */
async function leaf(
  parts: RequestParts,
  messages: Messages,
  to: "next" | "previous",
  thread: Thread | undefined,
): Promise<AnswerReply> {
  const { conversation, corpus } = parts;
  const end = plain(
    to === "next" ? messages.requests.nothingMore : messages.requests.nothingBefore,
  );
  if (!thread) return plain(messages.requests.nothingToFind);
  const tap = pagingOf(messages, thread.buttons)?.[to];
  if (tap) {
    const shown = await conversation.redraw(messages, tap);
    return { ...shown, thread: { ...thread, buttons: shown.buttons ?? [] } };
  }
  const { shown: place, part } = thread;
  if (place && part) {
    const step = to === "next" ? 1 : -1;
    const { address, sentence } = place;
    const beside =
      part === "paragraph"
        ? address.paragraphs[sentence.paragraph - 1 + step]?.sentences[0]
        : address.sentences[address.sentences.indexOf(sentence) + step];
    if (!beside) return { ...end, thread };
    const shown =
      part === "paragraph"
        ? showParagraph(messages, corpus.addresses, address, beside.paragraph)
        : conversation.open(messages, { address, sentence: beside });
    return { ...shown, thread: threadOf(shown, { address, sentence: beside }, part) };
  }
  if (to === "next" && thread.question !== undefined && !pagingOf(messages, thread.buttons)) {
    const subject = parts.subjectOf(messages, thread.question);
    const places = subject === "" ? [] : await gatherPlaces(corpus, subject);
    const others = places.filter(({ sentence }) => sentence !== place?.sentence);
    if (others.length > 0) {
      const shown = showGathered(messages, subject, others, 0);
      return { ...shown, thread: { ...thread, buttons: shown.buttons ?? [] } };
    }
  }
  return { ...end, thread };
}

/** Every sentence with some words, counted; words of the same family where there is none. */
async function findAll(
  { conversation, corpus: { addresses } }: RequestParts,
  messages: Messages,
  wanted: string,
): Promise<Reply> {
  const alternatives = wanted.split(/[,;/|]+/u).filter((one) => /[\p{L}\p{N}]/u.test(one));
  if (alternatives.length > 1) return findAny(addresses, messages, alternatives);
  const relatives = relativesOf(
    addresses.map(({ address }) => address),
    wanted,
  );
  const has = addresses.some(
    ({ address, understanding }) => findWord(address, understanding.stem, wanted).length > 0,
  );
  if (has || relatives.length === 0) return conversation.find(messages, wanted);
  const places = addresses.flatMap(({ address }) =>
    relatives.flatMap((relative) => findWord(address, (word) => word, relative)),
  );
  const count = countWords(places, wanted);
  return {
    content: joinWith("\n", [
      messages.requests.counted(wanted, count, factsOfAll(messages, addresses)),
      ...showMarkedPlaces(messages, places),
    ]),
  };
}

/** Every sentence with any of several words, each of them counted. */
function findAny(
  addresses: readonly OpenAddress[],
  messages: Messages,
  alternatives: readonly string[],
): Reply {
  const facts = factsOfAll(messages, addresses);
  const found = alternatives.map((wanted) => ({
    wanted: wanted.trim(),
    places: addresses.flatMap(({ address, understanding }) =>
      findWord(address, understanding.stem, wanted),
    ),
  }));
  const lines = found.map(({ wanted, places }) =>
    places.length === 0
      ? messages.notFound(wanted, facts)
      : messages.requests.counted(wanted, countWords(places, wanted), facts),
  );
  const places = found.flatMap((one) => one.places);
  const shown = places
    .filter(
      ({ quotation }, i) =>
        places.findIndex(
          (one) => one.quotation.start === quotation.start && one.address === places[i]?.address,
        ) === i,
    )
    .sort((a, b) => a.quotation.start - b.quotation.start)
    .slice(0, MOST_ANY);
  return { content: joinWith("\n", [...lines, ...showMarkedPlaces(messages, shown)]) };
}

/** Sentences shown with any of several words. */
const MOST_ANY = 12;

/** All sentences about a topic: those near by meaning and those with its words. */
async function gather(
  { corpus }: RequestParts,
  messages: Messages,
  topic: string,
  page = 0,
): Promise<Reply> {
  const places = await gatherPlaces(corpus, topic);
  return places.length === 0
    ? plain(messages.topicNotTreated(topic, corpus.addresses.length))
    : showGathered(messages, topic, places, page);
}

/**
 * Sentences about a topic in the order of their addresses.
 *
 * @param most the nearest so many only; all when absent
 */
async function gatherPlaces(corpus: Corpus, topic: string, most = Infinity): Promise<Place[]> {
  const near = (
    await Promise.all(
      corpus.addresses.map(async ({ address }) =>
        [...(await corpus.topicOf(address, topic)).keys()].map((sentence): Place => ({
          address,
          sentence,
        })),
      ),
    )
  ).flat();
  const worded = corpus.addresses.flatMap(({ address, understanding }) => {
    const wanted = splitWords(topic).filter((word) => !understanding.isFunctionWord(word));
    return findWord(address, understanding.stem, wanted.join(" ")).map(({ quotation }): Place => ({
      address,
      sentence: quotation.focus,
    }));
  });
  const all = [...near, ...worded].filter(
    (place, i, places) => places.findIndex(({ sentence }) => sentence === place.sentence) === i,
  );
  const order = (address: Address): number =>
    corpus.addresses.findIndex((one) => one.address === address);
  return all
    .slice(0, most)
    .sort((a, b) => order(a.address) - order(b.address) || a.sentence.start - b.sentence.start);
}

async function mentioned(
  parts: RequestParts,
  messages: Messages,
  of: MentionKind,
  page = 0,
): Promise<Reply> {
  const { addresses } = parts.corpus;
  const mentions = addresses.flatMap(({ address, understanding }) =>
    understanding.mentions ? findMentions(address, understanding.mentions, of) : [],
  );
  return Promise.resolve(showMentions(messages, of, mentions, page));
}

/** What a tap on a list of a request shows. */
export function showListed(
  parts: RequestParts,
  messages: Messages,
  tap:
    | { readonly kind: "gathered"; readonly words: string; readonly page: number }
    | { readonly kind: "mentions"; readonly of: MentionKind; readonly page: number },
): Promise<Reply> {
  return tap.kind === "gathered"
    ? gather(parts, messages, tap.words, tap.page)
    : mentioned(parts, messages, tap.of, tap.page);
}

function showExtreme(
  messages: Messages,
  addresses: readonly OpenAddress[],
  which: "longest" | "shortest",
): Reply {
  const measured = addresses.flatMap(({ address }) =>
    address.sentences.map((sentence) => ({ address, sentence, words: wordsOf(address, sentence) })),
  );
  const [first, ...others] = measured;
  if (!first) throw new RangeError("showExtreme: expected at least one sentence, got none");
  const found = others.reduce(
    (best, one) =>
      (which === "longest" ? one.words > best.words : one.words < best.words) ? one : best,
    first,
  );
  const lead = messages.requests.extreme(which, found.words);
  return showWithLead(messages, lead, found.address, found.sentence);
}

function wordsOf(address: Address, sentence: Sentence): number {
  return (slice(address.text, sentence).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [])
    .length;
}

/** The words that stand most often, forms of one counted together and named by the commonest. */
function mostUsed(addresses: readonly OpenAddress[]): { name: string; count: number }[] {
  const families = new Map<string, Map<string, number>>();
  for (const { address, understanding } of addresses)
    for (const word of splitWords(address.text)) {
      if (understanding.isFunctionWord(word) || understanding.isLightWord(word)) continue;
      const stem = understanding.stem(word);
      const forms = families.get(stem) ?? new Map<string, number>();
      families.set(stem, forms.set(word, (forms.get(word) ?? 0) + 1));
    }
  return [...families.values()]
    .map((forms) => {
      const [name = ""] = [...forms].sort(([, a], [, b]) => b - a)[0] ?? [];
      return { name, count: [...forms.values()].reduce((sum, count) => sum + count, 0) };
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_USED);
}

/** One line on what the bot does not do, and the nearest it does: the passage, all on a topic, a summary. */
async function refuse(
  parts: RequestParts,
  messages: Messages,
  { what, topic, part }: Extract<Request, { kind: "refused" }>,
  thread: Thread | undefined,
): Promise<AnswerReply> {
  if (part) {
    const shown = showPart(parts, messages, part);
    const line = messages.requests.refused[what];
    return { ...shown, content: joinWith("\n", [line, shown.content]) };
  }
  const { corpus } = parts;
  const [newest] = corpus.addresses;
  if (!newest) throw new RangeError("refuse: expected at least one address, got none");
  const { refused, instead } = messages.requests;
  const answer = topic === undefined ? undefined : await corpus.answer(topic, messages.language);
  const quotation = answer?.kind === "quoted" ? answer.quotation : undefined;
  const about = what === "opinion" ? undefined : topic;
  const reply = showRefused(messages, refused[what], newest.address, quotation ? about : undefined);
  const shown = thread?.shown;
  const passage =
    answer && quotation
      ? { address: answer.address, quotation }
      : shown &&
          topic === undefined &&
          (what === "translate" || what === "rephrase" || what === "explain")
        ? { address: shown.address, quotation: quote(shown.address, shown.sentence) }
        : undefined;
  if (!passage) return reply;
  return {
    ...reply,
    content: joinWith("\n", [
      reply.content,
      instead,
      cited(messages, passage.address, passage.quotation),
    ]),
    thread: {
      ...(topic !== undefined && { question: topic }),
      shown: { address: passage.address, sentence: passage.quotation.focus },
      buttons: reply.buttons ?? [],
      suggested: 0,
    },
  };
}

/**
 * What is remembered after a request: its buttons, what it showed, and itself, which another topic may take
 * the place of; leafing keeps the request before.
 */
export function threadAfterRequest(
  request: Request,
  { buttons = [], thread: left }: AnswerReply,
  before: Thread | undefined,
): Thread {
  const isLeafing = request.kind === "next" || request.kind === "previous";
  const kept = isLeafing ? before?.request : request;
  return {
    ...(left ?? { buttons, suggested: before?.suggested ?? 0 }),
    ...(kept && { request: kept }),
  };
}
