import type { Address } from "./address.js";

/** A paragraph of more words is a whole speech that has lost its paragraphs. */
const MOST_WORDS = 1_000;
/** From this share of paragraphs on, line breaks inside them are the width of a page. */
const HARD_WRAPPED = 0.5;
/** A number glued to the end of a word or sentence. */
const FOOTNOTE = /\p{Ll}[.,;:!?]?["'”’»)]*\d{1,2}(?=\s|$)/gu;

/** What is taken as it stands and is probably not meant, a line each. */
export function listWarnings(address: Address): string[] {
  const { text, paragraphs } = address;
  const odd: string[] = [];
  const wordsOf = ({ start, end }: { start: number; end: number }): number =>
    text.slice(start, end).split(/\s+/u).length;
  for (const paragraph of paragraphs.filter((one) => wordsOf(one) > MOST_WORDS))
    odd.push(
      `¶${paragraph.number} has ${wordsOf(paragraph)} words: expected an empty line between paragraphs`,
    );
  const broken = paragraphs.filter(({ start, end }) => text.slice(start, end).includes("\n"));
  if (broken.length >= paragraphs.length * HARD_WRAPPED)
    odd.push(
      `lines break inside ${broken.length} of ${paragraphs.length} paragraphs: expected a paragraph to be one line`,
    );
  const notes = text.match(FOOTNOTE) ?? [];
  if (notes.length > 0)
    odd.push(
      `${notes.length} numbers glued to words, such as "${notes[0] ?? ""}": expected no footnote marks`,
    );
  const wordless = text.split("\n").filter((line) => line !== "" && !/[\p{L}\p{N}]/u.test(line));
  if (wordless.length > 0)
    odd.push(
      `${wordless.length} lines without a word, such as "${wordless[0] ?? ""}": expected separators to be left out`,
    );
  return odd;
}

/** Addresses with the text of one before them, a line each, by slug. */
export function listSameTexts(addresses: readonly Address[]): Map<string, string> {
  const first = new Map<string, string>();
  const same = new Map<string, string>();
  for (const { slug, text } of addresses) {
    const before = first.get(text);
    if (before === undefined) first.set(text, slug);
    else same.set(slug, `the same text as ${before}: expected each text once, remove one of them`);
  }
  return same;
}
