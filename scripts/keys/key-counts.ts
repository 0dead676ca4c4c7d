import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { keysOf } from "./review.js";

/** How many keys an author has written. */
interface AuthorKeys {
  readonly author: string;
  readonly questions: number;
  readonly gaps: number;
}

/** Where an address stands: how much has been written for it. */
export interface KeyCounts {
  readonly sentences: number;
  readonly withoutQuestion: number;
  readonly questions: number;
  readonly gaps: number;
  /** In the order of their names. */
  readonly authors: readonly AuthorKeys[];
}

export function countKeys(entry: Pick<CorpusEntry, "address" | "anticipated">): KeyCounts {
  const { address, anticipated } = entry;
  const { questions, gaps } = anticipated;
  const by = (author: string, list: readonly { readonly author: string }[]): number =>
    list.filter((one) => one.author === author).length;
  return {
    sentences: address.sentences.length,
    withoutQuestion: address.sentences.filter((one) => keysOf(entry, one).length === 0).length,
    questions: questions.length,
    gaps: gaps.length,
    authors: [...new Set([...questions, ...gaps].map(({ author }) => author))]
      .sort()
      .map((author) => ({ author, questions: by(author, questions), gaps: by(author, gaps) })),
  };
}

/** Authors that are listed by name. */
const MOST_AUTHORS = 8;

/** Example: `23 sentences, 9 without a question; 14 questions and 1 gap by 1 author: a (14, 1)` */
export function describeKeyCounts(counts: KeyCounts): string {
  const { sentences, withoutQuestion, questions, gaps, authors } = counts;
  const lead = `${counted(sentences, "sentence")}, ${withoutQuestion} without a question; ${counted(questions, "question")} and ${counted(gaps, "gap")}`;
  if (authors.length === 0) return lead;
  const each = authors
    .slice(0, MOST_AUTHORS)
    .map((one) => `${one.author} (${one.questions}, ${one.gaps})`)
    .join(", ");
  const others = authors.length > MOST_AUTHORS ? ` and ${authors.length - MOST_AUTHORS} more` : "";
  return `${lead} by ${counted(authors.length, "author")}: ${each}${others}`;
}

/** A name that no author has: a letter, or `a` and a number when all letters are taken. */
export function freeAuthor({ authors }: KeyCounts): string {
  const taken = new Set(authors.map(({ author }) => author));
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  const numbered = authors.map((_, i) => `a${i + 2}`);
  return [...letters, ...numbered].find((name) => !taken.has(name)) ?? "a1";
}

/** Example: `1 question`, `2 questions` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
