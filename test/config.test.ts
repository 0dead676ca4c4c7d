import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "dotenv";
import { afterAll, describe, expect, it, test } from "vitest";
import { createOpenServer } from "../src/adapters/service/fastify-server.js";
import { DEFAULTS, readSettings, SETTING_NAMES } from "../src/config.js";
import type { AppError } from "../src/errors.js";
import { projectRoot } from "../src/project.js";

const TOKEN = "123456789:AAsecretOfThirtyFiveCharactersHere0";
const SECRET = "webhook-secret_of-more-than-32-characters";

const read = (environment: Readonly<Record<string, string>>) =>
  readSettings(environment, "/project");

function problemsOf(environment: Readonly<Record<string, string>>): string {
  try {
    read(environment);
  } catch (error) {
    expect((error as AppError).code).toBe("BAD_SETTINGS");
    return (error as AppError).message;
  }
  throw new Error("expected the settings to be refused");
}

describe("settings", () => {
  it("have defaults for everything, so that an empty environment opens the terminal", () => {
    expect(read({})).toMatchObject({
      botToken: undefined,
      webhook: undefined,
      botApiRoot: "https://api.telegram.org",
      host: "0.0.0.0",
      port: 8080,
      botAdmins: [],
      dataDir: "/project/.data",
      corpusDir: "/project/corpus",
      logLevel: "info",
    });
  });

  it("take an empty value for an absent one, as .env files have it", () => {
    expect(read({ BOT_TOKEN: "", PORT: "", WEBHOOK_URL: "" })).toEqual(read({}));
  });

  it("read a webhook with its secret", () => {
    const settings = read({
      BOT_TOKEN: TOKEN,
      WEBHOOK_URL: "https://bot.example.org/telegram",
      WEBHOOK_SECRET: SECRET,
      PORT: "0",
    });
    expect(settings.webhook).toEqual({ url: "https://bot.example.org/telegram", secret: SECRET });
    expect(settings.port).toBe(0);
  });

  it("take a webhook without TLS for this machine only, for tests: Telegram demands https", () => {
    const webhook = (url: string) => ({
      BOT_TOKEN: TOKEN,
      WEBHOOK_URL: url,
      WEBHOOK_SECRET: SECRET,
    });
    for (const url of ["http://127.0.0.1:8080/x", "http://localhost/x", "http://[::1]:1/x"])
      expect(read(webhook(url)).webhook?.url).toBe(url);
    for (const url of [
      "http://bot.example.org/x",
      "http://127.0.0.1.example.org/x",
      "http://10.0.0.1/",
    ])
      expect(problemsOf(webhook(url))).toMatch(/^WEBHOOK_URL: expected https:\/\/[^;]*$/u);
  });

  it("drop the slash at the end of the root, which would double in addresses", () => {
    expect(read({ BOT_API_ROOT: "http://127.0.0.1:8081/" }).botApiRoot).toBe(
      "http://127.0.0.1:8081",
    );
  });

  it("read the root of the reader page, without its slash", () => {
    expect(read({}).readerUrl).toBeUndefined();
    expect(read({ READER_URL: "https://a.b/reader/" }).readerUrl).toBe("https://a.b/reader");
    expect(read({ READER_URL: "http://127.0.0.1:8080" }).readerUrl).toBe("http://127.0.0.1:8080");
  });

  it("read the administrators", () => {
    expect(read({ BOT_ADMINS: "12, 34" }).botAdmins).toEqual([12, 34]);
  });

  it.each([
    ["a line break after it, as echo leaves one", `${TOKEN}\n`],
    ["the CR of a CRLF file", `${TOKEN}\r`],
    ["quotes around it, as docker --env-file keeps them", `"${TOKEN}"\r\n`],
    ["single quotes and spaces", `  ' ${TOKEN} '`],
    ["what a copy brings along", `\uFEFF\u200B${TOKEN}\u00A0`],
  ])("a value with %s is taken without", (_, value) => {
    expect(read({ BOT_TOKEN: value }).botToken).toBe(TOKEN);
  });

  it("quotes inside a value stay, and so do those that are no pair", () => {
    expect(read({ BOT_OPERATOR: 'The "Steppe" paper' }).operator).toBe('The "Steppe" paper');
    expect(read({ BOT_OPERATOR: `"Steppe'` }).operator).toBe(`"Steppe'`);
    expect(read({ PORT: "'81'" }).port).toBe(81);
  });

  it("warn of unknown names of the bot, once each, and of no others", () => {
    const warnings: string[] = [];
    readSettings({ BOT_TOKNE: "x", PATH: "/bin" }, "/project", (line) => warnings.push(line));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^BOT_TOKNE: unknown setting/u);
  });
});

