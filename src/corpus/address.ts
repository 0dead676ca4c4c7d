import type { Span } from "./span.js";

/** How an address and its speaker are named; another language may have names of its own. */
export interface AddressNames {
  readonly speaker: string;
  readonly office: string;
  readonly title: string;
  readonly occasion: string;
  readonly source: string;
}

/** What the front matter of an `address.txt` says about the address. */
export interface AddressMetadata extends AddressNames {
  /** ISO 8601 day, for example `2022-06-06`. */
  readonly date: string;
  /** BCP 47 tag of the text, for example `en`. */
  readonly language: string;
  /** Its names in other languages, by primary subtag. */
  readonly namesIn?: Readonly<Record<string, Partial<AddressNames>>>;
  /** Where a reader finds the source; absent when the front matter gives none. */
  readonly link?: string;
  /** IANA time zone of the speaker's country; absent when the front matter gives none. */
  readonly zone?: string;
  /** How people call the speaker, in lower case, the word that questions are written with first. */
  readonly titles?: readonly string[];
  /** The same in other languages, by primary subtag. */
  readonly titlesIn?: Readonly<Record<string, readonly string[]>>;
  /** Emergency number of the speaker's country. */
  readonly emergency?: string;
  readonly licence: string;
  /** Hex SHA-256 of the body as UTF-8. */
  readonly sha256: string;
}

/** A sentence with the numbers that people cite: `¶10 s2`. Both numbers count from 1. */
export interface Sentence extends Span {
  readonly paragraph: number;
  readonly number: number;
}

/** A paragraph with its citable number, from 1, and its sentences in order. */
export interface Paragraph extends Span {
  readonly number: number;
  readonly sentences: readonly Sentence[];
}

/** A source document. Spans of paragraphs and sentences refer to `text`; nothing is copied. */
export interface Address extends AddressMetadata {
  /** The folder name under `corpus/`. */
  readonly slug: string;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** All sentences in order. */
  readonly sentences: readonly Sentence[];
  /**
   * Unofficial translations, never the speaker's words: by primary subtag, one a sentence. Absent
   * where nobody has made any.
   */
  readonly glosses?: Readonly<Record<string, readonly string[]>>;
}

/** How people cite a sentence. Example: `¶10 s2`. */
export function citeSentence(sentence: Sentence): string {
  return `¶${sentence.paragraph} s${sentence.number}`;
}

/** The sentence with these numbers, or undefined. */
export function findSentence(
  address: Address,
  paragraph: number,
  number: number,
): Sentence | undefined {
  return address.paragraphs[paragraph - 1]?.sentences[number - 1];
}
