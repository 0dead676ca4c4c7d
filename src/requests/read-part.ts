import type { RequestForms } from "../words/request-forms.js";
import type { PartWish } from "./request.js";

/** Numbers alone, one or from one to another. */
const NUMBERS_ALONE = /^\s*(\d{1,3})(?:\s*[-–—]\s*(\d{1,3}))?\s*$/u;

/** A paragraph and its sentence: `12.3`, `12:3`. */
const CITED_ALONE = /^\s*([1-9]\d{0,2})[.:]([1-9]\d{0,2})\s*$/u;

/**
 * The part of an address that a message names by its numbers and by nothing else; undefined when it says
 * more than that.
 *
 * Example: `show me the second sentence of paragraph ten` is sentence 2 of paragraph 10.
 */
export function readPart(message: string, forms: RequestForms): PartWish | undefined {
  return readNumbers(message.replace(MARKS_AT_END, ""), forms);
}

/** `12.3 ??` */
const MARKS_AT_END = /[\s?!.…]+$/u;

function readNumbers(message: string, forms: RequestForms): PartWish | undefined {
  const { paragraph, lastParagraph, sentence, lastSentence } =
    forms.cited.part.exec(message)?.groups ?? {};
  if (paragraph !== undefined)
    return {
      paragraph: Number(paragraph),
      ...(sentence !== undefined && { sentence: Number(sentence) }),
      ...numbered("to", sentence === undefined ? lastParagraph : lastSentence),
    };
  const {
    unit = "",
    paragraph: within,
    sentence: number,
  } = forms.cited.numbers.exec(message)?.groups ?? {};
  if (within !== undefined && (unit === "" || forms.paragraph.test(unit.toLowerCase())))
    return { paragraph: Number(within), sentence: Number(number) };
  const [, whole, part] = CITED_ALONE.exec(message) ?? [];
  if (whole !== undefined) return { paragraph: Number(whole), sentence: Number(part) };
  const [, only, to] = NUMBERS_ALONE.exec(message) ?? [];
  if (only !== undefined) return { paragraph: Number(only), ...numbered("to", to) };
  return readUnits(message, forms);
}

function numbered(name: "to", digits: string | undefined): { readonly to?: number } {
  return digits === undefined ? {} : { [name]: Number(digits) };
}

/** `the third paragraph`, `paragraph 10 sentence 2`, `paragraphs 3 to 4`, `the last sentence`. */
function readUnits(message: string, forms: RequestForms): PartWish | undefined {
  const tokens = tokensOf(message, forms);
  const isAmount = !tokens.includes("paragraph") && forms.amount.test(message.toLowerCase());
  if (tokens.includes("other") || isAmount) return undefined;
  const part = partOf(tokens) ?? paragraphsAlone(tokens);
  return part && onwards(part, message, forms);
}

/** `From the fourth to the sixth`: two numbers and nothing else. */
function paragraphsAlone(tokens: readonly Token[]): PartWish | undefined {
  const [from, to] = tokens;
  if (tokens.length !== 2 || typeof from !== "number" || typeof to !== "number") return undefined;
  return from > 0 && to > from ? { paragraph: from, to } : undefined;
}

/**
 * The part that a message names among other words; undefined when it names none.
 *
 * Example: `translate paragraph 13 into Spanish` names paragraph 13.
 */
export function findPart(message: string, forms: RequestForms): PartWish | undefined {
  const named = partOf(tokensOf(message, forms));
  if (named) return onwards(named, message, forms);
  const cited = CITED_WITHIN.exec(message)?.[0];
  return cited === undefined ? undefined : readPart(cited, forms);
}

/**
 * The parts that a message names, each by its own words; one where nothing parts them.
 *
 * Example: `join the first and the last sentence` names two.
 */
