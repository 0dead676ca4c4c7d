import { z } from "zod";
import type { Corpus } from "../../src/conversation/corpus.js";
import { readMeantIn } from "../../src/conversation/meant-request.js";
import { namesOf } from "../../src/conversation/read-message.js";
import { languages } from "../../src/languages/index.js";
import { joinRoles } from "../../src/requests/argument.js";
import { INTENTS } from "../../src/requests/intent.js";
import { intentOf, requestMeant } from "../../src/requests/request-meant.js";
import type { Request } from "../../src/requests/request.js";
import { locateRuns, splitWords } from "../../src/words/tokenise.js";
import type { Understanding } from "../../src/words/understanding.js";
import { readMarked } from "./marked-message.js";
import { mean } from "./metrics.js";

/** A message with what it wants; its arguments are marked as in `scripts/fit/practice-messages`. */
export const requestSchema = z.strictObject({
  language: z.string(),
  intent: z.enum(INTENTS),
  message: z.string(),
});
export type MarkedRequest = z.infer<typeof requestSchema>;

/** Least likeness (F1 of stems) of two topics that are the same: one may have a word more or less. */
const SAME_TOPIC = 0.66;

interface Judged extends MarkedRequest {
  readonly read: Request | undefined;
  readonly isKind: boolean;
  /** Of the right kind, with the arguments that are marked. */
  readonly isRight: boolean;
}

/** Share of messages whose request is read right, by language and by what they want. */
export async function scoreRequests(
  requests: readonly MarkedRequest[],
  corpus: Corpus,
  onProgress: (done: number, total: number) => void,
): Promise<{ rows: Record<string, string | number>[]; missed: string[] }> {
  const judged: Judged[] = [];
  for (const one of requests) {
    judged.push(await judge(one, corpus));
    onProgress(judged.length, requests.length);
  }
  const groups = [
    { of: "all", some: judged },
    ...[...new Set(judged.map(({ language }) => language))].map((of) => ({
      of,
      some: judged.filter(({ language }) => language === of),
    })),
    ...[...new Set(judged.map(({ intent }) => intent))].map((of) => ({
      of,
      some: judged.filter(({ intent }) => intent === of),
    })),
  ];
  return {
    rows: groups.map(({ of, some }) => ({
      of,
      messages: some.length,
      "kind right": mean(some.map(({ isKind }) => Number(isKind))),
      "request right": mean(some.map(({ isRight }) => Number(isRight))),
    })),
    missed: judged
      .filter(({ isRight }) => !isRight)
      .map(
        ({ language, intent, message, read }) =>
          `${language} ${intent}: ${message} => ${JSON.stringify(read ?? null)}`,
      ),
  };
}

async function judge(one: MarkedRequest, corpus: Corpus): Promise<Judged> {
  const { language, intent } = one;
  const { message, roles } = readMarked(one.message);
  const names = namesOf(corpus.addresses.map(({ address }) => address));
  const got = await readMeantIn(corpus, languages, languages.messagesOf(language), message, names);
  const read = languages.read(message, language);
  const isQuestion = got === undefined || got.kind === "nothing";
  if (intent === "question" || intent === "claim")
    return { ...one, read: got, isKind: got === undefined, isRight: got === undefined };
  if (locateRuns(read.text).length !== roles.length)
    throw new RangeError(`expected a message with as many words in its own letters: ${message}`);
  const wanted = requestMeant(intent, joinRoles(read.text, roles), read);
  const isKind = isQuestion
    ? intent === "nothing"
    : intentOf(got) === intent || (wanted !== undefined && got.kind === wanted.kind);
  const isRight = isKind && (isQuestion || isSame(wanted, got, read.understanding));
  return { ...one, read: got, isKind, isRight };
}

/** Whether two requests of one kind have the same arguments. */
function isSame(wanted: Request | undefined, got: Request, reading: Understanding): boolean {
  const one = wanted ? argumentsOf(wanted) : undefined;
  const other = argumentsOf(got);
  return (
    one !== undefined &&
    JSON.stringify(one.numbers) === JSON.stringify(other.numbers) &&
    one.words.length === other.words.length &&
    one.words.every((words) => other.words.some((said) => areAlike(words, said, reading)))
  );
}

/** The numbers of a request and its words; those of what the bot has no opinion on do not matter. */
function argumentsOf(request: Request): {
  readonly numbers: unknown;
  readonly words: readonly string[];
} {
  const none = { numbers: null, words: [] };
  switch (request.kind) {
    case "show":
      return { ...none, numbers: numbersOf(request.part) };
    case "show-each":
      return { ...none, numbers: request.parts.map(numbersOf) };
    case "count":
    case "sentences-with":
    case "beside":
      return { ...none, words: request.words.split(", ") };
    case "gather":
      return { ...none, words: request.topic.split(", ") };
    case "summarise":
      return {
        numbers: [
          request.sentences ?? null,
          request.paragraphs ? numbersOf(request.paragraphs) : null,
        ],
        words: request.topic ? [request.topic] : [],
      };
    case "compare":
      return { ...none, words: request.topics };
    case "refused": {
      const { what, part, topic } = request;
      if (what === "opinion" || what === "pretend") return none;
      return { numbers: part ? numbersOf(part) : null, words: topic && !part ? [topic] : [] };
    }
    case "mentions":
    case "go-on":
    case "bot-fact":
    case "signs":
    case "extremes":
    case "next":
    case "previous":
    case "cancel":
    case "nothing":
    case "greeting":
    case "gratitude":
    case "longest":
    case "shortest":
    case "most-used":
    case "length":
    case "speaker":
    case "where-given":
    case "bot":
    case "official":
      return none;
  }
}

const numbersOf = ({
  paragraph,
  sentence,
  to,
}: Extract<Request, { kind: "show" }>["part"]): (number | null)[] => [
  paragraph ?? null,
  sentence ?? null,
  to ?? null,
];

/** Whether two topics have the same words that say something, but for one. */
function areAlike(one: string, other: string, { isFunctionWord, stem }: Understanding): boolean {
  const [a, b] = [one, other].map(
    (topic) =>
      new Set(
        splitWords(topic)
          .filter((word) => !isFunctionWord(word))
          .map(stem),
      ),
  );
  if (!a || !b || a.size + b.size === 0) return one === other;
  const both = [...a].filter((word) => b.has(word)).length;
  return (2 * both) / (a.size + b.size) >= SAME_TOPIC;
}
