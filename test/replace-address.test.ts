import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCorpus } from "../src/adapters/corpus-folder.js";
import type { AddOptions, AddTools } from "../src/add-address.js";
import { addAddress } from "../src/add-address.js";
import { languages, tellLanguage } from "../src/languages/index.js";
import { removeAddress } from "../src/remove-address.js";
import { createFakeEncoder } from "./support/fake-encoder.js";

const OPTIONS: AddOptions = { fields: {}, keepsHead: false, takesGuesses: false, isDryRun: false };
const SLUG = "winter";
const FRONT_MATTER = `---
speaker: Tom Field
office: Governor
title: To the Valley
occasion: the end of winter
date: 1998-03-02
language: en
source: the town archive
zone: Europe/Berlin
licence: CC0
sha256: ${"0".repeat(64)}
---
`;
const BODY = "To the Valley\n\nWe came through the winter. We lost no house.\n\nThank you all.\n";
const QUESTION = { question: "Was a house lost?", author: "test" };

let work: string;
let corpusDir: string;
let indexDir: string;
let file: string;
let printed: string[];
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "replacing-"));
  corpusDir = join(work, "corpus");
  indexDir = join(work, "index");
  file = join(corpusDir, SLUG, "address.txt");
  printed = [];
  mkdirSync(join(corpusDir, SLUG), { recursive: true });
});
afterEach(() => {
  rmSync(work, { recursive: true, force: true });
});

const write = (name: string, content: string): void => {
  writeFileSync(join(corpusDir, SLUG, name), content);
};
const add = (name = file, options: Partial<AddOptions> = {}, changed: Partial<AddTools> = {}) =>
  addAddress(
    name,
    readFileSync(name),
    { ...OPTIONS, ...options },
    {
      corpusDir,
      indexDir,
      languages,
      tell: tellLanguage,
      openEncoder: () => Promise.resolve(createFakeEncoder()),
      person: undefined,
      print: (line) => printed.push(line),
      ...changed,
    },
  );

/** The file of the command that a fault of the corpus names. */
async function remedyOf(folder: string): Promise<string> {
  const error: unknown = await readCorpus(folder).catch((thrown: unknown) => thrown);
  return /"npm run add -- (\S+)" mends it/u.exec(String(error))?.[1] ?? "";
}

