import type { Agent } from "node:http";
import { proxyFor } from "../../proxies.js";
import type { Proxy, ProxySettings } from "../../proxies.js";
import { SocksAgent } from "./socks-agent.js";
import { TunnelAgent } from "./tunnel-agent.js";

/** A proxy that has not made a connection by then is given up; a call of the Bot API has 20 s. */
const CONNECT_MS = 10_000;

/**
 * Connects through one proxy.
 *
 * @returns an agent whose requests fail with `ProxyError` where there is no connection
 */
export function createProxyAgent(proxy: Proxy, withinMs = CONNECT_MS): Agent {
  return proxy.url.startsWith("socks")
    ? new SocksAgent(proxy, withinMs)
    : new TunnelAgent(proxy, withinMs);
}

/** What connects to an address: an agent for each proxy; undefined where none is on the way. */
export function createAgentFor(
  settings: ProxySettings | undefined,
): (url: string) => Agent | undefined {
  const agents = new Map<string, Agent>();
  return (url) => {
    const proxy = proxyFor(settings, url);
    if (!proxy) return undefined;
    const agent = agents.get(proxy.url) ?? createProxyAgent(proxy);
    agents.set(proxy.url, agent);
    return agent;
  };
}
