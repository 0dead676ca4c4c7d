import { isSure } from "../answering/answer.js";
import type { Answer, Quoted } from "../answering/answer.js";
import type { QuestionContext } from "../retrieval/in-context.js";
import { contentWords } from "../words/content-words.js";
import { sentencesIn } from "../words/sentences-in.js";
import { splitWords } from "../words/tokenise.js";
import type { ReadMessage, Understanding } from "../words/understanding.js";
import type { AnswerReply } from "./conversation.js";
import type { Corpus } from "./corpus.js";
import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";
import type { Place } from "./place.js";
import type { Reply } from "./reply.js";
import { absentWords } from "../requests/absent-words.js";
import { isStory, questionWithin } from "../requests/long-message.js";
import { joinFollowUp, namesItself, readFollowUp } from "../requests/follow-up.js";
import type { FollowUp } from "../requests/follow-up.js";
import { abstain, namingMissing, qualify, topicOf } from "./absent-topic.js";
import type { TopicAnswer } from "./absent-topic.js";
import type { Asked } from "./asked.js";
import { beyondShown } from "./beyond-shown.js";
import { showAnswer } from "./show/answer.js";
import { ABOUT_BOT } from "./show/answer.js";
import type { AnswerOptions } from "./show/answer.js";
import { showUnclear } from "./show/unclear.js";
import type { Thread } from "./thread.js";

/** What questions are answered with. */
export interface QuestionParts {
  readonly corpus: Corpus;
  readonly languages: Languages;
  /** Who runs the bot, where the settings name one. */
  readonly operator: string | undefined;
}

/**
 * A message with the question before it, where it leans on that: as its meaning tells, or its words where
 * no meaning can be told.
 */
export async function followUpOf(
  { meaning }: Pick<Corpus, "meaning">,
  languages: Languages,
  read: ReadMessage,
  thread: Thread | undefined,
): Promise<FollowUp | undefined> {
  const { text, understanding } = read;
  if (thread?.question === undefined) return undefined;
  const formal = readFollowUp(text, thread.question, understanding);
  if (!meaning) return formal;
  if (namesItself(text, understanding)) return undefined;
  const before = languages.read(thread.question, understanding.language).text;
  return (await meaning.isFollowUp(read, before))
    ? (formal ?? joinFollowUp(text, before, understanding))
    : undefined;
}

/** Answers one question, with the one before it where it leans on that. */
export async function askOne(
  { corpus, languages }: QuestionParts,
  messages: Messages,
  message: string,
  thread: Thread | undefined,
): Promise<Asked> {
  const read = languages.read(message, messages.language);
  const { understanding, text } = read;
  const followUp = await followUpOf(corpus, languages, read, thread);
  if (!followUp) return askAlone({ corpus, languages }, messages, message, thread);
  const { question } = followUp;
  const before = languages.read(thread?.question ?? "", understanding.language).text;
  const joined = await corpus.answer(question, understanding.language, {
    kind: "follow-up",
    texts: [text, before],
  });
  const found = isSure(joined)
    ? joined
    : asUnsure(await corpus.answer(question, understanding.language));
  const answer = lackingName(aboutAddress(found, text, understanding), text, understanding);
  if (isSure(answer) || isOnSubject(answer, followUp, thread, understanding)) {
    const asksWhy = understanding.requests?.asksWhy.test(text) === true;
    const further = beyondShown(answer, thread, asksWhy);
    return { question, followUp, answer: further, isUnclear: false };
  }
  // It may be a question of its own after all; one with a word that stands nowhere is.
  const points = pointsBack(text, understanding);
  if (!points && absentWords(corpus.addresses, text, understanding).length > 0)
    return askAlone({ corpus, languages }, messages, message, thread);
  const own = await corpus.answer(message, messages.language);
  const hasOwn = splitWords(text).some((word) => !understanding.isFunctionWord(word));
  const isAlone = !points || isOnSubject(own, followUp, thread, understanding);
  if (hasOwn && isAlone && isSure(own)) {
    const topic = topicOf({ understanding, text });
    const qualified =
      topic === undefined ? { answer: own } : qualify(corpus, own, topic, { understanding, text });
    // Its meaning says that it leans on the one before.
    return {
      question: message,
      ...qualified,
      answer: asUnsure(qualified.answer),
      isUnclear: false,
    };
  }
  const asked = understanding.askedType(question);
  const isDetail = asked === "date" || asked === "number";
  const isRefused = answer.kind === "abstained" && hasOwn;
  const isOff = answer.kind === "abstained" && answer.reason !== "unanswered";
  return { question, followUp, answer, isUnclear: isOff || (!isDetail && !isRefused) };
}

/** What is quoted may be near to what is asked on, and is not said to answer it. */
function asUnsure(answer: Answer): Answer {
  return answer.kind === "quoted" ? { ...answer, voice: "unsure" } : answer;
}

/** Whether a message has a word that stands for what was spoken of before. */
export function pointsBack(text: string, { requests }: Understanding): boolean {
  return requests !== undefined && text.replaceAll(requests.pronouns, "") !== text;
}

