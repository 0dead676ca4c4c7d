import { Agent, request as httpRequest } from "node:http";
import type { Cancel, Clock } from "../clock.js";

/** The server gives up on a silent connection after this (HttpOutboundConnection). */
const TIMEOUT_MS = 60_000;

export interface WebhookResponse {
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;
  readonly body: string;
}

/** Keeps connections to the bot open, as the server does. */
export class WebhookClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 100 });
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Posts one update. Rejects with the words that getWebhookInfo will show. */
  post(url: string, secretToken: string, body: string): Promise<WebhookResponse> {
    return new Promise((resolve, reject) => {
      let stopTimer: Cancel = () => undefined;
      const fail = (reason: string) => {
        stopTimer();
        reject(new Error(reason));
      };
      const outgoing = httpRequest(
        url,
        {
          method: "POST",
          agent: this.#agent,
          headers: {
            "content-type": "application/json",
            "content-length": Buffer.byteLength(body),
            "accept-encoding": "gzip, deflate",
            connection: "keep-alive",
            ...(secretToken === "" ? {} : { "x-telegram-bot-api-secret-token": secretToken }),
          },
        },
        (incoming) => {
          const parts: Buffer[] = [];
          incoming.on("data", (part: Buffer) => parts.push(part));
          incoming.on("error", () => {
            fail("Connection closed");
          });
          incoming.on("end", () => {
            stopTimer();
            const retryAfter = Number(incoming.headers["retry-after"]);
            resolve({
              status: incoming.statusCode ?? 0,
              retryAfterSeconds: retryAfter > 0 ? retryAfter : undefined,
              body: Buffer.concat(parts).toString("utf8"),
            });
          });
        },
      );
      outgoing.on("error", (error: NodeJS.ErrnoException) => {
        fail(error.code === "ECONNREFUSED" ? "Connection refused" : "Connection closed");
      });
      stopTimer = this.#clock.after(TIMEOUT_MS, () => {
        fail("Read timeout expired");
        outgoing.destroy();
      });
      outgoing.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
