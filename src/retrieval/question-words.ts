import type { AnswerType } from "../words/answer-type.js";
import { contentWords } from "../words/content-words.js";
import { splitWords } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";

/** A question as its words. */
export interface QuestionWords {
  readonly asked: AnswerType;
  /** Words that say what it is about, lower case, in order; all its words when none does. */
  readonly topics: readonly string[];
  /** The stem of each of them. */
  readonly stems: readonly string[];
  /** Stems of "where", "many" and the like: among keys, `where …` is another than `when …`. */
  readonly asking: readonly string[];
}

/**
 * @param understanding of the question's language
 * @param speaker words of the speaker's name, which every question may hold
 */
export function readQuestionWords(
  question: string,
  understanding: Understanding,
  speaker: ReadonlySet<string>,
): QuestionWords {
  const words = splitWords(question);
  const topics = contentWords(words, understanding, speaker);
  const { stem, isQuestionWord } = understanding;
  return {
    asked: understanding.askedType(question),
    topics,
    stems: topics.map(stem),
    asking: words.filter(isQuestionWord).map(stem),
  };
}

/** Stems of all words of a text in order. */
export function stemsOf(text: string, stem: Understanding["stem"]): string[] {
  return splitWords(text).map(stem);
}
