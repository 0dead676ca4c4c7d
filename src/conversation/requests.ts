import { isSure } from "../answering/answer.js";
import { quote } from "../corpus/quotation.js";
import type { Request } from "../requests/request.js";
import type { RefusedKind } from "../words/request-forms.js";
import type { AnswerReply } from "./conversation.js";
import { joinWith } from "./formatted-text.js";
import type { Messages } from "./messages.js";
import { plain } from "./reply.js";
import type { RequestParts } from "./request-parts.js";
import { findAll, gather, mentioned, mostUsed, showExtreme } from "./requested-lists.js";
import { closestTo, gatherPlaces } from "./gathered-places.js";
import { leaf, showBeside, showEach, showGist, showPart } from "./requested-parts.js";
import { replyOf } from "./small-talk.js";
import { showLengths } from "./show/lengths.js";
import { showAboutText } from "./show/about-text.js";
import { factsOfAll } from "./show/quotation.js";
import { cited, showCompared, showRefused } from "./show/requests.js";
import { showExtremes } from "./show/extremes.js";
import { showSigns } from "./show/signs.js";
import { sampleRows } from "./show/start.js";
import { summarise } from "./summary-command.js";
import { MOST_SENTENCES, SUMMARY_SENTENCES } from "./summary-wish.js";
import type { Thread } from "./thread.js";

/** What the bot does not do to a passage, and may be wanted of the one before. */
const SPEAKING_OF_SHOWN: readonly RefusedKind[] = ["translate", "rephrase", "explain", "rearrange"];
/** Sentences of each side when two topics stand side by side. */
const SIDE_SENTENCES = 4;
/** Carries out what a message asks for besides an answer. */
export async function carryOut(
  parts: RequestParts,
  messages: Messages,
  request: Request,
  thread: Thread | undefined,
): Promise<AnswerReply> {
  const { corpus } = parts;
  const { addresses } = corpus;
  const words = messages.requests;
  const facts = factsOfAll(messages, addresses);
  switch (request.kind) {
    case "show":
      return showPart(parts, messages, request.part);
    case "show-each":
      return showEach(parts, messages, request.parts);
    case "beside":
      return showBeside(parts, messages, request);
    case "go-on":
      // Without a part to read on from, the speech would have to be made up.
      return thread?.part === undefined
        ? refuse(parts, messages, { kind: "refused", what: "write" }, thread)
        : leaf(parts, messages, "next", thread);
    case "next":
    case "previous":
      return leaf(parts, messages, request.kind, thread);
    case "cancel":
      return plain(words.nothingToCancel);
    case "gratitude":
      return plain(replyOf(parts.languages, messages, "thanks") ?? words.nothingToFind);
    case "greeting":
      return {
        ...plain(`${words.hello} ${messages.aboutBot(facts)}`),
        buttons: sampleRows(messages, addresses, { suggested: thread?.suggested ?? 0 }),
      };
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
      return request.parts
        ? showLengths(addresses, messages, request.parts)
        : showAboutText(messages, addresses);
    case "summarise": {
      const { sentences = SUMMARY_SENTENCES, topic, paragraphs } = request;
      if (paragraphs) return showGist(parts, messages, paragraphs, request.sentences);
      return summarise(parts, messages, {
        sentences: Math.min(sentences, MOST_SENTENCES),
        ...(topic !== undefined && { topic }),
      });
    }
    case "compare":
      return showCompared(
        messages,
        await Promise.all(
          request.topics.map(async (topic) => {
            const places = await gatherPlaces(parts, messages, topic, SIDE_SENTENCES);
            return places.length > 0
              ? { topic, places: places.slice(0, SIDE_SENTENCES), isClosest: false }
              : {
                  topic,
                  places: await closestTo(corpus, topic, messages.language),
                  isClosest: true,
                };
          }),
        ),
      );
    case "refused":
      return refuse(parts, messages, request, thread);
    case "extremes":
      return showExtremes(messages, addresses, request.of);
    case "signs":
      return showSigns(messages, addresses, request);
    case "bot-fact":
      return plain(request.of === "privacy" ? messages.privacy : words.botFacts[request.of](facts));
    case "speaker":
      return plain(words.speaker(facts));
    case "where-given":
      return plain(words.whereGiven(facts));
    case "bot":
    case "official":
      return plain(words.bot(facts, parts.operator));
  }
}

/** One line on what the bot does not do, and the nearest it does: the passage, all on a topic, a summary. */
async function refuse(
  parts: RequestParts,
  messages: Messages,
  { what, topic, part, parts: several }: Extract<Request, { kind: "refused" }>,
  thread: Thread | undefined,
): Promise<AnswerReply> {
  if (part || several) {
    const shown = several
      ? showEach(parts, messages, several)
      : showPart(parts, messages, part ?? {});
    const line = messages.requests.refused[what];
    return { ...shown, content: joinWith("\n", [line, shown.content]) };
  }
  const { corpus } = parts;
  const [newest] = corpus.addresses;
  if (!newest) throw new RangeError("refuse: expected at least one address, got none");
  const { refused, instead } = messages.requests;
  const answer = topic === undefined ? undefined : await corpus.answer(topic, messages.language);
  // Beside what would be made up on something stands no passage that is hardly on it.
  const isNear = what === "write" ? isSure(answer) : answer?.kind === "quoted";
  const [place] =
    topic === undefined || isNear ? [] : await gatherPlaces(parts, messages, topic, 1);
  const quotation =
    isNear && answer?.kind === "quoted"
      ? answer.quotation
      : place && quote(place.address, place.sentence);
  const about = what === "opinion" || what === "pretend" ? undefined : topic;
  const shown = thread?.shown;
  const passage =
    answer && quotation
      ? { address: place?.address ?? answer.address, quotation }
      : shown && topic === undefined && SPEAKING_OF_SHOWN.includes(what)
        ? { address: shown.address, quotation: quote(shown.address, shown.sentence) }
        : undefined;
  const reply = showRefused(
    messages,
    refused[what],
    passage?.address ?? newest.address,
    quotation ? about : undefined,
  );
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
  const isLeafing = ["go-on", "next", "previous"].includes(request.kind);
  const kept = isLeafing ? before?.request : request;
  return {
    ...(left ?? { buttons, suggested: before?.suggested ?? 0 }),
    ...(kept && { request: kept }),
  };
}
