import type { Socket } from "node:net";
import { nameOfProxy } from "../../proxies.js";
import type { Proxy } from "../../proxies.js";

/** That there is no connection, so that nothing of a call was written. */
type ProxyFault =
  /** It does not answer, or cannot reach the other side: this may pass. */
  | "PROXY_UNREACHABLE"
  /** It says no, such as to the password: a person has to act. */
  | "PROXY_REFUSED";

/** Why there is no connection through a proxy, in one line without user and password. */
class ProxyError extends Error {
  override readonly name = "ProxyError";

  constructor(
    readonly code: ProxyFault,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** What a proxy says no with, where another try would fare no better. */
export class Refusal extends Error {}

/** A connection that is to be opened through a proxy. */
interface Opening {
  readonly proxy: Proxy;
  /** Host and port on the other side. */
  readonly target: string;
  readonly withinMs: number;
  /** Opens it; the signal says that nobody waits for it any more. */
  readonly open: (late: AbortSignal) => Promise<Socket>;
}

/**
 * Opens a connection within its time.
 *
 * @throws ProxyError
 */
export async function openThroughProxy(opening: Opening): Promise<Socket> {
  const { withinMs, open } = opening;
  const late = new AbortController();
  const opened = open(late.signal);
  // One that opens too late is used by nobody.
  opened.then(
    (socket) => {
      if (late.signal.aborted) socket.destroy();
    },
    () => undefined,
  );
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${withinMs} ms`));
      late.abort();
    }, withinMs);
  });
  try {
    return await Promise.race([opened, expired]);
  } catch (error) {
    throw explainFault(opening, error as NodeJS.ErrnoException);
  } finally {
    clearTimeout(timer);
  }
}

function explainFault({ proxy, target }: Opening, cause: NodeJS.ErrnoException): ProxyError {
  const isRefused = cause instanceof Refusal;
  const remedy = isRefused
    ? `check the scheme, user and password in ${proxy.setting}, and whether the proxy lets this machine through`
    : `check ${proxy.setting}, or list the host in NO_PROXY`;
  return new ProxyError(
    isRefused ? "PROXY_REFUSED" : "PROXY_UNREACHABLE",
    `proxy ${nameOfProxy(proxy)}: expected a connection to ${target}, got ${cause.code ?? cause.message}; ${remedy}`,
    { cause },
  );
}