describe("wrong settings", () => {
  it("are all told at once", () => {
    const problems = problemsOf({ PORT: "70000", LOG_LEVEL: "loud", BOT_API_ROOT: "ftp://x" });
    for (const name of ["PORT", "LOG_LEVEL", "BOT_API_ROOT"])
      expect(problems).toContain(`${name}:`);
  });

  it("are all told at once, those that are missing too", () => {
    const problems = problemsOf({ PORT: "x", WEBHOOK_URL: "https://a.b/" });
    for (const name of ["PORT", "WEBHOOK_SECRET", "BOT_TOKEN"])
      expect(problems).toContain(`${name}:`);
    const [wrong, empty] = ["ftp://a.b/", ""];
    // An address that is wrong was meant for a webhook all the same; an empty one was not.
    expect(problemsOf({ WEBHOOK_URL: wrong })).toMatch(
      /WEBHOOK_URL:.*WEBHOOK_SECRET:.*BOT_TOKEN:/u,
    );
    expect(problemsOf({ PORT: "x", WEBHOOK_URL: empty })).toBe(
      'PORT: expected a port from 0 to 65535, got "x"',
    );
  });

  it.each([
    ["/healthz", "is a page of the bot"],
    ["/readyz", "is a page of the bot"],
    ["/metrics?x=1", "is a page of the bot"],
    ["/a*b", "is a pattern"],
    ["/:token", "is a pattern"],
    ["/a%20b", "is never matched"],
    ["/(a)", "is a pattern"],
  ])("a webhook at %s, which %s, is refused in one line", (path) => {
    const problems = problemsOf({
      BOT_TOKEN: TOKEN,
      WEBHOOK_URL: `https://a.b${path}`,
      WEBHOOK_SECRET: SECRET,
    });
    expect(problems).toMatch(/^WEBHOOK_URL: expected a path of [^;\n]+$/u);
  });

  it.each(["", "/", "/telegram", "/a/b-c_d.e~1", "/healthz/telegram"])(
    "a webhook at %j is none of them",
    (path) => {
      const url = `https://a.b${path}`;
      const settings = read({ BOT_TOKEN: TOKEN, WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET });
      expect(settings.webhook?.url).toBe(url);
    },
  );

  it.each([
    "http://a.b/",
    "ftp://a.b/",
    "https://a.b/metrics",
    "https://a.b/:x",
    "https://a.b/r?x=1",
    "https://a.b/r#x",
  ])("a reader page at %s is refused in one line", (url) => {
    expect(problemsOf({ READER_URL: url })).toMatch(/^READER_URL: expected [^\n]+$/u);
  });

  it("a reader page in the place of the webhook is refused", () => {
    const webhook = { BOT_TOKEN: TOKEN, WEBHOOK_URL: "https://a.b/x", WEBHOOK_SECRET: SECRET };
    for (const url of ["https://a.b/x", "https://a.b/x/"])
      expect(problemsOf({ ...webhook, READER_URL: url })).toMatch(
        /^READER_URL: expected another path/u,
      );
    expect(read({ ...webhook, READER_URL: "https://a.b/x/y" }).readerUrl).toBe("https://a.b/x/y");
  });

  it.each([
    ["a port with a fraction", { PORT: "80.5" }, "PORT"],
    ["a user name for an administrator", { BOT_ADMINS: "ann" }, "BOT_ADMINS"],
    ["an address with a password", { BOT_API_ROOT: "https://a:b@example.org" }, "BOT_API_ROOT"],
    [
      "a webhook without a secret",
      { BOT_TOKEN: TOKEN, WEBHOOK_URL: "https://a" },
      "WEBHOOK_SECRET",
    ],
    [
      "a webhook without a token",
      { WEBHOOK_URL: "https://a", WEBHOOK_SECRET: SECRET },
      "BOT_TOKEN",
    ],
  ])("%s is refused", (_, environment, name) => {
    expect(problemsOf(environment)).toContain(`${name}:`);
  });

  it("do not show a secret, however wrong it is; the cause is named", () => {
    const got = (token: string): string =>
      /^BOT_TOKEN: expected the token .*, got (.*)$/u.exec(problemsOf({ BOT_TOKEN: token }))?.[1] ??
      "";
    expect(got("123456789:sesame")).toBe("16 characters");
    expect(got(`${TOKEN}\nWEBHOOK_SECRET=sesame`)).toBe(
      "one with a line break inside, of 67 characters",
    );
    expect(got(`BOT_TOKEN=${TOKEN}`)).toBe('one with "=" inside, of 55 characters');
    expect(got(`“${TOKEN}”`)).toBe("one with a quotation mark inside, of 47 characters");
    // A Cyrillic А looks like the Latin one.
    expect(got(TOKEN.replace("A", "А"))).toBe(
      "one with a character other than A-Z (U+0410) inside, of 45 characters",
    );
  });

  it("do not show a secret when several settings are wrong", () => {
    const problems = problemsOf({
      BOT_TOKEN: "123456789:short-sesame",
      WEBHOOK_URL: "https://a",
      WEBHOOK_SECRET: "short-sesame",
    });
    expect(problems).toContain("BOT_TOKEN:");
    expect(problems).toContain("WEBHOOK_SECRET:");
    expect(problems).not.toContain("sesame");
  });
});

