import type { Span } from "../corpus/span.js";
import type { SenseOf, SenseWord } from "../words/sense-word.js";
import type { AddressWord, WordSequence } from "../words/word-sequence.js";

/** Words of an address that stay, from the first up to but without the last: positions in its row. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The words left out of a quotation that govern the sense of what stays, in order; none when
 * it says without them what it says with them.
 *
 * Between two parts every negation, exception and condition counts, and a quantifier that stands with
 * what follows. Before the first part a negation counts up to a "but", a quantifier or "only" up to a
 * comma or an "and"; after the last part a negation or an exception before a comma, and
 * every condition.
 * Where it goes on in another sentence every one of them counts, and both sentences must be cut at a pause.
 * A cut inside of what a negation denies counts too, `no place for police` out of `no place for police
 * brutality`, and between two parts whatever is no phrase of its own: `eradicate … a barrier` out of
 * `eradicate monopolies and put up a barrier`. The first of things that are denied one as the other may be left out:
 * `no place for … biased judges`.
 *
 * @param ranges what stays, in order, at least one
 * @param hasDots whether the quotation says by dots that it leaves words out; without them a quotation that
 * ends before its verb says nothing, and only a negation that follows at once is cut off
 */
export function governingWords(
  sequence: WordSequence,
  senseOf: SenseOf,
  ranges: readonly WordRange[],
  hasDots: boolean,
): Span[] {
  const { words, sentenceStarts } = sequence;
  const startOf = (at: number): number => sentenceStarts[words[at]?.sentence ?? 0] ?? 0;
  const endOf = (at: number): number => sentenceStarts[(words[at]?.sentence ?? 0) + 1] ?? 0;
  const row: Row = { sequence, senseOf };
  const governing: AddressWord[] = [];
  for (const [i, { from, to }] of ranges.entries()) {
    const before = ranges[i - 1];
    const next = ranges[i + 1];
    const isSame = (one: WordRange, other: WordRange): boolean =>
      words[one.to - 1]?.sentence === words[other.from]?.sentence;
    if (!before) governing.push(...governingBefore(row, startOf(from), from));
    if (!next) {
      if (to < endOf(to - 1))
        governing.push(...governingAfter(row, from, to, endOf(to - 1), hasDots));
    } else if (isSame({ from, to }, next))
      governing.push(...governingBetween(row, from, to, next.from));
    else governing.push(...governingAcross(row, to, endOf(to - 1), startOf(next.from), next.from));
  }
  return governing.map(({ start, end }) => ({ start, end }));
}

/** Ends what a negation denies: `not …, but …`. */
const CLAUSE_END = /[;:.!?—]/u;
/** An adjective or two, with an article: `a steady`. */
const FEW_WORDS = 2;
const PAUSE = /[,;:.!?—]/u;

/** What turns the rest round wherever it stands in a sentence. */
const TURNING: ReadonlySet<SenseWord> = new Set([
  "negation",
  "exception",
  "contrast",
  "condition",
  "quantifier",
]);

/** Words of an address in a row, and what they do to the sense of others. */
interface Row {
  readonly sequence: WordSequence;
  readonly senseOf: SenseOf;
}

/** Of words `start` to `from`, left out before what stays. */
function governingBefore(row: Row, start: number, from: number): AddressWord[] {
  const hidden = range(start, from);
  const closed = hidden.findLast(
    (at) => senseAt(row, at) === "contrast" || CLAUSE_END.test(marksBefore(row, at)),
  );
  const governs = (at: number): boolean => {
    switch (senseAt(row, at)) {
      case "negation":
        return at > (closed ?? -1);
      case "condition":
        return true;
      case "exception":
      case "quantifier":
        return !isParted(row, at, from);
      case "privative":
        return at === from - 1;
      case "contrast":
      case "joining":
      case "opening":
      case "auxiliary":
      case undefined:
        return false;
    }
  };
  return pick(row, hidden.filter(governs));
}

