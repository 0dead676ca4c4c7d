import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { removeGoneIndexes } from "../../../src/adapters/index/gone-indexes.js";

test("indexes of addresses that are gone are removed, and nothing else is", async () => {
  const indexDir = mkdtempSync(join(tmpdir(), "gone-"));
  onTestFinished(() => {
    rmSync(indexDir, { recursive: true });
  });
  const put = (folder: string, file: string, content: string): void => {
    mkdirSync(join(indexDir, folder), { recursive: true });
    writeFileSync(join(indexDir, folder, file), content);
  };
  const manifestOf = (slug: string): string => JSON.stringify({ format: 1, corpus: { slug } });
  put("kept", "manifest.json", manifestOf("kept"));
  put("gone", "manifest.json", manifestOf("gone"));
  put("gone", "vectors.hnsw", "x");
  put("photos", "summer.jpg", "x");
  put("app", "manifest.json", '{"name": "app"}');
  put("copy", "manifest.json", manifestOf("gone"));
  put("torn", "manifest.json", "{");
  writeFileSync(join(indexDir, "file"), "x");
  expect(await removeGoneIndexes(indexDir, ["kept"])).toEqual(["gone"]);
  expect(readdirSync(indexDir).sort()).toEqual(["app", "copy", "file", "kept", "photos", "torn"]);
  expect(await removeGoneIndexes(join(indexDir, "none"), [])).toEqual([]);
});
