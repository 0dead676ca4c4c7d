/** What kind of thing a question asks for. `other` covers what, how, why and keywords. */
export type AnswerType = "number" | "date" | "person" | "place" | "yes-no" | "other";
