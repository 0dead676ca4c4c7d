import { quoteInContext } from "../answering/leaning.js";
import type { AnswerReply } from "./conversation.js";
import type { Messages } from "./messages.js";
import { readNamedPart } from "./named-part.js";
import { findPlace } from "./place.js";
import type { Place } from "./place.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import type { RequestParts } from "./request-parts.js";
import { showPart } from "./requested-parts.js";
import { showParagraph } from "./show/paragraph.js";
import { factsOfAll } from "./show/quotation.js";
import { showView } from "./show/view.js";
import { threadOf } from "./thread.js";
import { NO_SURROUNDINGS } from "./view.js";

/** `/paragraph` with the words after it: a number, a place, or whatever else names a part. */
export function answerPart(parts: RequestParts, messages: Messages, words: string): AnswerReply {
  const { corpus, languages, names } = parts;
  const place = findPlace(corpus.addresses, words);
  if (place) {
    const shown = openPlace(parts, messages, place);
    return { ...shown, thread: threadOf(shown, place, "sentence") };
  }
  const part = words.trim() === "" ? undefined : readNamedPart(languages, messages, words, names);
  return part ? showPart(parts, messages, part) : openParagraph(parts, messages, words);
}

/** The paragraph with a number, of the newest address that has so many, or the place with a name. */
export function openParagraph(
  parts: Pick<RequestParts, "corpus" | "languages">,
  messages: Messages,
  words: string,
): Reply {
  const { addresses } = parts.corpus;
  const place = findPlace(addresses, words);
  if (place) return openPlace(parts, messages, place);
  const number = Number(/^\s*[p¶]?\s*(\d{1,4})\s*$/iu.exec(words)?.[1] ?? 0);
  const having = addresses.find(({ address }) => address.paragraphs[number - 1]);
  return having
    ? showParagraph(messages, addresses, having.address, number)
    : plain(messages.paragraphUsage(factsOfAll(messages, addresses)));
}

/** A place with what it needs to be understood. */
export function openPlace(
  { corpus, languages }: Pick<RequestParts, "corpus" | "languages">,
  messages: Messages,
  { address, sentence }: Place,
): Reply {
  const { leansBack } = languages.understandingOf(address.language);
  return showView(messages, corpus.addresses, {
    as: "place",
    address,
    quotations: [quoteInContext(address, sentence, { leansBack })],
    index: 0,
    surroundings: NO_SURROUNDINGS,
  });
}
