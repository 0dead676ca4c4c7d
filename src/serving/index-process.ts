import { setPriority } from "node:os";
import { surveyCorpus } from "../adapters/corpus-folder.js";
import { openEncoder } from "../open-encoder.js";
import { AppError, explain } from "../errors.js";
import { languages } from "../languages/index.js";
import { prepareIndex } from "../prepare-index.js";
import type { IndexSettings } from "./index-in-process.js";

// The program of `index-in-process.ts`: the settings come, and how it ended goes back. It ends with the
// process that started it.
const BEHIND_ANSWERS = 10;

async function build(settings: IndexSettings): Promise<void> {
  const { entries } = await surveyCorpus(settings.corpusDir);
  const encoder = await openEncoder(settings);
  for (const entry of entries)
    await prepareIndex(entry, encoder, {
      indexDir: settings.indexDir,
      rebuild: true,
      understandingOf: languages.understandingOf,
    });
}

process.on("disconnect", () => process.exit());
process.once("message", (settings: IndexSettings) => {
  setPriority(BEHIND_ANSWERS);
  const end = (problem?: readonly string[]): void => {
    process.send?.({ problem }, () => {
      process.disconnect();
    });
  };
  build(settings).then(
    () => {
      end();
    },
    (error: unknown) => {
      end(error instanceof AppError ? error.lines : [explain(error)]);
    },
  );
});
