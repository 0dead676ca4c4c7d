import { isSure } from "../answering/answer.js";
import type { Request } from "../requests/request.js";
import { splitWords } from "../words/tokenise.js";
import { readMeantIn } from "./meant-request.js";
import type { Messages } from "./messages.js";
import { pointsBack } from "./questions.js";
import type { Reply } from "./reply.js";
import type { RequestParts } from "./request-parts.js";
import { carryOut } from "./requests.js";
import { showAboutText } from "./show/about-text.js";
import type { Thread } from "./thread.js";

/** Words of a detail that is asked of the question before it. */
const LONGEST_DETAIL = 5;

/** Requests that are questions about a thing where they point back at one. */
const ASKED_ON: readonly (Request["kind"] | undefined)[] = ["speaker", "where-given", "length"];

/** Requests for facts about the text or the bot, and words of a question that goes on with one. */
const FACTS: readonly Request["kind"][] = ["speaker", "where-given", "bot", "official"];
const MOST_ON = 5;

/** The reply to one of several questions, at its place; undefined for a question of the addresses. */
type ReplyToPart = (part: string, at: number) => Promise<Reply | undefined>;

/** Replies to the parts of one message, in their order: a part may go on with the facts that one before asked for. */
export function createReplyToPart(
  parts: RequestParts,
  messages: Messages,
  thread: Thread | undefined,
): ReplyToPart {
  const { corpus, languages, names } = parts;
  const { addresses } = corpus;
  /** What was shown of the text to the part before. */
  let aboutText: Reply | undefined;
  /** The same, or other facts, to the part before. */
  let facts: Reply | undefined;
  return async (part, at) => {
    const { understanding } = languages.read(part, messages.language);
    const words = splitWords(part);
    const isDetail = words.every(understanding.isFunctionWord);
    if (addresses.some(({ asksAboutText }) => asksAboutText(part)) || (aboutText && isDetail)) {
      aboutText ??= showAboutText(messages, addresses);
      facts = aboutText;
      return aboutText;
    }
    aboutText = undefined;
    const request = await readMeantIn(corpus, languages, messages, part, names);
    // "Where does it meet, and what date?" asks for the date of that.
    const asksOn =
      at > 0 &&
      ((request?.kind === "mentions" && words.length <= LONGEST_DETAIL) ||
        (request?.kind === "summarise" && isDetail) ||
        // "Who speaks there?", "how many seats does it have?" ask of what was asked before.
        (ASKED_ON.includes(request?.kind) && pointsBack(part, understanding)));
    // "… and on what occasion?" asks on of the text or the bot where the address does not answer it.
    if ((!request || asksOn) && facts && words.length <= MOST_ON) {
      const answer = await corpus.answer(part, messages.language);
      if (!isSure(answer)) return facts;
    }
    facts = undefined;
    if (!request || request.kind === "nothing" || asksOn) return undefined;
    const reply = await carryOut(parts, messages, request, thread);
    if (FACTS.includes(request.kind)) facts = reply;
    return reply;
  };
}
