import type { AddressFacts } from "./address-facts.js";

/** Words of the reader page, around an address that stands there whole. */
export interface ReaderWords {
  readonly skipToText: string;
  /** Names the list of languages, and that of the other addresses. */
  readonly languages: string;
  readonly otherAddresses: string;
  readonly search: string;
  /** A count follows these words. */
  readonly sentencesFound: string;
  readonly nothingFound: string;
  /** Stands in the place of the search where no script runs. */
  readonly searchNeedsScript: string;
  /** The names of the links that a paragraph and a sentence bear. */
  readonly paragraph: (number: number) => string;
  readonly sentence: (paragraph: number, number: number) => string;
  /** Under the text: what the numbers are for, what the translations are, where the text comes from. */
  readonly numbers: string;
  readonly glosses: string;
  readonly source: (facts: AddressFacts) => string;
  readonly checksum: string;
}
