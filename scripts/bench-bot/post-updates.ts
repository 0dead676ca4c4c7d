import { Agent, request } from "node:http";

export interface LoadFigures {
  readonly updatesPerSecond: number;
  /** Milliseconds from the delivery to its answer. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** As many as Telegram opens by default. */
const CONNECTIONS = 40;

/**
 * Delivers updates to a webhook as fast as it takes them, over 40 connections.
 *
 * @throws Error when one is not answered 200
 */
export async function postUpdates(
  url: string,
  secret: string,
  updates: readonly object[],
): Promise<LoadFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const bodies = updates.map((update) => JSON.stringify(update));
  const latencies: number[] = [];
  let next = 0;
  const deliver = async (): Promise<void> => {
    for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
      const startedAt = performance.now();
      const status = await post(agent, url, secret, body);
      if (status !== 200) throw new Error(`expected each update to be answered 200, got ${status}`);
      latencies.push(performance.now() - startedAt);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, deliver));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const quantile = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return {
    updatesPerSecond: updates.length / seconds,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
  };
}

function post(agent: Agent, url: string, secret: string, body: string): Promise<number> {
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
