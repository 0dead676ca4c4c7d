import type { TextWords } from "./text-words.js";

/** A line of a printed page, its place in points from the left and from the bottom. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A gap between lines that is this many times the usual one parts paragraphs. */
const WIDE_GAP = 1.35;
/** A line that begins this many heights to the right of the others is indented. */
const INDENT = 0.8;
/** Lines at the top and at the bottom of a page that may be running heads. */
const EDGE = 2;
/** Fewest pages on which a running head stands. */
const FEWEST_PAGES = 2;

/** Drops page numbers, and lines that stand at the edge of most pages. */
export function dropRunningLines(
  pages: readonly (readonly PageLine[])[],
  words: readonly TextWords[],
  count: (example: string) => void,
): PageLine[][] {
  const plain = ({ text }: PageLine): string => text.replaceAll(/\d+/gu, "#").trim();
  const isEdge = (page: readonly PageLine[], i: number): boolean =>
    i < EDGE || i >= page.length - EDGE;
  const times = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.filter((_, i) => isEdge(page, i)).map(plain)))
      times.set(key, (times.get(key) ?? 0) + 1);
  return pages.map((page) =>
    page.filter((line, i) => {
      const isNumber = words.some(({ pageNumber }) => pageNumber.test(line.text));
      const isRepeated = (times.get(plain(line)) ?? 0) >= Math.max(FEWEST_PAGES, pages.length / 2);
      if (!isEdge(page, i) || !(isNumber || isRepeated)) return true;
      count(line.text);
      return false;
    }),
  );
}

/** The lines as a text: an empty line where a gap is wide, spaces where a line is indented. */
export function layOut(pages: readonly (readonly PageLine[])[]): string {
  const gaps = pages
    .flatMap((page) => page.slice(1).map((line, i) => (page[i]?.y ?? 0) - line.y))
    .filter((gap) => gap > 2)
    .sort((a, b) => a - b);
  // Of a text of short paragraphs half of the gaps are wide.
  const usual = gaps[Math.floor(gaps.length / 4)] ?? 0;
  const lefts = pages.flat().map(({ x }) => Math.round(x));
  const times = new Map<number, number>();
  for (const left of lefts) times.set(left, (times.get(left) ?? 0) + 1);
  const [[margin] = [0]] = [...times].sort((a, b) => b[1] - a[1]);
  const lines: string[] = [];
  for (const page of pages)
    for (const [i, line] of page.entries()) {
      const before = page[i - 1];
      if (before && before.y - line.y > WIDE_GAP * usual) lines.push("");
      const isIndented = line.x - margin > INDENT * line.height;
      lines.push(`${isIndented ? "    " : ""}${line.text.trim()}`);
    }
  return lines.join("\n");
}
