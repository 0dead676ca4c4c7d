import type { Span } from "../corpus/span.js";
import type { AlignmentStep } from "./word-alignment.js";
import type { Word } from "../words/tokenise.js";

/** A text and its words in order; their spans refer to `text`. */
export interface WordedText {
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * A run of words on which a claim and the address agree or differ, as each has it. `removed` words
 * stand in the address only, `added` words in the claim only.
 */
export interface DifferenceRun {
  readonly kind: "equal" | "removed" | "added" | "replaced";
  /** The claim's words as typed; empty when removed. `claimSpan` is then the place they are missing. */
  readonly claim: string;
  readonly claimSpan: Span;
  /** The address's words as they stand; empty when added. `addressSpan` is then that place. */
  readonly address: string;
  readonly addressSpan: Span;
}

/**
 * Puts an alignment into words: runs of agreement and of difference that follow one another.
 *
 * @param steps one piece of an alignment of the two lists of words
 *
 * Example: `a low turnout` beside `the high turnout` gives replaced `a low`/`the high`, equal
 * `turnout`.
 */
export function describeDifference(
  claim: WordedText,
  address: WordedText,
  steps: readonly AlignmentStep[],
): DifferenceRun[] {
  const groups: AlignmentStep[][] = [];
  for (const step of steps) {
    const group = groups.at(-1);
    if (group?.[0]?.equal === step.equal) group.push(step);
    else groups.push([step]);
  }
  let claimEnd = 0;
  // Words added before anything is used of the address stand right before what is used first.
  const firstUsed = steps.find((step) => step.address !== undefined)?.address;
  let addressEnd = address.words[firstUsed ?? -1]?.start ?? 0;
  return groups.map((group) => {
    const claimWords = group.flatMap((step) => claim.words[step.claim ?? -1] ?? []);
    const addressWords = group.flatMap((step) => address.words[step.address ?? -1] ?? []);
    const claimSpan = cover(claimWords, claimEnd);
    const addressSpan = cover(addressWords, addressEnd);
    claimEnd = claimSpan.end;
    addressEnd = addressSpan.end;
    return {
      kind: group[0]?.equal ? "equal" : kindOf(claimWords.length, addressWords.length),
      claim: claim.text.slice(claimSpan.start, claimSpan.end),
      claimSpan,
      address: address.text.slice(addressSpan.start, addressSpan.end),
      addressSpan,
    };
  });
}

function kindOf(claimWords: number, addressWords: number): "removed" | "added" | "replaced" {
  if (claimWords === 0) return "removed";
  return addressWords === 0 ? "added" : "replaced";
}

/** From the first word to the last, or nothing right after the run before. */
function cover(words: readonly Word[], after: number): Span {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? { start: first.start, end: last.end } : { start: after, end: after };
}
