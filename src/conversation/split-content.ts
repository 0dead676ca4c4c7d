import type { Entity, FormattedText } from "./formatted-text.js";

/** Longest text of a message. Telegram counts characters, which are never more than UTF-16 units. */
export const LONGEST_MESSAGE = 4096;

/**
 * Most formatted stretches of a message; what goes beyond loses its formatting (known from use, not
 * from the documentation: core.telegram.org/api/entities names no number).
 */
export const MOST_ENTITIES = 100;

/** A place where a text may be parted: what stands before, and what comes after the gap. */
interface Break {
  readonly end: number;
  readonly next: number;
}

/**
 * Parts of a text that each fit one message, formatting kept. It is parted between lines, before a
 * quotation where it can be, so that each keeps its place line; inside a line only when the line
 * itself is too long, then between words. White space at the gaps is dropped.
 */
export function splitContent(content: FormattedText, limit = LONGEST_MESSAGE): FormattedText[] {
  const { text, entities } = content;
  const parts: FormattedText[] = [];
  let start = 0;
  for (;;) {
    const reach = reachFrom(content, start, limit);
    if (reach >= text.length) break;
    const { end, next } = findBreak(content, start, reach);
    parts.push(cut(text, entities, start, end));
    start = next;
  }
  return [...parts, cut(text, entities, start, text.length)];
}

/** How far one message can go: as many characters as fit, and no more formatting than is kept. */
function reachFrom({ entities }: FormattedText, start: number, limit: number): number {
  const offsets = entities
    .filter(({ offset, length }) => offset + length > start)
    .map(({ offset }) => offset)
    .sort((a, b) => a - b);
  const beyond = offsets[MOST_ENTITIES] ?? Infinity;
  return Math.min(start + limit, Math.max(beyond, start + 1));
}

function findBreak({ text, entities }: FormattedText, start: number, reach: number): Break {
  const quotations = entities.filter(({ type }) => type === "blockquote");
  const lines: Break[] = [];
  for (let at = text.indexOf("\n", start + 1); at !== -1 && at <= reach;) {
    lines.push({ end: at, next: at + 1 });
    at = text.indexOf("\n", at + 1);
  }
  const outside = ({ end }: Break): boolean =>
    quotations.every(({ offset, length }) => end <= offset || end >= offset + length);
  const beforeQuotation = ({ next }: Break): boolean =>
    quotations.some(({ offset }) => offset === next);
  const best = lines.findLast(beforeQuotation) ?? lines.findLast(outside) ?? lines.at(-1);
  if (best) return best;
  const space = text.lastIndexOf(" ", reach);
  if (space > start) return { end: space, next: space + 1 };
  // Never between the halves of a character outside the basic plane.
  const isInside = /[\uD800-\uDBFF]/.test(text.charAt(reach - 1));
  const end = isInside && reach - 1 > start ? reach - 1 : reach;
  return { end, next: end };
}

function cut(text: string, entities: readonly Entity[], start: number, end: number): FormattedText {
  return {
    text: text.slice(start, end),
    entities: entities.flatMap((entity) => {
      const from = Math.max(entity.offset, start);
      const to = Math.min(entity.offset + entity.length, end);
      return from < to ? [{ ...entity, offset: from - start, length: to - from }] : [];
    }),
  };
}