describe("secrets in files", () => {
  const work = mkdtempSync(join(tmpdir(), "secrets-"));
  afterAll(() => {
    rmSync(work, { recursive: true });
  });
  const put = (content: string | Uint8Array): string => {
    const file = join(work, `${readdirSync(work).length}.txt`);
    writeFileSync(file, content);
    return file;
  };
  const webhook = { WEBHOOK_URL: "https://a.b/c" };

  it("are taken as if they stood in the environment, with what stands around them trimmed", () => {
    const settings = read({
      ...webhook,
      BOT_TOKEN_FILE: put(`${TOKEN}\r\n`),
      WEBHOOK_SECRET_FILE: put(`\uFEFF"${SECRET}"\n`),
    });
    expect(settings.botToken).toBe(TOKEN);
    expect(settings.webhook?.secret).toBe(SECRET);
  });

  it.each<[string, () => Record<string, string>, RegExp]>([
    [
      "a file that is not there",
      () => ({ BOT_TOKEN_FILE: join(work, "none") }),
      /^BOT_TOKEN_FILE: expected the path of a readable file, got ENOENT: no such file or directory$/u,
    ],
    [
      "a folder, which a container has for a file that was not there",
      () => ({ BOT_TOKEN_FILE: work }),
      /^BOT_TOKEN_FILE: .*got a folder$/u,
    ],
    [
      "UTF-16",
      () => ({ BOT_TOKEN_FILE: put(Buffer.from(`\uFEFF${TOKEN}`, "utf16le")) }),
      /^BOT_TOKEN_FILE: .*got UTF-16 or binary data; save it as UTF-8$/u,
    ],
    [
      "an empty file",
      () => ({ BOT_TOKEN_FILE: put(" \n") }),
      /^BOT_TOKEN_FILE: expected a secret in the file, got none$/u,
    ],
    [
      "a token in two places",
      () => ({ BOT_TOKEN: TOKEN, BOT_TOKEN_FILE: put(TOKEN) }),
      /^BOT_TOKEN_FILE: expected either it or BOT_TOKEN, got both$/u,
    ],
    [
      "a whole list of settings",
      () => ({ BOT_TOKEN_FILE: put(`BOT_TOKEN=${TOKEN}\n`) }),
      /^BOT_TOKEN: expected the token .*got one with "=" inside, of 55 characters$/u,
    ],
    [
      "a webhook whose secret cannot be read",
      () => ({ ...webhook, BOT_TOKEN: TOKEN, WEBHOOK_SECRET_FILE: join(work, "none") }),
      /^WEBHOOK_SECRET_FILE: [^;]*ENOENT[^;]*$/u,
    ],
    [
      "a secret in the place of its path",
      () => ({ BOT_TOKEN_FILE: TOKEN }),
      /^BOT_TOKEN_FILE: expected the path of a readable file, got ENOENT: no such file or directory$/u,
    ],
  ])("%s is refused in one line", (_, environment, message) => {
    expect(problemsOf(environment())).toMatch(message);
  });
});

test("a path that the server cannot take ends its start in one line", async () => {
  const openServer = createOpenServer({
    contentType: "text/plain",
    page: () => Promise.resolve(""),
  });
  const opening = openServer({
    host: "127.0.0.1",
    port: 0,
    path: "/healthz",
    secret: SECRET,
    receive: () => Promise.resolve({ status: 200 }),
    isReady: () => true,
  });
  await expect(opening).rejects.toMatchObject({
    code: "BAD_SETTINGS",
    message: expect.stringMatching(
      /^WEBHOOK_URL: expected a path [^\n]*got "\/healthz"/u,
    ) as string,
  });
});

describe(".env.example, where every setting is explained", () => {
  const content = readFileSync(join(projectRoot(), ".env.example"), "utf8");
  const written = parse(content);

  it("lists each setting once and no other", () => {
    const listed = [...content.matchAll(/^([A-Z_]+)=/gmu)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(SETTING_NAMES.toSorted());
  });

  it("shows the default of each that has one, and nothing beside the others", () => {
    const shown = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== ""));
    const defaults = Object.entries(DEFAULTS).map(([name, value]) => [name, `${value}`]);
    expect(shown).toEqual(Object.fromEntries(defaults));
  });

  it("can be copied to .env as it stands", () => {
    expect(readSettings(written, "/project").encoder).toBe(DEFAULTS.ENCODER);
  });

  it("is what the README points at instead of a list of its own", () => {
    const readme = readFileSync(join(projectRoot(), "README.md"), "utf8");
    const section = /^## Settings\n([\s\S]*?)^## /mu.exec(readme)?.[1] ?? "";
    expect(section).toContain(".env.example");
    const named = [...section.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/gu)].map(([, name]) => name);
    expect(named.filter((name) => !SETTING_NAMES.includes(name ?? ""))).toEqual([]);
  });
});