/** Of words `to` to `next`, left out between `from` to `to` and what goes on at `next`. */
function governingBetween(row: Row, from: number, to: number, next: number): AddressWord[] {
  const hidden = range(to, next);
  const governing = hidden.filter((at) => {
    const sense = senseAt(row, at);
    if (sense === undefined || ["joining", "opening", "auxiliary"].includes(sense)) return false;
    if (sense === "privative") return at === next - 1;
    return sense !== "quantifier" || !isParted(row, at, next);
  });
  const isCut =
    (cutsDenied(row, from, to) && !leavesOutItems(row, to, next)) || !isPhrase(row, to, next);
  return pick(row, governing.length === 0 && isCut ? hidden : governing);
}

/**
 * Of words left out where what stays goes on in a later sentence: `to` to `end` of the one, `start` to
 * `next` of the other.
 */
function governingAcross(
  row: Row,
  to: number,
  end: number,
  start: number,
  next: number,
): AddressWord[] {
  const hidden = [...range(to, end), ...range(start, next)];
  const turns = hidden.filter((at) => TURNING.has(senseAt(row, at) ?? "joining"));
  // A subject of one sentence would get the verb of another: both are cut where they pause only.
  const isClean =
    (to === end || PAUSE.test(marksBefore(row, to))) &&
    (next - start <= FEW_WORDS || PAUSE.test(marksBefore(row, next)));
  return pick(row, turns.length === 0 && !isClean ? hidden : turns);
}

/** Of words `to` to `end`, left out after `from` to `to`. */
function governingAfter(
  row: Row,
  from: number,
  to: number,
  end: number,
  hasDots: boolean,
): AddressWord[] {
  const pause = range(to, end).find((at) => PAUSE.test(marksBefore(row, at))) ?? end;
  const governing = range(to, end).filter((at) => {
    const sense = senseAt(row, at);
    if (sense === "condition") return true;
    return (
      at < pause &&
      (sense === "exception" ||
        sense === "contrast" ||
        (sense === "negation" && (hasDots || at === to)))
    );
  });
  return pick(
    row,
    governing.length === 0 && cutsDenied(row, from, to) ? range(to, pause) : governing,
  );
}

function senseAt({ sequence: { words }, senseOf }: Row, at: number): SenseWord | undefined {
  return senseOf(words[at]?.form ?? "");
}

/** Marks between a word and the one before it. */
function marksBefore({ sequence: { address, words } }: Row, at: number): string {
  return address.text.slice(words[at - 1]?.end ?? 0, words[at]?.start);
}

function pick({ sequence: { words } }: Row, positions: readonly number[]): AddressWord[] {
  return positions.flatMap((at) => words[at] ?? []);
}

/** The positions from `from` up to but without `to`. */
function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** Whether a pause or an "and" parts two positions. */
function isParted(row: Row, from: number, to: number): boolean {
  return range(from + 1, to + 1).some(
    (at) => PAUSE.test(marksBefore(row, at)) || senseAt(row, at) === "joining",
  );
}

/** Whether what stays ends inside of what a negation denies. */
function cutsDenied(row: Row, from: number, to: number): boolean {
  const negation = range(from, to).findLast((at) => senseAt(row, at) === "negation");
  const isOpen =
    negation !== undefined &&
    !range(negation + 1, to).some(
      (at) => senseAt(row, at) === "contrast" || PAUSE.test(marksBefore(row, at)),
    );
  return isOpen && !PAUSE.test(marksBefore(row, to)) && senseAt(row, to) !== "joining";
}

/** Whether words left out are the first items of a list: from where it begins up to the "and" before its last. */
function leavesOutItems(row: Row, from: number, to: number): boolean {
  return senseAt(row, from - 1) === "opening" && senseAt(row, to - 1) === "joining";
}

/** Whether words can be left out whole: few of them, or set off from the rest at an end. */
function isPhrase(row: Row, from: number, to: number): boolean {
  return (
    (to - from <= FEW_WORDS && senseAt(row, from - 1) !== "auxiliary") ||
    PAUSE.test(marksBefore(row, from)) ||
    PAUSE.test(marksBefore(row, to)) ||
    ["joining", "opening"].includes(senseAt(row, from) ?? "") ||
    senseAt(row, to - 1) === "joining" ||
    senseAt(row, to) === "joining"
  );
}
