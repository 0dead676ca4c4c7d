import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { fastify } from "fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RunningServer } from "../../bot/ports/update-server.js";
import { CONTENT_POLICY } from "../../reader/page.js";
import type { ReaderFile, ReaderSite } from "../../reader/site.js";
import { listenOn } from "./listen-on.js";

/** Where the reader stands on a server. */
export interface MountedReader {
  /** Path of its root, without a slash at the end; empty for the root of the server. */
  readonly path: string;
  readonly site: ReaderSite;
}

/** Telegram's own web clients show Mini Apps in a frame; nobody else may. */
const FRAMES = "frame-ancestors 'self' https://*.telegram.org";
const HEADERS = {
  "content-security-policy": `${CONTENT_POLICY}; ${FRAMES}`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;
const A_YEAR = "public, max-age=31536000, immutable";
/** Types of files that are packed; pictures and fonts are already. */
const PACKED = /^text\/|^image\/svg/u;
/** A browser that unpacks what it gets. */
const UNPACKS = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/iu;

/**
 * A server of the reader alone.
 *
 * @throws AppError BAD_SETTINGS when it cannot listen
 */
export async function openReaderServer(
  reader: MountedReader,
  at: { readonly host: string; readonly port: number },
): Promise<RunningServer> {
  const server = fastify({ logger: false, forceCloseConnections: "idle" });
  addReader(server, reader);
  return listenOn(server, at);
}

/** Adds the pages of the reader to a server. Nothing is logged, and nothing is kept of a visit. */
export function addReader(server: FastifyInstance, { path, site }: MountedReader): void {
  const forms = createForms();
  const answer = (request: FastifyRequest, response: FastifyReply) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const found = site.find({
      path: pathname.slice(path.length + 1),
      query: searchParams,
      acceptLanguage: request.headers["accept-language"],
    });
    if (!found) {
      response.callNotFound();
      return response;
    }
    response.headers(HEADERS);
    if ("movedTo" in found)
      return response.header("vary", "accept-language").redirect(found.movedTo, 302);
    const isPacked = PACKED.test(found.type);
    const unpacks = UNPACKS.test(request.headers["accept-encoding"] ?? "");
    const { body, tag } = forms(found, isPacked && unpacks);
    response.header("cache-control", found.isKept ? A_YEAR : "no-cache").header("etag", tag);
    if (isPacked) response.header("vary", "accept-encoding");
    if (request.headers["if-none-match"] === tag) return response.code(304).send();
    if (isPacked && unpacks) response.header("content-encoding", "gzip");
    return response.type(found.type).send(body);
  };
  if (path !== "")
    server.get(path, (request, response) =>
      response.redirect(request.url.replace(path, `${path}/`), 301),
    );
  server.get(`${path}/*`, answer);
}

/** A file as it goes out, with its ETag. */
interface Form {
  readonly body: string | Uint8Array;
  readonly tag: string;
}

/** The forms of files, packed and not, each made once for as long as its file is there. */
function createForms(): (file: ReaderFile, isPacked: boolean) => Form {
  const [packed, plain] = [new WeakMap<ReaderFile, Form>(), new WeakMap<ReaderFile, Form>()];
  return (file, isPacked) => {
    const known = isPacked ? packed : plain;
    const form = known.get(file) ?? toForm(isPacked ? gzipSync(file.body) : file.body);
    known.set(file, form);
    return form;
  };
}

function toForm(body: string | Uint8Array): Form {
  const digest = createHash("sha256").update(body).digest("base64url").slice(0, 16);
  return { body, tag: `"${digest}"` };
}
