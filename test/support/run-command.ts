import { execFile } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../../src/project.js";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a compiled command as npm does, in a nearly empty environment; nobody is at its terminal. */
export function runCommand(
  script: string,
  args: readonly string[],
  options: {
    readonly stdin?: string | Uint8Array;
    readonly env: Readonly<Record<string, string>>;
    readonly cwd: string;
  },
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(projectRoot(), "dist", "scripts", `${script}.js`), ...args],
      { env: { PATH: process.env["PATH"], ...options.env }, cwd: options.cwd },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === "number" ? error.code : -1) : 0;
        resolve({ code, stdout, stderr });
      },
    );
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(options.stdin ?? "");
  });
}
