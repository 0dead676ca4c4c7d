/** Something wrong in a file. */
export interface Fault {
  /** From 1. */
  readonly line: number;
  readonly expected: string;
  readonly got: string;
  /** What is one fault however many lines have it; `expected` when absent. */
  readonly kind?: string;
  /** Whether `npm run add` makes it right. */
  readonly isMendable?: boolean;
}

/** Faults listed of one file; the rest is counted. */
const MOST_LISTED = 20;

/** What `npm run add` does with a file that has a mendable fault. */
export function mendedByAdding(file: string): string {
  return `"npm run add -- ${file}" mends it`;
}

/**
 * One line a fault, in order of the lines; a fault that several lines have is one.
 *
 * Example: `a.txt:15: expected single spaces, got a run of spaces, and on 2 more lines; "npm run add -- a.txt" mends it`
 */
export function describeFaults(file: string, faults: readonly Fault[]): string[] {
  const byKind = new Map<string, { readonly first: Fault; readonly lines: Set<number> }>();
  for (const fault of [...faults].sort((a, b) => a.line - b.line)) {
    const kind = fault.kind ?? fault.expected;
    const known = byKind.get(kind) ?? { first: fault, lines: new Set() };
    known.lines.add(fault.line);
    byKind.set(kind, known);
  }
  const described = [...byKind.values()].map(({ first, lines }) => {
    const more = lines.size - 1;
    const others = more === 0 ? "" : `, and on ${more} more ${more === 1 ? "line" : "lines"}`;
    const remedy = first.isMendable === true ? `; ${mendedByAdding(file)}` : "";
    return `${file}:${first.line}: expected ${first.expected}, got ${first.got}${others}${remedy}`;
  });
  const left = described.length - MOST_LISTED;
  return left > 0
    ? [...described.slice(0, MOST_LISTED), `${file}: and ${left} more`]
    : described;
}

/** A line as errors show it. */
export function quoteLine(line: string | undefined): string {
  if (line === undefined) return "the end of the file";
  return line.length > 40 ? `"${line.slice(0, 40)}…"` : `"${line}"`;
}

/** A character as errors name it. Example: `U+0007`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
