import type { Span } from "../corpus/span.js";
import type { Word } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";
import type { WordSequence } from "../words/word-sequence.js";
import type { Altered, Verbatim } from "./claim-verdict.js";
import { governingWords } from "./left-out.js";
import type { WordRange } from "./left-out.js";
import { formsOf, quoteMatched } from "./matched-words.js";
import type { AlignmentStep } from "./word-alignment.js";
import { describeDifference } from "./word-difference.js";
import type { WordedText } from "./word-difference.js";

/** A claim of no more words than this, unless it is a whole sentence, is flagged as too short. */
const FEW_WORDS = 3;
/** Dots that stand for words left out: `…`, `...`, `. . .`, `[…]`. */
const DOTS = /(?:[[(]\s{0,3})?(?:…|\.\s?\.\s?\.)[\s.…]{0,20}[\])]?/gu;
/** Parts that dots join stand in one paragraph or in sentences next to each other. */
const MOST_SENTENCES_APART = 1;

/**
 * Whether the words of a claim stand in the address in order, next to each other but for its dots: then
 * it is verbatim, or altered where the dots hide what governs the rest.
 *
 * @param core the part of the claim's text that is looked at
 */
export function checkQuoted(
  claim: WordedText,
  core: Span,
  sequence: WordSequence,
  senseOf: Understanding["senseOf"] | undefined,
): Verbatim | Altered | undefined {
  const said = claim.text.slice(core.start, core.end);
  const dots = [...said.matchAll(DOTS)].map(({ 0: written, index }) => ({
    start: core.start + index,
    end: core.start + index + written.length,
  }));
  const bounds = [core.start, ...dots.map(({ end }) => end), core.end];
  const parts = bounds
    .slice(1)
    .map((end, i) =>
      claim.words.filter((word) => word.start >= (bounds[i] ?? 0) && word.end <= end),
    )
    .filter((part) => part.length > 0);
  // "There was no coercion..." goes on nowhere.
  const isJoined = parts.length > 1;
  const ranges = isJoined ? findParts(parts, sequence) : findRun(claim.words, sequence);
  const [first, last] = [ranges?.[0], ranges?.at(-1)];
  if (!ranges || !first || !last) return undefined;
  const { address, words, sentenceStarts } = sequence;
  const isWhole = sentenceStarts.includes(first.from) && sentenceStarts.includes(last.to);
  const governing = senseOf
    ? governingWords(sequence, senseOf, ranges, dots.length > 0)
    : isJoined
      ? gapsBetween(ranges, sequence)
      : [];
  if (dots.length > 0 && governing.length > 0)
    return describeHidden(claim, sequence, ranges, governing);
  const matched = new Map<number, number>();
  for (const { from, to } of ranges)
    for (const { sentence } of words.slice(from, to))
      matched.set(sentence, (matched.get(sentence) ?? 0) + 1);
  return {
    verdict: "verbatim",
    ...quoteMatched(address, matched),
    span: { start: words[first.from]?.start ?? 0, end: words[last.to - 1]?.end ?? 0 },
    leftOut: gapsBetween(ranges, sequence),
    cutOff: governing,
    tooShort: !isJoined && claim.words.length <= FEW_WORDS && !isWhole,
  };
}

/** Where the words of a claim stand in a row: where they are whole sentences, or first. */
function findRun(claim: readonly Word[], sequence: WordSequence): WordRange[] | undefined {
  const { sentenceStarts } = sequence;
  const isWhole = (start: number): boolean =>
    sentenceStarts.includes(start) && sentenceStarts.includes(start + claim.length);
  const places = sequence.find(formsOf(claim));
  const from = places.find(isWhole) ?? places[0];
  return from === undefined ? undefined : [{ from, to: from + claim.length }];
}

/** Where the parts of a claim that dots join stand one after the other; of several places the closest. */
function findParts(
  parts: readonly (readonly Word[])[],
  sequence: WordSequence,
): WordRange[] | undefined {
  const { address, words } = sequence;
  const sentenceAt = (at: number) => address.sentences[words[at]?.sentence ?? 0];
  const areNear = (one: number, other: number): boolean =>
    sentenceAt(one)?.paragraph === sentenceAt(other)?.paragraph ||
    (words[other]?.sentence ?? 0) - (words[one]?.sentence ?? 0) <= MOST_SENTENCES_APART;
  const [first = [], ...others] = parts;
  const chains = sequence.find(formsOf(first)).flatMap((from) => {
    const chain: WordRange[] = [{ from, to: from + first.length }];
    for (const part of others) {
      const end = chain.at(-1)?.to ?? 0;
      const next = sequence.find(formsOf(part)).find((at) => at >= end);
      if (next === undefined || !areNear(end - 1, next)) return [];
      chain.push({ from: next, to: next + part.length });
    }
    return [chain];
  });
  const lengthOf = (chain: readonly WordRange[]): number =>
    (chain.at(-1)?.to ?? 0) - (chain[0]?.from ?? 0);
  return chains.length === 0
    ? undefined
    : chains.reduce((best, one) => (lengthOf(one) < lengthOf(best) ? one : best));
}

/** What of the address stands between its ranges. */
function gapsBetween(ranges: readonly WordRange[], { words }: WordSequence): Span[] {
  return ranges.slice(1).flatMap(({ from }, i) => {
    const left = words.slice(ranges[i]?.to, from);
    const [start, end] = [left[0]?.start, left.at(-1)?.end];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
}

/** A claim whose words are said, but whose dots hide words that govern them. */
function describeHidden(
  claim: WordedText,
  sequence: WordSequence,
  ranges: readonly WordRange[],
  hidden: readonly Span[],
): Altered {
  const { address, words } = sequence;
  const at = (span: Span | undefined): number =>
    words.findIndex(({ start }) => start === span?.start);
  const kept = { from: ranges[0]?.from ?? 0, to: ranges.at(-1)?.to ?? 0 };
  const from = Math.min(kept.from, at(hidden[0]));
  const to = Math.max(kept.to, at(hidden.at(-1)) + 1);
  const matched = new Map<number, number>();
  for (const { sentence } of words.slice(from, to))
    matched.set(sentence, (matched.get(sentence) ?? 0) + 1);
  const steps: AlignmentStep[] = [];
  let said = 0;
  for (const position of Array.from({ length: to - from }, (_, i) => from + i)) {
    const isKept = ranges.some((range) => range.from <= position && position < range.to);
    steps.push({ claim: isKept ? said++ : undefined, address: position, equal: isKept });
  }
  return {
    verdict: "altered",
    ...quoteMatched(address, matched),
    difference: describeDifference(claim, { text: address.text, words }, steps),
    hidden,
  };
}
