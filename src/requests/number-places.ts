import type { RequestForms } from "../words/request-forms.js";
import { splitRuns } from "../words/tokenise.js";
import type { Argument } from "./argument.js";
import { TO_THE_END } from "./read-part.js";

/** A number of one unit, or several that follow each other, and where they stand in a message. */
export interface Place {
  readonly unit: "paragraph" | "sentence";
  readonly from: number;
  readonly to?: number;
  /** What stands between it and the place before. */
  readonly after: Join;
}

/**
 * Both are wanted and not what lies between them; a comma may also part a sentence from its paragraph; nothing
 * tells that they are two.
 */
export type Join = "both" | "comma" | "none";

/** The numbers of paragraphs and sentences in a message, in its order. */
export function placesIn(found: readonly Argument[], text: string, forms: RequestForms): Place[] {
  const places: Place[] = [];
  const isBetween = forms.between.test(text.toLowerCase());
  let end = 0;
  /** Whether the unit of the number before stands before it. */
  let isNamed = false as boolean;
  for (const { role, text: own, end: ownEnd } of joinBeforeLast(found, text, forms)) {
    if (role !== "paragraph" && role !== "sentence") continue;
    const between = text.slice(end, ownEnd - own.length).toLowerCase();
    const before = places.at(-1);
    // `11:3` is a sentence of a paragraph.
    const isCited = before?.unit === "paragraph" && /^[:.]$/u.test(between);
    const after = isBetween || isCited ? "none" : joinIn(between, forms);
    // The unit of "the first and the last sentence", or of "paragraph 2 and 5", or of "s4-8", stands once.
    const isRange = /^\s*[-–—]\s*$/u.test(between);
    const isPair = before && (isRange || (after === "both" && splitRuns(between).length === 1));
    const isAfter = isPair && isUnit(splitRuns(text.slice(ownEnd))[0], role, forms);
    if (isAfter && !isNamed && !isRange) places.splice(-1, 1, { ...before, unit: role });
    const isOfPair = isPair && (isNamed || isRange) && !isAfter;
    const unit: Place["unit"] = isCited ? "sentence" : isOfPair ? before.unit : role;
    const range = goesOn(text, ownEnd, own, forms) ? { to: TO_THE_END } : {};
    const numbers = numbersIn(own, forms);
    const [edge = 0, amount = 0] = numbers;
    // "The first two", "the last 3": so many from one end.
    if (numbers.length === 2 && Math.abs(edge) === 1 && amount > 1)
      places.push({
        unit: unitAfter(text.slice(ownEnd), forms) ?? role,
        from: edge,
        to: amount,
        after,
      });
    else
      numbers.forEach((from, i) =>
        places.push({
          unit,
          from,
          ...(unit === "sentence" && range),
          after: i > 0 ? "none" : after,
        }),
      );
    isNamed = unit === role && isUnit(splitRuns(between).at(-1), unit, forms);
    end = ownEnd;
  }
  return toRanges(places);
}

/** Whether what comes after a number is wanted too: `from the third sentence on`. */
function goesOn(text: string, end: number, own: string, { onwards }: RequestForms): boolean {
  const all = new RegExp(onwards.source, `${onwards.flags}g`);
  return [...text.matchAll(all)].some(
    ({ 0: match, index }) => index <= end - own.length && end <= index + match.length,
  );
}

function isUnit(word = "", unit: Place["unit"], forms: RequestForms): boolean {
  return forms[unit].test(word.toLowerCase());
}

/** The unit that stands next: `two paragraphs`. */
function unitAfter(text: string, forms: RequestForms): Place["unit"] | undefined {
  const [next] = splitRuns(text);
  return (["paragraph", "sentence"] as const).find((unit) => isUnit(next, unit, forms));
}

/** How many are wanted from one end is a part of its number: `last` and `2`, or `3` after a `last` that is none. */
export function joinAmounts(
  found: readonly Argument[],
  text: string,
  forms: RequestForms,
): Argument[] {
  const joined: Argument[] = [];
  for (const one of found) {
    const start = one.end - one.text.length;
    const word = /\p{L}+(?=\s+$)/u.exec(text.slice(0, start))?.[0] ?? "";
    const from = text.lastIndexOf(word, start);
    const before = joined.at(-1);
    const isNumber = numbersIn(one.text, forms).every((number) => number > 1);
    const isAfterEdge = isNumber && Math.abs(forms.numberOf(word.toLowerCase()) ?? 0) === 1;
    const isOfBefore = before !== undefined && before.end === from + word.length;
    const whole = { text: text.slice(from, one.end), end: one.end };
    if (!isAfterEdge || !isOfNumbers(one, isOfBefore)) joined.push(one);
    else if (isOfBefore) joined.splice(-1, 1, { ...before, ...whole });
    else joined.push({ ...one, ...whole });
  }
  return joined;
}

