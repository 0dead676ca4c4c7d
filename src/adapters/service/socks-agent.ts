import type { Socket } from "node:net";
import { SocksProxyAgent } from "socks-proxy-agent";
import type { Proxy } from "../../proxies.js";
import { openThroughProxy, Refusal } from "./proxy-fault.js";

type Connect = SocksProxyAgent["connect"];

/** What the library `socks` says where another try would fare no better. */
const REFUSALS = /[Aa]uthentication|NotAllowed|invalid Socks/u;

/** Connections through a SOCKS proxy, kept for the next call. */
export class SocksAgent extends SocksProxyAgent {
  constructor(
    private readonly through: Proxy,
    private readonly withinMs: number,
  ) {
    super(through.url, { keepAlive: true });
    // The library leaves an IPv6 address in its brackets, which no socket takes.
    if (this.proxy.host?.startsWith("[")) this.proxy.host = this.proxy.host.slice(1, -1);
  }

  override connect(...[request, options]: Parameters<Connect>): ReturnType<Connect> {
    const { through, withinMs } = this;
    const open = async (): Promise<Socket> => {
      try {
        return await super.connect(request, options);
      } catch (error) {
        const { message } = error as Error;
        throw REFUSALS.test(message) ? new Refusal(message, { cause: error }) : error;
      }
    };
    const target = `${options.host ?? ""}:${options.port}`;
    return openThroughProxy({ proxy: through, target, withinMs, open });
  }
}
