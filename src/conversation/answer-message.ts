import { readAgain, readFollowUp } from "../requests/follow-up.js";
import { absentNames } from "../requests/absent-words.js";
import type { Request } from "../requests/request.js";
import { splitQuestions } from "../requests/questions.js";
import type { RefusedKind } from "../words/request-forms.js";
import { splitWords } from "../words/tokenise.js";
import type { ReadMessage } from "../words/understanding.js";
import { checkAsked, checkMadeUp, checkTyped, onlyChecks } from "./asked-claim.js";
import type { AnswerReply } from "./conversation.js";
import { joinWith } from "./formatted-text.js";
import { topicsApart } from "./listed-topics.js";
import { MEANT_FROM, readMeantIn } from "./meant-request.js";
import type { Messages } from "./messages.js";
import { askOne, pointsBack, replyTo } from "./questions.js";
import type { QuestionParts } from "./questions.js";
import { readRequestIn } from "./read-message.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import type { RequestParts } from "./request-parts.js";
import { carryOut, threadAfterRequest } from "./requests.js";
import { askSeveral, threadWithin } from "./several-questions.js";
import { showAboutText } from "./show/about-text.js";
import { replyToSmallTalk } from "./small-talk.js";
import type { Thread } from "./thread.js";

/** Words of a detail that is asked of the question before it. */
const LONGEST_DETAIL = 5;

/** Requests that are questions about a thing where they point back at one. */
const ASKED_ON: readonly (Request["kind"] | undefined)[] = ["speaker", "where-given", "length"];

/** Requests for facts about the text or the bot, and words of a question that goes on with one. */
const TOLD_OF: readonly Request["kind"][] = ["speaker", "where-given", "bot", "official"];
const MOST_ON = 5;

/** What would put words into somebody's mouth, or judge. */
const MAKING_UP: readonly RefusedKind[] = ["write", "pretend", "opinion"];

/** Where a sentence of a message ends, or what announces one does. */
const SENTENCE_END = /(?<=[.!?…:])\s+/u;

/** What messages are answered with. */
export interface AnsweringParts {
  readonly requestParts: RequestParts;
  readonly questionParts: QuestionParts;
  /** Words of the speakers' names, lower case. */
  readonly names: readonly string[];
}

export type AnswerMessage = (
  messages: Messages,
  message: string,
  brief: boolean,
  thread: Thread | undefined,
) => Promise<AnswerReply>;

