import type { CallLog } from "../calls.js";

/**
 * Waits that end: after `timeoutMs` of real time they fail with what was awaited and what the bot
 * has called of late, so that a silent bot is told from a wrong one.
 */
export class Patience {
  readonly #calls: CallLog;
  readonly timeoutMs: number;

  constructor(calls: CallLog, timeoutMs: number) {
    this.#calls = calls;
    this.timeoutMs = timeoutMs;
  }

  async wait<T>(awaited: Promise<T>, what: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(this.#wordFailure(what)));
      }, this.timeoutMs);
    });
    try {
      return await Promise.race([awaited, timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits until `look` finds something; looks again after every change in the calls. */
  async until<T>(look: () => T | undefined, what: string): Promise<T> {
    const found = look();
    if (found !== undefined) return found;
    let stop: () => void = () => undefined;
    const awaited = new Promise<T>((resolve) => {
      stop = this.#calls.onChange(() => {
        const later = look();
        if (later === undefined) return;
        stop();
        resolve(later);
      });
    });
    return this.wait(awaited, what).finally(() => {
      stop();
    });
  }

  #wordFailure(what: string): string {
    return `Waited ${this.timeoutMs} ms for ${what}. The bot's last calls:\n${this.#calls.recent()}`;
  }
}