/** Answers a message by itself: its question, within the story that a long one tells. */
async function askAlone(
  { corpus, languages }: Pick<QuestionParts, "corpus" | "languages">,
  messages: Messages,
  message: string,
  thread: Thread | undefined,
): Promise<Asked> {
  const question = questionWithin(
    message,
    languages.read(message, messages.language).understanding,
  );
  const read = languages.read(question, messages.language);
  const { answer, ...rest } = await answerByTopic(
    corpus,
    messages,
    question,
    read,
    thread?.shown,
    isStory(message) ? { kind: "story", texts: [message] } : undefined,
  );
  const meant = aboutAddress(answer, read.text, read.understanding);
  return {
    question,
    ...rest,
    answer: lackingName(meant, read.text, read.understanding),
    isUnclear: false,
  };
}

/** What is near to a question about the bot by chance is asked of the address all the same. */
function aboutAddress(answer: Answer, text: string, { requests }: Understanding): Answer {
  if (answer.kind === "quoted" || answer.gapTopic !== ABOUT_BOT) return answer;
  if (requests?.namesBot.test(text.toLowerCase()) !== false) return answer;
  const { nearest, isNear, missingWords, lacks } = answer;
  const kept = { nearest, isNear, missingWords, ...(lacks !== undefined && { lacks }) };
  return { ...abstain(answer), ...kept };
}

/** A name that is asked for where the passage speaks of none. */
function lackingName(answer: Answer, text: string, { requests }: Understanding): Answer {
  const isOther = answer.kind === "abstained" && answer.reason !== "unanswered";
  if (isOther || answer.lacks !== undefined || requests?.asksName.test(text) !== true)
    return answer;
  const passage = answer.kind === "quoted" ? answer.quotation.text : "";
  if (requests.asksName.test(passage)) return answer;
  return answer.kind === "quoted"
    ? { ...answer, voice: "unsure", lacks: "name" }
    : { ...answer, lacks: "name", missingWords: [] };
}

/**
 * The answer to a question; one for all that is said on a topic is answered from the topic alone where
 * that is surer, since no one sentence answers it, and never surer than its words stand in the text.
 */
async function answerByTopic(
  corpus: Corpus,
  messages: Messages,
  message: string,
  read: ReadMessage,
  shown: Place | undefined,
  context: QuestionContext | undefined,
): Promise<TopicAnswer> {
  const answer = await corpus.answer(message, messages.language, context);
  // What stands beside the passage before is spoken of there.
  const goesOn =
    answer.kind === "quoted" &&
    shown?.address === answer.address &&
    shown.sentence.paragraph === answer.quotation.paragraph;
  if (goesOn) return { answer };
  const topic = topicOf(read);
  if (topic === undefined) return { answer: namingMissing(corpus, answer, read, message) };
  const whole = qualify(corpus, answer, topic, read);
  const isOther = answer.kind === "abstained" && answer.reason !== "unanswered";
  if (isOther || isSure(whole.answer)) return whole;
  // Without what stands around it the topic may be surer of another passage.
  const found = await corpus.answer(topic, messages.language);
  const alone = qualify(corpus, context ? asUnsure(found) : found, topic, read);
  return surenessOf(alone.answer) > surenessOf(whole.answer) ? alone : whole;
}

function surenessOf(answer: Answer): number {
  return answer.kind === "abstained" ? 0 : isSure(answer) ? 2 : 1;
}

/** Whether a quotation is where the thread is, or has the subject's words. */
function isOnSubject(
  answer: Answer,
  { subject }: FollowUp,
  thread: Thread | undefined,
  understanding: Understanding,
): boolean {
  if (answer.kind !== "quoted") return false;
  const { address, quotation } = answer;
  if (thread?.shown?.address === address && thread.shown.sentence.paragraph === quotation.paragraph)
    return true;
  const paragraph = address.paragraphs[quotation.paragraph - 1];
  const sentences = sentencesIn(address, understanding.language);
  if (!paragraph || sentences.length === 0) return answer.voice === "sure";
  const own = sentences.filter((_, i) => address.sentences[i]?.paragraph === paragraph.number);
  const said = new Set(own.flatMap(splitWords).map(understanding.stem));
  return contentWords(subject, understanding).some((word) => said.has(understanding.stem(word)));
}

/** The reply to one question, and what the next message may lean on. */
export function replyTo(
  { corpus: { addresses }, operator }: QuestionParts,
  messages: Messages,
  { question, followUp, answer, absent, isUnclear }: Asked,
  thread: Thread | undefined,
  options: Omit<AnswerOptions, "suggested"> = {},
): AnswerReply {
  const suggested = thread?.suggested ?? 0;
  const subject = followUp?.subject;
  const shown =
    isUnclear && subject !== undefined
      ? showUnclear(messages, subject, thread?.shown)
      : showAnswer(messages, addresses, answer, {
          ...options,
          operator,
          suggested,
          ...(absent !== undefined && { absent }),
          ...(subject !== undefined && { subject }),
        });
  return {
    ...shown,
    answer,
    thread: threadAfter(followUp?.root ?? question, answer, shown, thread),
  };
}

/** What is remembered after an answer: of an abstention the nearest passage where it helps. */
export function threadAfter(
  question: string,
  answer: Answer,
  { buttons = [] }: Reply,
  before: Thread | undefined,
): Thread {
  const focus = quotationOf(answer)?.focus;
  return {
    question,
    ...(focus ? { shown: { address: answer.address, sentence: focus } } : {}),
    buttons,
    suggested: (before?.suggested ?? 0) + Number(answer.kind === "abstained"),
  };
}

function quotationOf(answer: Answer): Quoted["quotation"] | undefined {
  if (answer.kind === "quoted") return answer.quotation;
  return answer.instead ?? (answer.isNear ? answer.nearest[0] : undefined);
}
