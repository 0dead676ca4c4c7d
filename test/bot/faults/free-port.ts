import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** A port of the loopback that is held until it is set free. */
interface HeldPort {
  readonly port: number;
  free(): Promise<void>;
}

export async function holdPort(): Promise<HeldPort> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    free: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const held = await holdPort();
  await held.free();
  return held.port;
}