describe("the text of an address of the corpus", () => {
  test("is mended in its place by the command that its faults name", async () => {
    write(
      "address.txt",
      (FRONT_MATTER + "\n" + BODY).replaceAll("\n", "\r\n").replace("no house", "no\u00A0house"),
    );
    write("questions.jsonl", JSON.stringify({ ...QUESTION, at: "p2s2" }));
    const remedy = await remedyOf(corpusDir);
    expect(remedy).toBe(file);
    await add(remedy);
    const [entry] = await readCorpus(corpusDir);
    expect(entry?.address).toMatchObject({
      slug: SLUG,
      text: BODY.trimEnd(),
      zone: "Europe/Berlin",
    });
    expect(entry?.anticipated.questions).toHaveLength(1);
    expect(readdirSync(corpusDir)).toEqual([SLUG]);
    expect(readdirSync(join(indexDir, SLUG))).toContain("manifest.json");
    expect(printed.at(-1)).toMatch(/^replaced the text of winter, indexed with \d+ passages$/u);
  });

  test("keeps questions that no longer fit and says which they are", async () => {
    // Joined, the two halves of the sentence are one paragraph, so the last one is the second.
    const wrapped =
      "We came through\nthe long winter,\nand we lost no\nhouse of ours.\n \nThank you all.\n";
    write("address.txt", FRONT_MATTER + "\n" + wrapped.replace("\n \n", "\n\n* * *\n\n"));
    write(
      "questions.jsonl",
      [
        { ...QUESTION, at: "p1s1" },
        { question: "Who is thanked?", author: "test", at: "p3s1" },
      ]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    );
    await add();
    expect(readFileSync(file, "utf8")).toContain("house of ours.\n\nThank you all.\n");
    expect(readdirSync(join(corpusDir, SLUG)).sort()).toEqual(["address.txt", "questions.jsonl"]);
    expect(printed.slice(-4)).toEqual([
      "replaced the text of winter",
      `${join(corpusDir, SLUG, "questions.jsonl")}:2: expected a sentence of winter, got "p3s1"`,
      "questions.jsonl: p3s1 named other words before; look at them",
      "it is not served until these are mended; then run npm run index",
    ]);
  });

  test("keeps its name, and stays as it was in a dry run", async () => {
    write("address.txt", FRONT_MATTER + "\n" + BODY);
    const before = readFileSync(file, "utf8");
    await expect(add(file, { slug: "spring" })).rejects.toThrow(
      '--slug: expected "winter", whose text the file is, got "spring"',
    );
    await add(file, { isDryRun: true });
    expect(printed.at(-1)).toContain(`the text in ${join(corpusDir, SLUG)} would be replaced`);
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  test("is refused from elsewhere with the files that removing it would take", async () => {
    write("address.txt", FRONT_MATTER + "\n" + BODY);
    write("questions.jsonl", "");
    write("glosses.ru.jsonl", "");
    const copy = join(work, "copy.txt");
    writeFileSync(copy, FRONT_MATTER + "\n" + BODY);
    await expect(add(copy)).rejects.toThrow(
      "npm run remove -- winter (it removes glosses.ru.jsonl, questions.jsonl too)",
    );
  });
});

describe("two at once", () => {
  const copy = (): string => {
    const name = join(work, "copy.txt");
    writeFileSync(name, FRONT_MATTER + "\n" + BODY);
    return name;
  };

  test("a folder that is there is refused before anything is built", async () => {
    write("notes.txt", "mine");
    let built = 0;
    const openEncoder = () => {
      const encoder = createFakeEncoder();
      return Promise.resolve({
        ...encoder,
        embedPassages(passages: readonly string[]) {
          built++;
          return encoder.embedPassages(passages);
        },
      });
    };
    await expect(add(copy(), { slug: SLUG }, { openEncoder })).rejects.toThrow("there already");
    expect(built).toBe(0);
    expect(readdirSync(corpusDir)).toEqual([SLUG]);
  });

  test("the later one leaves the index of the one that was first", async () => {
    const second = copy();
    rmSync(join(corpusDir, SLUG), { recursive: true });
    const openEncoder = () => {
      const encoder = createFakeEncoder();
      return Promise.resolve({
        ...encoder,
        async embedPassages(passages: readonly string[]) {
          if (!existsSync(join(corpusDir, SLUG))) await add(second, { slug: SLUG });
          return encoder.embedPassages(passages);
        },
      });
    };
    await expect(add(second, { slug: SLUG }, { openEncoder })).rejects.toThrow("nothing was added");
    expect(readdirSync(join(indexDir, SLUG))).toContain("manifest.json");
    expect(readdirSync(corpusDir)).toEqual([SLUG]);
  });

  test("a text that is being removed is not in the corpus", async () => {
    mkdirSync(join(corpusDir, ".removing-winter-1"));
    writeFileSync(join(corpusDir, ".removing-winter-1", "address.txt"), FRONT_MATTER + "\n" + BODY);
    rmSync(join(corpusDir, SLUG), { recursive: true });
    await add(copy(), { slug: "winter-2" });
    expect(readdirSync(corpusDir)).toContain("winter-2");
  });
});

describe("removing", () => {
  const remove = (slug: string) =>
    removeAddress(slug, true, {
      corpusDir,
      indexDir,
      person: undefined,
      print: (line) => printed.push(line),
    });

  test("leaves folders that hold no address and no index of one", async () => {
    write("address.txt", FRONT_MATTER + "\n" + BODY);
    mkdirSync(join(corpusDir, "drafts"));
    writeFileSync(join(corpusDir, "drafts", "novel.txt"), "mine");
    mkdirSync(join(indexDir, "photos"), { recursive: true });
    writeFileSync(join(indexDir, "photos", "a.png"), "mine");
    await expect(remove("drafts")).rejects.toThrow("expected one of winter in");
    await expect(remove("photos")).rejects.toThrow("expected one of winter in");
    expect(existsSync(join(corpusDir, "drafts", "novel.txt"))).toBe(true);
    expect(existsSync(join(indexDir, "photos", "a.png"))).toBe(true);
  });

  test("calls the corpus empty only when no address is left", async () => {
    write("address.txt", FRONT_MATTER + "\n" + BODY);
    mkdirSync(join(corpusDir, "spring"));
    writeFileSync(join(corpusDir, "spring", "questions.jsonl"), "");
    await remove("spring");
    expect(printed).toEqual(["removed spring; it had no index"]);
    await remove(SLUG);
    expect(printed.at(-1)).toContain("the corpus is empty now");
  });
});
