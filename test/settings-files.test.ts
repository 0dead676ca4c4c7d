import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readEnvFile } from "../src/settings-files.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "env-"));
  file = join(folder, ".env");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("a project without a .env has no settings in it", () => {
  expect(readEnvFile(file)).toEqual({});
});

test("a .env as Windows saves it is read: with a byte order mark and CRLF", () => {
  writeFileSync(file, '\uFEFFBOT_TOKEN=1\r\nBOT_OPERATOR="Дала"\r\n');
  expect(readEnvFile(file)).toEqual({ BOT_TOKEN: "1", BOT_OPERATOR: "Дала" });
});

test.each<[string, () => void, string]>([
  [
    "in UTF-16",
    () => {
      writeFileSync(file, Buffer.from("\uFEFFBOT_TOKEN=1\r\n", "utf16le"));
    },
    "UTF-16 or binary data; save it as UTF-8",
  ],
  [
    "in UTF-16 without a mark",
    () => {
      writeFileSync(file, Buffer.from("BOT_TOKEN=1", "utf16le"));
    },
    "UTF-16 or binary data; save it as UTF-8",
  ],
  [
    "in Windows-1251",
    () => {
      writeFileSync(file, Buffer.from([0x42, 0x3d, 0xc4, 0xe0]));
    },
    "another encoding; save it as UTF-8",
  ],
  [
    "that is a folder",
    () => {
      mkdirSync(file);
    },
    "a folder",
  ],
  [
    "inside a file",
    () => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, "");
    },
    "ENOTDIR: not a directory",
  ],
])("a .env %s is refused with the reason", (_, make, reason) => {
  make();
  expect(() => readEnvFile(file)).toThrow(
    `${file}: expected a text file in UTF-8, got ${reason}; mend it or take it away`,
  );
});
