import { isSure } from "../answering/answer.js";
import { readAgain } from "../requests/follow-up.js";
import { absentNames, tellingWords } from "../requests/absent-words.js";
import type { Request } from "../requests/request.js";
import { correctParts } from "../requests/mistyped-parts.js";
import { splitQuestions } from "../requests/questions.js";
import type { RefusedKind } from "../words/request-forms.js";
import { splitWords } from "../words/tokenise.js";
import type { ReadMessage } from "../words/understanding.js";
import { checkAnnounced, checkAsked, checkMadeUp, checkTyped, onlyChecks } from "./asked-claim.js";
import type { AnswerReply } from "./conversation.js";
import { joinWith } from "./formatted-text.js";
import { topicsApart } from "./listed-topics.js";
import { MEANT_FROM, readMeantIn } from "./meant-request.js";
import type { Messages } from "./messages.js";
import { askOne, followUpOf, replyTo, threadAfter } from "./questions.js";
import { readRequestIn } from "./read-message.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import type { RequestParts } from "./request-parts.js";
import { createReplyToPart } from "./reply-to-part.js";
import { carryOut, threadAfterRequest } from "./requests.js";
import { askSeveral, threadWithin } from "./several-questions.js";
import { showAskedClaim } from "./show/claim.js";
import { showAboutText } from "./show/about-text.js";
import { replyToSmallTalk } from "./small-talk.js";
import type { Thread } from "./thread.js";

/** What would put words into somebody's mouth, or judge. */
const MAKING_UP: readonly RefusedKind[] = ["write", "pretend", "opinion"];

/** From this probability on a message is a claim however surely the address answers it. */
const SURELY_CLAIMED = 0.9;

