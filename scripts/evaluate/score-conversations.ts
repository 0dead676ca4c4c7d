import { z } from "zod";
import { isSure } from "../../src/answering/answer.js";
import type { Corpus } from "../../src/conversation/corpus.js";
import type { AnswerReply } from "../../src/conversation/conversation.js";
import { createConversation } from "../../src/conversation/converse.js";
import type { Thread } from "../../src/conversation/thread.js";
import type { Address } from "../../src/corpus/address.js";
import { slice } from "../../src/corpus/span.js";
import { languages } from "../../src/languages/index.js";
import { mean } from "./metrics.js";

/** Messages of one person, and what the reply to the last of them should show: places such as `p2s3`. */
export const conversationSchema = z.strictObject({
  language: z.string(),
  kind: z.string(),
  turns: z.array(z.string()).min(1),
  /** All of them. */
  must: z.array(z.string()).optional(),
  /** Besides. */
  may: z.array(z.string()).optional(),
  /** The address does not say what is asked. */
  no: z.literal(true).optional(),
  /** Paragraphs that a summary is of; of the whole when empty. */
  among: z.array(z.number()).optional(),
  /** Sentences that it is to have. */
  count: z.number().optional(),
});
export type MarkedConversation = z.infer<typeof conversationSchema>;

interface Judged extends MarkedConversation {
  readonly shown: readonly string[];
  readonly isRight: boolean;
}

/** Share of conversations whose last reply is right, by language and kind, and how much of it is wanted. */
export async function scoreConversations(
  conversations: readonly MarkedConversation[],
  corpus: Corpus,
  onProgress: (done: number, total: number) => void,
): Promise<{ rows: Record<string, string | number>[]; missed: string[] }> {
  const judged: Judged[] = [];
  for (const one of conversations) {
    judged.push(judge(one, corpus, await lastReply(one, corpus)));
    onProgress(judged.length, conversations.length);
  }
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const groups = [
    { of: "all", some: judged },
    ...kinds.map((of) => ({ of, some: judged.filter(({ kind }) => kind === of) })),
  ];
  return {
    rows: groups.map(({ of, some }) => {
      const placed = some.filter(({ must, no }) => must !== undefined && no !== true);
      return {
        of,
        conversations: some.length,
        right: mean(some.map(({ isRight }) => Number(isRight))),
        "of what it must show": mean(placed.flatMap(hitsOf)),
        "of what it shows": mean(placed.flatMap(wantedOf)),
      };
    }),
    missed: judged
      .filter(({ isRight }) => !isRight)
      .map(
        ({ language, kind, turns, must = [], shown }) =>
          `${language} ${kind}: ${turns.join(" // ")} => ${shown.join(", ")} (must ${must.join(", ")})`,
      ),
  };
}

async function lastReply(
  { language, turns }: MarkedConversation,
  corpus: Corpus,
): Promise<AnswerReply> {
  const conversation = createConversation(corpus, { version: "", encoder: "" }, languages);
  const messages = languages.messagesOf(language);
  let thread: Thread | undefined;
  let reply: AnswerReply | undefined;
  for (const turn of turns) {
    reply = await conversation.say(messages, turn, thread);
    thread = reply.thread;
  }
  if (!reply) throw new RangeError("lastReply: expected at least one message, got none");
  return reply;
}

function judge(
  conversation: MarkedConversation,
  { addresses }: Corpus,
  { content, answer }: AnswerReply,
): Judged {
  const { must = [], no, among, count } = conversation;
  const shown = addresses.flatMap(({ address }) => placesIn(content.text, address));
  const right = (): boolean => {
    if (no === true) return answer !== undefined && !isSure(answer);
    if (among === undefined) return must.every((place) => shown.includes(place));
    const isWithin = shown.every((place) => among.some((number) => isOf(place, number)));
    const isLong = count === undefined ? shown.length > 0 : shown.length === count;
    return isLong && (among.length === 0 || isWithin);
  };
  return { ...conversation, shown, isRight: right() };
}

/** The sentences that stand in a text word for word. */
function placesIn(text: string, address: Address): string[] {
  return address.sentences
    .filter((sentence) => text.includes(slice(address.text, sentence)))
    .map(({ paragraph, number }) => `p${paragraph}s${number}`);
}

function isOf(place: string, paragraph: number): boolean {
  return place.startsWith(`p${paragraph}s`);
}

const hitsOf = ({ must = [], shown }: Judged): number[] =>
  must.map((place) => Number(shown.includes(place)));

const wantedOf = ({ must = [], may = [], shown }: Judged): number[] =>
  shown.map((place) => Number(must.includes(place) || may.includes(place)));
