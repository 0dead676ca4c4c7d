import type { RequestForms } from "../words/request-forms.js";
import type { Request } from "./request.js";

/** The request of a message, or of those of its clauses that ask for one thing. */
export function chooseOf(
  whole: Request | undefined,
  asked: readonly (Request | undefined)[],
  clauses: readonly string[],
  requests: RequestForms,
): Request | undefined {
  const all = asked.filter(isAsked);
  const [one] = all;
  if (clauses.length < 2 || !one) return whole;
  // Beside a question, or another request, a clause does not speak for the whole.
  const hasQuestion = clauses.some(
    (clause, i) => !isAsked(asked[i]) && requests.asks.test(clause.toLowerCase()),
  );
  if (one.kind === "compare") return one;
  const isOne = all.every((other) => isAlike(one, other));
  if (!isOne || (hasQuestion && one.kind !== "show")) return whole;
  if (one.kind === "show" && whole?.kind === "show") return whole;
  if (one.kind !== "summarise") return isAsked(whole) && whole.kind !== one.kind ? whole : one;
  // What stands beside is no topic, unless it says how long.
  const isLonger = whole?.kind === "summarise" && whole.sentences !== undefined;
  const said = [...all, ...(isLonger ? [whole] : [])].filter(
    (request) => request.kind === "summarise",
  );
  const sentences = said.find((request) => request.sentences !== undefined)?.sentences;
  const topic = said.find((request) => request.topic !== undefined)?.topic;
  return {
    kind: "summarise",
    ...(sentences !== undefined && { sentences }),
    ...(topic !== undefined && { topic }),
  };
}

/** A comparison in a sentence of several; what stands beside it is no topic: `For my channel`. */
export function comparedIn(
  message: string,
  clauses: readonly string[],
  read: (sentence: string) => Request | undefined,
): Request | undefined {
  const sentences = message.split(/(?<=[.!?])\s+/u);
  if (sentences.length < 2 || sentences.length === clauses.length) return undefined;
  return sentences.map(read).find((one) => one?.kind === "compare");
}

function isAlike(one: Request, other: Request): boolean {
  return one.kind === "mentions" && other.kind === "mentions"
    ? one.of === other.of
    : one.kind === other.kind;
}

/** Whether something is asked for; a greeting is a request for nothing. */
export function isAsked(request: Request | undefined): request is Request {
  return request !== undefined && request.kind !== "nothing";
}
