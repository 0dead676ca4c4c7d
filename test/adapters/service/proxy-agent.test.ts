import { once } from "node:events";
import { createServer, request as requestByHttp } from "node:http";
import type { Agent, IncomingMessage } from "node:http";
import { createServer as createTlsServer, request as requestByHttps } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createAgentFor, createProxyAgent } from "../../../src/adapters/service/proxy-agent.js";
import { startProxy } from "../../support/proxy.js";
import type { LocalProxy, ProxyOptions } from "../../support/proxy.js";

const CREDENTIALS = "ann:s3cret pass@word";
const ENCODED = "ann:s3cret%20pass%40word";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function listen(server: Server): Promise<number> {
  open.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const startSite = (): Promise<number> =>
  listen(
    createServer((request, response) => response.end(`here is ${request.headers.host ?? ""}`)),
  );

async function proxy(options: ProxyOptions): Promise<LocalProxy> {
  const started = await startProxy(options);
  open.push(started);
  return started;
}

const through = (url: string, withinMs?: number): Agent =>
  createProxyAgent({ setting: "BOT_PROXY", url }, withinMs);

async function read(agent: Agent, url: string, options = {}): Promise<string> {
  const make = url.startsWith("https:") ? requestByHttps : requestByHttp;
  const request = make(url, { agent, ...options }).end();
  const [response] = (await once(request, "response")) as [IncomingMessage];
  let body = "";
  for await (const bytes of response) body += String(bytes);
  return body;
}

describe.each([
  ["an HTTP proxy", "http", "http"],
  ["a SOCKS5 proxy", "socks5", "socks5h"],
] as const)("%s", (_, kind, scheme) => {
  it("is asked for the host by its name, also for http, and its connection is kept", async () => {
    const { host, asked } = await proxy({ kind, port: await startSite() });
    const agent = through(`${scheme}://${host}`);
    expect(await read(agent, "http://site.test:81/a")).toBe("here is site.test:81");
    expect(await read(agent, "http://site.test:81/b")).toBe("here is site.test:81");
    expect(asked).toEqual(["site.test:81"]);
  });

  it("gets user and password, whatever signs they have", async () => {
    const { host } = await proxy({ kind, port: await startSite(), credentials: CREDENTIALS });
    const agent = through(`${scheme}://${ENCODED}@${host}`);
    expect(await read(agent, "http://site.test/")).toBe("here is site.test");
  });

  it.each([
    ["a wrong password", "ann:wrong-secret@"],
    ["no password", ""],
  ])("refuses %s in one line that does not hold it", async (__, credentials) => {
    const { host, asked } = await proxy({ kind, credentials: CREDENTIALS });
    const failing = read(through(`${scheme}://${credentials}${host}`), "http://site.test/");
    await expect(failing).rejects.toMatchObject({
      code: "PROXY_REFUSED",
      message: expect.stringMatching(
        new RegExp(
          `^proxy ${scheme}://${host}: expected [^\\n]*site.test:80, got [^\\n]*; check [^\\n]*BOT_PROXY`,
        ),
      ) as string,
    });
    await expect(failing).rejects.not.toThrow("secret");
    expect(asked).toHaveLength(kind === "http" ? 1 : 0);
  });

  it("that cannot reach the other side, is not there, or says nothing is waited for no longer", async () => {
    const none = await proxy({ kind, answers: "503 Service Unavailable" });
    const silent = await proxy({ kind, silent: true });
    const gone = await startProxy({ kind });
    await gone.close();
    const fault = (host: string, withinMs?: number): Promise<unknown> =>
      read(through(`${scheme}://${host}`, withinMs), "http://site.test/").catch((e: unknown) => e);
    expect(await fault(none.host)).toMatchObject({ code: "PROXY_UNREACHABLE" });
    expect(await fault(silent.host, 20)).toMatchObject({
      code: "PROXY_UNREACHABLE",
      message: expect.stringContaining("got no answer within 20 ms; check BOT_PROXY") as string,
    });
    expect(await fault(gone.host)).toMatchObject({
      code: "PROXY_UNREACHABLE",
      message: expect.stringContaining("ECONNREFUSED") as string,
    });
  });

  it("carries TLS from end to end, with the name of the host", async () => {
    let named: string | false | undefined;
    // Keys that both sides know, so that no certificate is needed.
    const key = { psk: Buffer.from("0123456789abcdef"), identity: "test" };
    const secured = { ciphers: "PSK", minVersion: "TLSv1.2", maxVersion: "TLSv1.2" } as const;
    const server = createTlsServer({ ...secured, pskCallback: () => key.psk }, (_, response) => {
      response.end("safe");
    });
    server.on("secureConnection", ({ servername }) => (named = servername as string));
    const { host } = await proxy({ kind, port: await listen(server) });
    const options = { ...secured, pskCallback: () => key, checkServerIdentity: () => undefined };
    expect(await read(through(`${scheme}://${host}`), "https://site.test/", options)).toBe("safe");
    expect(named).toBe("site.test");
  });
});

it("socks5 looks the host up here, so that the proxy is never asked for a name", async () => {
  const { host, asked } = await proxy({ kind: "socks5", port: await startSite() });
  await expect(read(through(`socks5://${host}`), "http://no-such.invalid/")).rejects.toMatchObject({
    code: "PROXY_UNREACHABLE",
    message: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/u) as string,
  });
  expect(await read(through(`socks5://${host}`), "http://192.0.2.1/")).toBe("here is 192.0.2.1");
  expect(asked).toEqual(["192.0.2.1:80"]);
});

it.each([
  ["socks5h", "http"],
  ["http", "socks5"],
] as const)("%s to a proxy of kind %s fails in one line", async (scheme, kind) => {
  const { host } = await proxy({ kind, port: await startSite() });
  await expect(read(through(`${scheme}://${host}`), "http://site.test/")).rejects.toMatchObject({
    code: expect.stringMatching(/^PROXY_/u) as string,
    message: expect.stringMatching(/^proxy [^\n]+; check [^\n]+$/u) as string,
  });
});

it("a proxy's rules are told apart from its faults", async () => {
  const forbids = await proxy({ kind: "http", answers: "403 Forbidden" });
  await expect(read(through(`http://${forbids.host}`), "http://a.test/")).rejects.toMatchObject({
    code: "PROXY_REFUSED",
    message: expect.stringContaining("got 403 Forbidden; check") as string,
  });
  const socks = await proxy({ kind: "socks5", port: 1 });
  await expect(
    read(through(`socks5h://${socks.host}`), "http://forbidden.test/"),
  ).rejects.toMatchObject({ code: "PROXY_REFUSED" });
});

it("one agent serves all that goes through one proxy, and none what goes through none", () => {
  const one = { setting: "BOT_PROXY", url: "http://127.0.0.1:3128" };
  const agentFor = createAgentFor({ https: one, http: one, except: "direct.test" });
  expect(agentFor("https://a.test/")).toBe(agentFor("http://b.test/"));
  expect(agentFor("https://direct.test/")).toBeUndefined();
  expect(createAgentFor(undefined)("https://a.test/")).toBeUndefined();
});
