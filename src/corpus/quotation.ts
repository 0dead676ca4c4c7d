import type { Address, Sentence } from "./address.js";
import { slice } from "./span.js";
import type { Span } from "./span.js";

/**
 * Exact words of the speaker and where they stand: `text === address.text.slice(start, end)`, one
 * or more whole neighbouring sentences of one paragraph. Only `quote` makes one.
 */
export interface Quotation extends Span {
  readonly text: string;
  readonly paragraph: number;
  /** Numbers of the first and the last sentence within the paragraph. */
  readonly sentences: readonly [first: number, last: number];
  /** The one sentence that answers, as a span of the address. */
  readonly focus: Sentence;
  readonly [made]: true;
}

declare const made: unique symbol;

/**
 * The only constructor of a quotation: the words from the first sentence to the last, both of
 * them included, exactly as they stand.
 *
 * @throws RangeError when the sentences are not neighbours of one paragraph in order, or the focus
 * is not among them, or one is not a sentence of this address
 */
export function quote(
  address: Address,
  focus: Sentence,
  first: Sentence = focus,
  last: Sentence = focus,
): Quotation {
  const sentences = address.paragraphs[focus.paragraph - 1]?.sentences ?? [];
  const known = [first, focus, last].every((one) => sentences[one.number - 1] === one);
  if (!known || first.number > focus.number || focus.number > last.number)
    throw new RangeError(
      `quote: expected neighbouring sentences of one paragraph of ${address.slug} around the focus`,
    );
  const span = { start: first.start, end: last.end };
  return {
    ...span,
    text: slice(address.text, span),
    paragraph: focus.paragraph,
    sentences: [first.number, last.number],
    focus,
  } as unknown as Quotation;
}

/** `quotation` as the commands print it; `focus` is the focus sentence's words. */
export interface QuotationRecord {
  readonly text: string;
  readonly focus: string;
  readonly paragraph: number;
  readonly sentences: readonly [first: number, last: number];
  readonly start: number;
  readonly end: number;
}

export function toRecord(address: Address, quotation: Quotation): QuotationRecord {
  const { text, focus, paragraph, sentences, start, end } = quotation;
  return { text, focus: slice(address.text, focus), paragraph, sentences, start, end };
}
