import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../src/adapters/documents/read-source.js";
import { draftText } from "../../../src/adding/draft.js";
import { createTestPdf } from "../../support/test-pdf.js";
import { SAVED_PAGE, SAVED_PAGE_PARAGRAPHS } from "../../support/saved-page.js";
import { TEXT_WORDS } from "../../support/text-words.js";

const DIVS = `<html lang="ru"><head><meta charset="utf-8"><title>Обращение к жителям — Сайт мэрии</title><meta property="og:site_name" content="Сайт мэрии"></head><body>
<div class="top"><a href="/">Главная</a> <a href="/news">Новости</a></div>
<div class="row"><div class="col-8"><div class="title"><h1>Обращение к жителям</h1><span class="date">6 июня 2022 года</span></div>
<div class="text"><div>Уважаемые жители!</div><div>&nbsp;</div><div>Вчера в нашем городе произошло важное событие: открылся мост, которого мы ждали одиннадцать лет. Я благодарю всех, кто строил его две зимы подряд.</div><div>Дорогу к северному озеру починят до осени. Никто, кто живёт на другом берегу, не будет платить за проезд.</div></div>
<div class="share">Поделиться <a href="#">ВК</a></div></div>
<div class="col-4"><h3>Последние новости</h3><ul><li><a href="/1">Библиотека будет открыта и по воскресеньям</a></li></ul></div></div>
<div class="foot">© Мэрия города. Все права защищены. Телефон: 123-45-67</div></body></html>`;

const BOOK = `<html><head><title>A Book of Speeches</title></head><body><h1>A Book of Speeches</h1>
<div class="chapter"><h2>To the Valley</h2>
<p><span class="pagenum">[Pg 12]</span>My friends, we have come through the longest winter
that anybody in this valley remembers.</p>
<p>Each of those who lost their barns will get timber<a href="#n1" class="fnanchor">[1]</a> from the common
forest, before the first of May.</p>
<div class="poem"><span>The snow was deep<br></span><span>and the road was long<br></span><span>but we sang all night<br></span></div></div>
<div class="notes"><h3>Footnotes:</h3><p><a href="#x">[1]</a> The forest of 1820.</p></div></body></html>`;

async function read(name: string, content: string | Uint8Array) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const source = await readSource(name, bytes, TEXT_WORDS);
  return { source, draft: draftText(source.text, TEXT_WORDS, source) };
}

