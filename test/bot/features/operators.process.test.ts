import { afterAll, beforeAll, expect, test } from "vitest";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import { startBot } from "./running-bot.js";
import type { RunningBot } from "./running-bot.js";

const UNKNOWN = "I do not know this command; see /help.";
const OPERATOR = 4_711;

let running: RunningBot;
let api: BotApi;
let boss: UserActor;
let ann: UserActor;

beforeAll(async () => {
  // The second one has never met the bot: that must not end the publishing of the menus.
  running = await startBot({ BOT_ADMINS: `${OPERATOR}, 4712` }, (made) => {
    boss = made.user({ id: OPERATOR, first_name: "Boss", language_code: "en" }).startsQuietly();
  });
  api = running.api;
  ann = api.user({ first_name: "Ann", language_code: "en" });
});
afterAll(() => running.stop());

async function asks(person: UserActor, text: string, options = {}): Promise<string> {
  await person.sends(text, options);
  return (await api.nextMessage(person)).visibleText;
}

test("/unanswered tells who runs the bot what was asked in vain, by topic and day", async () => {
  expect(await asks(boss, "/unanswered")).toBe("No question of the last 30 days went unanswered.");
  for (const question of ["What about pensions?", "Who won the football match?"])
    await asks(ann, question);
  await asks(boss, "What about pensions?");
  await api.idle();
  const listed = await asks(boss, "/unanswered");
  const [lead, ...lines] = listed.split("\n");
  expect(lead).toBe("Questions of the last 30 days that I did not answer, by the nearest topic:");
  expect(lines[0]).toMatch(/^pensions: 2 \(\d{1,2} [A-Z][a-z]{2,3}: 2\)$/u);
  expect(lines).toHaveLength(2);
  // No words of the questions and nobody's name.
  expect(listed).not.toMatch(/What about|match|Ann|Boss/u);
});

test("thumbs are no questions", async () => {
  await ann.sends("What about corruption?");
  await ann.taps(await api.nextMessage(ann), "👍");
  await api.idle();
  expect(await asks(boss, "/unanswered")).not.toMatch(/vote|p4s4/u);
});

test("to everybody else, and outside of private chats, it is a command like any unknown one", async () => {
  expect(await asks(ann, "/unanswered")).toBe(UNKNOWN);
  expect(await asks(ann, "/nonsense")).toBe(UNKNOWN);
  const group = api
    .group({ title: "Friends", owner: boss })
    .adds(ann, { quiet: true })
    .addsBot({ quiet: true, rights: ["can_pin_messages"] });
  await boss.sends("/unanswered", { chat: group });
  await api.idle();
  expect(api.botMessages(group)).toEqual([]);
  await boss.sends("/unanswered@quotation_bot", { chat: group });
  expect((await api.nextMessage(group)).visibleText).toBe("That works in a private chat.");
});

test("/status tells who runs the bot how it fares, and names nobody", async () => {
  const [version, hand, ...errors] = (await asks(boss, "/status")).split("\n");
  expect(version).toMatch(/^Version \d+\.\d+\.\d+, running for \d+ (?:minute|second)/u);
  expect(hand).toMatch(
    /^Updates in hand beside yours: 0\. The one before was finished \d+ seconds? ago\.$/u,
  );
  expect(errors).toEqual(["No errors since the start."]);
  api.faults.add({ fault: { kind: "server-error" }, method: "sendMessage", chatId: ann.id });
  await ann.sends("/help");
  await api.nextCall("sendMessage");
  await api.idle();
  expect((await asks(boss, "/status")).split("\n").slice(2)).toEqual([
    "Errors since the start, by the names of the metrics:",
    "Updates: unknown 1",
    "Calls of Telegram: unknown 1",
  ]);
});

test("status and posts are unknown commands to everybody else", async () => {
  for (const command of ["/status", "/posts", "/pause_00000000"])
    expect(await asks(ann, command)).toBe(UNKNOWN);
});

test("forwarded to the bot it is a claim, whoever forwards it", async () => {
  const forwardOrigin = { type: "hidden_user", sender_user_name: "Somebody", date: 1 };
  expect(await asks(boss, "/unanswered", { forwardOrigin })).not.toContain("topic");
});

test("only the menu of the operator's own chat names it, beside the commands of all", async () => {
  await api.nextCall("setMyShortDescription");
  await api.idle(300);
  const menus = api.calls("setMyCommands").map(({ parameters }) => {
    const { scope, commands } = parameters as {
      readonly scope: { readonly type: string; readonly chat_id?: number };
      readonly commands: readonly { readonly command: string }[];
    };
    return { scope, names: commands.map(({ command }) => command) };
  });
  const naming = menus.filter(({ names }) => names.includes("unanswered"));
  expect(naming.map(({ scope }) => scope)).toContainEqual({ type: "chat", chat_id: OPERATOR });
  expect(naming.every(({ scope }) => scope.type === "chat")).toBe(true);
  for (const name of ["privacy", "status", "posts"]) expect(naming[0]?.names).toContain(name);
  // In three languages.
  expect(api.calls("setMyDescription")).toHaveLength(3);
});

test("a menu that Telegram refuses, because it has not met the person, hinders no other", async () => {
  const fault = { kind: "bad-request", description: "chat not found" } as const;
  api.faults.add({ fault, method: "getMyCommands", chatId: OPERATOR, times: Infinity });
  api.faults.add({ fault, method: "getMyCommands", nth: 4 });
  await running.restart();
  await api.idle(300);
  expect(api.calls("getMyShortDescription")).toHaveLength(6);
  expect(running.output).not.toContain("could not be published");
});
