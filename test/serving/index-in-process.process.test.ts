import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../../src/adapters/corpus-folder.js";
import { readSettings } from "../../src/config.js";
import { projectRoot } from "../../src/project.js";
import { indexInProcess } from "../../src/serving/index-in-process.js";

const PROGRAM = new URL("../../dist/src/serving/index-process.js", import.meta.url);
const going = new AbortController().signal;

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "index-process-"));
  mkdirSync(join(work, "corpus/bread"), { recursive: true });
  const body = "The price of bread will stay as it is. Bakers will be paid on Mondays.";
  writeFileSync(
    join(work, "corpus/bread/address.txt"),
    `---\nspeaker: A. Speaker\noffice: Head\ntitle: T\noccasion: o\ndate: 2020-01-01\nlanguage: en\nsource: s\nlicence: l\nsha256: ${sha256(body)}\n---\n\n${body}\n`,
  );
  writeFileSync(join(work, "file"), "");
});
afterAll(() => {
  rmSync(work, { recursive: true });
});
const settingsWith = (indexDir: string) => ({
  ...readSettings({}, projectRoot()),
  corpusDir: join(work, "corpus"),
  indexDir: join(work, indexDir),
});

test("told to stop, it ends at once and leaves no index", async () => {
  const stopping = new AbortController();
  const indexing = indexInProcess(settingsWith("stopped"), stopping.signal, PROGRAM);
  stopping.abort();
  await expect(indexing).rejects.toThrow();
  expect(readdirSync(work)).not.toContain("stopped");
});

test("why it cannot build comes back", async () => {
  await expect(
    indexInProcess(settingsWith(join("file", "in")), going, PROGRAM),
  ).rejects.toMatchObject({
    code: "BAD_INDEX",
    message: expect.stringContaining("set INDEX_DIR to a writable folder") as string,
  });
});

test("a program that ends without a word is a failure", async () => {
  const nothing = new URL("../../dist/src/errors.js", import.meta.url);
  await expect(indexInProcess(settingsWith("none"), going, nothing)).rejects.toThrow(
    /^index process: expected it to finish, got its end/u,
  );
});
