import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { slice } from "../../src/corpus/span.js";

/** What is delivered; commands need neither index nor encoder and show what the transport costs. */
export const KINDS = ["inline look-ups", "inline by meaning", "questions", "commands"] as const;
export type Kind = (typeof KINDS)[number];

/** Makes updates of a kind, no words of which have come before. */
export type MakeUpdates = (kind: Kind | "long questions", count: number) => object[];

/** Words in a look-up: a run out of the middle of a sentence. */
const WORDS_LOOKED_UP = 4;
const WORDS_OF_LONG_QUESTION = 40;

/**
 * Updates out of what the corpus holds: runs of its words, and anticipated questions, which are typed into
 * inline mode too. Where a corpus has fewer than are asked for, they begin anew.
 */
export function createMakeUpdates(entries: readonly CorpusEntry[]): MakeUpdates {
  const questions = scattered(
    entries.flatMap(({ anticipated }) => anticipated.questions.map(({ question }) => question)),
  );
  const half = Math.ceil(questions.length / 2);
  const words: Readonly<Record<Kind | "long questions", Iterator<string>>> = {
    "inline look-ups": forever(scattered(entries.flatMap(listRuns))),
    "inline by meaning": forever(questions.slice(half)),
    questions: forever(questions.slice(0, half)),
    "long questions": forever(listLong(questions)),
    commands: forever(["/help"]),
  };
  let updateId = 1_000;
  return (kind, count) => {
    const make = kind.startsWith("inline") ? inlineOf : messageOf;
    return Array.from({ length: count }, () =>
      make(++updateId, words[kind].next().value as string),
    );
  };
}

/** Each run of so many words within a sentence, once. */
function listRuns({ address }: CorpusEntry): string[] {
  const runs = address.sentences.flatMap((sentence) => {
    const words = slice(address.text, sentence).split(/\s+/u);
    return words
      .slice(0, 1 - WORDS_LOOKED_UP)
      .map((_, i) => words.slice(i, i + WORDS_LOOKED_UP).join(" "));
  });
  return [...new Set(runs)];
}

/** Questions of forty words each, made of short ones. */
function listLong(questions: readonly string[]): string[] {
  const words = questions.flatMap((question) => question.split(/\s+/u));
  return Array.from({ length: Math.ceil(words.length / WORDS_OF_LONG_QUESTION) }, (_, i) =>
    words.slice(i * WORDS_OF_LONG_QUESTION, (i + 1) * WORDS_OF_LONG_QUESTION).join(" "),
  );
}

/** The same in an order in which neighbours are not alike, the same in every run. */
function scattered<T>(list: readonly T[]): T[] {
  const step = 7919;
  return list.map((_, i) => list[(i * step) % list.length] as T);
}

function* forever(list: readonly string[]): Iterator<string> {
  if (list.length === 0) throw new RangeError("createMakeUpdates: expected words, got none");
  for (;;) yield* list;
}

/** A new person each time: nobody asks that fast, and limits are not what is measured. */
const personOf = (updateId: number): object => ({
  id: 1_000_000 + updateId,
  is_bot: false,
  first_name: "Ann",
  language_code: "en",
});

function messageOf(updateId: number, text: string): object {
  const from = personOf(updateId);
  const chat = { ...from, type: "private" };
  const entities = text.startsWith("/")
    ? [{ type: "bot_command", offset: 0, length: text.length }]
    : [];
  return {
    update_id: updateId,
    message: { message_id: updateId, date: 1, chat, from, text, entities },
  };
}

function inlineOf(updateId: number, query: string): object {
  const from = personOf(updateId);
  return { update_id: updateId, inline_query: { id: `${updateId}`, from, query, offset: "" } };
}
