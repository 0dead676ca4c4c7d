import { Agent, request } from "node:http";
import { quantile } from "../bench/quantile.js";

export interface LoadFigures {
  readonly updatesPerSecond: number;
  /** Milliseconds from the delivery to its answer. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** As many as Telegram opens by default. */
export const CONNECTIONS = 40;

/** Delivers to one webhook. */
export interface Deliveries {
  /**
   * Delivers updates as fast as they are taken, over connections that are open before the clock runs.
   *
   * @param connections how many at once
   * @throws Error when one is not answered 200
   */
  post(updates: Iterable<object>, connections?: number): Promise<LoadFigures>;
}

export function createDeliveries(url: string, secret: string): Deliveries {
  return {
    async post(updates, connections = CONNECTIONS) {
      const agent = new Agent({ keepAlive: true, maxSockets: connections });
      const deliver = async (update: object): Promise<number> => {
        const body = JSON.stringify(update);
        const startedAt = performance.now();
        const status = await postBody(agent, url, secret, body);
        if (status !== 200)
          throw new Error(`expected each update to be answered 200, got ${status}`);
        return performance.now() - startedAt;
      };
      // No bot knows this kind of update.
      await Promise.all(Array.from({ length: connections }, (_, i) => deliver({ update_id: i })));
      const latencies: number[] = [];
      const left = updates[Symbol.iterator]();
      const loop = async (): Promise<void> => {
        for (let next = left.next(); next.done !== true; next = left.next())
          latencies.push(await deliver(next.value));
      };
      const startedAt = performance.now();
      await Promise.all(Array.from({ length: connections }, loop));
      const seconds = (performance.now() - startedAt) / 1000;
      agent.destroy();
      return {
        updatesPerSecond: latencies.length / seconds,
        p50Ms: quantile(latencies, 0.5),
        p99Ms: quantile(latencies, 0.99),
      };
    },
  };
}

function postBody(agent: Agent, url: string, secret: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: "POST",
        agent,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          "x-telegram-bot-api-secret-token": secret,
        },
      },
      (incoming) => {
        incoming.resume().on("end", () => {
          resolve(incoming.statusCode ?? 0);
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
