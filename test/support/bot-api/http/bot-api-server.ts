import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiError } from "../api-error.js";
import type { Call } from "../calls.js";
import { dispatch, errorJson, findMethodName, readable, successJson } from "../dispatch.js";
import { BAD_GATEWAY_PAGE, type Fault, refusalOf } from "../faults.js";
import type { JsonObject } from "../json.js";
import { Parameters } from "../parameters.js";
import type { Telegram } from "../telegram.js";
import { readBody, readParameters } from "./read-parameters.js";

/** The Bot API on HTTP: `/bot<token>/<method>`, GET or POST, one JSON envelope for every answer. */
export class BotApiServer {
  readonly #telegram: Telegram;
  readonly #token: string;
  readonly #server: Server;

  constructor(telegram: Telegram, token: string) {
    this.#telegram = telegram;
    this.#token = token;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        telegram.calls.violations.push({
          method: request.url ?? "",
          problem: `the stand-in failed: ${String(error instanceof Error ? error.stack : error)}`,
        });
        response.destroy();
      });
    });
    this.#server.keepAliveTimeout = 60_000;
  }

  /** Listens on a free port of the loopback and gives the root of its addresses. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://bot-api");
    const path = /^\/bot([^/]*)\/(?:test\/)?([^/]*)$/.exec(url.pathname);
    let method: string;
    let parameters: Parameters;
    try {
      method = this.#route(path);
      const body = await readBody(request);
      parameters = readParameters(url, request.headers["content-type"] ?? "", body);
    } catch (error) {
      sendError(response, error);
      return;
    }
    const { calls, schema, world } = this.#telegram;
    const given = readable(schema, method, parameters);
    const call = calls.begin(method, given, world.clock.now());
    response.on("close", () => {
      if (call.finishedAtMs === undefined) calls.finish(call, world.clock.now());
    });
    const fault = this.#telegram.faults.hit(method, parameters.integer("chat_id"));
    await this.#answer(call, parameters, fault, response);
  }

  #route(path: RegExpExecArray | null): string {
    if (path === null) throw new ApiError(404, "");
    const [, token = "", name = ""] = path;
    if (!/^\d+:[\w-]{3,}$/.test(token)) throw new ApiError(401, "invalid token specified");
    if (token !== this.#token) throw new ApiError(401, "");
    const method = findMethodName(this.#telegram.schema, name);
    if (method === undefined) throw new ApiError(404, "method not found");
    return method;
  }

  async #answer(
    call: Call,
    parameters: Parameters,
    fault: Fault | undefined,
    response: ServerResponse,
  ): Promise<void> {
    if (fault?.kind === "hang") return;
    if (fault?.kind === "reset-before") {
      cutConnection(response);
      return;
    }
    if (fault?.kind === "bad-gateway") {
      response.writeHead(502, { "content-type": "text/html" }).end(BAD_GATEWAY_PAGE);
      this.#finish(call, 502);
      return;
    }
    let status = 200;
    let body: JsonObject;
    try {
      const refusal = fault === undefined ? undefined : refusalOf(fault);
      if (refusal !== undefined) throw refusal;
      const onAbort = (giveUp: () => void) => response.on("close", giveUp);
      body = successJson(await dispatch(this.#telegram, call.method, parameters, onAbort));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      status = error.code;
      body = errorJson(error);
    }
    if (fault?.kind === "reset-after" || fault?.kind === "hang-after") {
      if (fault.kind === "reset-after") cutConnection(response);
      this.#telegram.calls.notify();
      return;
    }
    sendJson(response, status, body);
    this.#finish(call, status, body);
  }

  #finish(call: Call, status: number, body?: JsonObject): void {
    const { calls, world } = this.#telegram;
    calls.finish(call, world.clock.now(), status, body);
  }
}

/** Ends the connection with a reset, so that the client sees ECONNRESET and not an empty answer. */
function cutConnection(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

function sendError(response: ServerResponse, error: unknown): void {
  if (!(error instanceof ApiError)) throw error;
  sendJson(response, error.code, errorJson(error));
}

function sendJson(response: ServerResponse, status: number, body: JsonObject): void {
  const parameters = body["parameters"] as { retry_after?: number } | undefined;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    ...(parameters?.retry_after === undefined
      ? {}
      : { "retry-after": String(parameters.retry_after) }),
  });
  response.end(text);
}
