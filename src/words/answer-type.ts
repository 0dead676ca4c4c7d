/** What kind of thing a question asks for. `other` covers what, how, why and keywords. */
export const ANSWER_TYPES = ["number", "date", "person", "place", "yes-no", "other"] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];
