// A Bot API in which nobody writes: node quiet-telegram.mjs [port]
import { createServer } from "node:http";

const LONGEST_POLL_MS = 5_000;
const ME = { id: 123456789, is_bot: true, first_name: "Bot", username: "quotation_bot" };

createServer((request, response) => {
  const method = request.url?.split("/").at(-1);
  const answer = (result) => response.end(JSON.stringify({ ok: true, result }));
  response.setHeader("content-type", "application/json");
  request.resume().on("end", () => {
    if (method === "getUpdates") setTimeout(answer, LONGEST_POLL_MS, []);
    else if (method === "getMe") answer(ME);
    else if (method === "getMyCommands") answer([]);
    else answer(method?.startsWith("get") ? {} : true);
  });
}).listen(Number(process.argv[2] ?? 8000));
