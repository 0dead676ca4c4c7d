import { z } from "zod";
import type { Answer } from "../../src/answering/answer.js";
import { explainConfidence } from "../../src/retrieval/ranker.js";
import { languages } from "../../src/languages/index.js";
import type { Conversation } from "../../src/conversation/conversation.js";
import { readMeantIn } from "../../src/conversation/meant-request.js";
import { namesOf, readAskedClaim, readRequestIn } from "../../src/conversation/read-message.js";
import { splitQuestions } from "../../src/requests/questions.js";
import { intentOf } from "../../src/requests/request-meant.js";
import { shortPlaceId } from "../../src/conversation/place.js";
import type { Encoder } from "../../src/retrieval/encoder.js";
import { openConversation, openForCommand, printable } from "../../src/terminal/open-corpus.js";
import type { OpenedCorpus } from "../../src/terminal/open-corpus.js";
import { idSchema, readRecords, writeRecord } from "../../src/terminal/json-lines.js";
import { printContent } from "../../src/terminal/print-content.js";

const schema = z.object({ id: idSchema, question: z.string() });

function toAnswerRecord({ corpus }: OpenedCorpus, answer: Answer): Record<string, unknown> {
  const { confidence, address } = answer;
  const quotations =
    answer.kind === "quoted" ? [answer.quotation, ...answer.further] : answer.nearest;
  return {
    answered: answer.kind === "quoted",
    voice: answer.kind === "quoted" ? answer.voice : "no",
    confidence: Number(confidence.toFixed(4)),
    ...(answer.kind === "abstained" ? { reason: answer.reason } : {}),
    quotations: quotations.map((one) => printable(corpus.addresses, address, one)),
  };
}

/** What is printed of the answer. */
export interface AskOptions {
  readonly jsonl?: boolean;
  readonly json?: boolean;
  readonly explain?: boolean;
}

/** Answers what is asked in words, or each question that stands on stdin. */
export async function answerAsked(
  question: string,
  options: AskOptions,
  encoder: Promise<Encoder>,
): Promise<void> {
  if (options.jsonl === true) {
    const records = await readRecords(schema, '{"id","question"}');
    const opened = await openForCommand(encoder);
    for (const { id, question: asked } of records)
      writeRecord({ id, ...toAnswerRecord(opened, await opened.corpus.answer(asked)) });
    return;
  }
  const opened = await openConversation(encoder);
  if (options.json === true)
    writeRecord(toAnswerRecord(opened, await opened.corpus.answer(question)));
  else await printReply(opened.conversation, question);
  if (options.explain === true) {
    await printReading(opened, question);
    await printEvidence(opened, question);
  }
}

/** Prints the text of the bot's reply. */
async function printReply(conversation: Conversation, question: string): Promise<void> {
  const { content } = await conversation.ask(languages.messagesFor(question), question);
  printContent(process.stdout, content);
}

/** Intents of a message that are printed. */
const MOST_INTENTIONS = 3;

/** What the message asks for: a request of its kind, or the questions that it is taken apart into. */
async function printReading({ corpus }: OpenedCorpus, message: string): Promise<void> {
  const names = namesOf(corpus.addresses.map(({ address }) => address));
  const messages = languages.messagesFor(message);
  const read = languages.read(message, messages.language);
  const { understanding, text } = read;
  const form = readRequestIn(languages, messages, message, names);
  const intents = (await corpus.meaning?.intentionsOf(read, form && intentOf(form))) ?? [];
  const [first] = intents;
  writeRecord({
    language: understanding.language,
    form: form ?? null,
    intents: intents.slice(0, MOST_INTENTIONS),
    arguments: (first && (await corpus.meaning?.argumentsOf(read, first.intent))) ?? [],
    request: (await readMeantIn(corpus, languages, messages, message, names)) ?? null,
    claim: readAskedClaim(message, corpus.addresses, { understanding, text }) ?? null,
    questions: await splitQuestions(read, corpus.meaning),
  });
}

/** The best candidates with their evidence, and what speaks for and against an answer. */
async function printEvidence({ corpus }: OpenedCorpus, question: string): Promise<void> {
  for (const { source, model, ranking } of await corpus.answerer.rankAll(question)) {
    const { question: read, language } = ranking.retrieval;
    writeRecord({ question: read, language, confidence: ranking.confidence });
    for (const { value, evidence } of ranking.candidates.slice(0, 5)) {
      const { sentence, ...features } = evidence;
      const place = { address: source.address, sentence };
      writeRecord({ sentence: shortPlaceId(corpus.addresses, place), value, ...features });
    }
    for (const reason of explainConfidence(model, ranking)) writeRecord(reason);
  }
}
