const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/**
 * Reads a character reference that begins with the `&` at `position`. Only `&lt; &gt; &amp; &quot;`
 * and numeric references are known (TDLib `decode_html_entity`); the semicolon may be missing.
 * Undefined when there is none: the `&` then stands for itself. A numeric reference to half of a
 * surrogate pair gives that half.
 *
 * Example: `readCharacterReference("a &#x41; b", 2)` is `{ text: "A", end: 8 }`.
 */
export function readCharacterReference(
  html: string,
  position: number,
): { text: string; end: number } | undefined {
  const match = /^&(?:#x([\da-f]*)|#(\d*)|([a-z]*))/i.exec(html.slice(position, position + 40));
  if (match === null) return undefined;
  const [whole, hexadecimal, decimal, name] = match;
  const end = position + whole.length;
  let text: string | undefined;
  if (name !== undefined) {
    text = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  } else {
    if (html.charAt(position + 2) === "X") return undefined;
    const code = Number.parseInt(hexadecimal ?? decimal ?? "", hexadecimal === undefined ? 10 : 16);
    if (!(code > 0 && code < 0x10ffff) || whole.length >= 10) return undefined;
    text = String.fromCodePoint(code);
  }
  if (text === undefined) return undefined;
  return { text, end: html.charAt(end) === ";" ? end + 1 : end };
}
