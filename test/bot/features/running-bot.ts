import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Address } from "../../../src/corpus/address.js";
import { readOfficialAddress } from "../../support/official-address.js";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import type { ShownMessage } from "../../support/bot-api/shown-message.js";
import { startBotApi } from "../../support/bot-api/start-bot-api.js";
import type { BotProcess } from "../../support/bot-process.js";
import { startBotProcess } from "../../support/bot-process.js";

const TOKEN = "123456789:AAstandin-secret-of-thirty-five-characters";

/** The compiled bot, started as an operator starts it, against the stand-in of the Bot API. */
export interface RunningBot {
  readonly api: BotApi;
  readonly address: Address;
  /** All that the bot has printed. */
  readonly output: string;
  /** Resolves when the bot has printed a match. */
  prints(pattern: RegExp): Promise<void>;
  /** Ends the process and starts another with the same state. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @param prepare gets the stand-in before the bot starts */
export async function startBot(
  env: Readonly<Record<string, string>> = {},
  prepare: (api: BotApi) => void = () => undefined,
): Promise<RunningBot> {
  const api = await startBotApi({ token: TOKEN, username: "quotation_bot", timeoutMs: 20_000 });
  prepare(api);
  const dataDir = await mkdtemp(join(tmpdir(), "bot-features-"));
  const start = async (): Promise<BotProcess> => {
    const bot = startBotProcess({
      entry: "dist/src/main.js",
      env: { BOT_API_ROOT: api.url, BOT_TOKEN: TOKEN, DATA_DIR: dataDir, ...env },
      readyPattern: /started/u,
    });
    await bot.ready;
    return bot;
  };
  const bots = [await start()];
  return {
    api,
    address: await readOfficialAddress(),
    get output() {
      return bots.map(({ output }) => output).join("");
    },
    prints: (pattern) => bots.at(-1)?.prints(pattern, 30_000) ?? Promise.reject(new Error("ended")),
    async restart() {
      await bots.at(-1)?.stop();
      bots.push(await start());
    },
    async stop() {
      await bots.at(-1)?.stop();
      await api.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Every blockquote of a message must be a slice of the address that begins and ends a sentence. */
export function expectExact(address: Address, message: Pick<ShownMessage, "quotations">): void {
  expect(message.quotations.length).toBeGreaterThan(0);
  const starts = new Set(address.sentences.map(({ start }) => start));
  const ends = new Set(address.sentences.map(({ end }) => end));
  for (const words of message.quotations) {
    const start = address.text.indexOf(words);
    expect(start, `"${words}" must stand in the address`).toBeGreaterThanOrEqual(0);
    expect(starts.has(start) && ends.has(start + words.length), words).toBe(true);
  }
}

/** Labels of the buttons, row by row. */
export function labels(message: ShownMessage): string[][] {
  return message.buttons.map((row) => row.map(({ text }) => text));
}

/** The button with this label. */
export function button(message: ShownMessage, label: string) {
  const found = message.buttons.flat().find(({ text }) => text === label);
  if (!found) throw new Error(`expected a button "${label}", found ${labels(message).join(" | ")}`);
  return found;
}
