import { toLine } from "../../adding/character-changes.js";
import { readDay } from "../../adding/read-date.js";
import type { Found, SourceFacts } from "../../adding/source-text.js";
import type { TextWords } from "../../adding/text-words.js";
import type { PageDocument } from "./html-document.js";
import { readLinkedData } from "./linked-data.js";

/** What a page says of itself in its head, its structured data and its first heading. */
export function readFacts(
  document: PageDocument,
  html: string,
  words: readonly TextWords[],
): SourceFacts {
  const meta = (...names: readonly string[]): Found[] =>
    names.flatMap((name) => {
      const element =
        document.querySelector(`meta[property="${name}"]`) ??
        document.querySelector(`meta[name="${name}"]`) ??
        document.querySelector(`meta[itemprop="${name}"]`);
      return found(element?.getAttribute("content"), `the page’s ${name}`);
    });
  const attribute = (selector: string, name: string, from: string): Found[] =>
    found(document.querySelector(selector)?.getAttribute(name), from);
  const linked = readLinkedData(
    Array.from(document.querySelectorAll('script[type="application/ld+json"]')).map(
      ({ textContent }) => textContent ?? "",
    ),
  );
  const of = (name: keyof typeof linked): Found[] => found(linked[name], "the page’s JSON-LD");
  const siteNames = [...meta("og:site_name"), ...of("publisher")];
  const heading = document.querySelector("h1")?.textContent;
  const links = [
    ...attribute('link[rel="canonical"]', "href", "the page’s canonical link"),
    ...meta("og:url"),
    ...found(
      /<!-- saved from url=\(\d+\)(\S+) -->/u.exec(html)?.[1],
      "where the page was saved from",
    ),
  ].filter(({ value }) => /^https?:\/\//iu.test(value));
  const dates = [
    ...meta("article:published_time", "datePublished", "DC.date", "dc.date", "date", "pubdate"),
    ...of("date"),
    ...attribute("time[datetime]", "datetime", "the page’s <time>"),
  ];
  return {
    titles: [
      ...found(heading, "the page’s first heading"),
      ...meta("og:title"),
      ...of("headline"),
      ...found(document.querySelector("title")?.textContent, "the page’s title"),
    ].map((title) => ({ ...title, value: withoutSiteName(title.value, siteNames) })),
    authors: [...of("author"), ...meta("author", "article:author", "DC.creator")].filter(
      ({ value }) => !/^https?:|@/u.test(value) && !siteNames.some((site) => site.value === value),
    ),
    dates: dates.flatMap(({ value, from }) => found(readDay(value, words), from)),
    sources: [...siteNames, ...links.flatMap(({ value, from }) => found(hostOf(value), from))],
    links,
    languages: [...attribute("html[lang]", "lang", "the page’s lang"), ...of("language")],
    licences: [
      ...attribute('link[rel="license"]', "href", "the page’s licence link"),
      ...attribute('a[rel~="license"]', "href", "a licence link of the page"),
      ...of("licence"),
      ...meta("dcterms.license", "DC.rights", "copyright"),
    ],
  };
}

function found(value: string | null | undefined, from: string): Found[] {
  const line = toLine(value ?? "");
  return line === "" ? [] : [{ value: line, from }];
}

/** Example: `Opening of the bridge | Town Hall` of the site `Town Hall` is `Opening of the bridge`. */
function withoutSiteName(title: string, siteNames: readonly Found[]): string {
  const parts = title.split(/\s+[|–—·»-]\s+/u);
  const kept = parts.filter((part) => !siteNames.some(({ value }) => value === part));
  return kept.length > 0 && kept.length < parts.length ? kept.join(" – ") : title;
}

function hostOf(link: string): string | undefined {
  return URL.canParse(link) ? new URL(link).hostname.replace(/^www\./u, "") : undefined;
}