/** Where a sentence of a message has ended, or what announces one. */
const AFTER_SENTENCE_OR_COLON = /(?<=[.!?…:]["”»]?)\s+/u;
/** Marks that stand around a sentence. */
const AROUND = /^["“„«]+|["”»]+$/gu;

/** Answers a message: small talk, the text itself, a request, a claim, a question or several. */
export async function answerMessage(
  parts: RequestParts,
  messages: Messages,
  typed: string,
  brief: boolean,
  thread: Thread | undefined,
): Promise<AnswerReply> {
  const { corpus, languages, names } = parts;
  const composed = typed.normalize("NFC");
  const { requests } = languages.read(composed, messages.language).understanding;
  const message = requests ? correctParts(composed, requests) : composed;
  const read = languages.read(message, messages.language);
  const { text, understanding } = read;
  const aside = replyAside(parts, messages, message, read);
  if (aside) return aside;
  const announced = await checkAnnounced(parts, messages, message);
  if (announced) return announced;
  const goesOn = (await followUpOf(corpus, languages, read, thread)) !== undefined;
  const meant = await readMeantIn(corpus, languages, messages, message, names);
  const formal = goesOn ? readRequestIn(languages, messages, message, names) : meant;
  const request = goesOn && meant && asksOn(meant, formal) ? undefined : meant;
  // A long quotation is no topic to list sentences on.
  const typedBeside = request?.kind === "gather" && (await checkTyped(parts, messages, message));
  if (typedBeside) return typedBeside;
  if (request && request.kind !== "nothing")
    return carry(parts, messages, request, read, brief, thread);
  const again = thread?.request && readAgain(text, thread.request, understanding);
  if (again) return carry(parts, messages, again, read, brief, thread);
  const quoted = await checkTyped(parts, messages, message);
  if (quoted) return quoted;
  const questions = await questionsOf(parts, messages, read);
  if (questions.length > 1) {
    const replyToPart = createReplyToPart(parts, messages, thread);
    return askSeveral(parts, messages, text, questions, thread, replyToPart);
  }
  const [only = message] = questions;
  const isWhole = only === text;
  // "Really?" doubts what has just been quoted.
  const doubts = goesOn && tellingWords(text, understanding).length < LEAST_CLAIMED;
  const claimed = doubts
    ? undefined
    : ((await checkAsked(parts, messages, isWhole ? message : only)) ??
      (isWhole ? undefined : await checkAsked(parts, messages, message)));
  if (claimed) return claimed;
  const within = isWhole ? thread : threadWithin(corpus, text, questions, read, thread);
  const answered = await askOne(parts, messages, only, within);
  if (request && !answered.followUp) return carryOut(parts, messages, request, thread);
  const { answer, followUp } = answered;
  const readOnly = languages.read(only, messages.language);
  const claim = followUp ? 0 : await claimProbability(corpus, readOnly);
  // What somebody tells is no question: the passage is not said to answer it, it is how the address puts it.
  if (isSure(answer) && claim >= SURELY_CLAIMED) {
    const told = showAskedClaim(messages, corpus.addresses, { answer }, true);
    return { ...told, answer, thread: threadAfter(only, answer, told, undefined) };
  }
  const isClaim = answer.kind === "abstained" && claim >= MEANT_FROM;
  return replyTo(parts, messages, answered, thread, { brief, isClaim });
}

/** Requests that a message hardly makes by its meaning alone where it leans on the question before it. */
const SELDOM_ASKED_ON: readonly (Request["kind"] | RefusedKind)[] = [
  "opinion",
  "pretend",
  "mentions",
  "speaker",
  "where-given",
  "bot",
  "length",
  "nothing",
];

/** Words that say what a claim is about; fewer are of the question before it. */
const LEAST_CLAIMED = 2;

/**
 * Whether a message that leans on the question before it asks on rather than for what it seems to mean: the
 * mentions of a kind, whatever its words, or what no form has read in them.
 */
function asksOn(meant: Request, formal: Request | undefined): boolean {
  if (meant.kind === "mentions") return true;
  const isFormal = formal !== undefined && formal.kind !== "nothing";
  return !isFormal && SELDOM_ASKED_ON.includes(meant.kind === "refused" ? meant.what : meant.kind);
}

/** The reply to small talk, or to a question about the text itself. */
function replyAside(
  { corpus: { addresses }, languages }: RequestParts,
  messages: Messages,
  message: string,
  { text }: ReadMessage,
): Reply | undefined {
  const numbers = new Set(addresses.flatMap(({ address }) => address.emergency ?? []));
  const emergency = numbers.size === 0 ? undefined : [...numbers].join(", ");
  const talk =
    replyToSmallTalk(languages, messages, message, emergency) ??
    (text === message ? undefined : replyToSmallTalk(languages, messages, text, emergency));
  if (talk !== undefined) return plain(talk);
  // Beside a question about the text another clause asks of the same.
  const [clause = ""] = message.split(/,\s/u);
  const asked = [...new Set([message, text, clause])];
  return addresses.some(({ asksAboutText }) => asked.some(asksAboutText))
    ? showAboutText(messages, addresses)
    : undefined;
}

/** Words in quotation marks that somebody wants the speaker to say; and that are no topic to write on. */
const LEAST_MADE_UP = { pretend: 2, write: 4 } as const;

/** Questions beside what is not done that are answered. */
const MOST_BESIDE = 4;

/** What the addresses have of the words, or answer to the questions, that stand beside what is not done. */
async function besideRefusal(
  parts: RequestParts,
  messages: Messages,
  { text, understanding }: ReadMessage,
  what: keyof typeof LEAST_MADE_UP,
  brief: boolean,
  thread: Thread | undefined,
): Promise<AnswerReply | undefined> {
  const checked = await checkMadeUp(parts, messages, text, LEAST_MADE_UP[what]);
  if (checked) return checked;
  const { corpus, languages, names } = parts;
  const sentences = text.split(AFTER_SENTENCE_OR_COLON).map((one) => one.replaceAll(AROUND, ""));
  const questions: string[] = [];
  for (const sentence of sentences.length > 1 ? sentences : []) {
    if (!sentence.endsWith("?") || tellingWords(sentence, understanding).length === 0) continue;
    const meant = await readMeantIn(corpus, languages, messages, sentence, names);
    if (!meant) questions.push(sentence);
  }
  const [only, ...others] = questions.slice(0, MOST_BESIDE);
  if (only === undefined) return undefined;
  if (others.length > 0) {
    const replyToPart = createReplyToPart(parts, messages, thread);
    return askSeveral(parts, messages, text, [only, ...others], thread, replyToPart);
  }
  const answered = await askOne(parts, messages, only, undefined);
  return replyTo(parts, messages, answered, thread, { brief });
}

/**
 * The reply to a request. Under what would make words up stands what the addresses have of the words or answer to
 * the questions beside it, else which names they do not have.
 */
async function carry(
  parts: RequestParts,
  messages: Messages,
  request: Request,
  read: ReadMessage,
  brief: boolean,
  thread: Thread | undefined,
): Promise<AnswerReply> {
  const { what, part } = request.kind === "refused" ? request : {};
  if ((what === "write" || what === "pretend") && part === undefined) {
    const said = await besideRefusal(parts, messages, read, what, brief, thread);
    const line = messages.requests.refused[what];
    if (said) return { ...said, content: joinWith("\n", [line, said.content]) };
  }
  const reply = await carryOut(parts, messages, request, thread);
  const after = { ...reply, thread: threadAfterRequest(request, reply, thread) };
  if (what === undefined || !MAKING_UP.includes(what)) return after;
  const lines = absentNames(parts.corpus.addresses, read.text, read.understanding)
    .filter((name) => !isSpeaker(parts, name.toLowerCase()))
    .map((name) => messages.requests.absentTopic(name));
  return { ...after, content: joinWith("\n", [after.content, ...lines]) };
}

/** Whether a word is of a speaker's name or office. */
function isSpeaker({ corpus: { addresses }, names }: RequestParts, word: string): boolean {
  return (
    names.some((name) => word.startsWith(name)) ||
    addresses.some(({ address }) => splitWords(address.office).includes(word))
  );
}

/** The questions of a message: those it asks, or the topics it lists. */
async function questionsOf(
  { corpus, languages, names }: RequestParts,
  messages: Messages,
  read: ReadMessage,
): Promise<readonly string[]> {
  const questions = await splitQuestions(read, corpus.meaning);
  // "What is it? Explain" asks one thing, and so does "… Is that real?".
  const isApart = (question: string): boolean => {
    const request = readRequestIn(languages, messages, question, names);
    const isRefused =
      request?.kind === "refused" && request.topic === undefined && request.part === undefined;
    return !isRefused && !onlyChecks(question, read);
  };
  const apart = questions.length === 1 ? questions : questions.filter(isApart);
  return apart.flatMap((question) => {
    const topics = topicsApart(corpus, { ...read, text: question });
    return topics.length > 0 ? topics : [question];
  });
}

/** How probably a message tells, or asks, by its meaning that something was said. */
async function claimProbability(
  { meaning }: RequestParts["corpus"],
  read: ReadMessage,
): Promise<number> {
  const [first] = (await meaning?.intentionsOf(read, undefined)) ?? [];
  return first?.intent === "claim" ? first.probability : 0;
}
