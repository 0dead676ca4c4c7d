import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBotApi } from "../support/bot-api/start-bot-api.js";
import { startBotProcess } from "../support/bot-process.js";
import { cloneProject } from "./clean-clone.js";
import type { CleanClone } from "./clean-clone.js";

const TOKEN = "123456789:AAstandin-secret-of-thirty-five-characters";
const FAST = ["--prefer-offline", "--no-audit", "--no-fund"];
const MINUTES = 60_000;

let clone: CleanClone;
beforeAll(() => {
  clone = cloneProject();
});
afterAll(() => {
  clone.remove();
});

const answers = { code: 0, stdout: expect.stringContaining("Ulytau") as string };
const question = { typed: "Where will the first Kurultai gather?\n" };

/** `npm start` that ends with one line. */
const refused = (line: RegExp): object => ({
  code: 2,
  stdout: "",
  stderr: expect.stringMatching(
    new RegExp(`^start: [^\\n]*${line.source}[^\\n]*\\n$`, "u"),
  ) as string,
});

describe("a clean clone", () => {
  test("says in one line what to run before anything is installed", async () => {
    expect(await clone.start()).toMatchObject(refused(/run "npm ci"/u));
  });

  test(
    "is installed with NODE_ENV=production, compiled and started",
    async () => {
      const installed = await clone.npm(["ci", ...FAST], { env: { NODE_ENV: "production" } });
      expect(installed.code, installed.stderr).toBe(0);
      expect(existsSync(join(clone.folder, "node_modules/vitest"))).toBe(false);
      expect(await clone.start(question)).toMatchObject(answers);
    },
    10 * MINUTES,
  );

  test(
    "is installed again without install scripts, says in one line what to run, and works after that",
    async () => {
      const installed = await clone.npm(["ci", "--omit=dev", "--ignore-scripts", ...FAST]);
      expect(installed.code, installed.stderr).toBe(0);
      expect(await clone.start(question)).toMatchObject(refused(/run npm rebuild hnswlib-node/u));
      expect(await clone.npm(["rebuild", "hnswlib-node"])).toMatchObject({ code: 0 });
      expect(await clone.start(question)).toMatchObject(answers);
    },
    10 * MINUTES,
  );
});

describe("the clone that is installed", () => {
  test("runs the bot, with its token from a file", async () => {
    const api = await startBotApi({ token: TOKEN, username: "quotation_bot", timeoutMs: 20_000 });
    const file = join(clone.folder, "token");
    writeFileSync(file, `"${TOKEN}"\r\n`);
    const bot = startBotProcess({
      entry: join(clone.folder, "dist/src/main.js"),
      env: { ...clone.env, BOT_API_ROOT: api.url, BOT_TOKEN_FILE: file },
      readyPattern: /started/u,
    });
    try {
      await bot.ready;
      expect(await bot.stop()).toEqual({ code: 0, signal: null });
    } finally {
      await bot.kill();
      await api.close();
    }
  });

  test("ends with the reason when there is neither a token nor a line to answer", async () => {
    const neither = /expected a token, or lines to answer on standard input, got neither; /u;
    expect(await clone.start()).toMatchObject(
      refused(new RegExp(`${neither.source}set BOT_TOKEN or BOT_TOKEN_FILE .*/\\.env`, "u")),
    );
    expect(await clone.start({ env: { TELEGRAM_BOT_TOKEN: TOKEN } })).toMatchObject(
      refused(new RegExp(`${neither.source}TELEGRAM_BOT_TOKEN holds a token: rename it`, "u")),
    );
    // What a pipe holds is known at its end only.
    const piped = await clone.start({ typed: "\n" });
    expect(piped).toMatchObject({ code: 2, stdout: "" });
    expect(piped.stderr).toMatch(neither);
  });

  test.each<[string, (file: string) => void, RegExp]>([
    [
      "in UTF-16",
      (file) => {
        writeFileSync(file, Buffer.from(`\uFEFFBOT_TOKEN=${TOKEN}\r\n`, "utf16le"));
      },
      /\.env: expected a text file in UTF-8, got UTF-16/u,
    ],
    [
      "that is a folder",
      (file) => {
        mkdirSync(file);
      },
      /\.env: expected a text file in UTF-8, got a folder/u,
    ],
    [
      "with another name for the token",
      (file) => {
        writeFileSync(file, `TG_TOKEN="${TOKEN}"\n`);
      },
      /TG_TOKEN holds a token: rename it to BOT_TOKEN/u,
    ],
  ])("ends with the reason over a .env %s", async (_, make, line) => {
    const file = join(clone.folder, ".env");
    make(file);
    const ran = await clone.start();
    rmSync(file, { recursive: true });
    expect(ran).toMatchObject(refused(line));
    expect(ran.stderr).not.toContain(TOKEN);
  });
});

test("a clone that is not compiled says in one line what to run", async () => {
  rmSync(join(clone.folder, "dist"), { recursive: true });
  expect(await clone.start()).toMatchObject(
    refused(/run "npm run build", and "npm rebuild hnswlib-node" after/u),
  );
});

test("installing beside package.json alone, as images do before the sources, compiles nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  cpSync(join(clone.folder, "package.json"), join(folder, "package.json"));
  const ran = await clone.npm(["run", "--silent", "prepare"], { folder });
  rmSync(folder, { recursive: true });
  expect(ran).toEqual({ code: 0, stdout: "", stderr: "" });
});
