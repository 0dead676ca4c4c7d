import { lexer } from "marked";
import type { Token, Tokens } from "marked";
import { createChangeCounter } from "../../adding/change.js";
import type { SourceText } from "../../adding/source-text.js";
import { createSourceText } from "../../adding/source-text.js";

const EMPHASIS = "marks of emphasis dropped (** or __)";

/** A note with the lines that are indented under it, or the mark of one. */
const FOOTNOTE =
  /^ {0,3}\[\^[^\]\s]+\]:.*(?:\n(?: {2,}|\t)\S.*|\n(?=\S)(?!\[\^|[#>*-]).+)*|\[\^[^\]\s]+\]/gmu;

/** What is met while a text is read. */
interface Met {
  readonly counters: ReturnType<typeof createCounters>;
  readonly headings: string[];
  readonly items: string[];
}

/** Reads Markdown: the words without its marks; lines inside a paragraph stay as they are broken. */
export function readMarkdown(markdown: string, encoding: string): SourceText {
  const met: Met = { counters: createCounters(), headings: [], items: [] };
  const { counters, headings, items } = met;
  const unnoted = markdown.replaceAll(FOOTNOTE, (raw) => {
    counters.footnote.count(raw);
    return "";
  });
  const blocks = readBlocks(lexer(unnoted), met);
  return createSourceText(`Markdown, ${encoding}`, blocks.join("\n\n"), {
    headings,
    items,
    changes: Object.values(counters).map((counter) => counter.change()),
  });
}

/** Of what is dropped, by the types of tokens. */
function createCounters() {
  return {
    strong: createChangeCounter(EMPHASIS),
    em: createChangeCounter("marks of emphasis dropped (* or _)"),
    heading: createChangeCounter("marks of headings dropped (#)"),
    blockquote: createChangeCounter("marks of quotations dropped (>)"),
    link: createChangeCounter("links became their words"),
    image: createChangeCounter("pictures dropped"),
    footnote: createChangeCounter("footnotes of Markdown dropped ([^1])"),
  };
}

function readBlocks(tokens: readonly Token[], met: Met): string[] {
  return tokens.flatMap((token) => readBlock(token, met));
}

function readBlock(token: Token, met: Met): string[] {
  const { counters } = met;
  switch (token.type) {
    case "space":
    case "def":
      return [];
    case "hr":
      return ["* * *"];
    case "heading": {
      counters.heading.count(token.raw);
      const heading = readInline(token.tokens ?? [], met);
      met.headings.push(heading);
      return [heading];
    }
    case "blockquote":
      counters.blockquote.count(token.raw);
      return readBlocks(token.tokens ?? [], met);
    case "list":
      return readItems(token as Tokens.List, met);
    case "table": {
      const table = token as Tokens.Table;
      return [table.header, ...table.rows].map((row) =>
        row.map((cell) => readInline(cell.tokens, met)).join(" – "),
      );
    }
    case "paragraph":
    case "text":
      return [readInline(token.tokens ?? [token], met)];
    default:
      return [textOf(token)];
  }
}

/** The items of a list, those of a numbered one with their numbers. */
function readItems(list: Tokens.List, met: Met): string[] {
  return list.items.map((item) => {
    const mark = /^\s*(\d+[.)] )/u.exec(item.raw)?.[1] ?? "";
    const text = `${mark}${readBlocks(item.tokens, met).join("\n")}`;
    met.items.push(text);
    return text;
  });
}

/** What stands inside a line or a paragraph. */
function readInline(tokens: readonly Token[], met: Met): string {
  const { counters } = met;
  return tokens
    .map((token) => {
      if (token.type in counters) counters[token.type as keyof typeof counters].count(token.raw);
      if (token.type === "image") return "";
      if (token.type === "br") return "\n";
      if ("tokens" in token && Array.isArray(token.tokens)) return readInline(token.tokens, met);
      return textOf(token);
    })
    .join("");
}

function textOf(token: Token): string {
  return "text" in token && typeof token.text === "string" ? token.text : token.raw;
}

/** Whether a text has marks of Markdown that no plain text has. */
export function isMarkdown(name: string, text: string): boolean {
  return (
    /\.(?:md|markdown)$/iu.test(name) ||
    /^#{1,6} \S|\*\*\S[^*\n]*\S\*\*|\[[^\]\n]+\]\(https?:|^\[\^[^\]\s]+\]: /mu.test(text)
  );
}
