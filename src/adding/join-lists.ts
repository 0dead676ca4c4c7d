import type { Change } from "./change.js";
import { createChangeCounter } from "./change.js";

/** Longest item that is read as a part of the sentence before, in characters. */
const LONGEST_ITEM = 300;

/**
 * Puts the items of a list under the paragraph that opens it with a colon, a line each: alone,
 * `b) bridges;` says nothing.
 *
 * Example: `We build:`, `a) roads;`, `b) bridges.` become one paragraph of three lines.
 */
export function joinLists(
  paragraphs: readonly string[],
  isItem: (paragraph: string) => boolean,
): { readonly paragraphs: string[]; readonly change: Change } {
  const counter = createChangeCounter("items of lists put under the words that open the list");
  const joined: string[] = [];
  let inList = false;
  for (const paragraph of paragraphs) {
    const last = joined.at(-1);
    const item = isItem(paragraph) && paragraph.length <= LONGEST_ITEM;
    if (last !== undefined && item && (inList || last.endsWith(":"))) {
      joined[joined.length - 1] = `${last}\n${paragraph}`;
      counter.count(paragraph);
      inList = true;
    } else {
      joined.push(paragraph);
      inList = false;
    }
  }
  return { paragraphs: joined, change: counter.change() };
}
