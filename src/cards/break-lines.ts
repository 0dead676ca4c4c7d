/** A stretch of text after which a line may end: a word with the space after it. */
export interface Piece {
  readonly text: string;
  /** Without the space after it. */
  readonly width: number;
  /** Width of the space after it. */
  readonly space: number;
  /** Whether the text itself ends the line here. */
  readonly endsLine: boolean;
}

/** A last line of one short word looks lost. */
const LONELY_WORD = 0.3;
/** A short word at the end of a line belongs to the one after it: `the cradle of | our nation`. */
const SHORT_WORD = 0.015;
/** A line does not begin with a dash. */
const DASH_FIRST = 1;
/** Between the parts of `twenty-first` rather not. */
const INSIDE_WORD = 0.15;

/**
 * A text in pieces, which joined are the text.
 *
 * Example: `a new-found land` is `a `, `new-`, `found `, `land`.
 */
export function splitPieces(text: string, widthOf: (text: string) => number): Piece[] {
  const spaceWidth = widthOf(" ");
  const parts = text.match(/\S+?(?:(?<=\p{L}[-–—/])(?=\p{L})|\s+|$)/gu) ?? [];
  return parts.map((part) => {
    const word = part.trimEnd();
    const space = part.slice(word.length);
    return {
      text: part,
      width: widthOf(word),
      space: space.length * spaceWidth,
      endsLine: space.includes("\n"),
    };
  });
}

/** How many lines of a width the pieces take; undefined where one does not fit a line. */
export function countLines(pieces: readonly Piece[], width: number): number | undefined {
  let lines = 1;
  let used = 0;
  for (const [i, piece] of pieces.entries()) {
    if (piece.width > width) return undefined;
    if (i > 0 && (pieces[i - 1]?.endsLine === true || used + piece.width > width)) {
      lines += 1;
      used = 0;
    }
    used += piece.width + piece.space;
  }
  return lines;
}

/**
 * Breaks pieces into so many lines that they are as even as can be: the sum of the squared rests is
 * the least, with what looks bad at the end of a line counted as rest.
 *
 * @param count as many as `countLines` says
 * @returns the lines, which joined are the text
 */
export function breakLines(pieces: readonly Piece[], width: number, count: number): string[] {
  /** By number of lines and of pieces in them: the least cost, and where the last line begins. */
  let best: ({ cost: number; starts: readonly number[] } | undefined)[] = [{ cost: 0, starts: [] }];
  for (let line = 1; line <= count; line++)
    best = pieces.reduce<typeof best>((next, _, i) => {
      const end = i + 1;
      for (let start = i; start >= 0; start--) {
        if (start < i && pieces[start]?.endsLine === true) break;
        const before = best[start];
        const cost = costOf(pieces, start, end, width);
        if (cost === undefined) break;
        if (!before) continue;
        const known = next[end];
        if (!known || before.cost + cost < known.cost)
          next[end] = { cost: before.cost + cost, starts: [...before.starts, start] };
      }
      return next;
    }, []);
  const starts = best[pieces.length]?.starts ?? [0];
  return starts.map((start, i) =>
    pieces
      .slice(start, starts[i + 1])
      .map(({ text }) => text)
      .join(""),
  );
}

/** What a line of these pieces costs; undefined where they do not fit it. */
function costOf(
  pieces: readonly Piece[],
  start: number,
  end: number,
  width: number,
): number | undefined {
  const line = pieces.slice(start, end);
  const last = line.at(-1);
  if (!last) return undefined;
  const used = line.reduce((sum, piece) => sum + piece.width + piece.space, -last.space);
  if (used > width) return undefined;
  const rest = ((width - used) / width) ** 2;
  const isLast = end === pieces.length;
  if (isLast) return rest + (line.length === 1 && start > 0 ? LONELY_WORD : 0);
  if (last.endsLine) return rest;
  const next = pieces[end]?.text ?? "";
  const letters = last.text.match(/\p{L}/gu)?.length ?? 0;
  return (
    rest +
    (/^[-–—]/u.test(next) ? DASH_FIRST : 0) +
    (last.space === 0 ? INSIDE_WORD : 0) +
    (letters > 0 && letters <= 2 ? SHORT_WORD : 0)
  );
}
