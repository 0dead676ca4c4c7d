import { CHARACTER_REFERENCE, STRONG, TAG } from "../corpus/text-marks.js";
import { decodeReference } from "./character-references.js";
import type { Replacement } from "./replacement.js";

/** Elements that part lines; what stands before and after one is no word together. */
const PARTING =
  /^(?:article|blockquote|br|center|dd|div|dl|dt|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/iu;

/** What a text keeps of a page or of Markdown when somebody copied it; made in every paragraph. */
export const MARKUP: readonly Replacement[] = [
  { what: "HTML comments dropped", pattern: /<!--[^]*?-->/gu, by: "", showsBefore: true },
  {
    what: "HTML tags dropped",
    pattern: TAG,
    by: (_, name = "") => (PARTING.test(name) ? " " : ""),
    showsBefore: true,
  },
  {
    what: "HTML entities became their characters",
    pattern: CHARACTER_REFERENCE,
    by: (match, name = "") => decodeReference(name) ?? match,
    showsBefore: true,
  },
  {
    what: "marks of headings dropped (#)",
    pattern: /^#{1,6} +(?=\S)/gmu,
    by: "",
    showsBefore: true,
  },
  {
    what: "marks of quotations dropped (>)",
    pattern: /^(?:> ?)+(?=\S|$)/gmu,
    by: "",
    showsBefore: true,
  },
  {
    what: "marks of emphasis dropped (** or __)",
    pattern: /(\*\*|__)(?=\S)(.*?\S)\1/gsu,
    by: (_, _mark, words = "") => words,
    showsBefore: true,
  },
  {
    what: "marks of emphasis dropped (* or _)",
    pattern:
      /(?<![\p{L}\p{N}*_])([*_])(?=[\p{L}\p{N}"“‘«])([^*_\n]*[\p{L}\p{N}.,!?…"”’»])\1(?![\p{L}\p{N}*_])/gu,
    by: (_, _mark, words = "") => words,
    showsBefore: true,
  },
];

/** Made last: what the others leave. */
export const REST: readonly Replacement[] = [
  { what: "marks of emphasis dropped (** or __)", pattern: STRONG, by: "", showsBefore: true },
  { what: "runs of spaces became one", pattern: / {2,}/gu, by: " " },
  { what: "spaces at the ends of lines dropped", pattern: /^ +| +$/gmu, by: "" },
];

/** Whether a paragraph is a line between parts: `* * *`, `---`, `***`, `___`, `~~~`. */
export function isSeparator(paragraph: string): boolean {
  return /^(?:[*•·#~_=–—-]\s*){3,}$/u.test(paragraph);
}
