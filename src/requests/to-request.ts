import type { RefusedKind, RequestForms, RequestKind } from "../words/request-forms.js";
import { splitWords } from "../words/tokenise.js";
import { quotedIn } from "./quoted-words.js";
import { findPart, findParts } from "./read-part.js";
import { isOfParagraphs } from "./request.js";
import type { Request } from "./request.js";

/** Words of a topic; more tell a story. */
const MOST_TOPIC = 6;

/**
 * The request that a form has found in a message; undefined where it lacks what such a request needs.
 *
 * @param match of the form, with the groups `topic`, `other`, `number` and `count` where it has them
 */
export function toRequest(
  kind: RequestKind,
  forms: RequestForms,
  { groups = {} }: RegExpExecArray,
  message: string,
): Request | undefined {
  const quoted = quotedIn(message);
  const trim = (text: string | undefined): string => withoutFillers(text ?? "", forms);
  const [inQuotes] = quoted;
  const [topic, other] = [trim(groups["topic"]), trim(groups["other"])];
  // A long topic is a story that a form took in.
  if ([topic, other].some((one) => splitWords(one).length > MOST_TOPIC)) return undefined;
  const withTopic = topic === "" ? {} : { topic };
  switch (kind) {
    case "count":
    case "sentences-with": {
      // What is counted may be a small word: "not".
      const said = topic.replace(forms.saying, "");
      const words = (quoted.join(", ") || said || topic || groups["topic"] || "").trim();
      // "Sentences with 3 to 5" in the words of a language is from the third to the fifth.
      const part = isOfNumbers(words, forms) ? findPart(message, forms) : undefined;
      if (part?.to !== undefined) return { kind: "show", part };
      return words === "" ? undefined : { kind, words };
    }
    case "before":
    case "after": {
      const words = inQuotes ?? topic;
      return words === "" ? undefined : { kind: "beside", words, step: kind === "after" ? 1 : -1 };
    }
    case "paragraph-before":
    case "paragraph-after": {
      const words = inQuotes ?? topic;
      const step = kind === "paragraph-after" ? 1 : -1;
      return words === "" ? undefined : { kind: "beside", words, step, isParagraph: true };
    }
    case "gather":
      return topic === "" ? undefined : { kind, topic };
    case "summarise": {
      const part = findPart(message, forms);
      const paragraphs = part && isOfParagraphs(part) ? part : undefined;
      if (part?.paragraph !== undefined && !paragraphs) return { kind: "show", part };
      const sentences = forms.numberOf(groups["number"] ?? groups["count"] ?? "");
      return {
        kind,
        ...(sentences !== undefined && sentences > 0 && { sentences }),
        ...(paragraphs ? { paragraphs } : withTopic),
      };
    }
    case "compare":
      return topic === "" || other === "" ? undefined : { kind, topics: [topic, other] };
    case "times":
      return { kind: "mentions", of: "dates", isSure: true };
    case "thanks":
    case "promises":
    case "places":
    case "numbers":
    case "dates":
    case "names":
      return { kind: "mentions", of: kind };
    case "translate":
    case "rephrase":
    case "explain":
    case "write":
    case "pretend":
    case "opinion": {
      const quotedTopic = kind === "write" && topic === "" && inQuotes !== undefined;
      const what = kind satisfies RefusedKind;
      const part = what === "opinion" || what === "pretend" ? undefined : findPart(message, forms);
      return part?.paragraph !== undefined
        ? { kind: "refused", what, part }
        : { kind: "refused", what, ...(quotedTopic ? { topic: inQuotes } : withTopic) };
    }
    case "made-up":
      return { kind: "refused", what: "write", isSure: true };
    case "would-say":
      return { kind: "refused", what: "pretend", isSure: true };
    case "privacy":
    case "texts":
    case "languages":
    case "offline":
    case "choice":
    case "mistakes":
    case "machine":
      return { kind: "bot-fact", of: kind };
    case "rearrange": {
      const parts = findParts(message.replaceAll(forms.madeOfParts, " "), forms);
      const [part] = parts;
      if (parts.length > 1) return { kind: "refused", what: kind, parts, isSure: true };
      return { kind: "refused", what: kind, ...(part && { part }), isSure: true };
    }
    case "go-on":
    case "next":
    case "previous":
    case "cancel":
    case "length":
    case "longest":
    case "shortest":
    case "most-used":
    case "speaker":
    case "where-given":
    case "bot":
    case "official":
      return { kind };
  }
}

/** A topic without the words around it that say nothing of it. */
function withoutFillers(text: string, { isFiller }: RequestForms): string {
  const words = text.trim().split(/\s+/u);
  const first = words.findIndex((word) => !isFiller(word));
  const last = words.findLastIndex((word) => !isFiller(word));
  return first < 0 ? "" : words.slice(first, last + 1).join(" ");
}

/** Whether words are the numbers of a range: `15 по 17`. */
function isOfNumbers(words: string, { numberOf, isFiller }: RequestForms): boolean {
  const all = splitWords(words);
  const numbers = all.filter((word) => numberOf(word) !== undefined);
  return numbers.length === 2 && all.every((word) => numbers.includes(word) || isFiller(word));
}
