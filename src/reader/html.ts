/** Markup that is ready to be sent; only `html` makes it. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Html[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * A template of HTML: every text put into it is escaped, markup stays markup. White space at the
 * beginning of its lines is dropped.
 *
 * Example: html`<p>${"a < b"}</p>` has the markup `<p>a &lt; b</p>`
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    markup: template.map((piece, i) => unindent(piece) + markupOf(parts[i] ?? "")).join(""),
  };
}

/** The template without its indentation, which browsers would be sent for nothing. */
function unindent(piece: string): string {
  return piece.replaceAll(/\n\s+/gu, "\n");
}

/** No markup at all. */
export const NOTHING: Html = { markup: "" };

function markupOf(part: Part): string {
  if (typeof part === "number") return String(part);
  if (typeof part === "string")
    return part.replaceAll(/[&<>"']/gu, (character) => ESCAPES[character] ?? character);
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}
