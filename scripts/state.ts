import { resolve } from "node:path";
import { backUp } from "../src/adapters/state/back-up.js";
import { checkBackup, checkState } from "../src/adapters/state/check-state.js";
import type { OnProgress } from "../src/adapters/state/check-state.js";
import { restoreState } from "../src/adapters/state/restore-state.js";
import type { TableCounts } from "../src/adapters/state/walk-tables.js";
import { createCommand, loadSettings, runCommand } from "../src/command.js";
import { AppError } from "../src/errors.js";
import { createProgress } from "../src/terminal/progress.js";

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Example: `3951 entries in 8 tables` */
function describe(counts: TableCounts): string {
  const all = Object.values(counts);
  return `${all.reduce((sum, count) => sum + count, 0)} entries in ${all.length} tables`;
}

async function withProgress<Result>(
  work: (onProgress: NonNullable<OnProgress>) => Promise<Result>,
): Promise<Result> {
  const progress = createProgress("entries read");
  try {
    return await work(progress.update);
  } finally {
    progress.stop();
  }
}

const command = createCommand("state", "Back up, restore and check the bot's state in DATA_DIR")
  .usage("backup|restore|check [options] [file]")
  .helpCommand(false)
  .argument("[what]", "one of the commands below")
  .action((what = "nothing") => {
    throw new AppError("BAD_INPUT", `expected backup, restore or check, got ${what}`);
  });

command
  .command("backup")
  .description("copy the state to a new file, while the bot runs")
  .argument("<file>", "the new file, or a folder, in which it is named after the time")
  .action(async (target: string) => {
    const { dataDir } = loadSettings();
    const { file, bytes, counts } = await withProgress((onProgress) =>
      backUp(dataDir, resolve(target), new Date(), onProgress),
    );
    print(`backed up ${describe(counts)} to ${file} (${Math.ceil(bytes / 1024)} KiB)`);
  });

command
  .command("restore")
  .description("make a backup the state, while no bot runs; what was there is kept beside it")
  .argument("<file>", "a backup, or a folder with a state in it")
  .action(async (backup: string) => {
    const { dataDir } = loadSettings();
    const { counts, kept } = await withProgress((onProgress) =>
      restoreState(resolve(backup), dataDir, new Date(), onProgress),
    );
    print(`restored ${describe(counts)} to ${dataDir}`);
    if (kept !== undefined) print(`what was there is kept as ${kept}; delete it when all is well`);
  });

command
  .command("check")
  .description("read a state through, while the bot runs too; exit code 2 when it is damaged")
  .argument("[file]", "a backup, or a folder with a state in it; DATA_DIR when absent")
  .action(async (path?: string) => {
    const place = path === undefined ? loadSettings().dataDir : resolve(path);
    const check = path === undefined ? checkState : checkBackup;
    const counts = await withProgress((onProgress) => check(place, onProgress));
    print(`sound: ${describe(counts)} in ${place}`);
    for (const [name, count] of Object.entries(counts)) print(`  ${name}: ${count}`);
  });

await runCommand(command);
