import { describe, expect, it, test } from "vitest";
import { newestFirst } from "../../src/corpus/newest-first.js";
import { languages } from "../../src/languages/index.js";
import { addressKey } from "../../src/conversation/place.js";
import type { ReaderAnswer } from "../../src/reader/site.js";
import { createReaderSite } from "../../src/reader/site.js";
import { TWO_ENTRIES } from "../support/two-addresses.js";

const style = { type: "text/css", body: "p{}", isKept: true };
const assets = { folder: "assets-1", files: new Map([["reader.css", style]]) };
const addresses = newestFirst(TWO_ENTRIES);
const site = createReaderSite(() => addresses, languages, assets);
const [newest, older] = addresses.map(({ address }) => address);

function find(path: string, query = "", acceptLanguage?: string): ReaderAnswer | undefined {
  return site.find({ path, query: new URLSearchParams(query), acceptLanguage });
}

describe("the root", () => {
  it.each([
    [undefined, "en"],
    ["de-DE,de;q=0.9", "en"],
    ["kk-KZ,ru;q=0.8", "kk"],
    ["de,ru;q=0.8,en;q=0.5", "ru"],
  ])("leads a reader of %s to the newest address in %s", (accepted, tag) => {
    expect(find("", "", accepted)).toEqual({ movedTo: `${tag}/2021-01-01-roads.html` });
  });

  it("leads to the place that a link into the Mini App names", () => {
    const key = older ? addressKey(older) : "";
    expect(find("", `tgWebAppStartParam=p2s1-${key}`)).toEqual({
      movedTo: "en/2020-01-01-bread.html?quote=p2s1",
    });
    expect(find("", "tgWebAppStartParam=nonsense")).toEqual({
      movedTo: "en/2021-01-01-roads.html",
    });
  });
});

describe("a path", () => {
  it("is the page of an address in a language", () => {
    expect(find("kk/2020-01-01-bread.html")).toMatchObject({
      isKept: false,
      body: expect.stringMatching(/<html lang="kk">/u) as string,
    });
  });

  it("marks what its query asks for, and passes over what makes no sense", () => {
    const bodyOf = (query: string): string => {
      const found = find("en/2020-01-01-bread.html", query);
      return found && "body" in found ? String(found.body) : "";
    };
    expect(bodyOf("quote=p1s1-2").match(/aria-current="true"/gu)).toHaveLength(2);
    for (const query of ["quote=p9s9", "quote=p1s2-1", "quote=<script>", "quote="])
      expect(bodyOf(query)).toBe(bodyOf(""));
  });

  it("is a file beside the pages", () => {
    expect(find("assets-1/reader.css")).toBe(style);
  });

  it.each(["xx/2020-01-01-bread.html", "en/gone.html", "assets-0/reader.css", "assets-1/", "../x"])(
    "%s leads nowhere",
    (path) => {
      expect(find(path)).toBeUndefined();
    },
  );
});

test("an export has each page in each language, the newest at the root, and what they load", () => {
  const paths = site.list().map(([path]) => path);
  const pages = languages.tags.flatMap((tag) =>
    [newest, older].map((one) => `${tag}/${one?.slug ?? ""}.html`),
  );
  expect(paths).toEqual(["index.html", ...pages, "assets-1/reader.css"]);
  const [, index] = site.list()[0] ?? [];
  expect(index?.body).toContain('href="assets-1/reader.css"');
  expect(index?.body).toContain('href="ru/2021-01-01-roads.html"');
});

test("what is served anew is on the pages at once", () => {
  let served = addresses;
  const changing = createReaderSite(() => served, languages, assets);
  const request = { path: "en/2020-01-01-bread.html", query: new URLSearchParams() };
  expect(changing.find(request)).toBeDefined();
  served = addresses.slice(0, 1);
  expect(changing.find(request)).toBeUndefined();
});

test("a page is made once for what is served, one with an asked place each time", () => {
  let served = addresses;
  const changing = createReaderSite(() => served, languages, assets);
  const request = { path: "ru/2020-01-01-bread.html", query: new URLSearchParams() };
  const asked = { ...request, query: new URLSearchParams("quote=p1s1") };
  const page = changing.find(request);
  expect(changing.find(request)).toBe(page);
  expect(changing.find(asked)).not.toEqual(page);
  served = [...addresses].reverse();
  expect(changing.find(request)).not.toBe(page);
});
