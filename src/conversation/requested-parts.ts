import { isSure } from "../answering/answer.js";
import { quote } from "../corpus/quotation.js";
import type { Quotation } from "../corpus/quotation.js";
import type { Address, Paragraph, Sentence } from "../corpus/address.js";
import { subjectOf } from "../requests/follow-up.js";
import type { ParagraphsWish, PartWish, Request } from "../requests/request.js";
import type { Summariser } from "../summarising/summary.js";
import type { AnswerReply } from "./conversation.js";
import { lookUpAll } from "./corpus.js";
import { joinWith } from "./formatted-text.js";
import type { Messages } from "./messages.js";
import { rangeOf } from "./named-part.js";
import { pagingOf } from "./paging.js";
import { plain, tapButton } from "./reply.js";
import type { Button } from "./reply.js";
import type { RequestParts } from "./request-parts.js";
import { gatherPlaces } from "./gathered-places.js";
import { showParagraph } from "./show/paragraph.js";
import { factsOfAll } from "./show/quotation.js";
import { cited, showGathered } from "./show/requests.js";
import type { Thread } from "./thread.js";
import { threadOf } from "./thread.js";

/** Paragraphs or sentences of one reply. */
const MOST_PARTS = 6;

/**
 * Paragraphs, sentences of a paragraph or of the address; a negative number counts from the end. A sentence that is
 * shown alone stands with what it leans on.
 */
export function showPart(
  parts: RequestParts,
  messages: Messages,
  part: PartWish,
  isAlone = true,
): AnswerReply {
  const { corpus, conversation } = parts;
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
      const [sentence, end = sentence] = [chosen[0], chosen.at(-1)];
      if (first < 1 || !sentence || !end) continue;
      const isCut = first - 1 + chosen.length < last;
      const shown =
        chosen.length === 1 && isAlone
          ? conversation.open(messages, { address, sentence })
          : {
              content: joinWith(
                "\n",
                chosen.map((one) => cited(messages, address, quote(address, one))),
              ),
              // What does not fit in is a tap away.
              buttons: isCut
                ? [
                    [
                      paragraphTap(
                        messages.buttons.wholeParagraph(end.paragraph),
                        address,
                        end.paragraph,
                      ),
                    ],
                  ]
                : [],
            };
      return { ...shown, thread: threadOf(shown, { address, sentence: end }, "sentence") };
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
    const next = first + chosen.length;
    const shown = {
      content: joinWith("\n", [...blocks, ...rest]),
      buttons: next <= last ? [[paragraphTap(`¶${next} ›`, address, next)]] : [],
    };
    const end = chosen.at(-1)?.sentences[0] ?? sentence;
    return { ...shown, thread: threadOf(shown, { address, sentence: end }, "paragraph") };
  }
  return (
    lastOfParagraph(parts, messages, part) ??
    plain(requests.noSuchPart(factsOfAll(messages, addresses)))
  );
}

/** The last sentence of a paragraph that has no such sentence; undefined where there is no such paragraph either. */
function lastOfParagraph(
  { corpus, conversation }: RequestParts,
  messages: Messages,
  { paragraph, sentence: wanted = 0 }: PartWish,
): AnswerReply | undefined {
  if (paragraph === undefined || wanted < 1) return undefined;
  const places = corpus.addresses.flatMap(({ address }) => {
    const { first } = rangeOf(paragraph, undefined, address.paragraphs.length);
    const sentences = address.paragraphs[first - 1]?.sentences ?? [];
    const sentence = sentences.at(-1);
    return sentence ? [{ address, sentence, of: sentences.length, number: first }] : [];
  });
  const [place] = places;
  if (!place) return undefined;
  const shown = conversation.open(messages, place);
  const line = messages.requests.fewerSentences(`¶${place.number}`, place.of);
  return {
    ...shown,
    content: joinWith("\n", [line, shown.content]),
    thread: threadOf(shown, place, "sentence"),
  };
}

/** Several parts, in the order they are asked for. */
export function showEach(
  parts: RequestParts,
  messages: Messages,
  wishes: readonly PartWish[],
): AnswerReply {
  const shown = wishes.slice(0, MOST_PARTS).map((wish) => showPart(parts, messages, wish, false));
  const thread = shown.at(-1)?.thread;
  return {
    content: joinWith(
      "\n",
      shown.map(({ content }) => content),
    ),
    ...(thread && { thread }),
  };
}

/** Sentences of the gist of some paragraphs unless told otherwise, and one of each where there are more of these. */
const GIST_SENTENCES = 3;
/** Most sentences of a gist. */
const MOST_OF_GIST = 10;

