import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectRoot } from "../../src/project.js";
import type { Deliveries } from "./post-updates.js";
import { createDeliveries } from "./post-updates.js";
import type { ProbeFigures } from "./probe.js";

/** A bot by webhook, in a process of its own. */
export interface Contestant extends Deliveries {
  readonly name: string;
  /** What a stretch of work took of the process. */
  probe(work: () => Promise<void>): Promise<ProbeFigures>;
  end(): void;
}

/**
 * Starts a bot and reads from its output where it listens.
 *
 * @param address finds a port or a URL in it
 */
export async function startContestant(
  name: string,
  entry: string,
  address: RegExp,
  env: Readonly<Record<string, string>>,
  secret: string,
): Promise<Contestant> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(
    process.execPath,
    ["--import", new URL("probe.js", import.meta.url).href, join(projectRoot(), entry)],
    { env: { PATH, HOME, ...env }, stdio: ["ignore", "ignore", "pipe", "ipc"] },
  );
  const where = await new Promise<string>((resolve, reject) => {
    let output = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const found = address.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on("exit", () => {
      reject(new Error(`${name}: expected it to start, got:\n${output}`));
    });
  });
  const root = /^\d+$/u.test(where) ? `http://127.0.0.1:${where}` : where;
  const ask = async (told: "begin" | "figures"): Promise<unknown> => {
    const answered = once(child, "message");
    child.send(told);
    return ((await answered) as unknown[])[0];
  };
  return {
    ...createDeliveries(`${root}/telegram`, secret),
    name,
    async probe(work) {
      await ask("begin");
      await work();
      return (await ask("figures")) as ProbeFigures;
    },
    end() {
      child.kill("SIGTERM");
    },
  };
}
