import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropBuiltIndex, readMadeFrom } from "../../../src/adapters/index/index-removal.js";

let indexDir: string;
beforeEach(() => {
  indexDir = mkdtempSync(join(tmpdir(), "index-"));
});
afterEach(() => {
  rmSync(indexDir, { recursive: true, force: true });
});

function save(name: string, manifest: unknown): void {
  mkdirSync(join(indexDir, name));
  writeFileSync(join(indexDir, name, "manifest.json"), JSON.stringify(manifest));
}

test("a stop takes away what was built for the address, whole or half, and nothing else", () => {
  save("winter", { corpus: { slug: "winter", checksum: "mine" } });
  save(`winter.${process.pid}-1a2b.partial`, {});
  save("winter.1-1a2b.partial", {});
  save("spring", { corpus: { slug: "spring", checksum: "mine" } });
  dropBuiltIndex(join(indexDir, "winter"), "mine");
  expect(readdirSync(indexDir).sort()).toEqual(["spring", "winter.1-1a2b.partial"]);
});

test("the index of somebody else’s address of the same name stays", () => {
  save("winter", { corpus: { slug: "winter", checksum: "theirs" } });
  dropBuiltIndex(join(indexDir, "winter"), "mine");
  expect(readMadeFrom(join(indexDir, "winter"))).toEqual({ slug: "winter", checksum: "theirs" });
});

test("a folder without a manifest is no index", () => {
  save("photos", ["a.png"]);
  expect(readMadeFrom(join(indexDir, "photos"))).toBeUndefined();
  expect(readMadeFrom(join(indexDir, "nothing"))).toBeUndefined();
});
