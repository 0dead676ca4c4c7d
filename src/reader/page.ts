import type { Address } from "../corpus/address.js";
import type { Messages } from "../conversation/messages.js";
import { factsOf, glossesFor } from "../conversation/show/quotation.js";
import type { AskedPlace } from "./asked-place.js";
import type { Html } from "./html.js";
import { html, NOTHING } from "./html.js";
import { renderParagraphs } from "./paragraphs.js";
import { pagePath } from "./place-url.js";
import type { SpellingRule } from "../words/same-spelling.js";

/** What a page may load: its own files, and nothing from elsewhere. */
export const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The name of the script, among the files beside the pages. */
const SCRIPT = "reader-browser/main.js";

export interface PageParts {
  readonly messages: Messages;
  readonly address: Address;
  /** The others, newest first. */
  readonly others: readonly Address[];
  /** By which the search of the page takes spellings of a word of the address for one. */
  readonly spellings: readonly SpellingRule[];
  /** The messages of all languages, each of which has a page of the address. */
  readonly languages: readonly Messages[];
  /** From the page to the root of the reader, such as `../`. */
  readonly root: string;
  /** The folder of the style, the script and the fonts, from the root. */
  readonly assets: string;
  readonly asked?: AskedPlace | undefined;
}

/** The page of an address. It is whole without its script, but for the search. */
export function renderPage(parts: PageParts): string {
  const { messages, address, asked } = parts;
  const { reader } = messages;
  return html`<!doctype html>
    <html lang="${messages.language}">
      ${renderHead(parts)}
      <body>
        ${renderFonts(parts)}
        <a class="skip" href="#text">${reader.skipToText}</a>
        ${renderBar(parts)}
        <main id="text">
          ${renderHeader(parts)}
          <article data-spellings="${JSON.stringify(parts.spellings)}">
            ${renderParagraphs(messages, address, asked)}
          </article>
          ${renderFooter(parts)}
        </main>
      </body>
    </html> `.markup;
}

function renderHead({ messages, address, root, assets }: PageParts): Html {
  const { title, speaker, day } = factsOf(address, messages);
  const asset = (path: string): string => `${root}${assets}/${path}`;
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title>
    <meta name="description" content="${speaker}, ${day}" />
    <link rel="icon" href="${asset("icon.svg")}" type="image/svg+xml" />
    <link rel="stylesheet" href="${asset("reader.css")}" />
    <script type="module" src="${asset(SCRIPT)}"></script>
  </head>`;
}

/** Parts of the typeface by letters that need them. */
const FONTS: readonly (readonly [letters: string, RegExp])[] = [
  ["latin", /[A-Za-z]/u],
  ["latin-ext", /[\u0100-\u024F\u20A0-\u20AB\u20AD-\u20B3\u20B5-\u20C4]/u],
  ["cyrillic", /[\u0400-\u045F]/u],
  ["cyrillic-ext", /[\u0492-\u04AF\u04B2-\u052F\u20B4]/u],
];

/**
 * What fetches the fonts of the text before its letters are met. In the body, because browsers wait
 * with all that is seen for those named in the head; a title in other letters gets its fonts later.
 */
function renderFonts({ address, root, assets }: PageParts): Html[] {
  return FONTS.filter(([, pattern]) => pattern.test(address.text)).map(
    ([letters]) =>
      html`<link
        rel="preload"
        href="${root}${assets}/fonts/${letters}.woff2"
        as="font"
        type="font/woff2"
        crossorigin
      /> `,
  );
}

/** The switch of the translations, the search and the languages. */
function renderBar({ messages, address, languages, root }: PageParts): Html {
  const { reader, glossLabel = "" } = messages;
  const isGlossed = glossesFor(messages, address) !== undefined;
  const links = languages.map(({ language, languageName }) => {
    const isShown = language === messages.language;
    const href = root + pagePath(language, address);
    return html`<li>
      <a
        href="${href}"
        lang="${language}"
        hreflang="${language}"
        ${isShown ? html` aria-current="page"` : NOTHING}
        >${languageName}</a
      >
    </li> `;
  });
  const toggle = html`<input
    type="checkbox"
    role="switch"
    id="glosses"
    autocomplete="off"
    checked
  /> `;
  return html`${isGlossed ? toggle : NOTHING}
    <header class="bar">
      <form
        role="search"
        hidden
        data-found="${reader.sentencesFound}"
        data-nothing="${reader.nothingFound}"
      >
        <input
          type="search"
          id="query"
          aria-label="${reader.search}"
          placeholder="${reader.search}"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
        />
      </form>
      <noscript>${reader.searchNeedsScript}</noscript>
      ${isGlossed ? html`<label class="switch" for="glosses">${glossLabel}</label>` : NOTHING}
      <nav aria-label="${reader.languages}">
        <ul>
          ${links}
        </ul>
      </nav>
      <p role="status"></p>
      <section id="found" aria-label="${reader.search}" hidden>
        <ol></ol>
      </section>
    </header>`;
}

function renderHeader({ messages, address, others, root }: PageParts): Html {
  const { title, speaker, office, day, occasion } = factsOf(address, messages);
  return html`<header>
    <p class="occasion"><time datetime="${address.date}">${day}</time> · ${occasion}</p>
    <h1>${holdNames(title)}</h1>
    <p class="speaker">${speaker}, ${office}</p>
    ${others.length === 0 ? NOTHING : renderOthers(messages, others, root)}
  </header>`;
}

/** A title whose double names are not parted at their hyphens where there is room. */
function holdNames(title: string): Html[] {
  return title
    .split(/(\S+-\S+)/u)
    .map((part, i) => (i % 2 === 0 ? html`${part}` : html`<span>${part}</span>`));
}

function renderOthers(messages: Messages, others: readonly Address[], root: string): Html {
  const items = others.map((other) => {
    const { title, speaker, day } = factsOf(other, messages);
    const href = root + pagePath(messages.language, other);
    return html`<li><a href="${href}">${title}</a> <span>${speaker}, ${day}</span></li> `;
  });
  return html`<details>
    <summary>${messages.reader.otherAddresses}</summary>
    <ul>
      ${items}
    </ul>
  </details> `;
}

function renderFooter({ messages, address }: PageParts): Html {
  const { reader } = messages;
  const facts = factsOf(address, messages);
  const source = reader.source(facts);
  const isGlossed = glossesFor(messages, address) !== undefined;
  return html`<footer>
    <p>${reader.numbers}</p>
    ${isGlossed ? html`<p>${reader.glosses}</p>` : NOTHING}
    <p>
      ${facts.link === undefined ? source : html`<a href="${facts.link}" rel="noreferrer">${source}</a>`}
    </p>
    <p class="checksum">${reader.checksum}: <code>${facts.sha256}</code></p>
  </footer>`;
}
