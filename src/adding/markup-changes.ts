import type { Replacement } from "./replacement.js";

/** Named character references that plain texts hold when a page was copied badly. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  shy: "",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  bull: "•",
  middot: "·",
  deg: "°",
  pound: "£",
  euro: "€",
  sect: "§",
  eacute: "é",
  egrave: "è",
  ccedil: "ç",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  szlig: "ß",
  ntilde: "ñ",
};

function decodeEntity(match: string, name = ""): string {
  if (!name.startsWith("#")) return ENTITIES[name] ?? match;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code === 0xa0) return " ";
  if (code === 0xad || code === 0x200b) return "";
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : match;
}

const TAGS =
  "a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|q|s|section|small|span|strong|sub|sup|table|tbody|td|th|tr|u|ul";

/** What a text keeps of a page or of Markdown when somebody copied it; made in every paragraph. */
export const MARKUP: readonly Replacement[] = [
  {
    what: "HTML tags dropped",
    pattern: new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>`, "giu"),
    by: "",
    showsBefore: true,
  },
  {
    what: "HTML entities became their characters",
    pattern: /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8});/gu,
    by: decodeEntity,
    showsBefore: true,
  },
  {
    what: "marks of headings dropped (#)",
    pattern: /^#{1,6} +(?=\S)/gmu,
    by: "",
    showsBefore: true,
  },
  {
    what: "marks of quotations dropped (>)",
    pattern: /^(?:> ?)+(?=\S|$)/gmu,
    by: "",
    showsBefore: true,
  },
  {
    what: "marks of emphasis dropped (** or __)",
    pattern: /(\*\*|__)(?=\S)(.*?\S)\1/gsu,
    by: (_, _mark, words = "") => words,
    showsBefore: true,
  },
  {
    what: "marks of emphasis dropped (* or _)",
    pattern:
      /(?<![\p{L}\p{N}*_])([*_])(?=[\p{L}\p{N}"“‘«])([^*_\n]*[\p{L}\p{N}.,!?…"”’»])\1(?![\p{L}\p{N}*_])/gu,
    by: (_, _mark, words = "") => words,
    showsBefore: true,
  },
];

/** Made last: what the others leave. */
export const SPACES: readonly Replacement[] = [
  { what: "runs of spaces became one", pattern: / {2,}/gu, by: " " },
  { what: "spaces at the ends of lines dropped", pattern: /^ +| +$/gmu, by: "" },
];

/** Whether a paragraph is a line between parts: `* * *`, `---`, `***`, `___`, `~~~`. */
export function isSeparator(paragraph: string): boolean {
  return /^(?:[*•·#~_=–—-]\s*){3,}$/u.test(paragraph);
}
