import type { Change } from "./change.js";
import { createChangeCounter } from "./change.js";

/** An editorial change by a pattern. */
export interface Replacement {
  /** What became of what, such as `tabs became spaces`. */
  readonly what: string;
  /** Global. */
  readonly pattern: RegExp;
  /** What stands there afterwards, by the match and its groups. */
  readonly by: string | ((match: string, ...groups: readonly string[]) => string);
  /** Whether examples show what was there; otherwise what stands there afterwards. */
  readonly showsBefore?: boolean;
}

/** What is shown on each side of a change, in characters. */
const AROUND = 20;

/**
 * Makes the changes one after the other. A match that is replaced by itself counts for nothing.
 *
 * Example: with tabs to spaces `a\tb` becomes `a b`, one change with the example `a b`.
 */
export function replaceAll(
  text: string,
  replacements: readonly Replacement[],
): { readonly text: string; readonly changes: Change[] } {
  let now = text;
  const changes: Change[] = [];
  for (const { what, pattern, by, showsBefore = false } of replacements) {
    const counter = createChangeCounter(what);
    let after = "";
    let end = 0;
    for (const match of now.matchAll(pattern)) {
      const [found] = match;
      const replaced =
        typeof by === "string" ? by : by(...(match as readonly string[] as [string]));
      if (replaced === found) continue;
      const stop = match.index + found.length;
      counter.count(
        `${now.slice(Math.max(0, match.index - AROUND), match.index)}${showsBefore ? found : replaced}${now.slice(stop, stop + AROUND)}`,
      );
      after += now.slice(end, match.index) + replaced;
      end = stop;
    }
    now = after + now.slice(end);
    changes.push(counter.change());
  }
  return { text: now, changes };
}
