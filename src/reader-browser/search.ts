import { readAsked } from "../reader/asked-place.js";
import type { SpellingRule } from "../words/same-spelling.js";
import type { PageMatch, PageSentence } from "./page-look-up.js";
import { createPageLookUp } from "./page-look-up.js";

/** Searches the page, without telling anybody. */
export function createSearch(): (query: string) => PageMatch[] {
  const { spellings = "[]" } = document.querySelector<HTMLElement>("article")?.dataset ?? {};
  return createPageLookUp(
    [...document.querySelectorAll(".words > span")].map((one) => toSentence(one, one.id)),
    [...document.querySelectorAll<HTMLElement>(".gloss > [data-of]")].map((one) =>
      toSentence(one, one.dataset["of"] ?? ""),
    ),
    JSON.parse(spellings) as SpellingRule[],
  );
}

function toSentence({ textContent }: Element, id: string): PageSentence {
  return { id, text: textContent };
}

/** A match as an item of the list: its place, its words, and the translation that was found by. */
export function showMatch({ id, isGloss }: PageMatch): HTMLElement {
  const link = document.createElement("a");
  link.href = `#${id}`;
  link.append(
    withClass("place", placeOf(id)),
    copyOf(document.getElementById(id)?.parentElement, "words", document.getElementById(id)),
  );
  const gloss = document.querySelector(`[data-of="${id}"]`);
  if (isGloss && gloss) {
    const label = gloss.parentElement?.querySelector(".label")?.textContent ?? "";
    const shown = copyOf(gloss.parentElement, "gloss", gloss);
    shown.prepend(withClass("label", label), " ");
    link.append(shown);
  }
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/** Example: `p10s2` is shown as `¶10 s2` */
function placeOf(id: string): string {
  const { paragraph, first } = readAsked(id) ?? {};
  return `¶${paragraph ?? ""} s${first ?? ""}`;
}

function withClass(name: string, text: string): HTMLElement {
  const span = document.createElement("span");
  span.className = name;
  span.textContent = text;
  return span;
}

function copyOf(
  block: Element | null | undefined,
  name: string,
  original: Element | null,
): HTMLElement {
  const span = withClass(name, original?.textContent ?? "");
  span.lang = block?.getAttribute("lang") ?? "";
  return span;
}
