import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";

export interface ProxyOptions {
  /** `socks5` takes hosts by name and by address. */
  readonly kind: "http" | "socks5";
  /** `user:password` that it asks for. */
  readonly credentials?: string;
  /** The port of this machine that stands for everything on the other side; nothing when absent. */
  readonly port?: number;
  /** The port that it takes; a free one when absent. */
  readonly at?: number;
  /** What an HTTP proxy answers instead of making a tunnel. */
  readonly answers?: string;
  /** Takes connections and says nothing. */
  readonly silent?: boolean;
}

/** A proxy on this machine. */
export interface LocalProxy {
  /** Host and port to set, without a scheme. */
  readonly host: string;
  /** What was asked for, `host:port`, allowed or not. */
  readonly asked: string[];
  /** Connections made so far. */
  readonly made: number;
  close(): Promise<void>;
}

export async function startProxy(options: ProxyOptions): Promise<LocalProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  let made = 0;
  /** Joins the client with the other side; undefined where nothing stands there. */
  const reach = async (client: Socket): Promise<boolean> => {
    if (options.port === undefined) return false;
    const other = connect(options.port, "127.0.0.1");
    sockets.add(other);
    other.on("error", () => client.destroy());
    client.on("error", () => other.destroy());
    await once(other, "connect");
    made++;
    client.pipe(other).pipe(client);
    return true;
  };
  const server: Server =
    options.kind === "http"
      ? createHttpProxy(options, asked, reach)
      : createServer((client) => {
          client.on("error", () => client.destroy());
          if (options.silent === true) return;
          serveSocks(client, options, asked, reach).catch(() => client.destroy());
        });
  server.on("connection", (socket: Socket) => sockets.add(socket));
  server.listen(options.at ?? 0, "127.0.0.1");
  await once(server, "listening");
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    get made() {
      return made;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

type Reach = (client: Socket) => Promise<boolean>;

function createHttpProxy(options: ProxyOptions, asked: string[], reach: Reach): Server {
  const { credentials, answers, silent } = options;
  const expected =
    credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString("base64")}`;
  const server = createHttpServer((_, response) => {
    response.writeHead(501).end();
  });
  server.on("connect", (request, client: Socket) => {
    asked.push(request.url ?? "");
    client.on("error", () => client.destroy());
    if (silent === true) return;
    const refuse = (status: string): void => {
      client.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`);
    };
    if (answers !== undefined) refuse(answers);
    else if (request.headers["proxy-authorization"] !== expected)
      refuse("407 Proxy Authentication Required");
    else {
      // The bytes of the answer must stand before those of the other side.
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      reach(client).then(
        (isThere) => isThere || client.destroy(),
        () => client.destroy(),
      );
    }
  });
  return server;
}

const VERSION = 5;
const [BY_PASSWORD, NO_METHOD] = [2, 255];
const [NOT_ALLOWED, HOST_UNREACHABLE] = [2, 4];

/** RFC 1928 and RFC 1929, the command CONNECT alone. */
async function serveSocks(
  client: Socket,
  { credentials, port }: ProxyOptions,
  asked: string[],
  reach: Reach,
): Promise<void> {
  const read = reader(client);
  const [version, count = 0] = await read(2);
  // Another protocol gets what a server of that kind says: nothing.
  if (version !== VERSION) return void client.destroy();
  const methods = [...(await read(count))];
  const method = credentials === undefined ? 0 : BY_PASSWORD;
  if (!methods.includes(method)) return void client.end(Buffer.from([VERSION, NO_METHOD]));
  client.write(Buffer.from([VERSION, method]));
  if (credentials !== undefined) {
    const text = async (): Promise<string> =>
      (await read((await read(1))[0] ?? 0)).toString("utf8");
    await read(1);
    const isRight = `${await text()}:${await text()}` === credentials;
    client.write(Buffer.from([1, isRight ? 0 : 1]));
    if (!isRight) return void client.end();
  }
  const [, , , kind] = await read(4);
  const host =
    kind === 3
      ? (await read((await read(1))[0] ?? 0)).toString("latin1")
      : [...(await read(kind === 1 ? 4 : 16))].join(".");
  asked.push(`${host}:${(await read(2)).readUInt16BE()}`);
  const answer = (code: number): Buffer => Buffer.from([VERSION, code, 0, 1, 0, 0, 0, 0, 0, 0]);
  if (port === undefined) return void client.end(answer(HOST_UNREACHABLE));
  if (host === "forbidden.test") return void client.end(answer(NOT_ALLOWED));
  client.write(answer(0));
  client.removeAllListeners("readable");
  await reach(client);
}

/** Reads exactly so many bytes; one that ends before is waited for in vain, one that breaks off throws. */
function reader(socket: Socket): (count: number) => Promise<Buffer> {
  let held = Buffer.alloc(0);
  return async (count) => {
    while (held.length < count) {
      const bytes = socket.read() as Buffer | null;
      if (bytes === null) await once(socket, "readable");
      else held = Buffer.concat([held, bytes]);
    }
    const wanted = held.subarray(0, count);
    held = held.subarray(count);
    return wanted;
  };
}
