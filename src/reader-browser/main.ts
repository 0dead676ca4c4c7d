import type { AskedPlace } from "../reader/asked-place.js";
import { askedIds, QUOTE_PARAMETER, readAsked } from "../reader/asked-place.js";
import type { Fragment } from "./fragment.js";
import { readFragment, writeFragment } from "./fragment.js";
import { keepPlace } from "./keep-place.js";
import { offerSearch } from "./offer-search.js";
import { dwellInTelegram } from "./telegram.js";

const opened = readFragment(location.hash);
let { theme } = opened;
let asked = askedBy(opened);

if (theme)
  dwellInTelegram(theme, (changed) => {
    theme = changed;
  });

/** What the fragment asks for; the query adds the sentences that follow the first. */
function askedBy({ asked: one }: Fragment): AskedPlace | undefined {
  const all = readAsked(new URLSearchParams(location.search).get(QUOTE_PARAMETER) ?? "");
  if (!all || !one) return all ?? one;
  return all.paragraph === one.paragraph && all.first === one.first ? all : one;
}

function mark(place: AskedPlace | undefined): void {
  for (const one of document.querySelectorAll("article [aria-current]"))
    one.removeAttribute("aria-current");
  for (const id of place ? askedIds(place) : [])
    for (const one of document.querySelectorAll(`#${id}, [data-of="${id}"]`))
      one.setAttribute("aria-current", "true");
}

mark(asked);
const [first] = asked ? askedIds(asked) : [];
const target = first === undefined ? null : document.getElementById(first);
// The browser itself scrolls to a fragment that names one element and no more.
if (location.hash !== `#${first ?? ""}`) target?.scrollIntoView();
// The typeface may move lines when it comes; who has scrolled meanwhile is left where they are.
const { scrollY } = window;
void document.fonts.ready.then(() => {
  if (window.scrollY === scrollY) target?.scrollIntoView();
});

window.addEventListener("hashchange", () => {
  asked = askedBy(readFragment(location.hash));
  mark(asked);
});

// Another language or address opens at the same place and in the same colours.
for (const link of document.querySelectorAll<HTMLAnchorElement>("nav a, details a"))
  link.addEventListener("click", () => {
    const isSameAddress = link.closest("nav") !== null;
    link.hash = writeFragment({ asked: isSameAddress ? asked : undefined, theme });
  });

const toggle = document.querySelector<HTMLInputElement>("#glosses");
const bar = document.querySelector(".bar");
if (toggle && bar) keepPlace(toggle, bar);

offerSearch();
