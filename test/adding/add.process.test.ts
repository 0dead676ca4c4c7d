import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, describe, expect, test } from "vitest";
import type { Ran } from "../support/run-command.js";
import { runCommand } from "../support/run-command.js";
import { SAVED_PAGE } from "../support/saved-page.js";
import { createTestPdf } from "../support/test-pdf.js";

const work = mkdtempSync(join(tmpdir(), "add-"));
const corpus = join(work, "corpus");
const index = join(work, "index");
const page = join(work, "bridge.html");
writeFileSync(page, SAVED_PAGE);
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const run = (script: string, args: readonly string[], stdin?: string | Uint8Array): Promise<Ran> =>
  runCommand(script, args, {
    env: { CORPUS_DIR: corpus, INDEX_DIR: index },
    cwd: work,
    ...(stdin === undefined ? {} : { stdin }),
  });
const SLUG = "2021-05-03-remarks";
const RUSSIAN =
  "Уважаемые жители города!\r\n\r\nТри года мы строили эту школу, и сегодня она открыта. Обеды в ней будут бесплатными для всех детей.\r\n";

describe("a file that is no text leaves nothing, and one line on stderr says why", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["empty.txt", "", "got an empty file"],
    [
      "mixed.txt",
      Buffer.concat([Buffer.from(RUSSIAN), iconv.encode("Спасибо", "win1251")]),
      "mixed.txt:4: expected one encoding",
    ],
    ["scan.pdf", createTestPdf([[]]), "got 1 page of pictures"],
  ])("%s", async (name, content, message) => {
    writeFileSync(join(work, name), content);
    const ran = await run("add", [name, "--yes"]);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(existsSync(corpus)).toBe(false);
    expect(existsSync(index)).toBe(false);
  });

  test("a URL", async () => {
    const ran = await run("add", ["https://valley.example/1998"]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("got a URL, which is not fetched; save the page from a browser");
  });
});

describe("the walk of the README", () => {
  test("a dry run shows what would be written, and writes nothing", async () => {
    const ran = await run("add", [page, "--dry-run"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("2 no-break spaces became spaces");
    expect(ran.stdout).toContain("speaker   Ada Stone  [guess:");
    expect(ran.stdout).toContain("address: 7 paragraphs, 10 sentences");
    expect(existsSync(corpus)).toBe(false);
  });

  test("guesses are not taken without a word", async () => {
    const ran = await run("add", [page]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("expected --yes to take what was found for speaker");
    expect(existsSync(corpus)).toBe(false);
  });

  test("a page is added and answered from at once, without building again", async () => {
    const added = await run("add", [page, "--yes"]);
    expect(added.code).toBe(0);
    expect(added.stdout).toContain(`added ${SLUG}, indexed with`);
    expect(readdirSync(corpus)).toEqual([SLUG]);
    const asked = await run("ask", ["--json", "What did the bridge cost?"]);
    expect(asked).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(asked.stdout)).toMatchObject({
      answered: true,
      quotations: [{ focus: "The bridge cost nine million crowns." }],
    });
    expect((await run("build-index", [])).stderr).toContain("up to date");
    expect((await run("check-corpus", ["--no-keys"])).stdout).toContain("checksum and spans right");
  });

  test("the same page again is refused", async () => {
    const ran = await run("add", [page, "--yes"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`got that of ${SLUG}`);
  });

  test("a Russian text in Windows-1251 comes by standard input", async () => {
    const fields = {
      speaker: "Ада Стоун",
      office: "мэр",
      title: "Открытие школы",
      occasion: "открытие школы",
      date: "1 сентября 2021 года",
      source: "газета",
      licence: "public",
    };
    const options = Object.entries(fields).flatMap(([key, value]) => [`--${key}`, value]);
    const ran = await run("add", ["-", "--yes", ...options], iconv.encode(RUSSIAN, "win1251"));
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("standard input: plain text, Windows-1251");
    const content = readFileSync(join(corpus, "2021-09-01-address", "address.txt"), "utf8");
    expect(content).toContain("language: ru\n");
    expect(content).toContain("\n\nУважаемые жители города!\n\nТри года мы строили");
  });

  test("an address is removed with its index", async () => {
    const refused = await run("remove", [SLUG]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("expected --yes to remove");
    const removed = await run("remove", [SLUG, "--yes"]);
    expect(removed).toMatchObject({ code: 0, stdout: `removed ${SLUG} and its index\n` });
    expect(readdirSync(corpus)).toEqual(["2021-09-01-address"]);
    expect(readdirSync(index)).toEqual(["2021-09-01-address"]);
  });
});

test.each(["add", "remove"])("%s --help explains itself", async (name) => {
  const ran = await run(name, ["--help"]);
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  expect(ran.stdout).toContain("Usage:");
});
