import { createHash, timingSafeEqual } from "node:crypto";
import { fastify } from "fastify";
import type { FastifyError, FastifyInstance } from "fastify";
import type {
  HealthServerParts,
  OpenHealthServer,
  OpenUpdateServer,
  UpdateServerParts,
} from "../../bot/ports/update-server.js";
import { AppError, explain } from "../../errors.js";
import { listenOn } from "./listen-on.js";
import type { MountedReader } from "./reader-server.js";
import { addReader } from "./reader-server.js";

/** An update is a few KiB; texts are bounded to 4096 characters, and lists in it are short. */
const LARGEST_BODY_BYTES = 1024 * 1024;
/** A body that does not arrive in this time is given up. */
const REQUEST_TIMEOUT_MS = 15_000;

export interface MetricsPage {
  readonly contentType: string;
  page(): Promise<string>;
}

/**
 * Opens servers on Fastify. Besides the path of the updates there are `/healthz` (the process
 * answers), `/readyz` (`Readiness`) and `/metrics` (Prometheus), and the reader where there is one.
 * Nothing is logged here: a request holds a user's words.
 */
export function createOpenServer(metrics: MetricsPage, reader?: MountedReader): OpenUpdateServer {
  return async (parts) => {
    const server = createServerFor(parts, metrics);
    if (reader) addReader(server, reader);
    return await listenOn(server, parts);
  };
}

/** Opens servers of the three pages alone. */
export function createOpenHealthServer(metrics: MetricsPage): OpenHealthServer {
  return async (parts) => {
    const server = createBareServer();
    addPages(server, parts, metrics);
    return await listenOn(server, parts, "HEALTH_PORT");
  };
}

/** @throws AppError BAD_SETTINGS when the path of the updates cannot be a route beside the pages */
function createServerFor(parts: UpdateServerParts, metrics: MetricsPage): FastifyInstance {
  try {
    return createServer(parts, metrics);
  } catch (error) {
    throw new AppError(
      "BAD_SETTINGS",
      `WEBHOOK_URL: expected a path that can be served, got "${parts.path}" (${explain(error)}); take another one, such as /telegram`,
      { cause: error },
    );
  }
}

function createServer(parts: UpdateServerParts, metrics: MetricsPage): FastifyInstance {
  const server = createBareServer();
  const expected = digest(parts.secret);

  server.post(
    parts.path,
    {
      // Before the body is read.
      onRequest: async (request, response) => {
        const given = request.headers["x-telegram-bot-api-secret-token"];
        if (typeof given !== "string" || !timingSafeEqual(digest(given), expected))
          await response.code(401).send({ error: "expected the secret of the webhook" });
      },
    },
    async (request, response) => {
      const { status, retryAfterSeconds, call } = await parts.receive(request.body);
      if (retryAfterSeconds !== undefined) response.header("retry-after", retryAfterSeconds);
      return response.code(status).send(call);
    },
  );
  server.route({
    method: ["GET", "PUT", "PATCH", "DELETE"],
    url: parts.path,
    handler: (_, response) =>
      response.code(405).header("allow", "POST").send({ error: "expected POST" }),
  });
  addPages(server, parts, metrics);
  return server;
}

/** A server without routes. */
function createBareServer(): FastifyInstance {
  const server = fastify({
    logger: false,
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: "idle",
    // The keys of an update are only read by name.
    onProtoPoisoning: "ignore",
    onConstructorPoisoning: "ignore",
  });
  server.setNotFoundHandler((_, response) => response.code(404).send({ error: "not found" }));
  server.setErrorHandler((error: FastifyError, _, response) => {
    const status = error.statusCode ?? 500;
    // Of the error only its kind is told: a message of the JSON parser quotes the body.
    if (status >= 400 && status < 500) return response.code(status).send({ error: error.code });
    return response.code(503).header("retry-after", 2).send({ error: "unavailable" });
  });
  return server;
}

function addPages(
  server: FastifyInstance,
  { isReady }: Pick<HealthServerParts, "isReady">,
  metrics: MetricsPage,
): void {
  server.get("/healthz", (_, response) => response.send({ status: "alive" }));
  server.get("/readyz", (_, response) =>
    isReady()
      ? response.send({ status: "ready" })
      : response.code(503).header("retry-after", 2).send({ status: "not ready" }),
  );
  server.get("/metrics", async (_, response) =>
    response.type(metrics.contentType).send(await metrics.page()),
  );
}

/** Digests have one length, so that comparing them takes one time whatever was given. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
