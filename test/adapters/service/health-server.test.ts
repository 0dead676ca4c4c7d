import { expect, test } from "vitest";
import { createOpenHealthServer } from "../../../src/adapters/service/fastify-server.js";
import { createPrometheusMetrics } from "../../../src/adapters/service/prometheus-metrics.js";
import { holdPort } from "../../bot/faults/free-port.js";

const openServer = createOpenHealthServer(createPrometheusMetrics());
const host = "127.0.0.1";

test("the pages tell what lives, what is ready and what was counted, and there is nothing else", async () => {
  let isReady = false;
  const server = await openServer({ host, port: 0, isReady: () => isReady });
  const get = (page: string, init?: RequestInit) => fetch(`${server.address}${page}`, init);
  try {
    expect((await get("/healthz")).status).toBe(200);
    expect((await get("/readyz")).status).toBe(503);
    isReady = true;
    expect((await get("/readyz")).status).toBe(200);
    expect(await (await get("/metrics")).text()).toContain("# TYPE bot_updates_total counter");
    for (const page of ["/", "/telegram", "/healthz/x"]) expect((await get(page)).status).toBe(404);
    expect((await get("/healthz", { method: "POST", body: "x" })).status).toBe(404);
  } finally {
    await server.close();
  }
});

test("a port that is taken is refused, and the line names its setting", async () => {
  const taken = await holdPort();
  try {
    await expect(openServer({ host, port: taken.port, isReady: () => true })).rejects.toMatchObject(
      {
        code: "BAD_SETTINGS",
        message: expect.stringMatching(
          /^HOST and HEALTH_PORT: expected an address[^\n]*; set HEALTH_PORT to a free port$/u,
        ) as string,
      },
    );
  } finally {
    await taken.free();
  }
});