/** The sentences that stand for some paragraphs best, in their order; all of what has no more. */
export function showGist(
  parts: RequestParts,
  messages: Messages,
  wish: ParagraphsWish,
  wanted?: number,
): AnswerReply {
  const [found] = parts.corpus.addresses.flatMap(({ address }) => {
    const range = rangeOf(wish.paragraph, wish.to, address.paragraphs.length);
    const own = address.paragraphs.slice(Math.max(0, range.first - 1), range.last);
    return own.length > 0 && range.first > 0 ? [{ address, own, ...range }] : [];
  });
  if (!found) return showPart(parts, messages, wish);
  const { address, own, first, last } = found;
  const of = own.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const most = Math.min(wanted ?? Math.max(GIST_SENTENCES, own.length), MOST_OF_GIST);
  if (of <= most) return showPart(parts, messages, wish);
  const gist = gistOf(parts.corpus.summariserOf(address), own, most);
  const end = own.at(-1)?.sentences[0];
  if (gist.length === 0 || !end) return showPart(parts, messages, wish);
  const shown = {
    content: joinWith("\n", [
      messages.requests.gist(gist.length, of, first === last ? `¶${first}` : `¶${first}–${last}`),
      ...gist.map((one) => cited(messages, address, one)),
    ]),
    buttons: [[paragraphTap(messages.buttons.wholeParagraph(first), address, first)]],
  };
  return { ...shown, thread: threadOf(shown, { address, sentence: end }, "paragraph") };
}

/** The best sentence of each paragraph, as far as so many go, and then the best of the others. */
function gistOf(
  summariser: Summariser,
  paragraphs: readonly Paragraph[],
  most: number,
): Quotation[] {
  const bestOf = (sentences: number, among: readonly Sentence[]): readonly Quotation[] =>
    sentences > 0 && among.length > 0 ? summariser.summarise({ sentences, among }).sentences : [];
  const ofEach =
    paragraphs.length > most ? [] : paragraphs.flatMap(({ sentences }) => bestOf(1, sentences));
  const taken = new Set(ofEach.map(({ focus }) => focus));
  const others = paragraphs.flatMap(({ sentences }) => sentences.filter((one) => !taken.has(one)));
  return [...ofEach, ...bestOf(most - ofEach.length, others)].sort((a, b) => a.start - b.start);
}

function paragraphTap(label: string, address: Address, number: number): Button {
  return tapButton(label, { kind: "paragraph", address, number });
}

/** The sentence, or the paragraph, before or after the one that has some words, or that surely answers to them. */
export async function showBeside(
  parts: RequestParts,
  messages: Messages,
  { words, step, isParagraph = false }: Extract<Request, { kind: "beside" }>,
): Promise<AnswerReply> {
  const { corpus, conversation } = parts;
  const { addresses } = corpus;
  const [found] = lookUpAll(addresses, words, 1);
  const match = found?.kind === "near" ? undefined : found;
  const answer = match ? undefined : await corpus.answer(words, messages.language);
  const named = match ?? (isSure(answer) ? answer : undefined);
  if (isParagraph) {
    // A paragraph is on what any of its sentences treats.
    const [near] = named ? [] : await gatherPlaces(parts, messages, words, 1);
    const place = named ? { address: named.address, sentence: named.quotation.focus } : near;
    const to = place && place.address.paragraphs[place.sentence.paragraph - 1 + step]?.sentences[0];
    if (place && to) {
      const shown = showParagraph(messages, addresses, place.address, to.paragraph);
      const found = { address: place.address, sentence: to };
      return { ...shown, thread: threadOf(shown, found, "paragraph") };
    }
    if (place) return plain(messages.requests[step > 0 ? "nothingMore" : "nothingBefore"]);
  }
  if (!named) return plain(messages.notFound(words, factsOfAll(messages, addresses)));
  const { address, quotation } = named;
  const { sentences } = address;
  const sentence = sentences[sentences.indexOf(quotation.focus) + step];
  if (!sentence)
    return plain(step > 0 ? messages.requests.nothingMore : messages.requests.nothingBefore);
  const shown = conversation.open(messages, { address, sentence });
  return { ...shown, thread: threadOf(shown, { address, sentence }, "sentence") };
}

/** The page after, or before, the one of the last reply; of a part the one beside it. */
export async function leaf(
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
    const { understanding } = parts.languages.read(thread.question, messages.language);
    const subject = subjectOf(thread.question, understanding);
    const places = subject === "" ? [] : await gatherPlaces(parts, messages, subject);
    const others = places.filter(({ sentence }) => sentence !== place?.sentence);
    if (others.length > 0) {
      const shown = showGathered(messages, subject, others, 0);
      return { ...shown, thread: { ...thread, buttons: shown.buttons ?? [] } };
    }
  }
  return { ...end, thread };
}
