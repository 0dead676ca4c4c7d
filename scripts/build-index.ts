import { languages } from "../src/languages/index.js";
import { readCorpus } from "../src/adapters/corpus-folder.js";
import { openEncoder } from "../src/app.js";
import { prepareIndex } from "../src/prepare-index.js";
import { createCommand, loadSettings, printLine, runCommand } from "../src/command.js";
import { createListeners } from "../src/terminal/open-listeners.js";

const command = createCommand("index", "Embed every address and save its vector index")
  .option("--force", "build again even when nothing changed")
  .action(async (options: { force?: boolean }) => {
    const settings = loadSettings();
    const entries = await readCorpus(settings.corpusDir);
    const listeners = createListeners(printLine);
    const encoder = await openEncoder(settings, listeners);
    for (const entry of entries) {
      const { index, built } = await prepareIndex(entry, encoder, {
        understandingOf: languages.understandingOf,
        indexDir: settings.indexDir,
        rebuild: true,
        force: options.force ?? false,
        ...(listeners.onIndexing ? { onProgress: listeners.onIndexing } : {}),
      });
      const { slug } = entry.address;
      printLine(
        built === undefined
          ? `index ${slug}: up to date, ${index.size} passages`
          : `index ${slug}: built, ${index.size} passages (${built})`,
      );
    }
  });

await runCommand(command);
