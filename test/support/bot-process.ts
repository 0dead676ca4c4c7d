import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

interface BotProcessOptions {
  /** The JavaScript file that an operator would start. */
  readonly entry: string;
  /** Added to a nearly empty environment: PATH and HOME only are inherited. */
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly cwd?: string;
  /** `ready` is kept by the first line of output that matches; at once when absent. */
  readonly readyPattern?: RegExp;
  /** How long to wait for that line; 60 seconds when absent. */
  readonly readyTimeoutMs?: number;
}

export interface ExitStatus {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The bot as a separate process, with all it has printed. */
export class BotProcess {
  readonly #child: ChildProcess;
  readonly #exited: Promise<ExitStatus>;
  readonly #listeners = new Set<() => void>();
  /** Kept when the process says it is ready; broken when it ends before or takes too long. */
  readonly ready: Promise<void>;
  stdout = "";
  stderr = "";
  exitStatus: ExitStatus | undefined;

  constructor(options: BotProcessOptions) {
    const { PATH = "", HOME = "" } = process.env;
    this.#child = spawn(process.execPath, [options.entry, ...(options.args ?? [])], {
      cwd: options.cwd,
      env: { PATH, HOME, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.stdout += text;
      this.#notify();
    });
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
      this.#notify();
    });
    // "close" comes after the last output, "exit" may come before it.
    this.#exited = once(this.#child, "close").then(([code, signal]) => {
      this.exitStatus = { code: code as number | null, signal: signal as NodeJS.Signals | null };
      this.#notify();
      return this.exitStatus;
    });
    this.ready =
      options.readyPattern === undefined
        ? Promise.resolve()
        : this.prints(options.readyPattern, options.readyTimeoutMs ?? 60_000);
    // A test that never awaits `ready` must not fail by an unhandled rejection.
    this.ready.catch(() => undefined);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** All output, standard output first. */
  get output(): string {
    return this.stdout + this.stderr;
  }

  /** Resolves when the output holds a match; rejects at the end of the process or of the time. */
  prints(pattern: RegExp, timeoutMs = 10_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        settle();
      };
      const fail = (reason: string) => {
        finish(() => {
          reject(new Error(`Expected output like ${String(pattern)}: ${reason}.\n${this.output}`));
        });
      };
      const look = () => {
        if (pattern.test(this.stdout) || pattern.test(this.stderr)) finish(resolve);
        else if (this.exitStatus !== undefined) fail("the process has ended");
      };
      const timer = setTimeout(() => {
        fail(`none in ${timeoutMs} ms`);
      }, timeoutMs);
      this.#listeners.add(look);
      look();
    });
  }

  /** Asks the process to end, as an operator does, and waits; kills it when it does not. */
  async stop(timeoutMs = 10_000): Promise<ExitStatus> {
    if (this.exitStatus === undefined) this.#child.kill("SIGTERM");
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), timeoutMs);
    try {
      return await this.#exited;
    } finally {
      clearTimeout(timer);
    }
  }

  /** kill -9: no handler of the process runs. */
  kill(): Promise<ExitStatus> {
    this.#child.kill("SIGKILL");
    return this.#exited;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** The reader of all output goes away, as when a log collector dies: nothing more is seen. */
  stopReading(): void {
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
  }

  /** Waits until the process ends by itself. */
  exits(): Promise<ExitStatus> {
    return this.#exited;
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Starts the bot as an operator would: `node <entry>` with its settings in the environment. */
export function startBotProcess(options: BotProcessOptions): BotProcess {
  return new BotProcess(options);
}