/** Whether an argument is the number after an edge: an amount where that has a role, or else a number with its own. */
function isOfNumbers({ role }: Argument, isOfBefore: boolean): boolean {
  return isOfBefore ? role === "amount" : role === "sentence" || role === "paragraph";
}

/** `Second to last` is one number. */
function joinBeforeLast(
  found: readonly Argument[],
  text: string,
  { beforeLast }: RequestForms,
): Argument[] {
  const joined: Argument[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    const start = before ? before.end - before.text.length : 0;
    const both = text.slice(start, one.end);
    const isOne = both !== "" && both.toLowerCase().replace(beforeLast, "") === "";
    if (isOne) joined.splice(-1, 1, { ...one, text: both });
    else joined.push(one);
  }
  return joined;
}

function joinIn(between: string, { both }: RequestForms): Join {
  if (both.test(between)) return "both";
  return /[,;&+]/u.test(between) ? "comma" : "none";
}

/** Two numbers of one unit that nothing parts are the first and the last; more, where they follow each other. */
function toRanges(places: readonly Place[]): Place[] {
  const runs: Place[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    const goesOn = run?.[0]?.unit === place.unit && place.after === "none";
    if (goesOn) run.push(place);
    else runs.push([place]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || run.length === 1) return run;
    const isInOrder = run.every(({ from }, i) => from === first.from + i);
    const isRange = run.length === 2 ? first.from < 0 === last.from < 0 : isInOrder;
    if (!isRange) return run;
    return last.from === first.from ? [first] : [{ ...first, to: last.from }];
  });
}

/** Words after an amount among which its unit stands: `two short paragraphs`. */
const AFTER_AMOUNT = 2;

/** How many sentences are wanted, and how many paragraphs: `the last two paragraphs`. */
export interface Amounts {
  readonly length?: number;
  readonly ofParagraphs?: number;
}

/** How many sentences are wanted, and how many paragraphs. */
export function amountsIn(found: readonly Argument[], text: string, forms: RequestForms): Amounts {
  const amounts = found.filter(({ role }) => role === "amount");
  const countsParagraphs = ({ end }: Argument): boolean =>
    splitRuns(text.slice(end))
      .slice(0, AFTER_AMOUNT)
      .some((word) => forms.paragraph.test(word));
  const first = (some: readonly Argument[]): number | undefined =>
    some.flatMap((one) => numbersIn(one.text, forms)).find((number) => number > 0);
  const length = first(amounts.filter((one) => !countsParagraphs(one)));
  const ofParagraphs = first(amounts.filter(countsParagraphs));
  return {
    ...(length !== undefined && { length }),
    ...(ofParagraphs !== undefined && { ofParagraphs }),
  };
}

/** The numbers that words say, also those typed together with a unit: `p7`, `3shi`; `он екінші` is one number. */
function numbersIn(words: string, { numberOf, beforeLast }: RequestForms): number[] {
  if (words.toLowerCase().replace(beforeLast, "") === "") return [-2];
  const numbers: number[] = [];
  let isTens = false;
  let isUnknown = false;
  for (const word of splitRuns(words)) {
    const digits = /\d{1,4}/u.exec(word)?.[0];
    const number = numberOf(word) ?? (digits === undefined ? undefined : Number(digits));
    if (number === undefined) {
      isUnknown = true;
      continue;
    }
    const isOnes = digits === undefined && number > 0 && number < 10;
    // The tens before it may be a number that the language does not know.
    if (isOnes && isUnknown) return [];
    if (isTens && isOnes) numbers.push((numbers.pop() ?? 0) + number);
    else numbers.push(number);
    isTens = digits === undefined && (number === 10 || number === 20);
  }
  return numbers.length === 0 && words.toLowerCase().search(beforeLast) >= 0 ? [-2] : numbers;
}
