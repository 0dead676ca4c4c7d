import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, isInvisible } from "../support/bot-api/text/clean-text.js";
import { parseHtml } from "../support/bot-api/text/parse-html.js";
import { readFormattedText } from "../support/bot-api/text/read-formatted-text.js";

type Vector = [
  html: string,
  text: string,
  ...entities: [type: string, start: number, end: number][],
];

/** Written from the documentation of HTML style and the rules of TDLib's parse_html. */
const accepted: Vector[] = [
  ["plain", "plain"],
  ["<b>a</b><strong>b</strong>", "ab", ["bold", 0, 1], ["bold", 1, 2]],
  ["<i>a</i><em>b</em>", "ab", ["italic", 0, 1], ["italic", 1, 2]],
  ["<u>a</u><ins>b</ins>", "ab", ["underline", 0, 1], ["underline", 1, 2]],
  [
    "<s>a</s><strike>b</strike><del>c</del>",
    "abc",
    ["strikethrough", 0, 1],
    ["strikethrough", 1, 2],
    ["strikethrough", 2, 3],
  ],
  [
    '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
    "ab",
    ["spoiler", 0, 1],
    ["spoiler", 1, 2],
  ],
  ["<blockquote>q</blockquote>", "q", ["blockquote", 0, 1]],
  ["<blockquote expandable>q</blockquote>", "q", ["expandable_blockquote", 0, 1]],
  ['<blockquote expandable="">q</blockquote>', "q", ["expandable_blockquote", 0, 1]],
  ["<code>x</code>", "x", ["code", 0, 1]],
  ["<pre>x</pre>", "x", ["pre", 0, 1]],
  ['<pre><code class="language-ts">x</code></pre>', "x", ["pre", 0, 1]],
  ['<a href="https://example.com/">x</a>', "x", ["text_link", 0, 1]],
  ['<a href="not a link">x</a>', "x"], // the link goes, the text stays
  ['<a href="tg://user?id=7">x</a>', "x", ["text_mention", 0, 1]],
  ["<a>example.com</a>", "example.com", ["text_link", 0, 11]], // no href: the text is the address
  ["<B>a</b>", "a", ["bold", 0, 1]], // names are not case sensitive
  ["<b>a</>", "a", ["bold", 0, 1]], // </> closes any tag
  ["<b>a</b >", "a", ["bold", 0, 1]],
  ["<b></b>a", "a"], // empty entities are dropped
  ["<b><i>x</i></b>", "x", ["bold", 0, 1], ["italic", 0, 1]],
  ["a &lt;b&gt; &amp; &quot;c&quot;", 'a <b> & "c"'],
  ["&apos;&nbsp;&hellip;", "&apos;&nbsp;&hellip;"], // unknown names stand for themselves
  ["a & b &; c &lt d", "a & b &; c < d"], // a lone & is text, the semicolon may be missing
  ["&#65;&#x42;&#128512;", "AB😀"],
  ["😀<b>я</b>", "😀я", ["bold", 2, 3]], // offsets count UTF-16 units
  ['<a href="https://example.com/?a=1&amp;b=2">x</a>', "x", ["text_link", 0, 1]],
  ["<a href=example.com>x</a>", "x", ["text_link", 0, 1]], // a name token needs no quotes
  ['<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "👍", ["custom_emoji", 0, 2]],
  ['<tg-time unix="1647531900" format="wDT">soon</tg-time>', "soon", ["date_time", 0, 4]],
];

/** The words of TDLib; offsets are bytes of the raw text. */
const refused: [html: string, message: string][] = [
  ["<x>a</x>", 'Unsupported start tag "x" at byte offset 0'],
  ["я <quote>", 'Unsupported start tag "quote" at byte offset 3'],
  ["1 < 2", 'Unsupported start tag "" at byte offset 2'],
  ["a <b", "Unclosed start tag at byte offset 2"],
  ["<a href", 'Unclosed start tag "a" at byte offset 0'],
  ['<a href="x', 'Unclosed start tag "a" at byte offset 0'],
  ['<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ["<a href=http://x>y</a>", "Unexpected end of name token at byte offset 8"],
  ["a</b>", "Unexpected end tag at byte offset 1"],
  ["<b>a</b", "Unclosed end tag at byte offset 4"],
  ["<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
  ["<b>a", 'Can\'t find end tag corresponding to start tag "b"'],
  ["<b><i>a</i>", 'Can\'t find end tag corresponding to start tag "b"'],
  ["<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  [
    "&#xD800;",
    "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
  ],
];

describe("HTML parse mode", () => {
  test.each(accepted)("%s reads as %j", (html, text, ...entities) => {
    const parsed = parseHtml(html);
    expect(parsed.text).toBe(text);
    expect(
      parsed.entities.map(({ type, offset, length }) => [type, offset, offset + length]),
    ).toEqual(entities);
  });

  test.each(refused)("%s is refused: %s", (html, message) => {
    expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${message}`);
  });

  test("keeps the language of a code block and drops that of inline code", () => {
    const block = parseHtml('<pre><code class="language-ts">x</code></pre>');
    expect(block.entities).toEqual([{ type: "pre", offset: 0, length: 1, language: "ts" }]);
    const inline = parseHtml('<code class="language-ts">x</code>');
    expect(inline.entities).toEqual([{ type: "code", offset: 0, length: 1 }]);
  });

  const words = fc.string({
    unit: fc.constantFrom(...("ab <>&\"';#x1я😀é\n\t\r\u2028\u030A\u200E".match(/./gsu) ?? [])),
  });
  const escape = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

  test("an escaped text comes back as it was cleaned", () => {
    fc.assert(
      fc.property(words, (text) => {
        const parsed = parseHtml(escape(text));
        expect(parsed.entities).toEqual([]);
        expect(cleanText(parsed.text)).toBe(cleanText(text));
      }),
    );
  });

  test("an escaped text is shown as the same text sent plain", () => {
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(!isInvisible(cleanText(text)));
        const shown = (html: boolean) =>
          readFormattedText({
            text: html ? escape(text) : text,
            parseMode: html ? "HTML" : "",
            entities: undefined,
          });
        expect(shown(true)).toEqual(shown(false));
      }),
    );
  });

  test("a tag around an escaped text covers exactly that text", () => {
    fc.assert(
      fc.property(words, words, words, (before, inside, after) => {
        const html = `${escape(before)}<b>${escape(inside)}</b>${escape(after)}`;
        const parsed = parseHtml(html);
        expect(parsed.text).toBe(before + inside + after);
        expect(
          parsed.entities.map(({ offset, length }) => parsed.text.slice(offset, offset + length)),
        ).toEqual(inside === "" ? [] : [inside]);
      }),
    );
  });

  test("any text is read or refused with a 400, never anything else", () => {
    const tags = fc.array(
      fc.constantFrom(
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "</",
        "<",
        ">",
        "<a href=",
        '"',
        "&",
        "=",
        " ",
        "x",
        "<pre>",
        "</pre>",
        "</>",
      ),
    );
    fc.assert(
      fc.property(tags, (parts) => {
        try {
          parseHtml(parts.join(""));
        } catch (error) {
          expect(String(error)).toContain("Bad Request: can't parse entities: ");
        }
      }),
    );
  });
});
