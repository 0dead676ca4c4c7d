import type { Address, Sentence } from "../corpus/address.js";
import type { Quotation } from "../corpus/quotation.js";
import { quote } from "../corpus/quotation.js";
import type { PartWish } from "../requests/request.js";
import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";
import { readRequestIn } from "./read-message.js";

/** A paragraph and a sentence of it, or several: `10 2`, `10, 2-сөйлем`, `14 5-7`. */
const NUMBERS = /^\s*(\d{1,3})\s*[,.:\s]\s*(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?(?:-\p{L}+)*\s*$/u;

/** After a paragraph's number that of a sentence: `10 sentence 2`. */
const TWO_NUMBERS = /^\s*\d{1,3}\s*[,.]?\s*\p{L}+\.?\s*\d+\s*$/u;

/**
 * The part that the words after a command name, however they do: `10 2`, `10`, `the last paragraph`;
 * undefined when they name none.
 *
 * @param names words of the speakers' names, lower case
 */
export function readNamedPart(
  languages: Languages,
  messages: Messages,
  words: string,
  names: readonly string[],
): PartWish | undefined {
  const [, paragraph, sentence, to] = NUMBERS.exec(words) ?? [];
  if (paragraph !== undefined)
    return {
      paragraph: Number(paragraph),
      sentence: Number(sentence),
      ...(to !== undefined && { to: Number(to) }),
    };
  const ways = [`paragraph ${words}`, `¶${words}`, words];
  return (TWO_NUMBERS.test(words) ? [`¶${words.trim()}`, ...ways] : ways)
    .map((named) => readRequestIn(languages, messages, named, names))
    .map((one) =>
      one?.kind === "show" ? one.part : one?.kind === "summarise" ? one.paragraphs : undefined,
    )
    .find((part) => part !== undefined);
}

/**
 * The numbers from the first to the last that are asked for; those that there are not are left out. The
 * last three are `-1` to `3`.
 */
export function rangeOf(
  from: number,
  to: number | undefined,
  of: number,
): { first: number; last: number } {
  const fromEnd = (number: number): number => (number < 0 ? of + 1 + number : number);
  if (from < 0 && to !== undefined && to > 0) return { first: Math.max(1, of - to + 1), last: of };
  const numbers = [fromEnd(from), fromEnd(to ?? from)];
  return { first: Math.min(...numbers), last: Math.min(Math.max(...numbers), of) };
}

/** A part as a quotation; undefined where the address lacks it, or where it is of several paragraphs. */
export function quotePart(
  address: Address,
  { paragraph, sentence, to }: PartWish,
): Quotation | undefined {
  const { paragraphs } = address;
  const range = rangeOf(paragraph ?? 0, sentence === undefined ? to : undefined, paragraphs.length);
  const within = paragraph === undefined ? address : paragraphs[range.first - 1];
  if (!within || (sentence === undefined && range.last > range.first)) return undefined;
  const { first, last } = rangeOf(
    sentence ?? 1,
    sentence === undefined ? -1 : to,
    within.sentences.length,
  );
  const [start, end] = [within.sentences[first - 1], within.sentences[last - 1]];
  return start && end && first <= last && start.paragraph === end.paragraph
    ? quote(address, start, start, end)
    : undefined;
}

/** The sentences of a part as far as the address has them; all of them for a part without numbers. */
export function sentencesOf(
  address: Address,
  { paragraph, sentence, to }: PartWish,
): readonly Sentence[] {
  const { paragraphs, sentences } = address;
  if (paragraph === undefined && sentence === undefined) return sentences;
  if (sentence === undefined) {
    const { first, last } = rangeOf(paragraph ?? 0, to, paragraphs.length);
    return paragraphs.slice(Math.max(0, first - 1), last).flatMap((one) => one.sentences);
  }
  const within =
    paragraph === undefined
      ? sentences
      : (paragraphs[rangeOf(paragraph, undefined, paragraphs.length).first - 1]?.sentences ?? []);
  const { first, last } = rangeOf(sentence, to, within.length);
  return first < 1 ? [] : within.slice(first - 1, last);
}
