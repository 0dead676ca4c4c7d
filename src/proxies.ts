import { BlockList, isIP } from "node:net";

/** A proxy, and the setting that names it. */
export interface Proxy {
  readonly setting: string;
  /** With one of `PROXY_SCHEMES`, and with user and password where the proxy asks for them. */
  readonly url: string;
}

/** Which calls go through a proxy. */
export interface ProxySettings {
  /** For addresses with https. */
  readonly https: Proxy;
  /** For addresses with http. */
  readonly http: Proxy | undefined;
  /** Hosts that are called without one, as `NO_PROXY` lists them. */
  readonly except: string;
}

/** What a proxy may speak; with `socks5h` and `socks` the proxy looks the host up itself. */
export const PROXY_SCHEMES = ["http:", "https:", "socks5:", "socks5h:", "socks:"];

/** Names that other programs read as well. */
const SHARED_NAMES = ["HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"];

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment with the shared names in small letters put under capitals; they go first, as for curl. */
export function withSharedNames(environment: Environment): Environment {
  const set = SHARED_NAMES.flatMap((name) => {
    const value = environment[name.toLowerCase()];
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  return { ...environment, ...Object.fromEntries(set) };
}

/** Whether a text names a proxy. One without a scheme speaks http. */
export function isProxy(value: string): boolean {
  if (!URL.canParse(withScheme(value))) return false;
  const url = new URL(withScheme(value));
  if (!PROXY_SCHEMES.includes(url.protocol) || url.hostname === "") return false;
  try {
    decodeURIComponent(url.username + url.password);
  } catch {
    return false;
  }
  return ["", "/"].includes(url.pathname + url.search + url.hash);
}

/** `BOT_PROXY` goes before what is set for all programs; `HTTPS_PROXY` is for https only. */
export function readProxies(env: {
  readonly BOT_PROXY?: string | undefined;
  readonly HTTPS_PROXY?: string | undefined;
  readonly ALL_PROXY?: string | undefined;
  readonly NO_PROXY?: string | undefined;
}): ProxySettings | undefined {
  const first = (...names: ("BOT_PROXY" | "HTTPS_PROXY" | "ALL_PROXY")[]): Proxy | undefined => {
    const setting = names.find((name) => env[name] !== undefined);
    return setting && { setting, url: withScheme(env[setting] ?? "") };
  };
  const https = first("BOT_PROXY", "HTTPS_PROXY", "ALL_PROXY");
  return https && { https, http: first("BOT_PROXY", "ALL_PROXY"), except: env.NO_PROXY ?? "" };
}

/** The proxy that an address is called through; this machine itself is called without one. */
export function proxyFor(settings: ProxySettings | undefined, address: string): Proxy | undefined {
  if (!settings) return undefined;
  const { protocol, hostname, port } = new URL(address);
  const host = withoutBrackets(hostname);
  const isDirect =
    isOfThisMachine(host) ||
    isListed(settings.except, host, port || (protocol === "https:" ? "443" : "80"));
  return isDirect ? undefined : settings[protocol === "https:" ? "https" : "http"];
}

/** Go's rule (`net/http`, `ProxyFromEnvironment`); other programs have none and need `NO_PROXY`. */
function isOfThisMachine(host: string): boolean {
  if (isIP(host) !== 0) return loopback.check(host, isIP(host) === 6 ? "ipv6" : "ipv4");
  return host === "localhost" || host.endsWith(".localhost");
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/**
 * Whether a list as in `NO_PROXY` holds a host: `*`, a domain with all below it (with or without
 * `.` or `*.` before it), an address, a network such as `10.0.0.0/8`, each with a port where only
 * that is meant. curl's rules (https://everything.curl.dev/usingcurl/proxies/env.html).
 */
function isListed(list: string, host: string, port: string): boolean {
  return list
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((entry) => entry !== "")
    .some((entry) => {
      if (entry === "*") return true;
      const [, name = entry, itsPort] = /^(\[.*\]|[^:]+):(\d+)$/u.exec(entry) ?? [];
      if (itsPort !== undefined && itsPort !== port) return false;
      const domain = withoutBrackets(name).replace(/^\*?\./u, "");
      return domain === host || host.endsWith(`.${domain}`) || isInNetwork(domain, host);
    });
}

function isInNetwork(entry: string, host: string): boolean {
  const [, network = "", prefix] = /^(.+)\/(\d{1,3})$/u.exec(entry) ?? [];
  const version = isIP(network);
  if (version === 0 || isIP(host) !== version) return false;
  const [family, most] = version === 6 ? (["ipv6", 128] as const) : (["ipv4", 32] as const);
  if (Number(prefix) > most) return false;
  const members = new BlockList();
  members.addSubnet(network, Number(prefix), family);
  return members.check(host, family);
}

/** User and password of the proxies in every form in which they travel, to be kept out of a log. */
export function secretsOfProxies(settings: ProxySettings | undefined): string[] {
  return [settings?.https, settings?.http].flatMap((proxy) => {
    const { username, password } = new URL(proxy?.url ?? "http://none");
    if (password === "") return [];
    const [user, word] = [decodeURIComponent(username), decodeURIComponent(password)];
    const basic = Buffer.from(`${user}:${word}`).toString("base64");
    // A password of few letters stands in innocent words; with its user it is told all the same.
    return [basic, `${user}:${word}`, ...(word.length < 4 ? [] : [password, word])];
  });
}

/** A proxy without user and password. */
export function nameOfProxy({ url }: Proxy): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

function withScheme(value: string): string {
  return value.includes("://") ? value : `http://${value}`;
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[|\]$/gu, "");
}
