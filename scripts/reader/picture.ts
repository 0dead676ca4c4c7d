import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { readServedCorpus } from "../../src/adapters/corpus-folder.js";
import { openReaderServer } from "../../src/adapters/service/reader-server.js";
import { createCommand, loadSettings, printLine, runCommand } from "../../src/command.js";
import { newestFirst } from "../../src/corpus/newest-first.js";
import { openReaderSite } from "../../src/serving/serve-reader.js";
import { openBrowser } from "./open-browser.js";

const command = createCommand(
  "reader:picture",
  "Take a picture of the reader page, as the README shows it",
)
  .argument("[file]", "a PNG file", "docs/pictures/reader.png")
  .option("--page <path>", "from the root of the reader", "kk/2022-06-06-address.html#p10s3")
  .option("--width <pixels>", "of the window", "1200")
  .option("--height <pixels>", "of the window", "720")
  .option("--dark", "in dark colours")
  .action(
    async (
      file: string,
      options: { page: string; width: string; height: string; dark?: boolean },
    ) => {
      const { corpusDir } = loadSettings();
      const addresses = newestFirst(await readServedCorpus(corpusDir, printLine));
      const site = openReaderSite(() => addresses);
      const server = await openReaderServer({ path: "", site }, { host: "127.0.0.1", port: 0 });
      const browser = await openBrowser();
      try {
        const page = await browser.newPage({
          viewport: { width: Number(options.width), height: Number(options.height) },
          colorScheme: options.dark === true ? "dark" : "light",
        });
        await page.goto(`${server.address}/${options.page}`);
        await page.evaluate("document.fonts.ready");
        await mkdir(dirname(resolve(file)), { recursive: true });
        await page.screenshot({ path: file });
        printLine(`written: ${file}`);
      } finally {
        await browser.close();
        await server.close();
      }
    },
  );

await runCommand(command);
