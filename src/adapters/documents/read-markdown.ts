import { lexer } from "marked";
import type { Token, Tokens } from "marked";
import { createChangeCounter } from "../../adding/change.js";
import type { SourceText } from "../../adding/source-text.js";
import { createSourceText } from "../../adding/source-text.js";

const EMPHASIS = "marks of emphasis dropped (** or __)";

/** A note with the lines that are indented under it, or the mark of one. */
const FOOTNOTE =
  /^ {0,3}\[\^[^\]\s]+\]:.*(?:\n(?: {2,}|\t)\S.*|\n(?=\S)(?!\[\^|[#>*-]).+)*|\[\^[^\]\s]+\]/gmu;

/** Reads Markdown: the words without its marks; lines inside a paragraph stay as they are broken. */
export function readMarkdown(markdown: string, encoding: string): SourceText {
  const counters = {
    strong: createChangeCounter(EMPHASIS),
    em: createChangeCounter("marks of emphasis dropped (* or _)"),
    heading: createChangeCounter("marks of headings dropped (#)"),
    blockquote: createChangeCounter("marks of quotations dropped (>)"),
    link: createChangeCounter("links became their words"),
    image: createChangeCounter("pictures dropped"),
    footnote: createChangeCounter("footnotes of Markdown dropped ([^1])"),
  };
  const headings: string[] = [];
  const items: string[] = [];

  const inline = (tokens: readonly Token[]): string => tokens.map(readInline).join("");
  const readInline = (token: Token): string => {
    if (token.type in counters) counters[token.type as keyof typeof counters].count(token.raw);
    if (token.type === "image") return "";
    if (token.type === "br") return "\n";
    if ("tokens" in token && Array.isArray(token.tokens)) return inline(token.tokens);
    return "text" in token && typeof token.text === "string" ? token.text : token.raw;
  };
  const listBlocks = (tokens: readonly Token[]): string[] => tokens.flatMap(readBlock);
  const readBlock = (token: Token): string[] => {
    switch (token.type) {
      case "space":
      case "def":
        return [];
      case "hr":
        return ["* * *"];
      case "heading": {
        counters.heading.count(token.raw);
        const heading = inline(token.tokens ?? []);
        headings.push(heading);
        return [heading];
      }
      case "blockquote":
        counters.blockquote.count(token.raw);
        return listBlocks(token.tokens ?? []);
      case "list": {
        const list = token as Tokens.List;
        return list.items.map((item) => {
          const mark = /^\s*(\d+[.)] )/u.exec(item.raw)?.[1] ?? "";
          const text = `${mark}${listBlocks(item.tokens).join("\n")}`;
          items.push(text);
          return text;
        });
      }
      case "table": {
        const table = token as Tokens.Table;
        return [table.header, ...table.rows].map((row) =>
          row.map((cell) => inline(cell.tokens)).join(" – "),
        );
      }
      case "paragraph":
      case "text":
        return [inline(token.tokens ?? [token])];
      default:
        return ["text" in token && typeof token.text === "string" ? token.text : token.raw];
    }
  };
  const unnoted = markdown.replaceAll(FOOTNOTE, (raw) => {
    counters.footnote.count(raw);
    return "";
  });
  const blocks = listBlocks(lexer(unnoted));
  return createSourceText(`Markdown, ${encoding}`, blocks.join("\n\n"), {
    headings,
    items,
    changes: Object.values(counters).map((counter) => counter.change()),
  });
}

/** Whether a text has marks of Markdown that no plain text has. */
export function isMarkdown(name: string, text: string): boolean {
  return (
    /\.(?:md|markdown)$/iu.test(name) ||
    /^#{1,6} \S|\*\*\S[^*\n]*\S\*\*|\[[^\]\n]+\]\(https?:|^\[\^[^\]\s]+\]: /mu.test(text)
  );
}