export function findParts(message: string, forms: RequestForms): readonly PartWish[] {
  const pieces = message
    .toLowerCase()
    .replaceAll(new RegExp(forms.both.source, "gu"), ";")
    .split(/[;,+&]/u)
    .map((piece) => ({ own: findPart(piece, forms), tokens: tokensOf(piece, forms) }));
  const parts = pieces.flatMap(({ own, tokens }, i) => {
    if (own) return [own];
    // The unit of "the first and the last sentence" stands once.
    const [number, ...others] = tokens.filter((one) => typeof one === "number");
    const beside = [pieces[i + 1], pieces[i - 1]].find((one) => one?.own);
    const unit = beside?.tokens.find((token) => token === "paragraph" || token === "sentence");
    return number !== undefined && others.length === 0 && unit ? [{ [unit]: number }] : [];
  });
  if (parts.length > 1) return parts;
  // "The sentences of paragraph 4" are the paragraph.
  const whole =
    findPart(message, forms) ??
    partOf(tokensOf(message, forms).filter((token) => token !== "sentence"));
  return whole ? [whole] : parts;
}

/** The bot's own citation among other words. */
const CITED_WITHIN =
  /(?<![\p{L}\p{N}])[p¶§]\s*\d{1,4}(?:[\s,.]*s\s*\d{1,4}(?:\s*[-–—]\s*s?\s*\d{1,4})?)?(?![\p{L}\p{N}])/iu;

/** Stands for the last but one while a message is read. */
const BEFORE_LAST = "penultimate";

/** `From the third sentence on`: what comes after it too. */
function onwards(part: PartWish, message: string, forms: RequestForms): PartWish {
  const goesOn = part.sentence !== undefined && part.sentence > 0 && part.to === undefined;
  return goesOn && forms.onwards.test(message) ? { ...part, to: TO_THE_END } : part;
}

/** A number of sentences that no text has. */
export const TO_THE_END = 9999;

type Token = "paragraph" | "sentence" | "other" | number;

/** Words of a message as far as they name a part; fillers are left out. */
function tokensOf(message: string, forms: RequestForms): Token[] {
  const counted = message
    .toLowerCase()
    .replaceAll(forms.beforeLast, (_, unit: unknown) =>
      typeof unit === "string" ? `${BEFORE_LAST} ${unit}` : BEFORE_LAST,
    )
    .replaceAll(/(?<![\p{L}\p{N}])[p¶§]\s?(?=\d)/gu, "¶ ")
    .replaceAll(forms.cited.sign, "s ");
  const words = (counted.replace(forms.fromEnd, " ").match(WORDS) ?? []).flatMap((word) =>
    wordsOf(word, forms),
  );
  const tokens: Token[] = [];
  let tens = false;
  for (const word of words) {
    const before = tokens.at(-1);
    const number = word === BEFORE_LAST ? -2 : forms.numberOf(word);
    if (word === "¶" || forms.paragraph.test(word)) tokens.push("paragraph");
    else if (word === "s" || forms.sentence.test(word)) tokens.push("sentence");
    // "Он екінші", "twenty first": two words for one number.
    else if (tens && typeof before === "number" && isOnes(word, number))
      tokens.splice(-1, 1, before + number);
    else if (number !== undefined) tokens.push(number);
    else if (!forms.isFiller(word)) tokens.push("other");
    tens = (number === 10 || number === 20) && !/\d/u.test(word);
  }
  const isFromEnd = forms.fromEnd.test(counted);
  const numbers = tokens.filter((one) => typeof one === "number");
  return isFromEnd && numbers.length === 1
    ? tokens.map((one) => (typeof one === "number" ? -Math.abs(one) : one))
    : tokens;
}

