import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { projectRoot } from "../../../src/project.js";

const INDEX_FOLDER = join(projectRoot(), "dist/src/adapters/index/index-folder.js");

test("vectors of which only the beginning could be written are no index", () => {
  const folder = mkdtempSync(join(tmpdir(), "cut-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const program = `
    import { saveIndexFolder } from ${JSON.stringify(INDEX_FOLDER)};
    const claims = { encoder: { dimensions: 64 }, parameters: { m: 10, efConstruction: 200, seed: 1 } };
    const embeddings = Array.from({ length: 1000 }, (_, i) => new Float32Array(64).fill(0).with(i % 64, 1));
    await saveIndexFolder(${JSON.stringify(join(folder, "address"))}, claims, embeddings, { keyStems: [] })
      .then(() => console.log("saved"), (error) => console.log(error.code, error.message));`;
  // As long as half of the vectors; the small files beside them are written whole.
  const { stdout, stderr } = spawnSync(
    "prlimit",
    ["--fsize=131072", process.execPath, "--input-type=module", "-e", program],
    { encoding: "utf8" },
  );
  expect(stderr).toBe("");
  expect(stdout).toMatch(
    /^BAD_INDEX index .*address: expected to write it, got only 128 of at least 250 KiB written; /u,
  );
  expect(readdirSync(folder)).toEqual([]);
});
