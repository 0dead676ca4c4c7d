import { createRequire } from "node:module";
import type cliProgress from "cli-progress";

interface Progress {
  update: (done: number, total: number) => void;
  stop: () => void;
}

/** A progress bar on stderr: a moving one on a terminal, a line at the end otherwise. */
export function createProgress(label: string): Progress {
  let bar: cliProgress.SingleBar | undefined;
  let last = { done: 0, total: 0 };
  return {
    update(done, total) {
      last = { done, total };
      if (!process.stderr.isTTY) return;
      if (!bar) {
        bar = new (loadBars().SingleBar)({
          format: `${label} [{bar}] {value}/{total}`,
          stream: process.stderr,
          hideCursor: true,
        });
        bar.start(total, 0);
      }
      bar.update(done);
    },
    stop() {
      bar?.stop();
      if (!process.stderr.isTTY && last.total > 0)
        process.stderr.write(`${label}: ${last.done}/${last.total}\n`);
    },
  };
}

/** Bars, loaded when the first one is shown: most starts show none. */
function loadBars(): typeof cliProgress {
  return createRequire(import.meta.url)("cli-progress") as typeof cliProgress;
}
