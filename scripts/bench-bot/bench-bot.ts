import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { createCommand, loadSettings, runCommand } from "../../src/command.js";
import { slice } from "../../src/corpus/span.js";
import { projectRoot } from "../../src/project.js";
import { openLoopbackApi } from "./loopback-api.js";
import type { LoadFigures } from "./post-updates.js";
import { postUpdates } from "./post-updates.js";

const TOKEN = "123456789:AAbenchmarkSecretOfThirtyFiveChars01";
const SECRET = "benchmark-secret-of-more-than-32-characters";
const ROUNDS = 3;
/** Commands need neither index nor encoder: they show what the transport costs. */
const UPDATES = { "inline look-ups": 1000, questions: 400, commands: 1000 } as const;
type Kind = keyof typeof UPDATES;
const KINDS = Object.keys(UPDATES) as Kind[];

interface Contestant {
  readonly name: string;
  readonly url: string;
  readonly process: ChildProcess;
}

const command = createCommand(
  "bench:bot",
  "Updates per second of the bot by webhook, beside the least that a bot on grammY can do",
).action(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "bench-bot-"));
  const api = await openLoopbackApi();
  const contestants: Contestant[] = [];
  try {
    contestants.push(
      await start("this bot", "dist/src/main.js", /address":"([^"]+)"/u, {
        BOT_API_ROOT: api.url,
        BOT_TOKEN: TOKEN,
        WEBHOOK_URL: "http://127.0.0.1/telegram",
        WEBHOOK_SECRET: SECRET,
        HOST: "127.0.0.1",
        PORT: "0",
        DATA_DIR: dataDir,
      }),
      await start("bare echo bot", "dist/scripts/bench-bot/echo-bot.js", /started, (\d+)/u, {
        BOT_API_ROOT: api.url,
        BOT_TOKEN: TOKEN,
      }),
    );
    const words = await readWords();
    let updateId = 1;
    const makeUpdates = (kind: Kind, count: number): object[] =>
      Array.from({ length: count }, (_, i) =>
        (kind === "inline look-ups" ? inlineOf : messageOf)(updateId++, pick(words[kind], i)),
      );
    for (const { url } of contestants)
      for (const kind of KINDS) await postUpdates(url, SECRET, makeUpdates(kind, 100));

    print(`${ROUNDS} rounds in turn; the median of each; 40 connections; state on disk`);
    for (const kind of KINDS) {
      const figures = new Map<string, LoadFigures[]>();
      for (let round = 0; round < ROUNDS; round += 1)
        for (const { name, url } of contestants)
          figures.set(name, [
            ...(figures.get(name) ?? []),
            await postUpdates(url, SECRET, makeUpdates(kind, UPDATES[kind])),
          ]);
      const rates = contestants.map(({ name }) => {
        const middle = medianOf(figures.get(name) ?? []);
        print(
          `${kind.padEnd(16)} ${name.padEnd(14)} ${middle.updatesPerSecond.toFixed(0).padStart(6)} updates/s, p50 ${middle.p50Ms.toFixed(1)} ms, p99 ${middle.p99Ms.toFixed(1)} ms`,
        );
        return middle.updatesPerSecond;
      });
      print(`${kind.padEnd(16)} ratio          ${((rates[0] ?? 0) / (rates[1] ?? 1)).toFixed(3)}`);
    }
  } finally {
    for (const contestant of contestants) contestant.process.kill("SIGTERM");
    api.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});

/** Starts a process and reads from its output where it listens. */
async function start(
  name: string,
  entry: string,
  address: RegExp,
  env: Readonly<Record<string, string>>,
): Promise<Contestant> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [join(projectRoot(), entry)], {
    env: { PATH, HOME, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const where = await new Promise<string>((resolve, reject) => {
    let output = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const found = address.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on("exit", () => {
      reject(new Error(`${name}: expected it to start, got:\n${output}`));
    });
  });
  const root = /^\d+$/u.test(where) ? `http://127.0.0.1:${where}` : where;
  return { name, url: `${root}/telegram`, process: child };
}

/** Questions that readers might ask, and words in a row out of the address. */
async function readWords(): Promise<Readonly<Record<Kind, readonly string[]>>> {
  const entries = await readCorpus(loadSettings().corpusDir);
  return {
    commands: ["/help"],
    questions: entries.flatMap(({ anticipated }) =>
      anticipated.questions.map(({ question }) => question),
    ),
    "inline look-ups": entries.flatMap(({ address }) =>
      address.sentences.map((sentence, i) =>
        slice(address.text, sentence)
          .split(" ")
          .slice(i % 5, (i % 5) + 4)
          .join(" "),
      ),
    ),
  };
}

/** A new person each time: nobody asks that fast, and limits are not what is measured. */
const personOf = (updateId: number): object => ({
  id: 1_000_000 + updateId,
  is_bot: false,
  first_name: "Ann",
  language_code: "en",
});

function messageOf(updateId: number, text: string): object {
  const from = personOf(updateId);
  const chat = { ...from, type: "private" };
  const entities = text.startsWith("/")
    ? [{ type: "bot_command", offset: 0, length: text.length }]
    : [];
  return {
    update_id: updateId,
    message: { message_id: updateId, date: 1, chat, from, text, entities },
  };
}

function inlineOf(updateId: number, query: string): object {
  const from = personOf(updateId);
  return { update_id: updateId, inline_query: { id: `${updateId}`, from, query, offset: "" } };
}

function pick<T>(list: readonly T[], i: number): T {
  const one = list[i % list.length];
  if (one === undefined) throw new RangeError("pick: expected a list that is not empty");
  return one;
}

function medianOf(figures: readonly LoadFigures[]): LoadFigures {
  const sorted = [...figures].sort((a, b) => a.updatesPerSecond - b.updatesPerSecond);
  return pick(sorted, Math.floor(sorted.length / 2));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runCommand(command);
