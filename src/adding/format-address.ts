/**
 * The content of an `address.txt`: front matter, an empty line, the paragraphs.
 *
 * @param fields in their order, `sha256` among them
 */
export function formatAddress(
  fields: readonly (readonly [key: string, value: string])[],
  body: string,
): string {
  const lines = fields.map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}
