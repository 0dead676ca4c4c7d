import type { ReadMessage } from "../words/understanding.js";
import type { RequestMeaning } from "./meaning.js";
import { partsMeant } from "./parts-meant.js";
import type { Request } from "./request.js";

/** The parts of the text whose length every question of a message asks for: `how many sentences in 2, and in 14`. */
export async function readMeasured(
  meaning: RequestMeaning,
  read: ReadMessage,
  questions: readonly string[],
): Promise<Request | undefined> {
  const {
    text,
    understanding: { requests },
  } = read;
  if (requests?.measures.test(text) !== true) return undefined;
  const found = await meaning.argumentsOf(read, "show");
  const isMeasured = (question: string): boolean =>
    requests.measures.test(question) || found.some((one) => question.includes(one.text));
  // "How many sentences of paragraph 3 mention parliament" counts others.
  const listed = await meaning.argumentsOf(read, "list");
  const isOfTopic = listed.some(({ role }) => role === "topic" || role === "words");
  const parts = !isOfTopic && questions.every(isMeasured) ? partsMeant(found, text, requests) : [];
  return parts.length > 0 ? { kind: "length", parts } : undefined;
}
