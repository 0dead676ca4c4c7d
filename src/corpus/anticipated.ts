import { AppError } from "../errors.js";
import type { Address, Sentence } from "./address.js";
import { findSentence } from "./address.js";
import { parseObject } from "./parse-object.js";

/**
 * A question that a reader might ask, written beforehand, and the sentence that answers it. A key
 * for retrieval, never shown as the speaker's words.
 */
export interface AnticipatedQuestion {
  readonly question: string;
  /** Primary subtag. */
  readonly language: string;
  /** Who wrote it: the fit holds out one author at a time, so that it meets unseen wordings. */
  readonly author: string;
  readonly at: Sentence;
  /** Other sentences that a fair reader accepts. */
  readonly also: readonly Sentence[];
  /** Whether newcomers are shown it as an example of what to ask. */
  readonly isSample: boolean;
  /** Whether it is a topic, and `at` and `also` are all the sentences that treat it. */
  readonly isList: boolean;
}

/** A question that people will bring and that the address does not answer. */
export interface AnticipatedGap {
  readonly question: string;
  /** Primary subtag. */
  readonly language: string;
  readonly author: string;
  /** What the question is about, for example `turnout figure` or `small talk`. */
  readonly topic: string;
  /** The sentence that says otherwise, where the question takes for granted what the address denies. */
  readonly instead?: Sentence;
  /** Whether it is a topic, of which a list is wanted and no sentence treats it. */
  readonly isList: boolean;
}

export interface Anticipated {
  readonly questions: readonly AnticipatedQuestion[];
  readonly gaps: readonly AnticipatedGap[];
}

export const NOTHING_ANTICIPATED: Anticipated = { questions: [], gaps: [] };

/** All of several lists. */
export function joinAnticipated(lists: readonly Anticipated[]): Anticipated {
  return {
    questions: lists.flatMap(({ questions }) => questions),
    gaps: lists.flatMap(({ gaps }) => gaps),
  };
}

/**
 * Parses a `questions.jsonl`, or a `questions.<language>.jsonl` in another language than the
 * address's. A line is `{"question", "author", "at": "p2s3", "also"?: ["p3s1"],
 * "sample"?: true, "list"?: true}`
 * or, for a gap, `{"question", "author", "gap": "topic", "instead"?: "p3s6", "list"?: true}`. Empty lines
 * are skipped.
 *
 * @param language primary subtag of the questions
 * @throws AppError BAD_CORPUS naming file, line, expected and got
 */
export function parseAnticipated(
  file: string,
  content: string,
  address: Address,
  language: string,
): Anticipated {
  const questions: AnticipatedQuestion[] = [];
  const gaps: AnticipatedGap[] = [];
  const seen = new Map<string, number>();
  /** Those that were named before: thousands of lines name a few sentences. */
  const places = new Map<unknown, Sentence>();
  content.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    const refuse = (expected: string, got: string): never => {
      throw new AppError("BAD_CORPUS", `${file}:${i + 1}: expected ${expected}, got ${got}`);
    };
    const sentenceAt = (id: unknown): Sentence => {
      const known = places.get(id);
      if (known) return known;
      const match = typeof id === "string" ? /^p(\d+)s(\d+)$/u.exec(id) : null;
      if (!match) return refuse('a place such as "p2s3"', JSON.stringify(id));
      const found =
        findSentence(address, Number(match[1]), Number(match[2])) ??
        refuse(`a sentence of ${address.slug}`, JSON.stringify(id));
      places.set(id, found);
      return found;
    };
    const record = parseObject(line) ?? refuse("a JSON object", "something else");
    const { question, author, at, also, gap, instead, sample, list } = record;
    if (typeof question !== "string" || question.trim() === "")
      return refuse('"question" to be a text', JSON.stringify(question));
    if (typeof author !== "string" || author === "")
      return refuse('"author" to be a text', JSON.stringify(author));
    const before = seen.get(question.toLowerCase());
    if (before !== undefined) return refuse("each question once", `the one of line ${before}`);
    seen.set(question.toLowerCase(), i + 1);
    if (list !== undefined && list !== true)
      return refuse('"list" to be true or absent', JSON.stringify(list));
    if (list === true && (sample === true || instead !== undefined))
      return refuse('"list" without "sample" and "instead"', line);
    if (gap !== undefined) {
      if (typeof gap !== "string" || at !== undefined)
        return refuse('either "gap" with a topic or "at"', line);
      const says = instead === undefined ? {} : { instead: sentenceAt(instead) };
      gaps.push({ question, language, author, topic: gap, ...says, isList: list === true });
      return;
    }
    if (instead !== undefined) return refuse('"instead" beside a "gap" only', line);
    if (also !== undefined && !Array.isArray(also))
      return refuse('"also" to be a list', JSON.stringify(also));
    if (sample !== undefined && sample !== true)
      return refuse('"sample" to be true or absent', JSON.stringify(sample));
    questions.push({
      question,
      language,
      author,
      at: sentenceAt(at),
      also: ((also ?? []) as unknown[]).map(sentenceAt),
      isSample: sample === true,
      isList: list === true,
    });
  });
  return { questions, gaps };
}
