import { readdir, readFile } from "node:fs/promises";
import { freePort } from "../bot/faults/free-port.js";
import { RunningBot } from "../bot/faults/running-bot.js";
import type { BotProcess, ExitStatus } from "../support/bot-process.js";

/** On a machine that has much else to do. */
const LONGEST_START_MS = 600_000;

/** What one process held at a moment. */
export interface Sample {
  readonly secondsAlive: number;
  readonly rssMb: number;
  readonly handles: number;
  /** While it polls nothing tells. */
  readonly heapMb: number | undefined;
}

/** One process from its start to its end. */
export interface Life {
  readonly mode: "webhook" | "polling";
  readonly samples: Sample[];
}

/** The bot under soak: killed and started again, by webhook and by polling in turn, with one state. */
export class SoakBot {
  readonly lives: Life[] = [];
  #process: BotProcess | undefined;
  #bornAtMs: number | undefined;

  private constructor(
    readonly world: RunningBot,
    private readonly port: number,
  ) {}

  static async open(): Promise<SoakBot> {
    return new SoakBot(await RunningBot.open(), await freePort());
  }

  /** Resolves when the next process takes updates. */
  async start(): Promise<void> {
    const mode = this.lives.length % 2 === 0 ? "webhook" : "polling";
    const env = {
      LOG_LEVEL: "info",
      ...(mode === "webhook" && {
        WEBHOOK_URL: `http://127.0.0.1:${this.port}/telegram`,
        WEBHOOK_SECRET: "a-webhook-secret-of-more-than-32-characters",
        HOST: "127.0.0.1",
        PORT: String(this.port),
      }),
    };
    this.#process = await this.world.start(env, LONGEST_START_MS);
    this.#bornAtMs = Date.now();
    this.lives.push({ mode, samples: [] });
  }

  /** 0 while none takes updates. */
  get secondsAlive(): number {
    return this.#bornAtMs === undefined ? 0 : (Date.now() - this.#bornAtMs) / 1000;
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.#bornAtMs = undefined;
    await this.#process?.kill();
  }

  /** The end that an operator asks for. */
  async stop(): Promise<ExitStatus | undefined> {
    return this.#process?.stop();
  }

  /** Notes what the process holds now, where the system tells. */
  async sample(): Promise<void> {
    const life = this.lives.at(-1);
    const pid = this.#process?.pid;
    if (life === undefined || pid === undefined || this.secondsAlive === 0) return;
    const [handles, status, heapMb] = await Promise.all([
      readdir(`/proc/${pid}/fd`).then((list) => list.length),
      readFile(`/proc/${pid}/status`, "utf8"),
      life.mode === "webhook" ? this.#heapMb() : undefined,
    ]).catch(() => [undefined, "", undefined] as const);
    if (handles === undefined) return;
    const rssKb = Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1]);
    life.samples.push({ secondsAlive: this.secondsAlive, rssMb: rssKb / 1024, handles, heapMb });
  }

  async #heapMb(): Promise<number> {
    const page = await (await fetch(`http://127.0.0.1:${this.port}/metrics`)).text();
    return Number(/^nodejs_heap_size_used_bytes (\S+)/mu.exec(page)?.[1]) / 1024 ** 2;
  }
}
