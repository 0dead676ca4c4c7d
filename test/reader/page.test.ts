import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it, test } from "vitest";
import { createAddress } from "../../src/corpus/parse-address.js";
import type { Address } from "../../src/corpus/address.js";
import { languages } from "../../src/languages/index.js";
import type { AskedPlace } from "../../src/reader/asked-place.js";
import { renderPage } from "../../src/reader/page.js";
import { readOfficialAddress } from "../support/official-address.js";
import { createTestAddress } from "../support/test-address.js";

/** What is asked of a page; the compiler of the project knows no browser. */
interface PageElement {
  readonly id: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  closest(selector: string): PageElement | null;
  remove(): void;
}
interface PageDocument {
  readonly documentElement: PageElement;
  getElementById(id: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
}

function open(address: Address, tag: string, asked?: AskedPlace, others: readonly Address[] = []) {
  const page = renderPage({
    messages: languages.messagesOf(tag),
    address,
    others,
    spellings: languages.understandingOf(address.language).sameSpellings ?? [],
    languages: languages.tags.map(languages.messagesOf),
    root: "../",
    assets: "assets",
    asked,
  });
  return { page, document: (parseHTML(page) as unknown as { document: PageDocument }).document };
}

let address: Address;
beforeAll(async () => {
  address = await readOfficialAddress();
});

/** Sentences by their ids, the words as the address has them. */
function wordsOf({ text, sentences }: Address): [string, string][] {
  return sentences.map(({ paragraph, number, start, end }) => [
    `p${paragraph}s${number}`,
    text.slice(start, end),
  ]);
}

describe.each(languages.tags)("the page in %s", (tag) => {
  it("has an element for every sentence, whose text is exactly its slice", () => {
    const { document } = open(address, tag);
    for (const [id, words] of wordsOf(address))
      expect(document.getElementById(id)?.textContent).toBe(words);
    expect(document.querySelectorAll(".words > span")).toHaveLength(address.sentences.length);
  });

  it("has a link to every paragraph and sentence, named in the page's language", () => {
    const { document } = open(address, tag);
    const { reader } = languages.messagesOf(tag);
    const link = document.querySelector('a[href="#p10s3"]');
    expect(link?.getAttribute("aria-label")).toBe(reader.sentence(10, 3));
    expect(link?.textContent?.trim()).toBe("3");
    expect(document.querySelector('a[href="#p10"]')?.textContent?.trim()).toBe("¶10");
  });

  it("loads nothing from elsewhere and holds no script or style of its own", () => {
    const { page, document } = open(address, tag);
    const loaded = [...document.querySelectorAll("[src], link[href]")].map(
      (one) => one.getAttribute("src") ?? one.getAttribute("href") ?? "",
    );
    expect(loaded.length).toBeGreaterThan(3);
    for (const path of loaded) expect(path).toMatch(/^\.\.\/assets\/[a-z0-9./-]+$/u);
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/u);
    expect(document.querySelectorAll("script:not([src])")).toHaveLength(0);
  });
});

test("what the search says is said from a place that is never hidden", () => {
  const { document } = open(address, "en");
  const status = document.querySelector("[role=status]");
  expect(status?.textContent).toBe("");
  expect(status?.closest("[hidden]")).toBeNull();
});

test("fonts are fetched early for the letters of the text, and nothing that is seen waits for them", () => {
  const fontsOf = (text: string): (string | null)[] => {
    const { document } = open(createTestAddress(text), "kk");
    expect(document.querySelectorAll("head link[rel=preload]")).toHaveLength(0);
    return [...document.querySelectorAll("body link[rel=preload]")].map((one) =>
      one.getAttribute("href"),
    );
  };
  expect(fontsOf("Bread is dear.")).toEqual(["../assets/fonts/latin.woff2"]);
  expect(fontsOf("Нан қымбат.")).toEqual([
    "../assets/fonts/cyrillic.woff2",
    "../assets/fonts/cyrillic-ext.woff2",
  ]);
});

