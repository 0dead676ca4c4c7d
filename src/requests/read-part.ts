import type { RequestForms } from "../words/request-forms.js";
import type { PartWish } from "./request.js";

/** The bot's own citation: `¶10 s2`, `p10s2`, `¶10 s1–2`, `¶7`, `¶3-4`. */
const CITED =
  /^\D{0,24}?(?<![\p{L}\p{N}])[p¶§]\s*(\d{1,4})(?:\s*[-–—]\s*[p¶§]?(\d{1,4}))?(?:[\s,.]*(?:s|с|п)\s*(\d{1,4})(?:\s*(?:[-–—]|and|и|пен|мен)\s*s?\s*(\d{1,4}))?)?(?![\p{L}\p{N}])[^\d\p{L}]*(?:\p{L}{2,8}[^\d\p{L}]*)?$/iu;
/** Numbers alone, one or from one to another. */
const NUMBERS_ALONE = /^\s*(\d{1,3})(?:\s*[-–—]\s*(\d{1,3}))?\s*$/u;

/**
 * The part of an address that a message names by its numbers and by nothing else; undefined when it says
 * more than that.
 *
 * Example: `show me the second sentence of paragraph ten` is sentence 2 of paragraph 10.
 */
export function readPart(message: string, forms: RequestForms): PartWish | undefined {
  const [, paragraph, lastParagraph, sentence, lastSentence] = CITED.exec(message) ?? [];
  if (paragraph !== undefined)
    return {
      paragraph: Number(paragraph),
      ...(sentence !== undefined && { sentence: Number(sentence) }),
      ...numbered("to", sentence === undefined ? lastParagraph : lastSentence),
    };
  const [, only, to] = NUMBERS_ALONE.exec(message) ?? [];
  if (only !== undefined) return { paragraph: Number(only), ...numbered("to", to) };
  return readUnits(message, forms);
}

function numbered(name: "to", digits: string | undefined): { readonly to?: number } {
  return digits === undefined ? {} : { [name]: Number(digits) };
}

type Token = "paragraph" | "sentence" | number;

/** `the third paragraph`, `paragraph 10 sentence 2`, `paragraphs 3 to 4`, `the last sentence`. */
function readUnits(message: string, forms: RequestForms): PartWish | undefined {
  const words = message.toLowerCase().match(/\p{N}+|\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
  const tokens: Token[] = [];
  for (const word of words) {
    const number = forms.numberOf(word);
    if (forms.paragraph.test(word)) tokens.push("paragraph");
    else if (forms.sentence.test(word)) tokens.push("sentence");
    else if (number !== undefined) tokens.push(number);
    else if (!forms.isFiller(word)) return undefined;
  }
  const units = tokens.filter((token) => typeof token === "string");
  if (units.length === 0 || units.length > 2 || new Set(units).size < units.length)
    return undefined;
  // A number before a unit is its own unless it stands after another one: `paragraph 10 sentence 2`.
  const leads = typeof tokens[0] === "number";
  const found: { paragraph?: number; sentence?: number; to?: number } = {};
  for (const [i, token] of tokens.entries()) {
    if (typeof token === "number") continue;
    const number = tokens[leads ? i - 1 : i + 1] ?? tokens[leads ? i + 1 : i - 1];
    if (typeof number !== "number") return undefined;
    found[token] = number;
    const next = tokens[leads ? i - 2 : i + 2];
    // Two numbers beside one unit are the first and the last.
    if (typeof next === "number" && units.length === 1) {
      const [from, to] = number < next ? [number, next] : [next, number];
      found[token] = from;
      found.to = to;
    }
  }
  return found;
}
