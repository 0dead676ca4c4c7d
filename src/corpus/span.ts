/** Half-open range `[start, end)` in UTF-16 code units of an address's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of `text` that `span` covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
