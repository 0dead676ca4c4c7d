import { once } from "node:events";
import { connect } from "node:net";
import { expect, it } from "vitest";
import { startProxy } from "./proxy.js";

const GREETING = [5, 1, 0];
const REQUEST = [5, 1, 0, 3, 1, 97, 0, 80];

it.each<[string, number[]]>([
  ["within its greeting", GREETING.slice(0, 1)],
  ["after its greeting", GREETING],
  ["within its request", [...GREETING, ...REQUEST.slice(0, 4)]],
])("the stand-in of a proxy outlives a program that breaks off %s", async (_, bytes) => {
  const proxy = await startProxy({ kind: "socks5" });
  const [host, port] = proxy.host.split(":");
  for (const breaksOff of [true, false]) {
    const program = connect(Number(port), host);
    await once(program, "connect");
    program.write(Buffer.from(breaksOff ? bytes : [...GREETING, ...REQUEST]));
    if (bytes.length >= GREETING.length) await once(program, "data");
    const closed = once(program, "close");
    if (breaksOff) program.resetAndDestroy();
    else program.resume();
    await closed;
  }
  expect(proxy.asked).toEqual(["a:80"]);
  await proxy.close();
});
