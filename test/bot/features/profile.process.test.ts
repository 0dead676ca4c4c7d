import { afterAll, beforeAll, expect, test } from "vitest";
import { startBot } from "./running-bot.js";
import type { RunningBot } from "./running-bot.js";

let running: RunningBot;
beforeAll(async () => {
  running = await startBot();
});
afterAll(() => running.stop());

test("menus differ by scope, and what is set already is not set again", async () => {
  const { api } = running;
  await api.nextCall("setMyShortDescription");
  await api.idle(300);
  const menu = new Map(
    api.calls("setMyCommands").map(({ parameters }) => {
      const { scope, commands } = parameters as {
        readonly scope: { readonly type: string };
        readonly commands: readonly { readonly command: string }[];
      };
      return [scope.type, commands.map(({ command }) => command)];
    }),
  );
  // /privacy must be there: telegram.org/tos/bot-developers.
  expect(menu.get("all_private_chats")).toContain("privacy");
  expect(menu.get("all_group_chats")).toEqual(["ask", "verify", "summary", "card"]);
  expect(menu.get("all_chat_administrators")).toEqual([
    "ask",
    "verify",
    "summary",
    "card",
    "schedule",
    "settings",
  ]);
  // In three languages.
  expect(
    api.calls("setMyDescription").map(({ parameters }) => parameters["language_code"]),
  ).toEqual([undefined, "ru", "kk"]);

  await running.restart();
  await api.idle(300);
  expect(api.calls("getMyCommands").length).toBe(18);
  expect(api.calls("setMyCommands")).toHaveLength(9);
  expect(api.calls("setMyDescription")).toHaveLength(3);
  expect(api.violations()).toEqual([]);
});
