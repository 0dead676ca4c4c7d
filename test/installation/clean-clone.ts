import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { projectRoot } from "../../src/project.js";
import type { Ran } from "../support/run-command.js";

/** A copy of the project as a clone has it, with what has not been committed yet. */
export interface CleanClone {
  readonly folder: string;
  /** What npm gets of this environment; nothing of the bot but the index. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs npm in it; standard input is /dev/null unless something is typed. */
  npm(args: readonly string[], more?: Run): Promise<Ran>;
  /** Runs `npm start`. */
  start(more?: Run): Promise<Ran>;
  remove(): void;
}

interface Run {
  readonly env?: Readonly<Record<string, string>>;
  readonly typed?: string;
  /** Where, when not in the clone. */
  readonly folder?: string;
}

/** How npm finds the registry, its cache and the headers of Node. */
const INHERITED =
  /^(?:PATH|HOME|npm_config_(?:registry|cache|userconfig|nodedir)|.*_proxy|.*CERT.*)$/iu;

/** Without optimisation: a test asks whether the library compiles, not how fast it is then. */
const COMPILED_FAST = { CXXFLAGS: "-O0" };

export function cloneProject(): CleanClone {
  const root = projectRoot();
  const folder = mkdtempSync(join(tmpdir(), "clone-"));
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", listed, { cwd: root, encoding: "utf8" }).split("\0");
  for (const file of files.filter((name) => name !== "" && existsSync(join(root, name))))
    cpSync(join(root, file), join(folder, file));
  const env: Record<string, string> = {
    ...(Object.fromEntries(
      Object.entries(process.env).filter(([name]) => INHERITED.test(name)),
    ) as Record<string, string>),
    ...findHeaders(),
    ...COMPILED_FAST,
    // Building it takes minutes, and other tests do.
    INDEX_DIR: join(root, ".index"),
  };
  const npm: CleanClone["npm"] = (args, more = {}) =>
    run("npm", args, { cwd: more.folder ?? folder, env: { ...env, ...more.env } }, more.typed);
  return {
    folder,
    env,
    npm,
    start: (more) => npm(["start", "--silent"], more),
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Those beside the Node that runs, as the gate takes them; node-gyp would fetch them otherwise. */
function findHeaders(): Record<string, string> {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, "include/node")) ? { npm_config_nodedir: prefix } : {};
}

async function run(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  typed: string | undefined,
): Promise<Ran> {
  const child = spawn(program, args, {
    ...options,
    stdio: [typed === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin?.on("error", () => undefined).end(typed);
  const [code] = (await once(child, "close")) as [number | null];
  return { code: code ?? -1, stdout, stderr };
}
