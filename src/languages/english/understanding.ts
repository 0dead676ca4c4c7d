import type { ReadsWords } from "../../retrieval/question-words.js";
import { askedType, holdsType } from "../../words/answer-type.js";
import { isFunctionWord, isQuestionWord } from "../../words/content-words.js";
import { englishStem } from "./stem.js";

/** English as the retriever reads it. */
export const englishUnderstanding: ReadsWords = {
  stem: englishStem,
  isFunctionWord,
  isQuestionWord,
  askedType,
  holdsType,
};
