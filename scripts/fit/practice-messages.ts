import { join } from "node:path";
import { z } from "zod";
import { namesOf, readRequestIn } from "../../src/conversation/read-message.js";
import { languages } from "../../src/languages/index.js";
import { wordFeatures } from "../../src/requests/argument.js";
import type { WordRole } from "../../src/requests/argument.js";
import { intentFeatures } from "../../src/requests/intent.js";
import type { Intent } from "../../src/requests/intent.js";
import type { Features } from "../../src/requests/linear-model.js";
import { startFeatures } from "../../src/requests/question-starts.js";
import type { WordPlace } from "../../src/requests/question-starts.js";
import { intentOf } from "../../src/requests/request-meant.js";
import { followUpFeatures } from "../../src/requests/tell-follow-up.js";
import type { Standing } from "../../src/requests/tell-follow-up.js";
import type { TokenReading } from "../../src/requests/word-vectors.js";
import type { ReadMessage, UnderstoodAddress } from "../../src/words/understanding.js";
import { locateRuns } from "../../src/words/tokenise.js";
import { questionsSchema, readQuestions } from "../evaluate/marked-questions.js";
import { readMarked } from "../evaluate/marked-message.js";
import { requestSchema } from "../evaluate/score-requests.js";
import { FOLLOW_UPS, followUpSchema, readLines } from "./practice-lines.js";

/** Messages as people type them, each with what it wants; a file is the work of one group of authors. */
const MESSAGES = join("scripts", "fit", "practice-messages");
/** Messages of one or several questions. */
const QUESTIONS = join("scripts", "fit", "practice-questions");
/** One in so many messages of one request shows that it is one. */
const SINGLE_IN = 4;
/** Intents whose arguments are marked in the messages. */
const MARKED_INTENTS: readonly Intent[] = [
  "show",
  "count",
  "list",
  "summarise",
  "compare",
  "translate",
  "rephrase",
  "explain",
  "write",
  "opinion",
];
/** Words of a message, each with what tells of it and what it is. */
export interface PracticeWords<Role> {
  readonly features: readonly Features[];
  readonly roles: readonly Role[];
}

export interface PracticeMessage {
  readonly file: string;
  readonly language: string;
  readonly intent: Intent;
  readonly read: ReadMessage;
  readonly features: Features;
  /** Where arguments are marked. */
  readonly words?: PracticeWords<WordRole>;
}

export interface PracticeQuestions extends PracticeWords<WordPlace> {
  readonly file: string;
  readonly language: string;
  readonly read: ReadMessage;
}

interface PracticeFollowUp {
  readonly file: string;
  readonly language: string;
  readonly standing: Standing;
  readonly features: Features;
}

/** What reads the messages: the addresses that they are about, and an encoder. */
interface PracticeReader {
  readonly addresses: readonly UnderstoodAddress[];
  readonly readQuery: (text: string) => Promise<TokenReading>;
}

/** Every practice message with what tells of it, and of its words. */
export async function readPractice(
  reader: PracticeReader,
  onProgress: (done: number, total: number) => void,
): Promise<{
  readonly messages: readonly PracticeMessage[];
  readonly questions: readonly PracticeQuestions[];
  readonly followUps: readonly PracticeFollowUp[];
}> {
  const lines = await readLines(MESSAGES, requestSchema);
  const marked = await markedQuestions(lines);
  const exchanges = await readLines(FOLLOW_UPS, followUpSchema);
  const total = lines.length + marked.length + exchanges.length;
  const messages: PracticeMessage[] = [];
  for (const line of lines) {
    messages.push(await readMessage(line, reader));
    onProgress(messages.length, total);
  }
  const questions: PracticeQuestions[] = [];
  for (const line of marked) {
    questions.push(...(await readSeveral(line, reader)));
    onProgress(messages.length + questions.length, total);
  }
  const followUps: PracticeFollowUp[] = [];
  for (const line of exchanges) {
    followUps.push(await readExchange(line, reader));
    onProgress(messages.length + questions.length + followUps.length, total);
  }
  return { messages, questions, followUps };
}

