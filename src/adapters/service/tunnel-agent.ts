import type { Socket } from "node:net";
import { HttpsProxyAgent } from "https-proxy-agent";
import type { Proxy } from "../../proxies.js";
import { openThroughProxy, Refusal } from "./proxy-fault.js";

type Connect = HttpsProxyAgent<string>["connect"];

/**
 * Tunnels (CONNECT) through an HTTP proxy, kept for the next call. Addresses with http go through one
 * too: a proxy that was sent the request itself could log its address, which holds the token.
 */
export class TunnelAgent extends HttpsProxyAgent<string> {
  constructor(
    private readonly through: Proxy,
    private readonly withinMs: number,
  ) {
    super(through.url, { keepAlive: true });
  }

  override connect(...[request, options]: Parameters<Connect>): ReturnType<Connect> {
    const { through, withinMs } = this;
    const open = async (late: AbortSignal): Promise<Socket> => {
      let status = 0;
      let reason = "";
      request.once("proxyConnect", (answer: { statusCode: number; statusText: string }) => {
        ({ statusCode: status, statusText: reason } = answer);
      });
      // One of its own for each connection, since it hands the signal to every socket.
      const agent = new HttpsProxyAgent(through.url, { signal: late });
      const socket = await agent.connect(request, options);
      if (status === 200) return socket;
      // The library gives the proxy's answer for that of the server.
      socket.destroy();
      throw new (status >= 500 ? Error : Refusal)(`${status} ${reason}`.trim());
    };
    const target = `${options.host ?? ""}:${options.port}`;
    return openThroughProxy({ proxy: through, target, withinMs, open });
  }
}
