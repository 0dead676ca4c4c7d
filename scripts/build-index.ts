import { languages } from "../src/languages/index.js";
import { readCorpus } from "../src/adapters/corpus-folder.js";
import { removeGoneIndexes } from "../src/adapters/index/gone-indexes.js";
import { openEncoder } from "../src/open-encoder.js";
import { prepareIndex } from "../src/prepare-index.js";
import { createCommand, loadSettings, printLine, runCommand } from "../src/command.js";
import { reviewKeys, reviewLanguages, reviewTexts } from "../src/serving/review-corpus.js";
import { createListeners } from "../src/terminal/open-listeners.js";

const command = createCommand("index", "Embed every address and save its vector index")
  .option("--force", "build again even when nothing changed")
  .action(async (options: { force?: boolean }) => {
    const settings = loadSettings();
    const warn = (line: string): void => {
      printLine(`index: ${line}`);
    };
    const entries = await readCorpus(settings.corpusDir, warn);
    reviewTexts(entries).forEach(warn);
    const listeners = createListeners(printLine);
    const encoder = await openEncoder(settings, listeners);
    reviewLanguages(entries, encoder).forEach(warn);
    for (const entry of entries) {
      const { vectors, built } = await prepareIndex(entry, encoder, {
        understandingOf: languages.understandingOf,
        indexDir: settings.indexDir,
        rebuild: true,
        force: options.force ?? false,
        ...(listeners.onIndexing ? { onProgress: listeners.onIndexing } : {}),
      });
      const { slug } = entry.address;
      printLine(
        built === undefined
          ? `index ${slug}: up to date, ${vectors.size} passages`
          : `index ${slug}: built, ${vectors.size} passages (${built})`,
      );
    }
    const slugs = entries.map(({ address }) => address.slug);
    for (const slug of await removeGoneIndexes(settings.indexDir, slugs))
      printLine(`index ${slug}: removed, its address is gone`);
    const advice = reviewKeys(entries);
    if (advice !== undefined) warn(advice);
  });

await runCommand(command);