/** Only the messages of one or several questions. */
export async function readPracticeQuestions(
  reader: PracticeReader,
  onProgress: (done: number, total: number) => void,
): Promise<PracticeQuestions[]> {
  const marked = await markedQuestions(await readLines(MESSAGES, requestSchema));
  const questions: PracticeQuestions[] = [];
  for (const [i, line] of marked.entries()) {
    questions.push(...(await readSeveral(line, reader)));
    onProgress(i + 1, marked.length);
  }
  return questions;
}

type MarkedLine = z.infer<typeof questionsSchema> & { readonly file: string };

/** @param lines messages of one request */
async function markedQuestions(
  lines: readonly (z.infer<typeof requestSchema> & { readonly file: string })[],
): Promise<MarkedLine[]> {
  const single = lines
    .filter((_, i) => i % SINGLE_IN === 0)
    .map(({ file, language, message }) => ({
      file,
      language,
      questions: readMarked(message).message,
    }));
  return [...(await readLines(QUESTIONS, questionsSchema)), ...single];
}

async function readMessage(
  { file, language, intent, message: marked }: z.infer<typeof requestSchema> & { file: string },
  { addresses, readQuery }: PracticeReader,
): Promise<PracticeMessage> {
  const { message, roles } = readMarked(marked);
  const read = languages.read(message, language);
  const names = namesOf(addresses.map(({ address }) => address));
  const formal = readRequestIn(languages, languages.messagesOf(language), message, names);
  const reading = await readQuery(read.text);
  const features = intentFeatures(read.text, reading.embedding, formal && intentOf(formal));
  const practice = { file, language, intent, read, features };
  // What is typed in other letters has the same words.
  const isMarked = MARKED_INTENTS.includes(intent);
  if (!isMarked || locateRuns(read.text).length !== roles.length) return practice;
  return {
    ...practice,
    words: {
      features: wordFeatures(addresses, read, intent, reading),
      roles: withoutEdges(read, roles, intent),
    },
  };
}

async function readSeveral(
  { file, language, questions }: MarkedLine,
  { addresses, readQuery }: PracticeReader,
): Promise<PracticeQuestions[]> {
  const { message, starts } = readQuestions(questions);
  const read = languages.read(message, language);
  // What is typed in other letters has the same words.
  if (locateRuns(read.text).length !== locateRuns(message).length) return [];
  const features = startFeatures(addresses, read, await readQuery(read.text));
  const roles = features.map((_, i): WordPlace => (starts.includes(i) ? "start" : "within"));
  return [{ file, language, read, features, roles }];
}

async function readExchange(
  { file, language, before, message, leans }: z.infer<typeof followUpSchema> & { file: string },
  { addresses, readQuery }: PracticeReader,
): Promise<PracticeFollowUp> {
  const [read, { text }] = [languages.read(message, language), languages.read(before, language)];
  const { embedding } = await readQuery(read.text);
  const asked = { text, embedding: (await readQuery(text)).embedding };
  const features = followUpFeatures(addresses, read, embedding, asked);
  return { file, language, standing: leans ? "follow-up" : "alone", features };
}

/** Roles of words without those that carry grammar before a topic: people mark them as they like. */
function withoutEdges(
  { text, understanding }: ReadMessage,
  roles: readonly WordRole[],
  intent: Intent,
): WordRole[] {
  const words = locateRuns(text);
  if (intent === "count") return [...roles];
  return roles.map((role, i) => {
    if (role !== "topic" && role !== "words") return role;
    const from = roles.findLastIndex((one, at) => at < i && one !== role) + 1;
    const next = roles.findIndex((one, at) => at > i && one !== role);
    const run = words.slice(from, next < 0 ? undefined : next).map(({ form }) => form);
    const { isFunctionWord } = understanding;
    const isLead = run.slice(0, i - from + 1).every(isFunctionWord);
    return isLead && !run.every(isFunctionWord) ? "none" : role;
  });
}
