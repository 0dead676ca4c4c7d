import { gunzipSync } from "node:zlib";
import { fastify } from "fastify";
import type { FastifyInstance } from "fastify";
import { afterEach, describe, expect, it } from "vitest";
import { addReader } from "../../../src/adapters/service/reader-server.js";
import type { ReaderAnswer, ReaderRequest } from "../../../src/reader/site.js";

const page = { type: "text/html; charset=utf-8", body: "<p>Words</p>", isKept: false };
const FOUND: Readonly<Record<string, ReaderAnswer>> = {
  "": { movedTo: "en/one.html" },
  "en/one.html": page,
  "assets/a.css": { type: "text/css", body: Buffer.from("p{}"), isKept: true },
  "assets/a.woff2": { type: "font/woff2", body: Buffer.from([1, 2, 3]), isKept: true },
};

let server: FastifyInstance;
let asked: ReaderRequest[];
afterEach(() => server.close());

function open(path: string): void {
  server = fastify();
  asked = [];
  const find = (request: ReaderRequest): ReaderAnswer | undefined => {
    asked.push(request);
    return FOUND[request.path];
  };
  addReader(server, { path, site: { find, list: () => [] } });
}

describe.each(["", "/reader", "/deep/er"])("a reader at %j", (path) => {
  it("serves its pages with a policy that allows nothing from elsewhere", async () => {
    open(path);
    const got = await server.inject(`${path}/en/one.html?quote=p1s1`);
    expect(got).toMatchObject({ statusCode: 200, body: page.body });
    expect(got.headers).toMatchObject({
      "content-type": page.type,
      "cache-control": "no-cache",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
    const policy = String(got.headers["content-security-policy"]);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/u);
    expect(policy).toContain("frame-ancestors 'self' https://*.telegram.org");
    expect(policy).not.toContain("unsafe");
    expect(asked[0]?.query.get("quote")).toBe("p1s1");
  });

  it("leads from its root to a page, by the reader's language", async () => {
    open(path);
    const got = await server.inject({ url: `${path}/`, headers: { "accept-language": "kk" } });
    expect(got).toMatchObject({ statusCode: 302 });
    expect(got.headers).toMatchObject({ location: "en/one.html", vary: "accept-language" });
    expect(asked[0]?.acceptLanguage).toBe("kk");
  });

  it("sends what has not changed once", async () => {
    open(path);
    const { headers } = await server.inject(`${path}/en/one.html`);
    const again = await server.inject({
      url: `${path}/en/one.html`,
      headers: { "if-none-match": headers.etag },
    });
    expect(again).toMatchObject({ statusCode: 304, body: "" });
    const { headers: kept } = await server.inject(`${path}/assets/a.css`);
    expect(kept["cache-control"]).toMatch(/immutable/u);
  });

  it.each(["gzip", "gzip, deflate, br", "br;q=1, gzip;q=0.5"])(
    "packs text for a browser that takes %s, and says that it depends on that",
    async (accepted) => {
      open(path);
      const url = `${path}/en/one.html`;
      const got = await server.inject({ url, headers: { "accept-encoding": accepted } });
      expect(got.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
      expect(gunzipSync(got.rawPayload).toString()).toBe(page.body);
      const again = await server.inject({
        url,
        headers: { "accept-encoding": accepted, "if-none-match": got.headers.etag },
      });
      expect(again.statusCode).toBe(304);
      expect(again.headers).toMatchObject({ vary: "accept-encoding" });
      const plain = await server.inject(url);
      expect(plain.headers.etag).not.toBe(got.headers.etag);
    },
  );

  it.each(["", "br", "gzip;q=0", "gzip;q=0.0, br"])(
    "sends text as it is to a browser that takes %j",
    async (accepted) => {
      open(path);
      const url = `${path}/en/one.html`;
      const got = await server.inject({ url, headers: { "accept-encoding": accepted } });
      expect(got.headers).not.toHaveProperty("content-encoding");
      expect(got.headers).toMatchObject({ vary: "accept-encoding" });
      expect(got.body).toBe(page.body);
    },
  );

  it("sends a font as it is, whoever asks", async () => {
    open(path);
    const got = await server.inject({
      url: `${path}/assets/a.woff2`,
      headers: { "accept-encoding": "gzip" },
    });
    expect(got.headers).not.toHaveProperty("content-encoding");
    expect([...got.rawPayload]).toEqual([1, 2, 3]);
  });

  it("has nothing else, and takes nothing", async () => {
    open(path);
    for (const url of [`${path}/en/two.html`, `${path}/../package.json`, `${path}/%2e%2e/x`])
      expect((await server.inject(url)).statusCode).toBe(404);
    const posted = await server.inject({ method: "POST", url: `${path}/en/one.html` });
    expect(posted.statusCode).toBe(404);
  });
});

it("the root without its slash leads to the one with it, whatever is asked there", async () => {
  open("/reader");
  const got = await server.inject("/reader?tgWebAppStartParam=p1s1");
  expect(got.statusCode).toBe(301);
  expect(got.headers.location).toBe("/reader/?tgWebAppStartParam=p1s1");
});
