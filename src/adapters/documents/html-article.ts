import { Readability } from "@mozilla/readability";
import { leadsElsewhere } from "./html-blocks.js";
import type { PageDocument } from "./html-document.js";
import { dropSurroundings } from "./html-surroundings.js";

/** Shortest article, in characters; below it Readability tries again with weaker rules. */
const SHORTEST = 140;

/**
 * The HTML of the part of a page that is meant to be read. Changes the document.
 *
 * @returns undefined when nothing on the page is an article
 */
export function findArticle(document: PageDocument): string | undefined {
  dropSurroundings(document);
  // Readability takes every `<a>` for a link, and paragraphs inside one for a menu.
  for (const anchor of [...document.querySelectorAll("a")])
    if (!leadsElsewhere(anchor) && anchor.querySelector("p, div, li, blockquote"))
      anchor.replaceWith(...anchor.childNodes);
  const reader = new Readability<string>(document, { charThreshold: SHORTEST, keepClasses: true });
  const article = reader.parse();
  return article?.content ?? undefined;
}
