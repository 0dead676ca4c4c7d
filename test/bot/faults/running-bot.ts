import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import { startBotApi } from "../../support/bot-api/start-bot-api.js";
import type { BotProcess } from "../../support/bot-process.js";
import { startBotProcess } from "../../support/bot-process.js";

/** Of a real token's shape, so that settings and redaction take it for one. */
export const TOKEN = "123456789:AAstandInSecretOfTheFaultTests-0123456";

/** A word that no file of the project holds, said by users: it must not come up in any output. */
export const SENTINEL = "zyxomma";

/** A question that the address answers, with the sentinel in it. */
export const QUESTION = `What about schools, ${SENTINEL}?`;

/** The stand-in, and the bot as an operator starts it, with a state of its own. */
export class RunningBot {
  readonly outputs: BotProcess[] = [];

  private constructor(
    readonly api: BotApi,
    readonly dataDir: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  static async open(env: Readonly<Record<string, string>> = {}): Promise<RunningBot> {
    const api = await startBotApi({ token: TOKEN, username: "quotation_bot", timeoutMs: 15_000 });
    const dataDir = await mkdtemp(join(tmpdir(), "bot-state-"));
    return new RunningBot(api, dataDir, env);
  }

  /**
   * Starts the process; it need not become ready.
   *
   * @param readyTimeoutMs how long it may take to
   */
  launch(env: Readonly<Record<string, string>> = {}, readyTimeoutMs = 60_000): BotProcess {
    const bot = startBotProcess({
      entry: "dist/src/main.js",
      env: {
        BOT_API_ROOT: this.api.url,
        BOT_TOKEN: TOKEN,
        DATA_DIR: this.dataDir,
        LOG_LEVEL: "debug",
        ...this.env,
        ...env,
      },
      readyPattern: /started, /u,
      readyTimeoutMs,
    });
    this.outputs.push(bot);
    return bot;
  }

  async start(
    env: Readonly<Record<string, string>> = {},
    readyTimeoutMs?: number,
  ): Promise<BotProcess> {
    const bot = this.launch(env, readyTimeoutMs);
    await bot.ready;
    return bot;
  }

  /** All that any of the processes has printed. */
  get output(): string {
    return this.outputs.map(({ output }) => output).join("");
  }

  async close(): Promise<void> {
    await Promise.all(this.outputs.map((bot) => bot.kill()));
    await this.api.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
