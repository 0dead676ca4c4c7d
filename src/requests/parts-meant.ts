import type { RequestForms } from "../words/request-forms.js";
import { splitRuns } from "../words/tokenise.js";
import type { Argument } from "./argument.js";
import { findPart } from "./read-part.js";
import { isOfParagraphs } from "./request.js";
import { amountsIn, joinAmounts, placesIn } from "./number-places.js";
import type { Amounts, Join, Place } from "./number-places.js";
import type { PartWish } from "./request.js";

/**
 * The parts of the text that the numbers of a message name, in its order; none where they name no part, or where it is
 * doubtful which: sentences of several paragraphs, an amount beside several parts, a number in another clause.
 */
export function partsMeant(
  meant: readonly Argument[],
  text: string,
  forms: RequestForms,
): readonly PartWish[] {
  const found = joinAmounts(meant, text, forms);
  const amounts = amountsIn(found, text, forms);
  const places = placesIn(found, text, forms);
  // "The last but one" is counted by its words together.
  const isBeforeLast = places.length <= 2 && text.toLowerCase().search(forms.beforeLast) >= 0;
  const counted = isBeforeLast ? findPart(text, forms) : undefined;
  const parts = counted ? [counted] : joinParts(toParts(places));
  const isDoubtful = Object.keys(amounts).length > 0 || areFarApart(found, text, forms);
  if (parts.length > 1) return isDoubtful ? [] : parts;
  return parts.map((part) => withAmount(part, amounts));
}

/** Words between two parts that are wanted together; more tell something else: `in 10 minutes I am on air, 4 to 6`. */
const MOST_BETWEEN = 3;

function areFarApart(found: readonly Argument[], text: string, forms: RequestForms): boolean {
  const numbers = found.filter(({ role }) => role === "paragraph" || role === "sentence");
  return numbers.some((one, i) => {
    const next = numbers[i + 1];
    if (!next) return false;
    const words = splitRuns(text.slice(one.end, next.end - next.text.length).toLowerCase());
    const isOfPart = (word: string): boolean =>
      forms.paragraph.test(word) || forms.sentence.test(word) || forms.isFiller(word);
    return words.filter((word) => !isOfPart(word)).length > MOST_BETWEEN;
  });
}

/**
 * Each sentence with its paragraph, and paragraphs without one; none where a sentence is of several paragraphs. A
 * sentence is of the paragraph that fewer words for "and" part it from; across one only of a paragraph that has
 * another sentence: `the first and the third sentence of paragraph 7`.
 */
function toParts(places: readonly Place[]): PartWish[] {
  const all = places.filter(({ unit }) => unit === "paragraph");
  const near = new Map(
    places.map((place) => [place, nearest(place, all, places, ACROSS_BOTH - 1)]),
  );
  const withSentences = all.filter((one) => places.some((place) => near.get(place) === one));
  const paragraphOf = (place: Place): Place | undefined =>
    near.get(place) ?? nearest(place, withSentences, places, Infinity);
  const parts = places.flatMap((place): PartWish[] => {
    const { unit, from, to } = place;
    const range = to === undefined ? {} : { to };
    if (unit === "paragraph")
      return withSentences.includes(place) ? [] : [{ paragraph: from, ...range }];
    const of = paragraphOf(place);
    return [{ ...(of && { paragraph: of.from }), sentence: from, ...range }];
  });
  return withSentences.some(({ to }) => to !== undefined) ? [] : parts;
}

/** What a word for "and" parts is so far from each other. */
const ACROSS_BOTH = 2;
const COSTS: Readonly<Record<Join, number>> = { none: 0, comma: 1, both: ACROSS_BOTH };

/** The paragraph of some that least parts from a sentence; of two alike the one on the side of the first. */
function nearest(
  place: Place,
  paragraphs: readonly Place[],
  places: readonly Place[],
  most: number,
): Place | undefined {
  if (place.unit === "paragraph") return undefined;
  const at = places.indexOf(place);
  const costOf = (one: Place): number => {
    const other = places.indexOf(one);
    const crossed = places.slice(Math.min(at, other) + 1, Math.max(at, other) + 1);
    return crossed.reduce((sum, { after }) => sum + COSTS[after], 0);
  };
  const before = paragraphs.findLast((one) => places.indexOf(one) < at);
  const after = paragraphs.find((one) => places.indexOf(one) > at);
  const sides = places[0]?.unit === "sentence" ? [after, before] : [before, after];
  const [first, second] = sides
    .flatMap((one) => (one ? [{ one, cost: costOf(one) }] : []))
    .filter(({ cost }) => cost <= most);
  if (!first || !second) return first?.one;
  return second.cost < first.cost ? second.one : first.one;
}

/** Whole paragraphs, or sentences of one, that follow each other as one part. */
function joinParts(parts: readonly PartWish[]): PartWish[] {
  const joined: PartWish[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const last = before && (before.to ?? numberOf(before));
    const isAlike =
      before?.to !== 0 &&
      (before?.sentence === undefined) === (part.sentence === undefined) &&
      (part.sentence === undefined || before?.paragraph === part.paragraph);
    const number = numberOf(part);
    const goesOn = before && isAlike && last !== undefined && number > 1 && number === last + 1;
    if (goesOn) joined.splice(-1, 1, { ...before, to: part.to ?? number });
    else joined.push(part);
  }
  return joined;
}

function numberOf({ paragraph, sentence }: PartWish): number {
  return sentence ?? paragraph ?? 0;
}

function withAmount(part: PartWish, { length, ofParagraphs }: Amounts): PartWish {
  const isWhole = isOfParagraphs(part);
  const amount = ofParagraphs ?? (isWhole ? undefined : length);
  const to = part.to ?? (numberOf(part) > 1 ? undefined : amount);
  return { ...part, ...(to !== undefined && { to }) };
}
