import type { ReadMessage } from "../words/understanding.js";
import type { Intent } from "./intent.js";
import { quotedIn } from "./quoted-words.js";
import { isOneOf } from "./request-meant.js";
import type { Request } from "./request.js";

/** Requests for sentences, or for the places where they stand. */
const LISTING: readonly Intent[] = ["list", "places"];

/** What is listed may be a kind of sentences, whose words are no topic: `all the lines where he thanks people`. */
export function listedMentions(
  found: Request | undefined,
  intent: Intent,
  { text, understanding: { requests } }: ReadMessage,
): Request | undefined {
  if (!requests || !isOneOf(LISTING, intent) || quotedIn(text).length > 0) return undefined;
  const { mentioning, namesWords } = requests;
  const kinds = ["thanks", "promises"] as const;
  const of = kinds.find((kind) => mentioning[kind].test(text));
  const word = of && mentioning[of].exec(text);
  if (!word) return undefined;
  // "The word thanks" is to be found as it stands.
  const after = text.slice(word.index + word[0].length);
  if (namesWords.before.test(text.slice(0, word.index)) || namesWords.after.test(after))
    return undefined;
  // Promises on a topic are a list on that topic; whoever is thanked is among all thanks.
  const topic = found?.kind === "gather" && found.topic !== text ? found.topic : "";
  return of === "thanks" || topic.replace(mentioning[of], "").trim() === ""
    ? { kind: "mentions", of }
    : undefined;
}
