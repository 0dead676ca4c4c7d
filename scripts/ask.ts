import { z } from "zod";
import type { Answer } from "../src/answering/answer.js";
import { explainConfidence } from "../src/retrieval/ranker.js";
import { languages } from "../src/languages/index.js";
import type { Conversation } from "../src/conversation/conversation.js";
import { readMeantIn } from "../src/conversation/meant-request.js";
import { namesOf, readAskedClaim, readRequestIn } from "../src/conversation/read-message.js";
import { splitQuestions } from "../src/requests/questions.js";
import { intentOf } from "../src/requests/request-meant.js";
import { shortPlaceId } from "../src/conversation/place.js";
import { AppError } from "../src/errors.js";
import { createCommand, runCommand } from "../src/command.js";
import { openConversation, openForCommand, printable } from "../src/terminal/open-corpus.js";
import type { OpenedCorpus } from "../src/terminal/open-corpus.js";
import { idSchema, readRecords, writeRecord } from "../src/terminal/json-lines.js";
import { printContent } from "../src/terminal/print-content.js";

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

const command = createCommand(
  "ask",
  "Answer a question with quotations, or say that the address does not",
)
  .argument("[question...]", "the question in words")
  .option("--jsonl", 'read {"id","question"} lines from stdin, write one JSON line for each')
  .option("--json", "print the answer as one JSON line")
  .option("--explain", "print how the message is read, and the evidence behind the answer")
  .action(
    async (words: string[], options: { jsonl?: boolean; json?: boolean; explain?: boolean }) => {
      const question = words.join(" ");
      if (options.jsonl === true) {
        if (question !== "")
          throw new AppError("BAD_INPUT", "expected no question beside --jsonl, got one");
        const records = await readRecords(schema, '{"id","question"}');
        const opened = await openForCommand();
        for (const { id, question: asked } of records)
          writeRecord({ id, ...toAnswerRecord(opened, await opened.corpus.answer(asked)) });
        return;
      }
      if (question.trim() === "")
        throw new AppError(
          "BAD_INPUT",
          'expected a question, got none; for example: npm run --silent ask -- "What will be done about corruption?"',
        );
      const opened = await openConversation();
      if (options.json === true)
        writeRecord(toAnswerRecord(opened, await opened.corpus.answer(question)));
      else await printReply(opened.conversation, question);
      if (options.explain === true) {
        await printReading(opened, question);
        await printEvidence(opened, question);
      }
    },
  );

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

await runCommand(command);
