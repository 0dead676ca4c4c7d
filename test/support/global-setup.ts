import { languages } from "../../src/languages/index.js";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { openEncoder } from "../../src/open-encoder.js";
import { readSettings } from "../../src/config.js";
import { prepareIndex } from "../../src/prepare-index.js";
import { projectRoot } from "../../src/project.js";

/** Builds the index of the corpus once before all tests, where it is absent or stale. */
export default async function buildIndexOnce(): Promise<void> {
  const settings = readSettings({}, projectRoot());
  const encoder = await openEncoder(settings);
  for (const entry of await readCorpus(settings.corpusDir))
    await prepareIndex(entry, encoder, {
      understandingOf: languages.understandingOf,
      indexDir: settings.indexDir,
      rebuild: true,
    });
}
