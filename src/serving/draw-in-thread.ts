import { Worker } from "node:worker_threads";
import type { DrawCard } from "../cards/draw-card.js";
import { practiceCards } from "../cards/practice-cards.js";
import type { DrawEnd, DrawWish } from "./draw-thread.js";

/** A bot that has begun answers first; then nobody is likely to wait for a picture yet. */
const PRACTISE_AFTER_MS = 10_000;

interface Waiting {
  readonly resolve: (png: Uint8Array | undefined) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Draws in a thread of its own, one card after another, so that nobody waits for a picture but who
 * wants it. The thread starts with the first one, or a while before to practise, and is started again
 * when it has failed; it gets nothing of the environment, and keeps no process from ending.
 *
 * @param program its compiled program; a test that runs from `src` names the one in `dist`
 * @param practiseAfterMs when it draws cards that nobody sees, unless somebody has wanted one before
 */
export function createDrawInThread(
  program = new URL("draw-thread.js", import.meta.url),
  practiseAfterMs = PRACTISE_AFTER_MS,
): DrawCard {
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
    started.on("message", ({ id, png, problem }: DrawEnd) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (problem === undefined) one?.resolve(png);
      else one?.reject(new Error(`drawing: ${problem}`));
    });
    started.on("error", fail);
    started.on("exit", (code) => {
      fail(new Error(`drawing thread: expected it to go on, got its end (${code})`));
    });
    return started;
  };
  const draw: DrawCard = (card) =>
    new Promise((resolve, reject) => {
      thread ??= start();
      thread.ref();
      const id = serial++;
      waiting.set(id, { resolve, reject });
      thread.postMessage({ id, card } satisfies DrawWish);
    });
  // Whatever is wrong is told to who wants a card.
  const practise = (): unknown => serial === 0 && Promise.allSettled(practiceCards().map(draw));
  setTimeout(practise, practiseAfterMs).unref();
  return draw;
}
