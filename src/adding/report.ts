import type { Change } from "./change.js";
import { cutExample, describeChange } from "./change.js";
import type { Proposals } from "./propose.js";

const MOST_SHOWN = 3;

/** What was made of a file. */
interface Reading {
  readonly format: string;
  readonly changes: readonly Change[];
  readonly headLines: readonly string[];
  readonly leftOut: readonly string[];
  readonly divided: readonly string[];
  readonly doubts: readonly string[];
  /** How front matter was mended, and what it says that means nothing here. */
  readonly mended: readonly string[];
  readonly ignored: readonly string[];
}

/** The lines that say what was made of a file, before anything is written. */
export function describeReading(name: string, reading: Reading): string[] {
  const changes = reading.changes.map(describeChange);
  const lines = [
    `${name}: ${reading.format}`,
    changes.length === 0 ? "changes to the text: none" : "changes to the text:",
    ...changes.map((line) => `  ${line}`),
  ];
  const list = (what: string, shown: readonly string[]): void => {
    if (shown.length === 0) return;
    const more = shown.length > MOST_SHOWN ? `, and ${shown.length - MOST_SHOWN} more` : "";
    const quoted = shown.slice(0, MOST_SHOWN).map((one) => `"${cutExample(one)}"`);
    lines.push(`${what}: ${quoted.join(", ")}${more}`);
  };
  list("lines above the text, left out (--keep-head keeps them)", reading.headLines);
  list("long paragraphs of the page that are not in the text", reading.leftOut);
  list("words joined over a line’s end; look whether they have a hyphen", reading.divided);
  if (reading.mended.length > 0) lines.push(`front matter mended: ${reading.mended.join(", ")}`);
  if (reading.ignored.length > 0)
    lines.push(`front matter not taken: ${reading.ignored.join(", ")}`);
  return [...lines, ...reading.doubts];
}

/** A line for each field: its value and where it comes from. */
export function describeProposals(
  proposals: Proposals,
  fields: readonly (keyof Proposals)[],
): string[] {
  return fields.flatMap((field) => {
    const proposal = proposals[field];
    if (!proposal) return [`  ${field.padEnd(9)} – not found (--${field})`];
    const label = proposal.isGiven ? "" : "guess: ";
    return [`  ${field.padEnd(9)} ${proposal.value}  [${label}${proposal.from}]`];
  });
}
