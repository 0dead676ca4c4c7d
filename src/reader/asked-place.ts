/** Neighbouring sentences of one paragraph that a reader page is asked to show, by their numbers. */
export interface AskedPlace {
  readonly paragraph: number;
  readonly first: number;
  readonly last: number;
}

/** The query parameter that names an asked place. */
export const QUOTE_PARAMETER = "quote";

/** The id of a sentence's element, and its fragment. Example: `p10s2` */
export function sentenceId(paragraph: number, number: number): string {
  return `p${paragraph}s${number}`;
}

/** Example: `p10s2`, and `p10s1-2` for two sentences */
export function writeAsked({ paragraph, first, last }: AskedPlace): string {
  const start = sentenceId(paragraph, first);
  return first === last ? start : `${start}-${last}`;
}

/** Reads what `writeAsked` writes; undefined for anything else. */
export function readAsked(text: string): AskedPlace | undefined {
  const match = /^p(\d{1,4})s(\d{1,4})(?:-(\d{1,4}))?$/u.exec(text);
  if (!match) return undefined;
  const [paragraph = 0, first = 0, last = first] = match
    .slice(1)
    .flatMap((digits: string | undefined) => (digits === undefined ? [] : [Number(digits)]));
  return first <= last ? { paragraph, first, last } : undefined;
}

/** The ids of the sentences asked for, in order. */
export function askedIds({ paragraph, first, last }: AskedPlace): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => sentenceId(paragraph, first + i));
}
