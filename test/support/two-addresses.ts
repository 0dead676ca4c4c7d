import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { sha256 } from "../../src/adapters/corpus-folder.js";
import { openCorpus } from "../../src/app.js";
import type { OpenCorpus } from "../../src/app.js";
import { readSettings } from "../../src/config.js";
import { parseAnticipated } from "../../src/corpus/anticipated.js";
import { createAddress } from "../../src/corpus/parse-address.js";
import { projectRoot } from "../../src/project.js";

const BREAD =
  "The price of bread will stay as it is in every shop of our country. Bakers will be paid on Mondays.\n\n" +
  "Flour is the concern of every family. This is why the mills stay open.\n\n" +
  "Millers have my thanks.";
const ROADS =
  "The road to the northern lake will be paved. Bridges over both rivers come later. " +
  "Drivers in the southern valley wait for another year.";

/** An address with a sample question that its first sentence answers, and a gap. */
export function entry(
  slug: string,
  body: string,
  sample: string,
  speaker = "A. Speaker",
): CorpusEntry {
  const address = createAddress(slug, {
    body,
    metadata: {
      speaker,
      office: "Head of the House",
      title: `On ${slug.slice(11)}`,
      occasion: "a day of tests",
      date: slug.slice(0, 10),
      language: "en",
      source: "nowhere",
      licence: "free",
      sha256: sha256(body),
    },
  });
  const questions = [
    { question: sample, author: "test", at: "p1s1", sample: true },
    { question: "What pension does a miner get?", author: "test", gap: "pensions" },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n");
  return {
    address,
    anticipated: parseAnticipated("questions.jsonl", questions, address, "en"),
    checksum: sha256(body),
  };
}

/** In the order of their folders, the older one first. */
export const TWO_ENTRIES: readonly CorpusEntry[] = [
  entry("2020-01-01-bread", BREAD, "What will bread cost?"),
  entry("2021-01-01-roads", ROADS, "Which road will be paved?"),
];

/**
 * A corpus of two small addresses, the older one about bread, the newer one about roads, with the
 * bundled encoder. `close` removes its index.
 */
export async function openTwoAddresses(entries = TWO_ENTRIES): Promise<{
  readonly corpus: OpenCorpus;
  readonly close: () => Promise<void>;
}> {
  const indexDir = await mkdtemp(join(tmpdir(), "two-addresses-"));
  const settings = { ...readSettings({}, projectRoot()), indexDir };
  return {
    corpus: await openCorpus(settings, entries, true),
    close: () => rm(indexDir, { recursive: true, force: true }),
  };
}
