import type { CorpusEntry, CorpusSurvey } from "../adapters/corpus-folder.js";
import { describeBad, describeStray } from "../adapters/corpus-folder.js";
import { isAborted } from "../bot/transport/time.js";
import type { Time } from "../bot/transport/time.js";
import { AppError } from "../errors.js";
import type { Logger } from "../logger.js";
import { renewEntries } from "./renew-entries.js";

/** How often the folder is looked at. Watches of the system miss what network and shared folders do. */
const EVERY_MS = 2_000;

interface WatchParts {
  /** Tells one state of the corpus folder from another. */
  readonly fingerprint: () => Promise<string>;
  /** The state that what is served at first was read from. */
  readonly first: { readonly fingerprint: string; readonly entries: readonly CorpusEntry[] };
  readonly survey: () => Promise<CorpusSurvey>;
  /** Builds the missing indexes of what is in the folder, beside this process. */
  readonly build: (stopping: AbortSignal) => Promise<void>;
  /** What is probably not meant in entries, a line each. */
  readonly review: (entries: readonly CorpusEntry[]) => readonly string[];
  /** Serves other entries from now on, all of them in one step. */
  readonly serve: (entries: readonly CorpusEntry[]) => Promise<void>;
  /** Told when others have come to be served. */
  readonly announce: () => Promise<void>;
  readonly logger: Logger;
  readonly time: Pick<Time, "sleep">;
  readonly stopping: AbortSignal;
}

/**
 * Serves what is in the corpus folder, whenever that changes, until told to stop; never rejects. A
 * folder that is still being written is left alone: it must look the same twice. What cannot be read or
 * built is logged, and what was served before goes on to be.
 */
export async function watchCorpus(parts: WatchParts): Promise<void> {
  const { time, stopping, logger } = parts;
  let { fingerprint: done, entries } = parts.first;
  let last = done;
  for (;;) {
    await time.sleep(EVERY_MS, stopping);
    if (isAborted(stopping)) return;
    const now = await parts.fingerprint();
    const isSettled = now === last;
    last = now;
    if (!isSettled || now === done) continue;
    done = now;
    try {
      entries = await renew(parts, entries);
    } catch (error) {
      if (!isAborted(stopping))
        logger.error(
          { err: error, ...(error instanceof AppError && { problem: error.message }) },
          "the changed corpus cannot be served: what was served before is, until the folder changes again",
        );
    }
  }
}

/** Returns what is served from now on. */
async function renew(
  { survey, build, review, serve, announce, logger, stopping }: WatchParts,
  served: readonly CorpusEntry[],
): Promise<readonly CorpusEntry[]> {
  const found = await survey();
  const { entries, added, changed, removed, kept, leftOut } = renewEntries(served, found);
  for (const stray of found.strays) logger.warn(describeStray(stray));
  for (const one of kept) logger.warn(`served as it was: ${describeBad(one)}`);
  for (const one of leftOut) logger.warn(`left out: ${describeBad(one)}`);
  if (added.length + changed.length + removed.length === 0) return served;
  if (entries.length === 0) {
    logger.error("the corpus folder holds no address any more: what was served before is");
    return served;
  }
  logger.info({ added, changed, removed }, "the corpus has changed: it is made ready to be served");
  for (const line of review(entries.filter((one) => !served.includes(one)))) logger.warn(line);
  await build(stopping);
  if (isAborted(stopping)) return served;
  await serve(entries);
  logger.info(
    { addresses: entries.map(({ address }) => address.slug) },
    "the changed corpus is served",
  );
  await announce();
  return entries;
}