/** Words and numbers; `9-year-old` is one, as `10-абзац` is. */
const WORDS = /¶|\p{N}+(?:-\p{L}+)+|\p{N}+\p{L}*|\p{L}+(?:['’-]\p{L}+)*/gu;
/** Letters of an ending that makes a number an ordinal: `3-й`, `2-нші`. */
const LONGEST_ORDINAL = 3;

/** A number with a unit after a hyphen is two words; with another word it is no number. */
function wordsOf(word: string, { paragraph, sentence }: RequestForms): readonly string[] {
  const [, digits, tail = ""] = /^(\p{N}+)-(.+)$/u.exec(word) ?? [];
  if (digits === undefined) return [word];
  if (paragraph.test(tail) || sentence.test(tail)) return [digits, tail];
  return tail.length <= LONGEST_ORDINAL ? [digits] : [word];
}

function isOnes(word: string, number: number | undefined): number is number {
  return number !== undefined && number > 0 && number < 10 && !/\d/u.test(word);
}

/**
 * A number beside each unit: the one before it, or the one after, whichever no other unit has. Two numbers
 * of one unit are the first and the last of a range.
 */
function partOf(tokens: readonly Token[]): PartWish | undefined {
  const units = tokens.flatMap((token, at) =>
    token === "paragraph" || token === "sentence" ? [{ unit: token, at }] : [],
  );
  if (units.length === 0 || units.length > MOST_UNITS) return undefined;
  const isRange =
    units.length === 2 && tokens.filter((one) => typeof one === "number").length === 3;
  const ranged = isRange ? (afterUnits(tokens) ?? afterUnits(tokens.toReversed())) : undefined;
  const named = ranged ?? besideUnits(tokens, units);
  if (!named) return undefined;
  const { paragraph, sentence } = named;
  if (paragraph.length > 2 || sentence.length > 2) return undefined;
  // Of several paragraphs all is shown.
  const within = paragraph.length > 1 ? [] : sentence;
  const [from, to] = within.length > 0 ? within : paragraph;
  if (from === undefined) return undefined;
  const first = to === undefined ? from : Math.min(from, to);
  return {
    ...(within.length === 0 ? { paragraph: first } : { sentence: first }),
    ...(within.length > 0 && paragraph[0] !== undefined && { paragraph: paragraph[0] }),
    ...(to !== undefined && { to: Math.max(from, to) }),
  };
}

/** The numbers of paragraphs, and of sentences. */
type Named = Record<"paragraph" | "sentence", number[]>;

/**
 * The numbers of two units, all of which stand after theirs: `sentences 2 to 4 of paragraph 11`; undefined where
 * they do not.
 */
function afterUnits(tokens: readonly Token[]): Named | undefined {
  const named: Named = { paragraph: [], sentence: [] };
  let unit: keyof Named | undefined;
  for (const token of tokens) {
    if (typeof token !== "number") unit = token === "other" ? undefined : token;
    else if (unit === undefined) return undefined;
    else named[unit].push(token);
  }
  return named.paragraph.length > 0 && named.sentence.length > 0 ? named : undefined;
}

/** The number next to each unit that no other unit has. */
function besideUnits(
  tokens: readonly Token[],
  units: readonly { readonly unit: keyof Named; readonly at: number }[],
): Named | undefined {
  const taken = new Set<number>();
  const named: Named = { paragraph: [], sentence: [] };
  for (const { unit, at } of units) {
    const side = [at - 1, at + 1].find(
      (position) => typeof tokens[position] === "number" && !taken.has(position),
    );
    const number = side === undefined ? undefined : tokens[side];
    if (side === undefined || typeof number !== "number") return undefined;
    taken.add(side);
    named[unit].push(number);
    const step = side > at ? 1 : -1;
    const second = tokens[side + step];
    if (units.length > 1 || typeof second !== "number") continue;
    // `paragraph 9, 2` counts down: the second number is a sentence.
    const isWithin = unit === "paragraph" && step > 0 && second < number;
    named[isWithin ? "sentence" : unit].push(isWithin ? second : lastOf(tokens, side, step));
  }
  return named;
}

/** The last of the numbers that follow each other from a place on: 14 of `12, 13 and 14`; else the second. */
function lastOf(tokens: readonly Token[], at: number, step: 1 | -1): number {
  let last = at + step;
  if (tokens[last] !== (tokens[at] as number) + step) return tokens[last] as number;
  while (tokens[last + step] === (tokens[last] as number) + step) last += step;
  return tokens[last] as number;
}

/** `paragraph 11, sentence 2 to sentence 4`. */
const MOST_UNITS = 3;
