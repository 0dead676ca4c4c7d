import { spawn } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

/** What a process of ours did until its end. */
interface Finished {
  readonly output: string;
  /** From its start to the first words on its standard output. */
  readonly firstOutputMs: number;
}

/**
 * Runs a script of ours in a fresh process, with the index in `indexDir`.
 *
 * @throws Error when it ends with another code than 0; what it said on stderr is in the message
 */
async function runFresh(
  script: string,
  words: readonly string[],
  indexDir: string,
): Promise<Finished> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL(script, import.meta.url)), ...words],
    { env: { ...process.env, INDEX_DIR: indexDir }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  let complaint = "";
  let firstOutputMs = NaN;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (output === "") firstOutputMs = performance.now() - start;
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${script}: expected it to end with code 0, got: ${complaint}`);
  return { output, firstOutputMs };
}

/** Seconds from the start of `ask` to its answer, in a fresh process each time. */
export async function timeFirstAnswers(
  questions: readonly string[],
  indexDir: string,
): Promise<number[]> {
  const seconds: number[] = [];
  for (const question of questions)
    seconds.push((await runFresh("../ask.js", [question], indexDir)).firstOutputMs / 1e3);
  return seconds;
}

/** Resident memory of a process that answers, in bytes. */
export interface ResidentMemory {
  readonly afterAnswers: number;
  /** The most that it ever was; opening takes more than answering. */
  readonly peak: number;
}

/** Memory of a fresh process that has answered `questions` questions and nothing else. */
export async function measureMemory(questions: number, indexDir: string): Promise<ResidentMemory> {
  const { output } = await runFresh("./answering-process.js", [String(questions)], indexDir);
  return JSON.parse(output) as ResidentMemory;
}
