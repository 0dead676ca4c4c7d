import { createHash } from "node:crypto";
import { fastify } from "fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RunningServer } from "../../bot/ports/update-server.js";
import { CONTENT_POLICY } from "../../reader/page.js";
import type { ReaderSite } from "../../reader/site.js";
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
    const { body, type, isKept } = found;
    const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
    response.header("cache-control", isKept ? A_YEAR : "no-cache").header("etag", tag);
    if (request.headers["if-none-match"] === tag) return response.code(304).send();
    return response.type(type).send(body);
  };
  if (path !== "")
    server.get(path, (request, response) =>
      response.redirect(request.url.replace(path, `${path}/`), 301),
    );
  server.get(`${path}/*`, answer);
}
