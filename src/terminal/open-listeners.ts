import type { OpenListeners } from "../app.js";
import { createProgress } from "./progress.js";

/** What commands are told about while things open: progress bars and warnings on stderr. */
export function createListeners(warn: (line: string) => void): OpenListeners {
  const bars = new Map<string, ReturnType<typeof createProgress>>();
  const update = (label: string, done: number, total: number): void => {
    const bar = bars.get(label) ?? createProgress(label);
    bars.set(label, bar);
    bar.update(done, total);
    if (done >= total) bar.stop();
  };
  return {
    onIndexing: (slug, done, total) => {
      update(`index ${slug}`, done, total);
    },
    onDownload: (file, received, total) => {
      update(`download ${file}`, received, total ?? received);
    },
    warn,
  };
}
