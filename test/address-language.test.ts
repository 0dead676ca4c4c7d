import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openCorpus } from "../src/app.js";
import { readSettings } from "../src/config.js";
import { NOTHING_ANTICIPATED } from "../src/corpus/anticipated.js";
import { projectRoot } from "../src/project.js";
import { createTestAddress } from "./support/test-address.js";

const indexDir = mkdtempSync(join(tmpdir(), "index-"));
afterAll(() => {
  rmSync(indexDir, { recursive: true, force: true });
});

/**
 * German: "Rates" is of the council, "Rate" is an instalment. The stems of English take them for one
 * word, and its lists take "also" for a word of grammar.
 */
const address = {
  ...createTestAddress("Die Mühle des Rates steht am Fluss. Also ruht der Müller.", "german"),
  language: "de",
};
const settings = { ...readSettings({}, projectRoot()), indexDir };
const entry = { address, anticipated: NOTHING_ANTICIPATED, checksum: "c" };
const corpus = await openCorpus(settings, [entry], true);

test("an address in a language that nobody has taught is asked by its words as they are", async () => {
  const [ranked] = await corpus.answerer.rankAll("Rate also");
  expect(ranked?.ranking.retrieval.absentWords).toEqual(["rate"]);
  expect(ranked?.ranking.retrieval.words).toEqual(["rate", "also"]);
});

test("nor are its words corrected to those of a language that is told apart", async () => {
  const [ranked] = await corpus.answerer.rankAll("die Muhle am Flus");
  expect(ranked?.ranking.retrieval.question).toBe("die Muhle am Flus");
});
