import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { readServedCorpus } from "../../src/adapters/corpus-folder.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import { newestFirst } from "../../src/corpus/newest-first.js";
import { projectRoot } from "../../src/project.js";
import { pagePath } from "../../src/reader/place-url.js";
import { openReaderSite } from "../../src/serving/serve-reader.js";
import { openLoopbackApi } from "../bench-bot/loopback-api.js";
import { quantile } from "../bench/quantile.js";
import { openBrowser } from "./open-browser.js";

const LOADS = 30;
const GOALS = { paintMs: 100, weightBytes: 100_000 };
const LANGUAGES = ["en", "ru", "kk"];
/** A sentence far down, as the links of the bot name it. */
const DEEP = "#p10s2";

const command = createCommand(
  "bench:reader",
  "First paint of the reader page from the running bot on loopback, and what the page weighs",
).action(async () => {
  const addresses = newestFirst(await readServedCorpus(loadSettings().corpusDir, printLine));
  const files = openReaderSite(() => addresses).list();
  const assets = sum(files.filter(([path]) => /^assets-.*\.(?:css|js|svg)$/u.test(path)));
  for (const tag of LANGUAGES)
    for (const { address } of addresses) {
      const path = pagePath(tag, address);
      const bytes = sum(files.filter(([name]) => name === path)) + assets;
      print(`${path}: ${(bytes / 1000).toFixed(1)} KB without fonts`, bytes <= GOALS.weightBytes);
    }
  const bot = await startBot();
  process.stdout.write(`first paint, ${LOADS} loads each without a cache\n`);
  const browser = await openBrowser();
  try {
    // What the browser itself takes on this machine, for the least of pages.
    await timePaints(browser, new URL("/healthz", bot.url).href, "a line of text");
    const [newest] = addresses;
    for (const fragment of ["", DEEP])
      for (const tag of newest ? LANGUAGES : []) {
        const path = pagePath(tag, newest?.address ?? { slug: "" });
        const p50 = await timePaints(browser, `${bot.url}/${path}`, path, fragment);
        if (p50 > GOALS.paintMs) process.stdout.write("  (goal missed)\n");
      }
  } finally {
    await browser.close();
    await bot.stop();
  }
});

function sum(files: readonly [string, { readonly body: string | Uint8Array }][]): number {
  return files.reduce((bytes, [, { body }]) => bytes + Buffer.byteLength(body), 0);
}

function print(line: string, isMet: boolean): void {
  process.stdout.write(`${line}${isMet ? "" : "  (goal missed)"}\n`);
}

/**
 * Prints and returns the median; the first load is for the processes of the browser to start. Each
 * load has a query of its own: a browser that is led to a fragment of the page it shows loads nothing.
 */
async function timePaints(
  browser: Browser,
  url: string,
  name: string,
  fragment = "",
): Promise<number> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const paints: number[] = [];
  for (let i = 0; i <= LOADS; i++)
    paints.push(await timePaint(page, `${url}?load=${i}${fragment}`));
  await page.close();
  const warm = paints.slice(1);
  const [p50, p95] = [quantile(warm, 0.5), quantile(warm, 0.95)];
  process.stdout.write(`${name}${fragment}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms\n`);
  return p50;
}

/** Milliseconds from the beginning of the navigation until something is seen. */
async function timePaint(page: Page, url: string): Promise<number> {
  await page.goto(url);
  return page.evaluate<number>(`new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries()[0].startTime))
      .observe({ type: "paint", buffered: true });
  })`);
}

/** The compiled bot by webhook, against a Bot API that says yes to everything. */
async function startBot(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const api = await openLoopbackApi();
  const dataDir = await mkdtemp(join(tmpdir(), "bench-reader-"));
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [join(projectRoot(), "dist/src/main.js")], {
    env: {
      PATH,
      HOME,
      BOT_API_ROOT: api.url,
      BOT_TOKEN: "123456789:AAbenchmarkSecretOfThirtyFiveChars01",
      WEBHOOK_URL: "http://127.0.0.1/telegram",
      WEBHOOK_SECRET: "benchmark-secret-of-more-than-32-characters",
      READER_URL: "http://127.0.0.1/reader",
      HOST: "127.0.0.1",
      PORT: "0",
      DATA_DIR: dataDir,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const root = await readAddress(child);
  return {
    url: `${root}/reader`,
    stop: async () => {
      child.kill("SIGTERM");
      api.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const found = /address":"([^"]+)"/u.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on("exit", () => {
      reject(new Error(`expected the bot to start, got:\n${output}`));
    });
  });
}

await runCommand(command);
