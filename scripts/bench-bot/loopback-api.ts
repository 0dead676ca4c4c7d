import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A Bot API that says yes to everything at once, so that only the bot takes time. */
interface LoopbackApi {
  readonly url: string;
  /** Calls of each method so far. */
  readonly calls: ReadonlyMap<string, number>;
  close(): void;
}

export async function openLoopbackApi(): Promise<LoopbackApi> {
  const calls = new Map<string, number>();
  const server = createServer((request, response) => {
    const method = /\/(\w+)$/u.exec(request.url ?? "")?.[1] ?? "";
    calls.set(method, (calls.get(method) ?? 0) + 1);
    request.resume().on("end", () => {
      response
        .setHeader("content-type", "application/json")
        .end(JSON.stringify({ ok: true, result: RESULTS[method] ?? true }));
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const RESULTS: Readonly<Record<string, unknown>> = {
  getMe: {
    id: 123456789,
    is_bot: true,
    first_name: "Bot",
    username: "quotation_bot",
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
  },
  sendMessage: { message_id: 1, date: 1, chat: { id: 1, type: "private" }, text: "" },
};