describe("translations", () => {
  it.each(["ru", "kk", "kk-Latn"])(
    "in %s stand apart from the words, each block labelled",
    (tag) => {
      const { document } = open(address, tag);
      const blocks = [...document.querySelectorAll(".gloss")];
      expect(blocks).toHaveLength(address.paragraphs.length);
      for (const block of blocks) {
        expect(block.querySelector(".label")?.textContent).toBe(
          languages.messagesOf(tag).glossLabel,
        );
        expect(block.getAttribute("lang")).toBe(tag);
        expect(block.closest(".words")).toBeNull();
      }
      expect(document.querySelector("input[role=switch]")?.id).toBe("glosses");
      expect(document.querySelector("label")?.getAttribute("for")).toBe("glosses");
    },
  );

  it("say of each sentence what the corpus says of it", () => {
    const { document } = open(address, "ru");
    const own = address.glosses?.["ru"] ?? [];
    for (const [i, [id]] of wordsOf(address).entries())
      expect(document.querySelector(`[data-of="${id}"]`)?.textContent).toBe(own[i]);
  });

  it("are not there, and have no switch, where the corpus has none", () => {
    const { document } = open(address, "en");
    expect(document.querySelectorAll(".gloss, #glosses, label")).toHaveLength(0);
  });
});

test("the sentences asked for are marked, their translations too", () => {
  const { document } = open(address, "kk", { paragraph: 10, first: 1, last: 2 });
  const marked = [...document.querySelectorAll("[aria-current=true]")].map(
    (one) => one.id || one.getAttribute("data-of"),
  );
  expect(marked).toEqual(["p10s1", "p10s2", "p10s1", "p10s2"]);
});

test("marks of HTML in a text stay what they are", () => {
  const hostile = `He said <b>"no"</b> & 'yes'. A line\nand <script>alert(1)</script> go on.`;
  const { document } = open(createTestAddress(hostile), "en");
  expect(document.querySelectorAll(".words b, .words script")).toHaveLength(0);
  for (const [id, words] of wordsOf(createTestAddress(hostile)))
    expect(document.getElementById(id)?.textContent).toBe(words);
});

test("verse keeps its lines, between sentences too", () => {
  const verse = createTestAddress("The road is long.\nThe night is short.");
  expect(open(verse, "en").document.querySelectorAll(".words > br")).toHaveLength(1);
});

test("other addresses are a link away", () => {
  const other = createAddress("2009-01-01-bread", {
    body: "Bread.",
    metadata: { ...address, title: "On bread", date: "2009-01-01" },
  });
  const { document } = open(address, "ru", undefined, [other]);
  expect(document.querySelector("details a")?.getAttribute("href")).toBe(
    "../ru/2009-01-01-bread.html",
  );
  expect(open(address, "ru").document.querySelector("details")).toBeNull();
});

test("around the words stands nothing in another language than the page's", () => {
  for (const tag of ["ru", "kk"]) {
    const { document } = open(address, tag, undefined, [address]);
    for (const one of document.querySelectorAll("[lang=en], nav, code, head")) one.remove();
    const shown = document.documentElement.textContent ?? "";
    const named = [...document.querySelectorAll("*")].flatMap((one) =>
      ["aria-label", "placeholder", "data-found", "data-nothing"].map(
        (name) => one.getAttribute(name) ?? "",
      ),
    );
    const latin = [shown, ...named].join(" ").match(/\p{Script=Latin}{2,}/gu) ?? [];
    expect([...new Set(latin)].sort()).toEqual(["JavaScript", "SHA"]);
  }
});

test("a page carries the rules by which its search takes spellings for one", () => {
  const { document } = open(address, "ru");
  const carried = document.querySelector("article")?.getAttribute("data-spellings") ?? "";
  expect(JSON.parse(carried)).toEqual(languages.understandingOf("en").sameSpellings);
});
