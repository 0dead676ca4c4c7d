import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { readServedCorpus } from "../../src/adapters/corpus-folder.js";
import { openReaderServer } from "../../src/adapters/service/reader-server.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import { newestFirst } from "../../src/corpus/newest-first.js";
import { AppError } from "../../src/errors.js";
import type { ReaderSite } from "../../src/reader/site.js";
import { openReaderSite } from "../../src/serving/serve-reader.js";

const LOOPBACK = "127.0.0.1";

const command = createCommand(
  "reader",
  "Show the addresses as pages on this machine, or write them as files for any web host",
)
  .option("--out <folder>", "write the pages into this folder, which is made or empty")
  .option("--port <port>", "where to listen; PORT when absent")
  .action(async (options: { out?: string; port?: string }) => {
    const settings = loadSettings();
    const addresses = newestFirst(await readServedCorpus(settings.corpusDir, printLine));
    const site = openReaderSite(() => addresses);
    if (options.out !== undefined) {
      await writeSite(site, resolve(options.out));
      return;
    }
    const port = options.port === undefined ? settings.port : readPort(options.port);
    const { address } = await openReaderServer({ path: "", site }, { host: LOOPBACK, port });
    process.stdout.write(`${address}/\n`);
    printLine("The reader page is open; end it with Ctrl+C.");
  });

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/u.test(text) && port <= 65535) return port;
  throw new AppError("BAD_INPUT", `--port: expected a port from 0 to 65535, got "${text}"`);
}

/** @throws AppError BAD_INPUT when the folder holds something: files of an older export would stay */
async function writeSite(site: ReaderSite, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new AppError(
      "BAD_INPUT",
      `--out: expected an empty folder, got "${folder}"; empty it or name another one`,
    );
  const files = site.list();
  for (const [path, { body }] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
  }
  process.stdout.write(`${files.length} files in ${folder}\n`);
}

await runCommand(command);
