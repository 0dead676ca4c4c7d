import { describe, expect, it } from "vitest";
import { readSettings } from "../src/config.js";
import { createLogger } from "../src/logger.js";
import { proxyFor, secretsOfProxies } from "../src/proxies.js";

type Env = Readonly<Record<string, string>>;

/** The setting that an address is called through. */
function settingFor(env: Env, address = "https://api.telegram.org"): string | undefined {
  return proxyFor(readSettings(env, "/project").proxy, address)?.setting;
}

function problemOf(env: Env): string {
  try {
    readSettings(env, "/project");
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("expected the settings to be refused");
}

const [A, B, C] = ["http://a.test:1", "http://b.test:2", "http://c.test:3"];

describe("the proxy of an address", () => {
  it.each<[string, Env, string | undefined]>([
    ["none where none is set", {}, undefined],
    ["none where all are empty", { BOT_PROXY: "", HTTPS_PROXY: "", https_proxy: "" }, undefined],
    ["none for a list of exceptions alone", { NO_PROXY: "*" }, undefined],
    ["BOT_PROXY before others", { BOT_PROXY: A, HTTPS_PROXY: B, ALL_PROXY: C }, "BOT_PROXY"],
    ["HTTPS_PROXY before ALL_PROXY", { HTTPS_PROXY: B, ALL_PROXY: C }, "HTTPS_PROXY"],
    ["ALL_PROXY where it is alone", { ALL_PROXY: C }, "ALL_PROXY"],
    ["one in small letters", { https_proxy: B }, "HTTPS_PROXY"],
    ["all of them in small letters", { all_proxy: C }, "ALL_PROXY"],
  ])("is %s", (_, env, expected) => {
    expect(settingFor(env)).toBe(expected);
  });

  it("is that in small letters where both are set, as for other programs", () => {
    const { proxy } = readSettings({ https_proxy: A, HTTPS_PROXY: B }, "/project");
    expect(proxy?.https.url).toBe(A);
  });

  it("is not HTTPS_PROXY for http", () => {
    const address = "http://bot-api.internal:8081";
    expect(settingFor({ HTTPS_PROXY: B }, address)).toBeUndefined();
    expect(settingFor({ HTTPS_PROXY: B, ALL_PROXY: C }, address)).toBe("ALL_PROXY");
    expect(settingFor({ BOT_PROXY: A, HTTPS_PROXY: B }, address)).toBe("BOT_PROXY");
  });

  it.each(["http://localhost:8081", "http://127.0.0.1:1", "http://127.1.2.3", "http://[::1]:1"])(
    "is none for this machine: %s",
    (address) => {
      expect(settingFor({ BOT_PROXY: A, ALL_PROXY: C }, address)).toBeUndefined();
    },
  );

  it.each<[string, string, boolean]>([
    ["*", "https://api.telegram.org", true],
    ["telegram.org", "https://api.telegram.org", true],
    [".telegram.org", "https://api.telegram.org", true],
    ["*.telegram.org", "https://api.telegram.org", true],
    ["API.Telegram.ORG", "https://api.telegram.org", true],
    ["a.test, telegram.org", "https://api.telegram.org", true],
    ["a.test telegram.org", "https://api.telegram.org", true],
    ["telegram.org:443", "https://api.telegram.org", true],
    ["telegram.org:8443", "https://api.telegram.org", false],
    ["gram.org", "https://api.telegram.org", false],
    ["api.telegram.org.evil.test", "https://api.telegram.org", false],
    ["org.telegram", "https://api.telegram.org", false],
    [",, ,", "https://api.telegram.org", false],
    ["10.0.0.0/8", "http://10.1.2.3:8081", true],
    ["10.0.0.0/8", "http://11.1.2.3:8081", false],
    ["10.0.0.0/99", "http://10.1.2.3:8081", false],
    ["10.1.2.3", "http://10.1.2.3:8081", true],
    ["10.1.2.3:8081", "http://10.1.2.3:8081", true],
    ["fd00::/8", "http://[fd12::1]:8081", true],
    ["[fd12::1]:8081", "http://[fd12::1]:8081", true],
    ["[fd12::1]:80", "http://[fd12::1]:8081", false],
  ])("with NO_PROXY=%s for %s: none is %s", (list, address, isDirect) => {
    expect(settingFor({ BOT_PROXY: A, NO_PROXY: list }, address) === undefined).toBe(isDirect);
    expect(settingFor({ BOT_PROXY: A, no_proxy: list }, address) === undefined).toBe(isDirect);
  });

  it("speaks http where no scheme is named", () => {
    const { proxy } = readSettings({ HTTPS_PROXY: "gate.test:3128" }, "/project");
    expect(proxy?.https.url).toBe("http://gate.test:3128");
  });
});

describe("a proxy that is none", () => {
  it.each([
    "ftp://gate.test:21",
    "socks9://gate.test:1",
    "socks5://:1080",
    "http://gate.test:99999",
    "http://gate.test/path",
    "http://gate.test/?a",
    "http://ann:sesame%zz@gate.test",
    "not a proxy",
  ])("is refused in one line that does not show it: %s", (value) => {
    for (const name of ["BOT_PROXY", "HTTPS_PROXY", "ALL_PROXY"]) {
      const problem = problemOf({ [name]: value });
      expect(problem).toMatch(new RegExp(`^${name}: expected http://, [^\\n;]+$`, "u"));
      expect(problem).not.toContain("sesame");
      expect(problem).not.toContain(value);
    }
  });
});

describe("user and password of a proxy", () => {
  it.each([
    ["as they are", "ann", "open sesame"],
    ["with signs", "ann@home", "p:a/s@s%w\"o'rd"],
    ["with a short password", "ann", "pw"],
  ])("reach no line of the log, %s", (_, user, password) => {
    let lines = "";
    const authority = `${encodeURIComponent(user)}:${encodeURIComponent(password)}@gate.test:3128`;
    const { proxy } = readSettings({ HTTPS_PROXY: `socks5h://${authority}` }, "/project");
    const logger = createLogger(
      { logLevel: "debug", botToken: undefined, webhook: undefined, proxy },
      (line) => (lines += line),
    );
    const basic = Buffer.from(`${user}:${password}`).toString("base64");
    const syscall = Object.assign(new Error(`connect ${authority}`), { syscall: "connect" });
    logger.warn(
      { url: `socks5h://${authority}`, header: `Basic ${basic}` },
      `at ${user}:${password}`,
    );
    logger.error({ err: syscall }, authority);
    expect(JSON.parse(lines.split("\n")[0] ?? "")).toMatchObject({ header: "Basic [secret]" });
    for (const secret of [
      basic,
      `${user}:${password}`,
      authority,
      `:${encodeURIComponent(password)}@`,
    ])
      expect(lines).not.toContain(secret);
    if (password.length > 3) {
      expect(lines).not.toContain(password);
      expect(lines).not.toContain(JSON.stringify(password).slice(1, -1));
    }
  });

  it("are not asked of a proxy that has none", () => {
    expect(secretsOfProxies(readSettings({ BOT_PROXY: A }, "/project").proxy)).toEqual([]);
    expect(secretsOfProxies(undefined)).toEqual([]);
  });
});
