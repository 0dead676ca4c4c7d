/** Counts and names of an address that the messages speak of. */
export interface AddressFacts {
  readonly title: string;
  readonly speaker: string;
  readonly office: string;
  readonly occasion: string;
  /** Name of its language, such as `English`. */
  readonly language: string;
  /** Whether the reader sees translations under its quotations. */
  readonly isTranslated: boolean;
  /** Day in words, for example `6 June 2022`. */
  readonly day: string;
  readonly source: string;
  readonly link: string | undefined;
  readonly sentences: number;
  readonly paragraphs: number;
  /** Words as they are written: a compound with a hyphen is one. */
  readonly words: number;
  readonly sha256: string;
}

/** Where a text is from, with its address on the web where it has one. */
export function sourceOf({ source, link }: Pick<AddressFacts, "source" | "link">): string {
  return link === undefined ? source : `${source} (${link})`;
}
