import type { Change } from "./change.js";

/** A value with where it was found, such as `the page’s title`. */
export interface Found {
  readonly value: string;
  readonly from: string;
}

/** What a page or a document says about the text in it; each list has the most reliable first. */
export interface SourceFacts {
  readonly titles: readonly Found[];
  readonly authors: readonly Found[];
  /** ISO 8601 days. */
  readonly dates: readonly Found[];
  readonly sources: readonly Found[];
  readonly links: readonly Found[];
  readonly languages: readonly Found[];
  readonly licences: readonly Found[];
}

export const NO_FACTS: SourceFacts = {
  titles: [],
  authors: [],
  dates: [],
  sources: [],
  links: [],
  languages: [],
  licences: [],
};

/** The text taken out of a file, before the editorial changes. */
export interface SourceText {
  /** What it was taken from, such as `plain text, Windows-1251`. */
  readonly format: string;
  readonly text: string;
  readonly facts: SourceFacts;
  readonly changes: readonly Change[];
  /** Paragraphs that the document calls headings. */
  readonly headings: readonly string[];
  /** Paragraphs that the document calls items of a list. */
  readonly items: readonly string[];
  /** Whether lines end where a printed page has no more room, so that words are divided. */
  readonly isPrinted: boolean;
  /** Footnote marks that the page has and that are not in the text, such as `1`. */
  readonly footnoteMarks: readonly string[];
  /** Long paragraphs of the page that are not in the text. */
  readonly leftOut: readonly string[];
}

export function createSourceText(
  format: string,
  text: string,
  parts: Partial<Omit<SourceText, "format" | "text">> = {},
): SourceText {
  return {
    format,
    text,
    facts: NO_FACTS,
    changes: [],
    headings: [],
    items: [],
    isPrinted: false,
    footnoteMarks: [],
    leftOut: [],
    ...parts,
  };
}
