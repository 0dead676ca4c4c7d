import { Worker } from "node:worker_threads";
import type { RenderEnd, RenderWish } from "./render-thread.js";

interface Waiting {
  resolve(png: Uint8Array): void;
  reject(error: Error): void;
}

/**
 * Renders in a thread of its own, one SVG after another, so that nobody waits for a picture but who
 * wants it. The thread starts with the first one and is started again when it has failed; it gets
 * nothing of the environment, and keeps no process from ending.
 *
 * @param program its compiled program; a test that runs from `src` names the one in `dist`
 */
export function createRenderInThread(
  program = new URL("render-thread.js", import.meta.url),
): (svg: string, fontFiles: readonly string[]) => Promise<Uint8Array> {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let serial = 0;
  const start = (): Worker => {
    const started = new Worker(program, { env: {}, argv: [], execArgv: [] });
    const fail = (error: Error): void => {
      if (thread !== started) return;
      thread = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on("message", ({ id, png, problem }: RenderEnd) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (png) one?.resolve(png);
      else one?.reject(new Error(`rendering: ${problem ?? "no picture"}`));
    });
    started.on("error", fail);
    started.on("exit", (code) => {
      fail(new Error(`rendering thread: expected it to go on, got its end (${code})`));
    });
    return started;
  };
  return (svg, fontFiles) =>
    new Promise((resolve, reject) => {
      thread ??= start();
      thread.ref();
      const id = serial++;
      waiting.set(id, { resolve, reject });
      thread.postMessage({ id, svg, fontFiles } satisfies RenderWish);
    });
}
