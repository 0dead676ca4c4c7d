import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { languages } from "../../src/languages/index.js";
import { projectRoot } from "../../src/project.js";
import { freePort } from "../bot/faults/free-port.js";
import type { RunningBot } from "../bot/features/running-bot.js";
import { expectExact, startBot } from "../bot/features/running-bot.js";
import { runCommand } from "../support/run-command.js";

const PAGE = "en/2022-06-06-address.html";

// Each starts a bot of its own, which other suites do in a hook: as long as one may take.
describe("the bot", { timeout: 120_000 }, () => {
  let running: RunningBot;
  afterEach(() => running.stop());

  async function answerOf(question: string) {
    const ann = running.api.user({ first_name: "Ann", language_code: "en" });
    await ann.sends(question);
    return running.api.nextMessage(ann);
  }

  it("serves the reader while it polls, and its citations lead there", async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/reader`;
    running = await startBot({ READER_URL: url, HOST: "127.0.0.1", PORT: `${port}` });
    const answer = await answerOf("Where will the Kurultai meet first?");
    expectExact(running.address, answer);
    expect(answer.links).toEqual([{ text: "¶11 s7", url: `${url}/${PAGE}#p11s7` }]);
    const page = await fetch(answer.links[0]?.url ?? "");
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('id="p11s7"');
    expect((await fetch(`${url}/`)).url).toBe(`${url}/${PAGE}`);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  });

  it("says nothing of a page, and opens no port, where there is no READER_URL", async () => {
    const port = await freePort();
    running = await startBot({ HOST: "127.0.0.1", PORT: `${port}` });
    expect((await answerOf("Where will the Kurultai meet first?")).links).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it("serves the reader beside the webhook", async () => {
    const port = await freePort();
    const root = `http://127.0.0.1:${port}`;
    running = await startBot({
      WEBHOOK_URL: `${root}/telegram`,
      WEBHOOK_SECRET: "webhook-secret_of-more-than-32-characters",
      READER_URL: `${root}/`,
      HOST: "127.0.0.1",
      PORT: `${port}`,
    });
    const answer = await answerOf("Where will the Kurultai meet first?");
    expect(answer.links).toEqual([{ text: "¶11 s7", url: `${root}/${PAGE}#p11s7` }]);
    expect((await fetch(`${root}/${PAGE}`)).status).toBe(200);
    expect((await fetch(`${root}/healthz`)).status).toBe(200);
    expect((await fetch(`${root}/telegram`, { method: "POST" })).status).toBe(401);
  });
});

describe("npm run reader -- --out", () => {
  let folder: string;
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const exportTo = async (path: string) => {
    folder = await mkdtemp(join(tmpdir(), "reader-"));
    return runCommand("reader/reader", ["--out", join(folder, path)], {
      env: {},
      cwd: projectRoot(),
    });
  };

  it("writes every page in every language, with all that they load", async () => {
    const { code, stdout } = await exportTo("site");
    expect(code).toBe(0);
    const files = await readdir(join(folder, "site"), { recursive: true });
    expect(stdout).toContain(join(folder, "site"));
    for (const tag of languages.tags) {
      const page = await readFile(join(folder, "site", tag, "2022-06-06-address.html"), "utf8");
      const loaded = [...page.matchAll(/(?:src|href)="\.\.\/([^"#]+)"/gu)].map(([, path]) => path);
      expect(loaded.length).toBeGreaterThan(5);
      for (const path of loaded) expect(files).toContain(path);
    }
    expect(files).toContain("index.html");
  });

  it("writes over nothing", async () => {
    folder = await mkdtemp(join(tmpdir(), "reader-"));
    await mkdir(join(folder, "site"));
    await writeFile(join(folder, "site", "mine.txt"), "mine");
    const ran = await runCommand("reader/reader", ["--out", join(folder, "site")], {
      env: {},
      cwd: projectRoot(),
    });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(/^reader: --out: expected an empty folder, got "[^\n]*\n$/u);
    expect(await readdir(join(folder, "site"))).toEqual(["mine.txt"]);
  });
});
