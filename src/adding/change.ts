/** Editorial changes of one kind that were made to a text. */
export interface Change {
  /** What became of what, such as `no-break spaces became spaces`. */
  readonly what: string;
  readonly count: number;
  /** A few places with what stands around them. */
  readonly examples: readonly string[];
}

/** Most examples that are kept of a change. */
const MOST_EXAMPLES = 3;
/** Longest example, in characters. */
const LONGEST_EXAMPLE = 60;

/** Collects changes of one kind. */
interface ChangeCounter {
  readonly count: (example: string) => void;
  readonly change: () => Change;
}

export function createChangeCounter(what: string): ChangeCounter {
  let count = 0;
  const examples: string[] = [];
  return {
    count(example) {
      count++;
      const shown = cutExample(example);
      if (examples.length < MOST_EXAMPLES && shown !== "" && !examples.includes(shown))
        examples.push(shown);
    },
    change: () => ({ what, count, examples }),
  };
}

/** Example: a text of 80 characters becomes its first 60 and `…`; what a terminal would obey is left out. */
export function cutExample(text: string): string {
  const line = text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/\p{Cc}/gu, "")
    .trim();
  return line.length <= LONGEST_EXAMPLE ? line : `${line.slice(0, LONGEST_EXAMPLE)}…`;
}

/** One list of several, changes of one kind added up, those that changed nothing left out. */
export function joinChanges(changes: readonly Change[]): Change[] {
  const byKind = new Map<string, Change>();
  for (const change of changes) {
    if (change.count === 0) continue;
    const before = byKind.get(change.what);
    byKind.set(change.what, {
      what: change.what,
      count: change.count + (before?.count ?? 0),
      examples: [...(before?.examples ?? []), ...change.examples].slice(0, MOST_EXAMPLES),
    });
  }
  return [...byKind.values()];
}

/**
 * Example: `3 footnote marks dropped: "bridges¹ and", "roads² are"`
 */
export function describeChange({ what, count, examples }: Change): string {
  const shown = examples.map((example) => `"${example}"`).join(", ");
  return `${count} ${what}${shown === "" ? "" : `: ${shown}`}`;
}
