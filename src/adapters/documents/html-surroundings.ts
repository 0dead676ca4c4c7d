import type { PageDocument, PageElement } from "./html-document.js";

/** What is never the text of a page, by its element or its role. */
const AROUND =
  "nav, aside, form, dialog, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog], [role=search], [aria-hidden=true]";
/** The same by the names that sites give it. */
const NAMED_AROUND =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|share|sharing|social|breadcrumbs?|newsletter|subscribe|related|recommended|comments?|disclaimer|advert(?:isement)?|popup|modal)(?:$|[\s_-])/iu;
/** What has more of the page's words than this is no part of its surroundings, whatever its name. */
const MOST_OF_PAGE = 0.3;
/** Where the main part has this share of the words, the rest is around it. */
const MAIN_PART = 0.4;

/** Takes out of a page what stands around its text by the page's own account. Changes the document. */
export function dropSurroundings(document: PageDocument): void {
  const words = (element: PageElement): number => (element.textContent ?? "").split(/\s+/u).length;
  const all = words(document.body);
  const isSmall = (element: PageElement): boolean => words(element) <= MOST_OF_PAGE * all;
  for (const element of [...document.querySelectorAll(AROUND)])
    if (isSmall(element)) element.remove();
  for (const element of [...document.querySelectorAll("[class], [id]")]) {
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (NAMED_AROUND.test(names) && isSmall(element)) element.remove();
  }
  const mains = [...document.querySelectorAll("main, [role=main]")];
  const [main] = mains.length > 0 ? mains : [...document.querySelectorAll("article")];
  if (!main || words(main) < MAIN_PART * words(document.body)) return;
  const kept = new Set<PageElement>([main, ...main.querySelectorAll("*")]);
  for (let above = main.parentElement; above; above = above.parentElement) kept.add(above);
  for (const element of [...document.querySelectorAll("body *")])
    if (!kept.has(element)) element.remove();
}
