import { parseHTML } from "linkedom";

/** What is used of the document object model. */
export interface PageNode {
  readonly nodeType: number;
  /** In capitals for elements. */
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly parentElement: PageElement | null;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly remove: () => void;
  readonly replaceWith: (...nodes: readonly PageNode[]) => void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT_NODE;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT_NODE;
}

/** Whether elements stand in each other more than so many deep. */
export function isDeeperThan(page: PageNode, most: number): boolean {
  let level: PageNode[] = [page];
  for (let depth = 0; depth <= most && level.length > 0; depth++)
    level = level.flatMap((node) => [...node.childNodes].filter(isElement));
  return level.length > 0;
}

/** Reads a page, or a part of one; no script runs and nothing is fetched. */
export function parsePage(html: string): PageDocument {
  const whole = /<(?:html|body)[\s>]/iu.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { document: PageDocument }).document;
}
