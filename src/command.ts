import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { populate } from "dotenv";
import { readSettings } from "./config.js";
import type { Settings } from "./config.js";
import { AppError } from "./errors.js";
import { createLogger, redact } from "./logger.js";
import { projectRoot } from "./project.js";
import { readEnvFile } from "./settings-files.js";

/** Exit code for input or settings that a person can correct. */
const EXIT_BAD_INPUT = 2;
/** Exit code for an error that is ours. */
const EXIT_FAULT = 1;

let loaded: Settings | undefined;

/** Settings from `.env` and the environment, read once for a process; warnings go to stderr. */
export function loadSettings(): Settings {
  if (loaded) return loaded;
  populate(process.env, readEnvFile(envFile()));
  loaded = readSettings(process.env, projectRoot(), printLine);
  return loaded;
}

/** Where settings are read from beside the environment. */
export function envFile(): string {
  return join(projectRoot(), ".env");
}

/** One line on stderr; stdout is for results. */
export function printLine(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A command of the project: its errors are one line on stderr and an exit code. */
export function createCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .helpOption("-h, --help", "show this help")
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
}

/** Parses the arguments, runs the command's action and sets the exit code. */
export async function runCommand(command: Command): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader of a pipe may have seen enough, and a terminal may be closed.
    if (error.code === "EPIPE" || error.code === "EIO") process.exit(0);
    throw error;
  });
  // Without a reader, or on a full disk, lines of the log are dropped and the work goes on.
  process.stderr.on("error", () => undefined);
  try {
    await command.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return;
      printLine(
        `${command.name()}: ${error.message.replace(/^error: /u, "").replaceAll(/\s*\n\s*/gu, " ")}; see: npm run ${command.name()} -- --help`,
      );
      process.exitCode = EXIT_BAD_INPUT;
    } else if (error instanceof AppError) {
      for (const line of error.lines) printLine(redact(`${command.name()}: ${line}`, []));
      process.exitCode = EXIT_BAD_INPUT;
    } else {
      const secrets = { botToken: undefined, webhook: undefined };
      createLogger({ logLevel: "error", ...secrets, ...loaded }).fatal(
        { err: error },
        `${command.name()}: unexpected error`,
      );
      process.exitCode = EXIT_FAULT;
    }
  }
}
