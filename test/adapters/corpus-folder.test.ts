import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  readCorpus,
  readServedCorpus,
  sha256,
  surveyCorpus,
} from "../../src/adapters/corpus-folder.js";
import type { AppError } from "../../src/errors.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "corpus-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const source = (body: string, checksum = sha256(body)): string =>
  `---\nspeaker: A. Speaker\noffice: Head\ntitle: An Address\noccasion: a day\ndate: 2024-02-29\nlanguage: en\nsource: a site\nlicence: free\nsha256: ${checksum}\n---\n\n${body}\n`;
function put(slug: string, file: string, content: string | Buffer): void {
  mkdirSync(join(folder, slug), { recursive: true });
  writeFileSync(join(folder, slug, file), content);
}

const faultsOf = (reading: Promise<unknown>): Promise<readonly string[]> =>
  reading.then(
    () => [],
    (error: unknown) => (error as AppError).lines,
  );

test("folders that are no address are passed over, those that nobody sees in silence", async () => {
  put("good", "address.txt", source("One."));
  put("notes", "ideas.md", "x");
  put(".git", "HEAD", "ref");
  const warned: string[] = [];
  const read = await readCorpus(folder, (line) => warned.push(line));
  expect(read.map(({ address }) => address.slug)).toEqual(["good"]);
  expect(warned).toEqual([
    `passed over: ${join(folder, "notes")}: expected an address.txt in it, got none`,
  ]);
});

test("bad addresses are left out of what is served, one line each", async () => {
  put("good", "address.txt", source("One."));
  put("changed", "address.txt", source("One.", "0".repeat(64)));
  put("several", "address.txt", source("One.  Two.\n\n<b>Three</b>"));
  put("Bad Name", "address.txt", source("One."));
  put("lost", "questions.jsonl", "");
  put("keys", "address.txt", source("One."));
  put("keys", "questions.jsonl", "{}\n");
  const warned: string[] = [];
  const served = await readServedCorpus(folder, (line) => warned.push(line));
  expect(served.map(({ address }) => address.slug)).toEqual(["good"]);
  expect(warned.map((line) => line.replaceAll(`${folder}/`, ""))).toEqual([
    'left out: Bad Name: expected a folder name of a-z, 0-9 and "-", got "Bad Name"',
    expect.stringMatching(/^left out: changed\/address\.txt: expected a text with the sha256/u),
    'left out: keys/questions.jsonl:1: expected "question" to be a text, got undefined',
    "left out: lost/address.txt: expected the text of an address, got no file",
    expect.stringMatching(
      /^left out: several\/address\.txt:13: expected single spaces.*; 1 more: run "npm run corpus:check"$/u,
    ),
  ]);
});

test("where every address must be right, all faults of all of them are told", async () => {
  put("good", "address.txt", source("One."));
  put("changed", "address.txt", source("One.", "0".repeat(64)));
  put("several", "address.txt", source("One.  Two.\n\n<b>Three</b>"));
  const faults = await faultsOf(readCorpus(folder));
  expect(
    faults.map((line) => /(?:changed|several)\/address\.txt(?::\d+)?/u.exec(line)?.[0]),
  ).toEqual(["changed/address.txt", "several/address.txt:13", "several/address.txt:15"]);
});

test("where no address can be read, nothing is served and all reasons are told", async () => {
  put("a", "address.txt", source("One.", "0".repeat(64)));
  put("b", "address.txt", "Plain words.\n");
  expect(await faultsOf(readServedCorpus(folder))).toHaveLength(2);
  rmSync(join(folder, "a"), { recursive: true });
  rmSync(join(folder, "b"), { recursive: true });
  put(".hidden", "address.txt", source("One."));
  expect(await faultsOf(readServedCorpus(folder))).toEqual([
    expect.stringContaining("expected at least one <slug>/address.txt"),
  ]);
});

test.each([
  ["UTF-16", Buffer.from("\ufeffOne.", "utf16le"), "UTF-16"],
  ["a Windows encoding", Buffer.from([0x93, 0x4f, 0x6e, 0x65]), "another encoding"],
])("a file in %s is refused with what mends it", async (_, bytes, named) => {
  put("a", "address.txt", bytes);
  const file = join(folder, "a", "address.txt");
  const [line = ""] = await faultsOf(readCorpus(folder));
  expect(line).toContain(`${file}: expected UTF-8, got ${named}`);
  expect(line).toMatch(/; "npm run add -- .*" mends it$/u);
});

test.each(["corpus", "scripts/fit/practice-corpus"])("%s holds no bad address", async (kept) => {
  const { entries, bad } = await surveyCorpus(kept);
  expect(bad).toEqual([]);
  expect(entries.length).toBeGreaterThan(0);
});
