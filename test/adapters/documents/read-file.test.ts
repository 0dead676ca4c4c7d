import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { MOST_BYTES, readInput } from "../../../src/adapters/documents/read-file.js";

const work = mkdtempSync(join(tmpdir(), "read-file-"));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});
writeFileSync(join(work, "empty.txt"), "");
writeFileSync(join(work, "blank.txt"), " \r\n\t\n");
writeFileSync(join(work, "large.txt"), Buffer.alloc(MOST_BYTES + 1, "a"));
writeFileSync(join(work, "text.txt"), "We build.");
mkdirSync(join(work, "folder"));
symlinkSync("nowhere.txt", join(work, "link.txt"));

test.each([
  ["none.txt", "expected a readable file, got no such file"],
  ["link.txt", "expected a readable file, got a link to a file that is not there"],
  ["folder", "expected a file, got a folder; give the file in it"],
  ["empty.txt", "expected the text of an address, got an empty file"],
  ["blank.txt", "expected the text of an address, got white space only"],
  ["large.txt", "expected at most 8 MB, got more; cut the file to the text of the address"],
])("%s is refused: %s", async (name, message) => {
  await expect(readInput(join(work, name))).rejects.toThrow(`${join(work, name)}: ${message}`);
});

test("a URL is not fetched, and the remedy is said", async () => {
  await expect(readInput("https://valley.example/1998")).rejects.toThrow(
    "https://valley.example/1998: expected a file, got a URL, which is not fetched; save the page from a browser and give the file with --link https://valley.example/1998",
  );
});

test("a file is its bytes", async () => {
  expect(Buffer.from(await readInput(join(work, "text.txt"))).toString()).toBe("We build.");
});
