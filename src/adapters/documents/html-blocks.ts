import type { Change } from "../../adding/change.js";
import { createChangeCounter } from "../../adding/change.js";
import type { PageElement, PageNode } from "./html-document.js";
import { isElement, isText } from "./html-document.js";

interface PageBlocks {
  /** A block of the page each, in order; `<br>` is a line break. */
  readonly blocks: readonly string[];
  readonly headings: readonly string[];
  readonly items: readonly string[];
  readonly footnoteMarks: readonly string[];
  /** Blocks that only lead elsewhere, left out of `blocks`. */
  readonly links: readonly string[];
  readonly change: Change;
}

const LEFT_OUT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE FIGURE FIGCAPTION CAPTION NAV ASIDE FOOTER HEADER FORM BUTTON SELECT TEXTAREA IFRAME OBJECT SVG AUDIO VIDEO PICTURE HEAD TITLE".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET H1 H2 H3 H4 H5 H6 HR HTML LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);
/** Classes of what is printed or spoken by machines and not read: page numbers, hints for screen readers. */
const NOT_READ =
  /(?:^|\s)(?:pagenum|page-?number|pagebreak|noprint|no-print|sr-only|visually-?hidden|screen-reader-text)(?:\s|$)/iu;
const HEADING = /^H[1-6]$/u;
/** A block with more of its letters in links than this leads elsewhere. */
const MOST_LINKED = 0.6;

/** The blocks of text under an element, what is not meant to be read left out. */
export function listBlocks(root: PageElement): PageBlocks {
  const footnotes = createChangeCounter("footnote marks dropped");
  const blocks: string[] = [];
  const headings: string[] = [];
  const items: string[] = [];
  const footnoteMarks: string[] = [];
  const links: string[] = [];
  let open = "";
  let linked = 0;
  let kind = "";

  const close = (): void => {
    const text = open
      .replaceAll(/[ \t]*\n[ \t]*/gu, "\n")
      .replaceAll(/\n{3,}/gu, "\n\n")
      .replaceAll(/^\s+|\s+$/gu, "");
    const isLinks = linked > MOST_LINKED * text.length;
    if (isLinks) links.push(text);
    else if (/[\p{L}\p{N}*]/u.test(text)) {
      blocks.push(text);
      if (HEADING.test(kind)) headings.push(text);
      if (kind === "LI") items.push(text);
    }
    open = "";
    linked = 0;
  };
  const walk = (
    node: PageNode,
    within: { kind: string; isLink: boolean; isPre: boolean },
  ): void => {
    if (isText(node)) {
      const content = node.textContent ?? "";
      const text = within.isPre ? content : content.replaceAll(/[ \t\r\n\f]+/gu, " ");
      kind = within.kind;
      open += /[ \n]$/u.test(open) && !within.isPre ? text.replace(/^ /u, "") : text;
      if (within.isLink) linked += text.trim().length;
      return;
    }
    if (!isElement(node)) return;
    const name = node.nodeName.toUpperCase();
    if (LEFT_OUT.has(name) || isHidden(node)) return;
    if (name === "BR") {
      open += "\n";
      return;
    }
    if (name === "SUP" && isFootnoteMark(node, open)) {
      const mark = (node.textContent ?? "").trim();
      footnotes.count(`${open.slice(-20)}${mark}`);
      footnoteMarks.push(mark.replaceAll(/[[\]]/gu, ""));
      return;
    }
    const isBlock = BLOCKS.has(name);
    if (isBlock) close();
    const inner = {
      kind: isBlock && !(name === "P" && within.kind === "LI") ? name : within.kind,
      isLink: within.isLink || leadsElsewhere(node),
      isPre: within.isPre || name === "PRE",
    };
    for (const child of node.childNodes) walk(child, inner);
    if (isBlock) close();
  };
  walk(root, { kind: "", isLink: false, isPre: false });
  close();
  return { blocks, headings, items, footnoteMarks, links, change: footnotes.change() };
}

/** Whether an element is a link to another page; an anchor is a name, or leads to a place of its own page. */
export function leadsElsewhere(element: PageElement): boolean {
  if (element.nodeName.toUpperCase() !== "A") return false;
  const href = element.getAttribute("href")?.trim() ?? "";
  return href !== "" && !href.startsWith("#");
}

function isHidden(element: PageElement): boolean {
  return (
    element.getAttribute("hidden") !== null ||
    element.getAttribute("aria-hidden") === "true" ||
    NOT_READ.test(element.getAttribute("class") ?? "") ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute("style") ?? "")
  );
}

/** Raised digits, letters in brackets or stars after a word, which are no "10th" and no "m²". */
function isFootnoteMark(element: PageElement, before: string): boolean {
  const text = (element.textContent ?? "").trim();
  if (!/^(?:\[?\d{1,3}\]?|\[\p{L}{1,4}[ .]?\d{0,3}\]|[*†‡]{1,3})$/u.test(text)) return false;
  return element.querySelector("a") !== null || /(?:\p{L}{3}|[.,;:!?…"”’»)\]])\s*$/u.test(before);
}
