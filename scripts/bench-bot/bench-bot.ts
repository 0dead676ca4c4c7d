import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { createCommand, loadSettings, runCommand } from "../../src/command.js";
import { quantile } from "../bench/quantile.js";
import type { Contestant } from "./contestant.js";
import { startContestant } from "./contestant.js";
import { openLoopbackApi } from "./loopback-api.js";
import type { Kind, MakeUpdates } from "./make-updates.js";
import { createMakeUpdates, KINDS } from "./make-updates.js";
import type { LoadFigures } from "./post-updates.js";
import { CONNECTIONS } from "./post-updates.js";
import type { ProbeFigures } from "./probe.js";

const TOKEN = "123456789:AAbenchmarkSecretOfThirtyFiveChars01";
const SECRET = "benchmark-secret-of-more-than-32-characters";
const ROUNDS = 3;
const WARM_UP = 100;
const COUNTS = {
  "inline look-ups": 400,
  "inline by meaning": 200,
  questions: 200,
  commands: 400,
} as const satisfies Record<Kind, number>;
/** Least share of the bare bot's updates a second. */
const GOALS: Partial<Record<Kind, number>> = {
  "inline look-ups": 0.6,
  questions: 0.15,
  commands: 0.5,
};
const LONGEST_LOOP_P99_MS = 20;
const MOST_TIMES_P99 = 3;
/** Loops that ask long questions while somebody types, and how much slower the lists may come. */
const ASKING_LOOPS = 4;
const MOST_TIMES_HELD = 2;

type Figures = LoadFigures & ProbeFigures;

const command = createCommand(
  "bench:bot",
  "Updates per second of the bot by webhook, beside the least that a bot on grammY can do",
).action(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "bench-bot-"));
  const api = await openLoopbackApi();
  const contestants: Contestant[] = [];
  try {
    const of = { BOT_API_ROOT: api.url, BOT_TOKEN: TOKEN };
    contestants.push(
      await startContestant(
        "this bot",
        "dist/src/main.js",
        /address":"([^"]+)"/u,
        {
          ...of,
          WEBHOOK_URL: "http://127.0.0.1/telegram",
          WEBHOOK_SECRET: SECRET,
          HOST: "127.0.0.1",
          PORT: "0",
          DATA_DIR: dataDir,
        },
        SECRET,
      ),
      await startContestant(
        "bare echo bot",
        "dist/scripts/bench-bot/echo-bot.js",
        /started, (\d+)/u,
        of,
        SECRET,
      ),
    );
    const makeUpdates = createMakeUpdates(await readCorpus(loadSettings().corpusDir));
    for (const contestant of contestants)
      for (const kind of KINDS) await contestant.post(makeUpdates(kind, WARM_UP));

    print(`medians of ${ROUNDS} rounds in turn; ${CONNECTIONS} connections; state on disk`);
    for (const kind of KINDS) await compare(kind, contestants, makeUpdates);
    if (contestants[0]) await measureHeldLists(contestants[0], makeUpdates);
  } finally {
    for (const contestant of contestants) contestant.end();
    api.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});

/** Gives the same updates to each in turn, and says how they compare. */
async function compare(
  kind: Kind,
  contestants: readonly Contestant[],
  makeUpdates: MakeUpdates,
): Promise<void> {
  const figures: Figures[][] = contestants.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    const updates = makeUpdates(kind, COUNTS[kind]);
    for (const [i, contestant] of contestants.entries())
      figures[i]?.push(await measure(contestant, updates));
  }
  const [own, bare] = figures.map(mediansOf);
  if (!own || !bare) return;
  for (const [i, { name }] of contestants.entries()) {
    const { updatesPerSecond, p50Ms, p99Ms, processorMs, loopP99Ms } = i === 0 ? own : bare;
    print(
      `${kind.padEnd(18)} ${name.padEnd(14)} ${updatesPerSecond.toFixed(0).padStart(6)} updates/s, ` +
        `p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms, event loop p99 ${loopP99Ms.toFixed(1)} ms, ` +
        `${(processorMs / COUNTS[kind]).toFixed(2)} ms of processor time each`,
    );
  }
  // Neighbours in time, so that what slows the machine slows both.
  const ratios = (of: (one: Figures) => number): number =>
    median(figures[0]?.map((one, i) => of(one) / of(figures[1]?.[i] ?? one)) ?? []);
  const least = GOALS[kind];
  judge(
    kind,
    "updates/s ÷ bare",
    ratios((one) => one.updatesPerSecond),
    least,
    "≥",
  );
  if (kind === "inline look-ups")
    judge(
      kind,
      "p99 ÷ bare",
      ratios((one) => one.p99Ms),
      MOST_TIMES_P99,
      "≤",
    );
  judge(kind, "event loop p99, ms", own.loopP99Ms, LONGEST_LOOP_P99_MS, "≤");
}

async function measure(contestant: Contestant, updates: readonly object[]): Promise<Figures> {
  let load: LoadFigures | undefined;
  const probed = await contestant.probe(async () => {
    load = await contestant.post(updates);
  });
  if (load === undefined) throw new Error("expected figures of a load");
  return { ...load, ...probed };
}

/** One person types, alone and then while long questions are asked without a pause. */
async function measureHeldLists(contestant: Contestant, makeUpdates: MakeUpdates): Promise<void> {
  const times: { quiet: number[]; held: number[] } = { quiet: [], held: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const type = (): Promise<LoadFigures> =>
      contestant.post(makeUpdates("inline look-ups", COUNTS["inline look-ups"] / 4), 1);
    times.quiet.push((await type()).p50Ms);
    const typed = new AbortController();
    const asked = (function* ask() {
      while (!typed.signal.aborted) yield* makeUpdates("long questions", 1);
    })();
    const asking = contestant.post(asked, ASKING_LOOPS);
    times.held.push((await type()).p50Ms);
    typed.abort();
    await asking;
  }
  const [quiet, held] = [median(times.quiet), median(times.held)];
  print(
    `inline p50 ${quiet.toFixed(1)} ms; while ${ASKING_LOOPS} loops ask questions of 40 words ${held.toFixed(1)} ms`,
  );
  const ratios = times.held.map((one, i) => one / (times.quiet[i] ?? one));
  judge("held lists", "p50 ÷ quiet", median(ratios), MOST_TIMES_HELD, "≤");
}

function judge(
  kind: string,
  what: string,
  value: number,
  goal: number | undefined,
  side: "≥" | "≤",
): void {
  const isMet = goal !== undefined && (side === "≥" ? value >= goal : value <= goal);
  const verdict = goal === undefined ? "" : `, goal ${side} ${goal}: ${isMet ? "met" : "NOT MET"}`;
  print(`${kind.padEnd(18)} ${what} ${value.toFixed(3)}${verdict}`);
}

function mediansOf(figures: readonly Figures[]): Figures {
  const of = (name: keyof Figures): number => median(figures.map((one) => one[name]));
  return {
    updatesPerSecond: of("updatesPerSecond"),
    p50Ms: of("p50Ms"),
    p99Ms: of("p99Ms"),
    processorMs: of("processorMs"),
    loopP99Ms: of("loopP99Ms"),
  };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runCommand(command);
