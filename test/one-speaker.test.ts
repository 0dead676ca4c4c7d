import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { readCorpus } from "../src/adapters/corpus-folder.js";
import { namesOf } from "../src/conversation/read-message.js";

const SRC = join(import.meta.dirname, "../src");

/** What people type about any country's affairs, from which a language is learnt, and names that no language owns. */
const SAMPLES =
  /sample-messages\.ts$|own-letters\.ts$|languages\/detection\/detect-language\.ts$|post-wish\.ts$/u;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu;

test("no code names a speaker of the corpus, or the residence of one: front matter does", async () => {
  const entries = await readCorpus(join(SRC, "../corpus"));
  const speakers = namesOf(entries.map(({ address }) => address)).filter(
    (name) => !name.includes(" "),
  );
  const names = new RegExp([...speakers, "akorda", "акорд", "ақорда"].join("|"), "iu");
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !SAMPLES.test(file))
    .map((file) => join(SRC, file));
  expect(files.length).toBeGreaterThan(400);
  const naming = files.filter((file) =>
    names.test(readFileSync(file, "utf8").replaceAll(COMMENT, "")),
  );
  expect(naming.map((file) => relative(SRC, file))).toEqual([]);
});