describe("a saved page", () => {
  test("gives the words that were spoken, and nothing that stands around them", async () => {
    const { draft } = await read("bridge.html", SAVED_PAGE);
    expect(draft.paragraphs).toEqual(["3 May 2021", ...SAVED_PAGE_PARAGRAPHS]);
  });

  test("says who, when and where", async () => {
    const { source } = await read("bridge.html", SAVED_PAGE);
    expect(source.format).toBe("HTML page, UTF-8");
    expect(source.facts.titles[0]).toEqual({
      value: "Remarks by Mayor Ada Stone at the opening of the North Bridge",
      from: "the page’s first heading",
    });
    expect(source.facts).toMatchObject({
      dates: [{ value: "2021-05-04" }],
      sources: [{ value: "Harbour Town Hall" }, { value: "harbour.example" }],
      links: [{ value: "https://harbour.example/news/bridge" }],
      languages: [{ value: "en" }],
    });
    expect(source.headings).toEqual(["What comes next"]);
  });

  test("is read by its structured data and by where the browser saved it from", async () => {
    const { source } = await read(
      "a.html",
      `<!-- saved from url=(0026)https://valley.example/1998 --><html><head><title>To the valley - Valley</title>
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"To the valley","author":[{"name":"Tom Field"}],"datePublished":"1998-03-02T10:00:00Z","publisher":{"name":"Valley"},"inLanguage":"en"}]}</script>
      <script type="application/ld+json">{broken</script></head>
      <body><p>${"We came through the winter together, and we lost no house. ".repeat(5)}</p></body></html>`,
    );
    expect(source.facts).toMatchObject({
      titles: [{ value: "To the valley", from: "the page’s JSON-LD" }, { value: "To the valley" }],
      authors: [{ value: "Tom Field" }],
      dates: [{ value: "1998-03-02" }],
      sources: [{ value: "Valley" }, { value: "valley.example" }],
      links: [{ value: "https://valley.example/1998", from: "where the page was saved from" }],
    });
  });

  test("in Windows-1251 whose lines end with <br> has a paragraph a line", async () => {
    const page =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><div>Дорогие друзья!<br>Сегодня мы открываем мост, которого город ждал одиннадцать лет подряд.<br>Спасибо строителям, которые работали две зимы подряд на ветру и на льду.</div></body></html>';
    const { source, draft } = await read("a.htm", iconv.encode(page, "win1251"));
    expect(source.format).toBe("HTML page, Windows-1251");
    expect(draft.paragraphs).toHaveLength(3);
    expect(draft.paragraphs[0]).toBe("Дорогие друзья!");
  });

  test("of <div>s loses its menu, its news and its last lines, and keeps its date for the front matter", async () => {
    const { source, draft } = await read("a.html", DIVS);
    expect(draft.paragraphs).toEqual([
      "Уважаемые жители!",
      "Вчера в нашем городе произошло важное событие: открылся мост, которого мы ждали одиннадцать лет. Я благодарю всех, кто строил его две зимы подряд.",
      "Дорогу к северному озеру починят до осени. Никто, кто живёт на другом берегу, не будет платить за проезд.",
    ]);
    expect(source.facts).toMatchObject({
      titles: [{ value: "Обращение к жителям" }, { value: "Обращение к жителям" }],
      dates: [{ value: "2022-06-06", from: 'the line "6 июня 2022 года" of the page' }],
    });
  });

  test("loses notices and shares by the names and elements that the page gives them", async () => {
    const said =
      "Two years ago this harbour was closed by a storm that took four lives. Today it is open again, and I thank the divers who worked through two winters.";
    const { source } = await read(
      "page.html",
      `<html><body><nav><a href="/">Home</a></nav><div class="cookie-bar">We use cookies to improve your experience. Accept</div><main><h1>Remarks</h1><p>${said}</p><div id="share">Share this page with everybody you know.</div></main><aside>More news of the harbour.</aside></body></html>`,
    );
    expect(source.text).toContain(said);
    for (const around of ["cookies", "Share this", "More news", "Home"])
      expect(source.text).not.toContain(around);
  });

  test("whose elements are too deep in each other is refused in a line", async () => {
    const page = (depth: number): string =>
      `<html><body>${"<div>".repeat(depth)}<p>The harbour was closed by a storm two years ago, and four people were lost. Today it is open again, and I thank the divers who worked through two winters.</p></body></html>`;
    await expect(read("page.html", page(201))).rejects.toThrow(
      /^page\.html: expected a page that can be read, got elements more than 200 deep/u,
    );
    const { source } = await read("page.html", page(20));
    expect(source.text).toContain("The harbour was closed");
  });

  test("is not lost where the page names the whole of it so", async () => {
    const { source } = await read(
      "page.html",
      '<html><body><nav><a href="/">Home</a></nav><div class="related"><p>Bakers will be paid on Mondays, and the mills stay open through the winter months.</p></div></body></html>',
    );
    expect(source.text).toContain("Bakers will be paid on Mondays");
  });

  test("of a book loses page numbers and footnotes, and keeps its wrapped paragraphs and verse", async () => {
    const { draft } = await read("a.html", BOOK);
    expect(draft.paragraphs).toEqual([
      "To the Valley",
      "My friends, we have come through the longest winter that anybody in this valley remembers.",
      "Each of those who lost their barns will get timber from the common forest, before the first of May.",
      "The snow was deep\nand the road was long\nbut we sang all night",
    ]);
  });

  test("a bare list of paragraphs is one", async () => {
    const { draft } = await read(
      "a.txt",
      "<p>Dear friends of the valley &amp; the hills!</p>\n<p>We came through the winter,\nand we lost no house.</p>",
    );
    expect(draft.paragraphs).toEqual([
      "Dear friends of the valley & the hills!",
      "We came through the winter, and we lost no house.",
    ]);
  });

  test("long paragraphs that were left out are named", async () => {
    const aside = `A long note by the editor of this site, who did not say who spoke before and after, ${"and who wrote more ".repeat(5)}than anybody reads.`;
    const { source } = await read(
      "a.html",
      SAVED_PAGE.replace("</main>", `</main><div class="sidebar comment"><p>${aside}</p></div>`),
    );
    expect(source.leftOut).toEqual([aside]);
  });

  const PARAGRAPHS = [
    "We came through the longest winter that anybody in this valley remembers, and we lost no house to the snow or to the wind.",
    "The mill will be mended first, and after it the parishes will decide for themselves whether the road comes next or the bridge.",
    "Each of those who lost their barns will get timber from the common forest, before the first of May and without paying for it.",
  ];
  test.each(['<a name="top">', '<a href="#top">'])("keeps paragraphs inside %s", async (anchor) => {
    const body = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
    const { draft } = await read(
      "a.html",
      `<html><body><nav><a href="/">Home</a></nav><main><h1>Remarks</h1>${anchor}${body}</a></main></body></html>`,
    );
    expect(draft.paragraphs.slice(-3)).toEqual(PARAGRAPHS);
  });

  test("names long paragraphs that are links", async () => {
    const [first = "", second = "", third = ""] = PARAGRAPHS;
    const { source } = await read(
      "a.html",
      `<html><body><nav><a href="/">Home</a></nav><main><p>${first}</p><p>${second}</p><p><a href="/b">${third} And more of it.</a></p></main></body></html>`,
    );
    expect(source.leftOut).toEqual([`${third} And more of it.`]);
  });

  test("gives names without characters that a terminal would obey", async () => {
    const { source } = await read(
      "a.html",
      SAVED_PAGE.replace(/<h1[^>]*>/u, "$&\u001B[31m\u200B\u00AD"),
    );
    expect(source.facts.titles[0]?.value).toMatch(/^\[31mRemarks/u);
  });

  test.each([
    ["only links and scripts", "<nav><a href=x>Home</a></nav><script>x()</script>", "got none"],
    ["a few words", "<p>Loading the page</p>", "got 14 letters of text"],
  ])("with %s has no article", async (_, body, got) => {
    await expect(read("a.html", `<html><body>${body}</body></html>`)).rejects.toThrow(
      `a.html: expected an HTML page with an article, ${got}`,
    );
  });
});

describe("Markdown", () => {
  test("gives its words, and its marks are counted", async () => {
    const { source, draft } = await read(
      "a.md",
      `---
title: To the valley
---

# To the valley

We came **through** the *winter*
together.

> No house was lost, as [the count](https://valley.example) says.

- the mill
- the road

1984. A year that we remember.

* * *

Thank you\\*.
`,
    );
    expect(source.frontMatter?.fields.get("title")).toBe("To the valley");
    expect(draft.paragraphs).toEqual([
      "To the valley",
      "We came through the winter together.",
      "No house was lost, as the count says.",
      "the mill",
      "the road",
      "1984. A year that we remember.",
      "Thank you*.",
    ]);
    expect(source.headings).toEqual(["To the valley"]);
    const changes = source.changes.filter(({ count }) => count > 0);
    expect(changes.map(({ what, count }) => `${count} ${what}`)).toEqual([
      "1 marks of emphasis dropped (** or __)",
      "1 marks of emphasis dropped (* or _)",
      "1 marks of headings dropped (#)",
      "1 marks of quotations dropped (>)",
      "1 links became their words",
    ]);
  });
});

describe("Markdown of others", () => {
  test("loses its footnotes and keeps the numbers of its lists as they are written", async () => {
    const { source, draft } = await read(
      "a.md",
      "We came through[^1] the winter.[^note]\n\n3) the mill\n4) the road\n\n[^1]: In 1984.\n    And later.\n\n[^note]: See the count.\n",
    );
    expect(draft.paragraphs).toEqual(["We came through the winter.", "3) the mill", "4) the road"]);
    const counted = source.changes.find(({ what }) => what.startsWith("footnotes of Markdown"));
    expect(counted?.count).toBe(4);
  });

  test("marks of footnotes go from a plain text too", async () => {
    const { draft } = await read("a.txt", "We came through[^1] the winter.");
    expect(draft.paragraphs).toEqual(["We came through the winter."]);
  });
});

describe("a PDF", () => {
  const page = (number: number, ...texts: string[]) => [
    { text: "To the valley", y: 800 },
    ...texts.flatMap((text, i) => (text === "" ? [] : [{ text, y: 760 - 16 * i }])),
    { text: String(number), x: 290, y: 40 },
  ];

  test("gives paragraphs, without page numbers and running heads", async () => {
    const pdf = createTestPdf(
      [
        page(
          1,
          "We came through the longest winter that anybody in this val-",
          "ley remembers, and we came through it together.",
          "",
          "The mill will be mended first, and after it the parishes will",
        ),
        page(2, "decide for themselves whether the road comes next.", "", "Thank you all."),
        page(3, "(The end.)"),
      ],
      "Address to the valley",
    );
    const { source, draft } = await read("a.pdf", pdf);
    expect(draft.paragraphs).toEqual([
      "We came through the longest winter that anybody in this valley remembers, and we came through it together.",
      "The mill will be mended first, and after it the parishes will decide for themselves whether the road comes next.",
      "Thank you all.",
      "(The end.)",
    ]);
    expect(source.facts.titles).toEqual([
      { value: "Address to the valley", from: "the PDF’s title" },
    ]);
    expect(source.changes[0]).toMatchObject({
      what: "page numbers and running heads dropped",
      count: 6,
    });
  });

  test("of pictures is refused with the remedy", async () => {
    await expect(read("a.pdf", createTestPdf([[], []]))).rejects.toThrow(
      "a.pdf: expected a PDF with text, got 2 pages of pictures (0 letters); recognise the text first (OCR)",
    );
  });

  test("that is damaged is refused", async () => {
    await expect(read("a.pdf", "%PDF-1.4\nbroken")).rejects.toThrow(
      "a.pdf: expected a PDF, got a damaged one",
    );
  });
});

test.each([
  ["a picture", "\u0089PNG\r\n\u001A\n", "got a PNG picture"],
  ["a Word document", "PK\u0003\u0004....", "got a zip archive (.docx"],
  ["a rich text document", "{\\rtf1 We build.}", "got a rich text document"],
])("%s is refused by its name", async (_, start, got) => {
  await expect(read("a.txt", Buffer.from(start, "latin1"))).rejects.toThrow(
    `a.txt: expected plain text, Markdown, HTML or PDF, ${got}`,
  );
});

test("a text between two rules is a text, though a line of it looks like a field", async () => {
  const text =
    "---\nDear friends of the valley!\nTitle: that is what they asked me for.\n---\n\nWe build.";
  const { source, draft } = await read("a.txt", text);
  expect(source.frontMatter).toBeUndefined();
  expect(draft.paragraphs.join(" ")).toContain("Dear friends of the valley!");
});

test("comments at the beginning of a page that never comes are told from it at once", async () => {
  const { draft } = await read("a.txt", `${"<!---->".repeat(250)}We build.`);
  expect(draft.paragraphs).toEqual(["We build."]);
});

test("a text that begins like a picture’s signature is a text", async () => {
  const { draft } = await read("a.txt", "BMW and RIFF are words. We build.");
  expect(draft.paragraphs).toEqual(["BMW and RIFF are words. We build."]);
});
