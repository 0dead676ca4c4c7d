import { isSure } from "../answering/answer.js";
import type { Abstained } from "../answering/answer.js";
import { absentWords, tellingWords } from "../requests/absent-words.js";
import type { ReadMessage, Understanding } from "../words/understanding.js";
import type { Asked } from "./asked.js";
import type { AnswerReply } from "./conversation.js";
import type { Corpus } from "./corpus.js";
import type { Messages } from "./messages.js";
import { askOne, threadAfter } from "./questions.js";
import type { QuestionParts } from "./questions.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import { showSeveral } from "./show/several.js";
import type { Thread } from "./thread.js";

/**
 * What the first question of a message may lean on: what the message tells before it, where that has a word of
 * the text, or the thread.
 */
export function threadWithin(
  { addresses }: Pick<Corpus, "addresses">,
  text: string,
  [first = ""]: readonly string[],
  { understanding }: ReadMessage,
  thread: Thread | undefined,
): Thread | undefined {
  // Its end may be another's.
  const [begins = ""] = /^(?:\S+\s+){0,2}\S+/u.exec(first) ?? [];
  const told = understanding.withoutTalk(text.slice(0, Math.max(0, text.indexOf(begins))));
  return namesText(addresses, told, understanding)
    ? { buttons: [], suggested: thread?.suggested ?? 0, question: told }
    : thread;
}

/** Whether words name a matter that stands in the text too. */
function namesText(
  addresses: Corpus["addresses"],
  words: string,
  understanding: Understanding,
): boolean {
  const telling = tellingWords(words, understanding);
  return absentWords(addresses, words, understanding).length < telling.length;
}

/**
 * Answers several questions of one message in their order; each may lean on the one before, the first on what
 * the message tells before it.
 *
 * @param text the message, in which its questions stand
 */
export async function askSeveral(
  parts: QuestionParts,
  messages: Messages,
  text: string,
  questions: readonly string[],
  thread: Thread | undefined,
  replyToPart: (question: string, at: number) => Promise<Reply | undefined>,
): Promise<AnswerReply> {
  const asked: { question: string; asked?: Asked; reply?: Reply }[] = [];
  const read = parts.languages.read(text, messages.language);
  let last = threadWithin(parts.corpus, text, questions, read, thread);
  for (const [at, question] of questions.entries()) {
    const request = await replyToPart(question, at);
    if (request) {
      asked.push({ question, reply: request });
      continue;
    }
    const one = await askOne(parts, messages, question, last);
    // A part that stays unclear is one that is not answered.
    asked.push({ question, asked: one });
    // What names nothing leaves the subject as it was.
    const { understanding } = parts.languages.read(one.question, messages.language);
    const isNamed = tellingWords(one.question, understanding).length > 0;
    const subject = isNamed ? one.question : last?.question;
    last = threadAfter(subject ?? one.question, one.answer, plain(""), last);
  }
  const reply = showSeveral(messages, parts.corpus.addresses, asked, parts.operator);
  const answers = asked.flatMap((one) => one.asked?.answer ?? []);
  const open = answers.find((one): one is Abstained => one.kind === "abstained");
  // Of several the first speaks for all only where every part is a sure answer.
  const areSure = asked.every((one) => isSure(one.asked?.answer));
  const answer = open ?? (areSure ? answers[0] : undefined);
  return {
    ...reply,
    ...(answer && { answer }),
    ...(last && { thread: { ...last, buttons: reply.buttons ?? [] } }),
  };
}
