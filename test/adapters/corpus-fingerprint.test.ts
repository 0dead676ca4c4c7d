import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fingerprintCorpus } from "../../src/adapters/corpus-fingerprint.js";

test("every change of what is read shows, and nothing else does", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fingerprint-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const put = (...path: string[]): void => {
    mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true });
    writeFileSync(join(folder, ...path), "text");
  };
  put("a", "address.txt");
  let before = await fingerprintCorpus(folder);
  const hasChanged = async (): Promise<boolean> => {
    const now = await fingerprintCorpus(folder);
    const changed = now !== before;
    before = now;
    return changed;
  };
  expect(await hasChanged()).toBe(false);
  put("a", "address.txt~");
  put(".git", "index");
  put("README.md");
  expect(await hasChanged()).toBe(false);
  put("a", "questions.ru.jsonl");
  expect(await hasChanged()).toBe(true);
  put("a", "glosses.kk.jsonl");
  expect(await hasChanged()).toBe(true);
  put("b", "address.txt");
  expect(await hasChanged()).toBe(true);
  utimesSync(join(folder, "b", "address.txt"), 1, 1);
  expect(await hasChanged()).toBe(true);
  rmSync(join(folder, "b"), { recursive: true });
  expect(await hasChanged()).toBe(true);
  renameSync(join(folder, "a"), join(folder, "c"));
  expect(await hasChanged()).toBe(true);
  expect(await fingerprintCorpus(join(folder, "none"))).toBe("no folder");
});
