import { readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/adapters/corpus-folder.js";
import type { Address } from "../../src/corpus/address.js";
import { languages } from "../../src/languages/index.js";
import { projectRoot } from "../../src/project.js";
import { startBotProcess } from "../support/bot-process.js";
import type { BotProcess } from "../support/bot-process.js";
import { readOfficialAddress, sentenceAt } from "../support/official-address.js";
import { BROWSER_NOTE, isWithoutBrowser, openChromium } from "../support/open-chromium.js";

const SLUG = "2022-06-06-address";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** As Telegram's dark theme has them. */
const THEME = { bg_color: "#17212b", text_color: "#f5f5f5", link_color: "#6ab3f3" };
const THEME_FRAGMENT = `tgWebAppThemeParams=${encodeURIComponent(JSON.stringify(THEME))}`;

/** How a page is shown; 1000 × 800 pixels and light where nothing is said. */
interface Shown {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
}

/** The reader by itself, and its root. */
async function startReader(
  env: Readonly<Record<string, string>> = {},
): Promise<[reader: BotProcess, root: string]> {
  const readyPattern = /^http:\/\/\S+\//mu;
  const entry = "dist/scripts/reader/reader.js";
  const reader = startBotProcess({ entry, args: ["--port", "0"], env, readyPattern });
  await reader.ready;
  return [reader, readyPattern.exec(reader.stdout)?.[0] ?? ""];
}

describe.skipIf(isWithoutBrowser)(`the reader page in a browser${BROWSER_NOTE}`, () => {
  let address: Address;
  let reader: BotProcess;
  let root: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** All that the page has asked for, and what went wrong in it. */
  let requests: { url: string; bytes: number }[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    address = await readOfficialAddress();
    [reader, root] = await startReader();
    browser = await openChromium();
    context = await browser.newContext({ reducedMotion: "reduce" });
    await watch(await context.newPage());
    // A cold browser takes its time over its first page.
    await page.goto(root);
  });
  afterAll(async () => {
    await browser.close();
    await reader.stop();
  });
  afterEach(async () => {
    expect(complaints).toEqual([]);
    expect(requests.filter(({ url }) => !url.startsWith(root))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    if (page.context() === context) return;
    await page.context().close();
    page = context.pages()[0] ?? page;
  });

  /** Makes a page the one that is looked at. */
  async function watch(other: Page): Promise<void> {
    page = other;
    page.setDefaultTimeout(50_000);
    page.on("response", async (response) => {
      const body = await response.body().catch(() => "");
      requests.push({ url: response.url(), bytes: body.length });
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.setViewportSize({ width: 1000, height: 800 });
  }

  /** @param path from the root of the reader, such as `en#p10s2` for the English page */
  async function open(
    path: string,
    { width = 1000, height = 800, colorScheme = "light" }: Shown = {},
  ): Promise<void> {
    // Only a page that is left first is loaded again where the fragment alone is another.
    await page.goto("about:blank");
    [requests, complaints] = [[], []];
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, media: "screen" });
    await page.goto(root + path.replace(/^[\w-]+/u, (tag) => `${tag}/${SLUG}.html`));
  }

  /** The same in a browser that has nothing in its cache. */
  async function openAnew(path: string, options: BrowserContextOptions = {}): Promise<void> {
    await watch(await (await browser.newContext(options)).newPage());
    await open(path);
  }

  const words = (id: string): string =>
    address.text.slice(sentenceAt(address, id).start, sentenceAt(address, id).end);
  const styleOf = (selector: string, name: string): Promise<string> =>
    page.evaluate<string>(`getComputedStyle(document.querySelector("${selector}")).${name}`);
  const isSeen = (id: string): Promise<boolean> =>
    page.evaluate<boolean>(`(() => {
      const { top, bottom } = document.getElementById("${id}").getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    })()`);
  const MARK = "rgb(251, 232, 166)";
  const NO_MARK = "rgba(0, 0, 0, 0)";
  const isMarked = async (selector: string): Promise<boolean> =>
    (await styleOf(selector, "backgroundColor")) !== NO_MARK;
  const fitsWidth = (): Promise<boolean> =>
    page.evaluate<boolean>("document.documentElement.scrollWidth <= innerWidth");
  async function lookOfSwitch(isOn: boolean): Promise<Buffer> {
    await page.evaluate(`document.getElementById("glosses").checked = ${isOn}`);
    return page.locator("label.switch").screenshot();
  }
  /** What axe finds wrong, by rule and place. */
  async function axe(): Promise<string[]> {
    await page.evaluate(AXE);
    const violations = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  }

  describe("a sentence that is asked for", () => {
    it("is highlighted and scrolled to, and its translation with it", async () => {
      await open("kk#p10s3");
      expect(await styleOf("#p10s3", "backgroundColor")).toBe(MARK);
      expect(await page.getAttribute("#p10s3", "aria-current")).toBe("true");
      expect(await isMarked("[data-of=p10s3]")).toBe(true);
      expect(await isMarked("#p10s2")).toBe(false);
      expect(await isSeen("p10s3")).toBe(true);
      expect(await page.textContent("#p10s3")).toBe(words("p10s3"));
    });

    it("may have neighbours", async () => {
      await open("en?quote=p10s1-2#p10s1");
      expect(await isMarked("#p10s1")).toBe(true);
      expect(await isMarked("#p10s2")).toBe(true);
      expect(await isMarked("#p10s3")).toBe(false);
      expect(await isSeen("p10s1")).toBe(true);
    });

    it("gives way to another, without a new page", async () => {
      await open("en?quote=p10s1-2#p10s1");
      await page.click('a[href="#p11s3"]');
      await page.waitForSelector("#p11s3[aria-current=true]");
      expect(await isMarked("#p11s3")).toBe(true);
      expect(await isMarked("#p10s1")).toBe(false);
      expect(page.url()).toMatch(/#p11s3$/u);
    });

    it("is asked for in another language by a tap", async () => {
      await open("en?quote=p10s1-2#p10s1");
      await page.click("nav a[lang=ru]");
      await page.waitForURL(/\/ru\//u);
      expect(await isMarked("#p10s2")).toBe(true);
      expect(await isMarked("[data-of=p10s1]")).toBe(true);
      expect(await isSeen("p10s1")).toBe(true);
    });

    it("has the number of its paragraph beside it, in the margin, to be tapped", async () => {
      await open("kk#p10s3", { width: 1280 });
      await page.click("#p10 .number");
      await page.waitForURL(/#p10$/u);
    });

    it.each([
      ["en", 320],
      ["kk", 390],
      ["ru", 1000],
      ["kk", 1280],
    ])(
      "stands where it shall in %s, %i pixels wide, however one gets there",
      async (tag, width) => {
        // From the top of the window: as far as the style says, and no farther than the page has.
        const [height, share] = [800, 0.28];
        const off = (id: string): Promise<number> =>
          page.evaluate<number>(`(() => {
          const { top } = document.getElementById("${id}").getBoundingClientRect();
          const rest = document.documentElement.scrollHeight - innerHeight - scrollY;
          return rest < 1 && top > 0 ? 0 : top - ${height * share};
        })()`);
        for (const id of ["p3s1", "p10s3", "p14s1"]) {
          await open(`${tag}#${id}`, { width, height });
          await page.evaluate("document.fonts.ready.then(() => undefined)");
          expect(Math.abs(await off(id)), id).toBeLessThan(8);
          await page.evaluate("scrollTo(0, 0)");
          await page.evaluate(`location.hash = "#p15s1"`);
          await page.evaluate(`location.hash = "#${id}"`);
          await page.waitForSelector(`#${id}[aria-current=true]`);
          expect(Math.abs(await off(id)), id).toBeLessThan(8);
        }
        await open(tag, { width, height });
        await page.evaluate(`location.hash = "#p10s3"`);
        await page.waitForSelector("#p10s3[aria-current=true]");
        expect(Math.abs(await off("p10s3"))).toBeLessThan(8);
      },
    );

    it("is the only place above which all is laid out before it is seen", async () => {
      const laidOut = (): Promise<string[]> =>
        page.evaluate<string[]>(`[...document.querySelectorAll(".paragraph")]
          .filter((one) => getComputedStyle(one).contentVisibility === "visible")
          .map((one) => one.id)`);
      await open("en");
      expect(await laidOut()).toEqual([]);
      for (const path of ["en#p3s1", "en#p3", "en?quote=p3s1-2#p3s1"]) {
        await open(path);
        expect(await laidOut(), path).toEqual(["p1", "p2", "p3"]);
      }
    });

    it("that is none leaves the page as it is", async () => {
      await open("en?quote=nonsense#p99s99");
      expect(await page.$$("article [aria-current]")).toEqual([]);
    });
  });

  describe("the search", () => {
    it("lists the words as they stand and leads to them, by keyboard alone", async () => {
      await open("en");
      await page.focus("#query");
      await page.keyboard.type("measure twice");
      await page.waitForSelector("#found li");
      expect(await page.textContent("#found li .words")).toBe(words("p11s3"));
      expect(await page.textContent("[role=status]")).toBe("Sentences found: 1");
      await page.keyboard.press("Enter");
      await page.waitForURL(/#p11s3$/u);
      expect(await isSeen("p11s3")).toBe(true);
      expect(await isMarked("#p11s3")).toBe(true);
      expect(await page.isVisible("#found")).toBe(false);
      expect(await page.textContent("[role=status]")).toBe("");
    });

    it("finds a translation too, and labels it", async () => {
      await open("ru");
      await page.fill("#query", "заслон коррупции");
      await page.waitForSelector("#found li .gloss");
      expect(await page.textContent("#found li .words")).toBe(words("p4s4"));
      expect(await page.textContent("#found li .gloss .label")).toBe(
        languages.messagesOf("ru").glossLabel,
      );
    });

    it("says that nothing is near, and closes", async () => {
      await open("en");
      await page.fill("#query", "zyxomma");
      await page.waitForSelector("[role=status]:has-text('No sentence')");
      await page.focus("#query");
      await page.keyboard.press("Escape");
      expect(await page.textContent("[role=status]")).toBe("");
      expect(await page.isVisible("#found")).toBe(false);
    });

    it("tells nobody what is typed", async () => {
      await open("en");
      await page.fill("#query", "measure");
      await page.waitForSelector("#found li");
      const before = requests.length;
      await page.fill("#query", "measure twice and cut");
      await page.waitForSelector("#found li:first-child .place:text-is('¶11 s3')");
      expect(requests.length).toBe(before);
    });
  });

  describe("colours", () => {
    it("follow what the reader's machine prefers", async () => {
      await open("en", { colorScheme: "dark" });
      expect(await styleOf("html", "backgroundColor")).toBe("rgb(23, 24, 27)");
    });

    it("are Telegram's where it opens the page, and go with the reader", async () => {
      await open(`en#p10s2?tgWebAppData=user%3Done&${THEME_FRAGMENT}`);
      expect(await styleOf("html", "backgroundColor")).toBe("rgb(23, 33, 43)");
      expect(await isMarked("#p10s2")).toBe(true);
      expect(await isSeen("p10s2")).toBe(true);
      expect(await axe()).toEqual([]);
      await page.click("nav a[lang=kk]");
      await page.waitForURL(/\/kk\//u);
      expect(await styleOf("html", "backgroundColor")).toBe("rgb(23, 33, 43)");
      expect(await isMarked("[data-of=p10s2]")).toBe(true);
      expect(page.url()).not.toContain("user");
      expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
    });

    it.each([
      ["Android", "Telegram.WebView.receiveEvent"],
      ["iOS, macOS and the desktop", "TelegramGameProxy.receiveEvent"],
      ["Windows phones", "TelegramGameProxy_receiveEvent"],
    ])("change when Telegram's do, by the call of %s", async (_, receive) => {
      await open(`en#${THEME_FRAGMENT}`);
      await page.evaluate(
        `window.${receive}("theme_changed",
          { theme_params: { bg_color: "#ffffff", text_color: "#000000" } })`,
      );
      expect(await styleOf("html", "backgroundColor")).toBe("rgb(255, 255, 255)");
    });

    it("are Telegram's by its own way in, which leads to the place that is named", async () => {
      const start = `p10s2-${address.sha256.slice(0, 6)}`;
      await page.goto("about:blank");
      await page.goto(
        `${root}?tgWebAppStartParam=${start}#tgWebAppData=user%3Done&tgWebAppVersion=8.0&${THEME_FRAGMENT}`,
      );
      expect(new URL(page.url()).pathname).toMatch(/\/en\/2022-06-06-address\.html$/u);
      expect(await styleOf("html", "backgroundColor")).toBe("rgb(23, 33, 43)");
      expect(await isMarked("#p10s2")).toBe(true);
      expect(await isMarked("#p10s1")).toBe(false);
      expect(await isSeen("p10s2")).toBe(true);
      expect(await page.evaluate<number>("scrollY")).toBeGreaterThan(0);
    });
  });

  describe("without its script", () => {
    it("the page highlights, switches translations and says what is missing", async () => {
      await openAnew("kk#p10s3", { javaScriptEnabled: false });
      const mark = page.locator("#p10s3");
      expect(await mark.isVisible()).toBe(true);
      const box = await mark.boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= 800).toBe(true);
      expect(await page.locator("form[role=search]").isVisible()).toBe(false);
      expect(await page.locator("noscript").isVisible()).toBe(true);
      expect(await page.locator("main .gloss").first().isVisible()).toBe(true);
      await page.locator("label.switch").click();
      expect(await page.locator("main .gloss").first().isVisible()).toBe(false);
      expect(requests.some(({ url }) => url.endsWith(".js"))).toBe(false);
    });
  });

  describe("everybody", () => {
    it.each(languages.tags)("can use the page in %s: axe finds nothing", async (tag) => {
      await open(`${tag}?quote=p10s1-2#p10s1`);
      await page.fill("#query", "country");
      await page.waitForSelector("#found li");
      expect(await axe()).toEqual([]);
    });

    it.each([320, 1280])("nor in the dark, %i pixels wide", async (width) => {
      await open("kk#p10s3", { colorScheme: "dark", width, height: 700 });
      expect(await axe()).toEqual([]);
    });

    it.each(languages.tags)("has the whole width of 320 pixels in %s", async (tag) => {
      await open(`${tag}#p2s1`, { width: 320, height: 640 });
      expect(await fitsWidth()).toBe(true);
      await page.fill("#query", "constitution");
      await page.waitForSelector("#found li");
      expect(await fitsWidth()).toBe(true);
    });

    it("has letters twice as large where the browser is told so", async () => {
      await open("kk#p10s3", { width: 640 });
      const before = parseFloat(await styleOf("#p10s3", "fontSize"));
      await page.evaluate(`document.documentElement.style.fontSize = "200%"`);
      expect(parseFloat(await styleOf("#p10s3", "fontSize"))).toBeCloseTo(2 * before);
      expect(await fitsWidth()).toBe(true);
    });

    it.each([1000, 1280])(
      "stays at the sentence where translations are switched off and on, %i pixels wide",
      async (width) => {
        await open("kk#p10s3", { width });
        const top = (): Promise<number> =>
          page.evaluate<number>("document.getElementById('p10s3').getBoundingClientRect().top");
        const before = await top();
        for (const isShown of [false, true]) {
          await page.click("label.switch");
          expect(await page.isVisible("#p10 .gloss")).toBe(isShown);
          expect(await page.evaluate<number>("scrollY")).toBeGreaterThan(1000);
          expect(Math.abs((await top()) - before)).toBeLessThan(2);
        }
      },
    );

    it("stays at what is read where no sentence was asked for", async () => {
      await open("kk");
      await page.evaluate("document.getElementById('p9').scrollIntoView()");
      const seen = (): Promise<string> =>
        page.evaluate<string>(`(() => {
          const bottom = document.querySelector(".bar").getBoundingClientRect().bottom;
          return [...document.querySelectorAll(".words > span")]
            .find((one) => one.getBoundingClientRect().top >= Math.max(0, bottom))?.id;
        })()`);
      const before = await seen();
      for (const isShown of [false, true]) {
        await page.click("label.switch");
        expect(await page.isVisible("#p9 .gloss")).toBe(isShown);
        expect(await seen()).toBe(before);
      }
    });

    it("sees whether the switch is on where colours are forced", async () => {
      await open("kk");
      await page.emulateMedia({ forcedColors: "active" });
      const [on, off] = [await lookOfSwitch(true), await lookOfSwitch(false)];
      await page.emulateMedia({ forcedColors: null });
      expect(on.equals(off)).toBe(false);
    });

    it("gets to text, switch and search by keyboard", async () => {
      await open("ru");
      const focused = (): Promise<string> =>
        page.evaluate<string>("document.activeElement.id || document.activeElement.className");
      await page.keyboard.press("Tab");
      expect(await focused()).toBe("skip");
      await page.keyboard.press("Tab");
      expect(await focused()).toBe("glosses");
      await page.keyboard.press("Space");
      expect(await page.isVisible("main .gloss")).toBe(false);
      await page.keyboard.press("Tab");
      expect(await focused()).toBe("query");
    });
  });

  describe("of several addresses", () => {
    let corpus: string;
    let several: BotProcess;
    let alone: string;
    beforeAll(async () => {
      corpus = await mkdtemp(join(tmpdir(), "several-addresses-"));
      await cp(join(projectRoot(), "corpus", SLUG), join(corpus, SLUG), { recursive: true });
      await mkdir(join(corpus, "2020-01-01-bread"));
      const text = "The price of bread will stay as it is. Bakers will be paid on Mondays.";
      await writeFile(
        join(corpus, "2020-01-01-bread", "address.txt"),
        `---\nspeaker: A. Speaker\noffice: Head\ntitle: On bread\noccasion: a day\ndate: 2020-01-01\nlanguage: en\nsource: a paper\nlicence: free\nsha256: ${sha256(text)}\n---\n\n${text}\n`,
      );
      alone = root;
      [several, root] = await startReader({ CORPUS_DIR: corpus });
    });
    afterAll(async () => {
      root = alone;
      await several.stop();
      await rm(corpus, { recursive: true, force: true });
    });

    it.each(["en", "kk"])("leads to the others in %s, and axe finds nothing", async (tag) => {
      await open(tag);
      await page.click("summary");
      expect(await page.textContent("details a")).toBe("On bread");
      expect(await axe()).toEqual([]);
      await page.click("details a");
      await page.waitForURL(new RegExp(`/${tag}/2020-01-01-bread\\.html$`, "u"));
      await page.click("summary");
      expect(await page.isVisible("details a")).toBe(true);
      expect(await axe()).toEqual([]);
    });
  });

  it("is printed black on white, the bar left out, the quotation underlined", async () => {
    await open("kk#p10s3", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.isVisible(".bar")).toBe(false);
    expect(await styleOf("html", "color")).toBe("rgb(0, 0, 0)");
    expect(await styleOf("html", "backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(await styleOf("#p10s3", "textDecorationLine")).toBe("underline");
    expect(await page.isVisible("main .gloss .label")).toBe(true);
    expect((await page.pdf({ format: "A4" })).byteLength).toBeGreaterThan(10_000);
  });

  it.each(languages.tags)(
    "weighs 100 KB at most in %s without fonts, the search too",
    async (tag) => {
      await openAnew(tag);
      await page.fill("#query", "country");
      await page.waitForSelector("#found li");
      const weighed = requests.filter(({ url }) => !url.includes("/fonts/"));
      expect(weighed.length).toBeGreaterThan(15);
      expect(weighed.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(100_000);
    },
  );

  it("has every letter of Kazakh, and the signs of money, in its own typeface", async () => {
    await open("kk");
    const lacking = await page.evaluate<string[]>(`(async () => {
      const letters = [..."ӘәҒғҚқҢңӨөҰұҮүҺһІіAaЯяЁё₸₽₴€$"];
      await Promise.all(letters.map((one) => document.fonts.load('1rem "Source Serif"', one)));
      const context = document.createElement("canvas").getContext("2d");
      const width = (font, letter) => ((context.font = "100px " + font), context.measureText(letter).width);
      return letters.filter((one) =>
        width('"Source Serif", monospace', one) === width("monospace", one) ||
        width('"Source Serif", serif', one) !== width('"Source Serif", monospace', one));
    })()`);
    expect(lacking).toEqual([]);
  });
});
