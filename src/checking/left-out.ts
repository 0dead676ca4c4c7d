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
 * `eradicate monopolies and put up a barrier`.
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
  const clause = createClause(sequence, senseOf);
  const governing: AddressWord[] = [];
  for (const [i, { from, to }] of ranges.entries()) {
    const before = ranges[i - 1];
    const next = ranges[i + 1];
    const isSame = (one: WordRange, other: WordRange): boolean =>
      words[one.to - 1]?.sentence === words[other.from]?.sentence;
    if (!before) governing.push(...clause.before(startOf(from), from));
    if (!next) {
      if (to < endOf(to - 1)) governing.push(...clause.after(from, to, endOf(to - 1), hasDots));
    } else if (isSame({ from, to }, next)) governing.push(...clause.between(from, to, next.from));
    else governing.push(...clause.across(to, endOf(to - 1), startOf(next.from), next.from));
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

interface Clause {
  /** Of words `start` to `from`, left out before what stays. */
  before(start: number, from: number): AddressWord[];
  /** Of words `to` to `next`, left out between `from` to `to` and what goes on at `next`. */
  between(from: number, to: number, next: number): AddressWord[];
  /**
   * Of words left out where what stays goes on in a later sentence: `to` to `end` of the one, `start` to
   * `next` of the other.
   */
  across(to: number, end: number, start: number, next: number): AddressWord[];
  /** Of words `to` to `end`, left out after `from` to `to`. */
  after(from: number, to: number, end: number, hasDots: boolean): AddressWord[];
}

function createClause({ address, words }: WordSequence, senseOf: SenseOf): Clause {
  const senseAt = (at: number): SenseWord | undefined => senseOf(words[at]?.form ?? "");
  /** Marks between a word and the one before it. */
  const marksBefore = (at: number): string =>
    address.text.slice(words[at - 1]?.end ?? 0, words[at]?.start);
  const range = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  const pick = (positions: readonly number[]): AddressWord[] =>
    positions.flatMap((at) => words[at] ?? []);
  /** Whether a pause or an "and" parts two positions. */
  const isParted = (from: number, to: number): boolean =>
    range(from + 1, to + 1).some((at) => PAUSE.test(marksBefore(at)) || senseAt(at) === "joining");
  const isOpenNegation = (from: number, to: number): boolean => {
    const last = range(from, to).findLast((at) => senseAt(at) === "negation");
    return (
      last !== undefined &&
      !range(last + 1, to).some((at) => senseAt(at) === "contrast" || PAUSE.test(marksBefore(at)))
    );
  };
  /** Whether what stays ends inside of what a negation denies. */
  const cutsDenied = (from: number, to: number): boolean =>
    isOpenNegation(from, to) && !PAUSE.test(marksBefore(to)) && senseAt(to) !== "joining";
  /** Whether words can be left out whole: few of them, or set off from the rest at an end. */
  const isPhrase = (from: number, to: number): boolean =>
    (to - from <= FEW_WORDS && senseAt(from - 1) !== "auxiliary") ||
    PAUSE.test(marksBefore(from)) ||
    PAUSE.test(marksBefore(to)) ||
    ["joining", "opening"].includes(senseAt(from) ?? "") ||
    senseAt(to - 1) === "joining" ||
    senseAt(to) === "joining";

  return {
    before(start, from) {
      const closed = range(start, from).findLast(
        (at) => senseAt(at) === "contrast" || CLAUSE_END.test(marksBefore(at)),
      );
      return pick(
        range(start, from).filter((at) => {
          switch (senseAt(at)) {
            case "negation":
              return at > (closed ?? -1);
            case "condition":
              return true;
            case "exception":
            case "quantifier":
              return !isParted(at, from);
            case "privative":
              return at === from - 1;
            case "contrast":
            case "joining":
            case "opening":
            case "auxiliary":
            case undefined:
              return false;
          }
        }),
      );
    },
    between(from, to, next) {
      const hidden = range(to, next);
      const governing = hidden.filter((at) => {
        const sense = senseAt(at);
        if (sense === undefined || ["joining", "opening", "auxiliary"].includes(sense))
          return false;
        if (sense === "privative") return at === next - 1;
        return sense !== "quantifier" || !isParted(at, next);
      });
      const isCut = cutsDenied(from, to) || !isPhrase(to, next);
      return pick(governing.length === 0 && isCut ? hidden : governing);
    },
    across(to, end, start, next) {
      const hidden = [...range(to, end), ...range(start, next)];
      const turns = hidden.filter((at) => TURNING.has(senseAt(at) ?? "joining"));
      // A subject of one sentence would get the verb of another: both are cut where they pause only.
      const isClean =
        (to === end || PAUSE.test(marksBefore(to))) &&
        (next - start <= FEW_WORDS || PAUSE.test(marksBefore(next)));
      return pick(turns.length === 0 && !isClean ? hidden : turns);
    },
    after(from, to, end, hasDots) {
      const pause = range(to, end).find((at) => PAUSE.test(marksBefore(at))) ?? end;
      const governing = range(to, end).filter((at) => {
        const sense = senseAt(at);
        if (sense === "condition") return true;
        return (
          at < pause &&
          (sense === "exception" ||
            sense === "contrast" ||
            (sense === "negation" && (hasDots || at === to)))
        );
      });
      return pick(governing.length === 0 && cutsDenied(from, to) ? range(to, pause) : governing);
    },
  };
}
