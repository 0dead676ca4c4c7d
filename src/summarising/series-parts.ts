import type { Quotation } from "../corpus/quotation.js";
import { quote } from "../corpus/quotation.js";
import type { Address, Paragraph, Sentence } from "../corpus/address.js";

/** One post of a series that walks through an address. */
export interface SeriesPart {
  /** From 1. */
  readonly number: number;
  /** Number of parts of the series. */
  readonly of: number;
  /** Neighbouring whole sentences, a quotation for each paragraph touched, in order. */
  readonly quotations: readonly Quotation[];
}

/** Characters of a part at most: a screen of a phone, well below a message's 4096. */
export const PART_LENGTH = 900;
/** A part below this takes the next paragraph on: a greeting alone makes no post. */
const SHORT_PART = 250;

/**
 * The address in parts, in order, every sentence in exactly one. A part is a paragraph; a long
 * paragraph is split between sentences into parts of about equal length; short neighbours share a
 * part. No part is longer than `PART_LENGTH` but one that is a single longer sentence: a sentence
 * is never cut.
 */
export function seriesParts(address: Address): SeriesPart[] {
  const parts: Quotation[][] = [];
  for (const paragraph of address.paragraphs) {
    for (const sentences of splitParagraph(paragraph)) {
      const [first, last] = [sentences[0], sentences.at(-1)];
      if (!first || !last) continue;
      const quotation = quote(address, first, first, last);
      const open = parts.at(-1);
      const short = open && (length(open) < SHORT_PART || quotation.text.length < SHORT_PART);
      if (open && short && length(open) + quotation.text.length <= PART_LENGTH)
        open.push(quotation);
      else parts.push([quotation]);
    }
  }
  return parts.map((quotations, i) => ({ number: i + 1, of: parts.length, quotations }));
}

/** The sentences in as few runs as fit, and of those the division with the shortest longest run. */
function splitParagraph(paragraph: Paragraph): Sentence[][] {
  const fewest = runs(paragraph, PART_LENGTH);
  for (let limit = Math.ceil(width(paragraph.sentences) / fewest.length); ; limit++) {
    const division = runs(paragraph, Math.min(limit, PART_LENGTH));
    if (division.length <= fewest.length || limit >= PART_LENGTH) return division;
  }
}

/** Sentences taken in order into runs of at most `limit` characters. */
function runs(paragraph: Paragraph, limit: number): Sentence[][] {
  const done: Sentence[][] = [];
  for (const sentence of paragraph.sentences) {
    const open = done.at(-1);
    if (open && width([...open, sentence]) <= limit) open.push(sentence);
    else done.push([sentence]);
  }
  return done;
}

function width(sentences: readonly Sentence[]): number {
  return (sentences.at(-1)?.end ?? 0) - (sentences[0]?.start ?? 0);
}

function length(quotations: readonly Quotation[]): number {
  return quotations.reduce((sum, quotation) => sum + quotation.text.length, 0);
}
