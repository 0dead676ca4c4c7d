import type { AnswerType } from "../words/answer-type.js";

/** Patterns of questions, each with the kind of answer that it asks for; the first match wins. */
export type Asks = readonly (readonly [AnswerType, RegExp])[];

/** The kind of answer that a question asks for, in the letters of the patterns. */
export function firstAsked(asks: Asks, question: string): AnswerType {
  return asks.find(([, pattern]) => pattern.test(question))?.[0] ?? "other";
}
