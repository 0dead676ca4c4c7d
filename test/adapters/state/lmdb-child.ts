import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import ts from "typescript";

/**
 * Writes the project's source as JavaScript, file by file and unchecked, so that a child process
 * runs what is tested and not an older build. Inside `node_modules`, where packages are found.
 */
export async function transpileSource(): Promise<string> {
  const cache = join("node_modules", ".cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(process.cwd(), cache, "source-"));
  for (const file of await readdir("src", { recursive: true })) {
    if (!file.endsWith(".ts") || file.endsWith(".d.ts")) continue;
    const target = join(folder, "src", file.replace(/\.ts$/u, ".js"));
    await mkdir(dirname(target), { recursive: true });
    const { outputText } = ts.transpileModule(await readFile(join("src", file), "utf8"), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
    });
    await writeFile(target, outputText);
  }
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  return folder;
}

/** A Node process that runs `script`, an ES module, with `source` as its folder. */
export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the next line that the script prints, undefined at the end. */
  nextLine(): Promise<string | undefined>;
  /** Kills it with SIGKILL, and resolves when it is gone. */
  kill(): Promise<void>;
}

export function startChild(source: string, script: string): Child {
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    cwd: source,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<void>((resolve) =>
    child.once("exit", () => {
      resolve();
    }),
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    async nextLine() {
      const next = await lines.next();
      return next.done === true ? undefined : next.value;
    },
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
