import type { Spelling } from "../words/spelling.js";
import { correctWords } from "../words/spelling.js";

/** Longest question that is read, in UTF-16 code units; a longer message is cut at a word. */
export const LONGEST_QUESTION = 512;

/** Greetings and fillers at the start of a message; they say nothing about the topic. */
const OPENERS =
  /^(?:(?:hi+|hiya|hey+|hello+|yo|salem|salam|good (?:morning|day|evening|afternoon)|dear bot|bot|ok|okay|so+|well|um+|uh|hm+|please|pls|plz|listen|look|btw|by the way|excuse me|sorry|quick question|question|one question|just curious|i was wondering|i wonder|wondering|tell me|can you tell me|could you tell me|can you please tell me|do you know|i want to know|i would like to know|i'd like to know)(?:\s+(?:there|all|guys|everyone|friend|bro|man|bot|if|whether))?[\s,.!?:;…–—-]+)+/iu;
/** Fillers at the end. */
const CLOSERS =
  /(?:[\s,.!…–—-]+(?:please|pls|plz|thanks|thank you|thx|lol|haha+|lmao|bro|man|mate|or nah|or not|or what|i guess|btw|tho|though))+(?=[\s?.!…]*$)/iu;

/** Three words for one, of which `state` would lead elsewhere. */
const HEAD_OF_STATE = /\bhead of (?:the )?state\b/giu;

/**
 * A question as the search reads it: NFC, single spaces, repeated letters and marks reduced,
 * greetings and fillers dropped, mistyped words corrected. What the person typed is not kept.
 *
 * Example: `Hey!! sooo what about curruption pls???` gives `what about corruption?`
 */
export function normaliseQuestion(typed: string, spelling: Spelling): string {
  const clean = typed
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Extended_Pictographic}]+/gu, " ")
    .replaceAll(/(\p{L})\1{2,}/gu, "$1$1")
    .replaceAll(/([!?.,…])\1+/gu, "$1")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const cut = clean.length > LONGEST_QUESTION ? cutAtWord(clean) : clean;
  const stripped = cut.replace(OPENERS, "").replace(CLOSERS, "").trim();
  const asked = /\p{L}/u.test(stripped) ? stripped : cut;
  return correctWords(asked, spelling).replaceAll(HEAD_OF_STATE, "president");
}

function cutAtWord(text: string): string {
  const head = text.slice(0, LONGEST_QUESTION);
  const space = head.lastIndexOf(" ");
  return space > LONGEST_QUESTION / 2 ? head.slice(0, space) : head;
}
