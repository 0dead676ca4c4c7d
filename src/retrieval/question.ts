import type { Address } from "../corpus/address.js";
import type { Spelling } from "../words/spelling.js";
import { correctWords } from "../words/spelling.js";
import type { Understanding } from "../words/understanding.js";

/** Longest question that is read, in UTF-16 code units; a longer message is cut at a word. */
export const LONGEST_QUESTION = 512;

/** What a question is read by. */
interface QuestionReading {
  /** The one asked. */
  readonly address: Pick<Address, "titles">;
  readonly understanding: Pick<Understanding, "withoutTalk" | "isFunctionWord">;
  readonly spelling: Spelling;
}

/**
 * A question as the search reads it: NFC, single spaces, repeated letters and marks reduced,
 * greetings and fillers dropped, mistyped words corrected. What the person typed is not kept.
 *
 * Example: `Hey!! sooo what about curruption pls???` gives `what about corruption?`
 */
export function normaliseQuestion(
  typed: string,
  { address, understanding, spelling }: QuestionReading,
): string {
  const clean = typed
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Extended_Pictographic}]+/gu, " ")
    .replaceAll(/(\p{L})\1{2,}/gu, "$1$1")
    .replaceAll(/([!?.,…])\1+/gu, "$1")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const cut = clean.length > LONGEST_QUESTION ? cutAtWord(clean) : clean;
  const stripped = understanding.withoutTalk(cut);
  const asked = /\p{L}/u.test(stripped) ? stripped : cut;
  return withOneTitle(correctWords(asked, spelling, understanding), address.titles ?? []);
}

function cutAtWord(text: string): string {
  const head = text.slice(0, LONGEST_QUESTION);
  const space = head.lastIndexOf(" ");
  return space > LONGEST_QUESTION / 2 ? head.slice(0, space) : head;
}

/**
 * Titles of several words brought to the first one: their words may be words of the topic elsewhere.
 *
 * Example: with the titles `president` and `head of state`, `what does the Head of State promise`
 * gives `what does the president promise`
 */
function withOneTitle(question: string, [first = "", ...others]: readonly string[]): string {
  return others
    .filter((title) => title.includes(" "))
    .reduce(
      (text, title) => text.replaceAll(new RegExp(`(?<!\\p{L})${title}(?!\\p{L})`, "giu"), first),
      question,
    );
}