/** Answers a message: small talk, the text itself, a request, a claim, a question or several. */
export function createAnswerMessage({
  requestParts,
  questionParts,
  names,
}: AnsweringParts): AnswerMessage {
  const { corpus, languages } = questionParts;
  const { addresses } = corpus;

  const readRequest = (messages: Messages, message: string): Request | undefined =>
    readRequestIn(languages, messages, message, names);

  /** The speaker by name, or by a word of the office. */
  const offices = new Set(addresses.flatMap(({ address }) => splitWords(address.office)));
  const isSpeaker = (word: string): boolean =>
    offices.has(word) || names.some((name) => word.startsWith(name));

  const readMeant = (messages: Messages, message: string): Promise<Request | undefined> =>
    readMeantIn(corpus, languages, messages, message, names);

  /** The reply to small talk, or to a question about the text itself. */
  const replyAside = (
    messages: Messages,
    message: string,
    { text }: ReadMessage,
  ): Reply | undefined => {
    const [emergency] = addresses.flatMap(({ address }) => address.emergency ?? []);
    const talk =
      replyToSmallTalk(languages, messages, message, emergency) ??
      replyToSmallTalk(languages, messages, text, emergency);
    if (talk !== undefined) return plain(talk);
    // Beside a question about the text another clause asks of the same.
    const [clause = ""] = message.split(/,\s/u);
    const asked = [message, text, clause];
    return addresses.some(({ asksAboutText }) => asked.some(asksAboutText))
      ? showAboutText(messages, addresses)
      : undefined;
  };

  /** What the addresses have of the words, or answer to the question, that stand beside what is not done. */
  const besideRefusal = async (
    messages: Messages,
    { text }: ReadMessage,
  ): Promise<AnswerReply | undefined> => {
    const checked = await checkMadeUp(questionParts, messages, text);
    if (checked) return checked;
    const asked = text.split(SENTENCE_END).find((sentence) => sentence.endsWith("?"));
    if (asked === undefined || asked === text || (await readMeant(messages, asked)))
      return undefined;
    const answered = await askOne(questionParts, messages, asked, undefined);
    return replyTo(questionParts, messages, answered, undefined);
  };

  const carry = async (
    messages: Messages,
    request: Request,
    read: ReadMessage,
    thread: Thread | undefined,
  ): Promise<AnswerReply> => {
    const reply = await carryOut(requestParts, messages, request, thread);
    const after = { ...reply, thread: threadAfterRequest(request, reply, thread) };
    if (request.kind !== "refused" || !MAKING_UP.includes(request.what)) return after;
    if (request.what !== "opinion" && request.part === undefined) {
      const said = await besideRefusal(messages, read);
      const line = messages.requests.refused[request.what];
      if (said) return { ...said, content: joinWith("\n", [line, said.content]) };
    }
    // Words are wanted on somebody of whom there are none.
    const absent = absentNames(addresses, read.text, read.understanding).filter(
      (name) => !isSpeaker(name.toLowerCase()),
    );
    const lines = absent.map((name) => messages.requests.absentTopic(name));
    return { ...after, content: joinWith("\n", [after.content, ...lines]) };
  };

  /** The questions of a message: those it asks, or the topics it lists. */
  const questionsOf = async (messages: Messages, read: ReadMessage): Promise<readonly string[]> => {
    const parts = await splitQuestions(read, corpus.meaning);
    const isApart = (part: string): boolean => {
      // "What is it? Explain" asks one thing, and so does "… Is that real?".
      const one = readRequest(messages, part);
      const isRefused =
        one?.kind === "refused" && one.topic === undefined && one.part === undefined;
      return !isRefused && !onlyChecks(part, read);
    };
    const questions = parts.length === 1 ? parts : parts.filter(isApart);
    return questions.flatMap((question) => {
      const topics = topicsApart(corpus, { ...read, text: question });
      return topics.length > 0 ? topics : [question];
    });
  };

  /** The reply to one of several questions that is no question of the addresses. */
  const replyToPart = (
    messages: Messages,
    thread: Thread | undefined,
  ): ((part: string, at: number) => Promise<Reply | undefined>) => {
    let about: Reply | undefined;
    /** What was told of the text or the bot by the part before. */
    let told: Reply | undefined;
    return async (part, at) => {
      const read = languages.read(part, messages.language);
      const isDetail = splitWords(part).every(read.understanding.isFunctionWord);
      if (addresses.some(({ asksAboutText }) => asksAboutText(part)) || (about && isDetail)) {
        about ??= showAboutText(messages, addresses);
        told = about;
        return about;
      }
      about = undefined;
      const one = await readMeant(messages, part);
      // "Where does it meet, and what date?" asks for the date of that.
      const asksOn =
        at > 0 &&
        ((one?.kind === "mentions" && splitWords(part).length <= LONGEST_DETAIL) ||
          (one?.kind === "summarise" && isDetail) ||
          // "Who speaks there?", "how many seats does it have?" ask of what was asked before.
          (ASKED_ON.includes(one?.kind) && pointsBack(part, read.understanding)));
      // "… and on what occasion?" asks on of the text or the bot where the address does not answer it.
      if ((!one || asksOn) && told && splitWords(part).length <= MOST_ON) {
        const answer = await corpus.answer(part, messages.language);
        if (answer.kind !== "quoted" || answer.voice !== "sure") return told;
      }
      told = undefined;
      if (!one || one.kind === "nothing" || asksOn) return undefined;
      const reply = await carryOut(requestParts, messages, one, thread);
      if (TOLD_OF.includes(one.kind)) told = reply;
      return reply;
    };
  };

  return async (messages, typed, brief, thread) => {
    const message = typed.normalize("NFC");
    const read = languages.read(message, messages.language);
    const { text, understanding } = read;
    const aside = replyAside(messages, message, read);
    if (aside) return aside;
    const request = await readMeant(messages, message);
    // After a question "from what countries?" asks on.
    const goesOn =
      request?.kind === "mentions" &&
      thread?.question !== undefined &&
      readFollowUp(text, thread.question, understanding) !== undefined;
    if (request && request.kind !== "nothing" && !goesOn)
      return carry(messages, request, read, thread);
    const again = thread?.request && readAgain(text, thread.request, understanding);
    if (again) return carry(messages, again, read, thread);
    const quoted = await checkTyped(questionParts, messages, message);
    if (quoted) return quoted;
    const questions = await questionsOf(messages, read);
    if (questions.length > 1)
      return askSeveral(
        questionParts,
        messages,
        text,
        questions,
        thread,
        replyToPart(messages, thread),
      );
    const [only = message] = questions;
    const claimed =
      (await checkAsked(questionParts, messages, only === text ? message : only)) ??
      (only === text ? undefined : await checkAsked(questionParts, messages, message));
    if (claimed) return claimed;
    const within = only === text ? thread : threadWithin(corpus, text, questions, read, thread);
    const answered = await askOne(questionParts, messages, only, within);
    if (request && !answered.followUp) return carryOut(requestParts, messages, request, thread);
    const isRefused = answered.answer.kind === "abstained";
    const isClaim =
      isRefused && (await seemsClaim(corpus, languages.read(only, messages.language)));
    return replyTo(questionParts, messages, answered, thread, { brief, isClaim });
  };
}

/** Whether a message tells, or asks, by its meaning that something was said. */
async function seemsClaim(
  { meaning }: RequestParts["corpus"],
  read: ReadMessage,
): Promise<boolean> {
  const [first] = (await meaning?.intentionsOf(read, undefined)) ?? [];
  return first?.intent === "claim" && first.probability >= MEANT_FROM;
}
