/** Kinds of addresses, as a slug calls them, the more telling first. */
export const ADDRESS_KINDS = [
  "inaugural-address",
  "state-of-the-nation",
  "farewell-address",
  "budget-speech",
  "new-year-address",
  "statement",
  "lecture",
  "sermon",
  "remarks",
  "message",
  "speech",
] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/**
 * Port: the words of one language by which a text that is added is read. Texts are in any language, so the
 * words of all of them are tried, those of the first language first.
 */
export interface TextWords {
  /** Months by their names in lower case, from 1. */
  readonly months: ReadonlyMap<string, number>;
  /** Full dates in words, each with groups named day, month and year; global. */
  readonly dates: readonly RegExp[];
  /** What may stand beside the day where a date stands alone: `года`; global. */
  readonly besideDate?: RegExp;
  /** Words of a title that name a kind of address, and which kind that is. */
  readonly kinds: readonly (readonly [pattern: RegExp, kind: AddressKind])[];
  /** Lines that name who speaks, each with a group `name`, some with `office`. */
  readonly speakers: readonly RegExp[];
  /** What begins a line that names who speaks, and a name that may stand alone behind it; absent where nobody taught it. */
  readonly lead?: { readonly before: RegExp; readonly name: RegExp };
  /** An office before a name of two words or more. */
  readonly officeBefore: RegExp;
  /** Begins an office and is no part of it: `the`; absent where there is none. */
  readonly article?: RegExp;
  /** Begins a line that names who speaks: `By`; absent where nobody taught it. */
  readonly by?: RegExp;
  /** A line that is a name and nothing else; absent where that of another language serves. */
  readonly nameLine?: RegExp;
  /** The occasion in a title, as the first group; absent where nobody taught it. */
  readonly occasion?: RegExp;
  /** Begins a greeting of those who listen. */
  readonly greeting: RegExp;
  /** Is the heading of notes under a text. */
  readonly notesHeading: RegExp;
  /** A mark of a note in words: `[note 3]`; global, absent where there is none. */
  readonly noteMark?: RegExp;
  /** Is the number of a page and nothing else. */
  readonly pageNumber: RegExp;
}

/** Port: the language of a text by its letters and words, a primary subtag; undefined when nothing tells. */
export type TellLanguage = (text: string) => string | undefined;
