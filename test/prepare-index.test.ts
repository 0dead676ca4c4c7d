import { languages } from "../src/languages/index.js";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CorpusEntry } from "../src/adapters/corpus-folder.js";
import type { Sentence } from "../src/corpus/address.js";
import { NOTHING_ANTICIPATED } from "../src/corpus/anticipated.js";
import type { Anticipated } from "../src/corpus/anticipated.js";
import { prepareIndex } from "../src/prepare-index.js";
import type { Encoder } from "../src/retrieval/encoder.js";
import { createFakeEncoder } from "./support/fake-encoder.js";
import { createTestAddress } from "./support/test-address.js";

const { understandingOf } = languages;

const entry: CorpusEntry = {
  address: createTestAddress("Bread is good. Water is free.\n\nPeace will come."),
  anticipated: NOTHING_ANTICIPATED,
  checksum: "c1",
};
const encoder = createFakeEncoder();
let indexDir: string;
beforeEach(() => {
  indexDir = mkdtempSync(join(tmpdir(), "index-"));
});
afterEach(() => {
  rmSync(indexDir, { recursive: true, force: true });
});

const prepare = (overrides: Partial<CorpusEntry> = {}, rebuild = false, using = encoder) =>
  prepareIndex({ ...entry, ...overrides }, using, {
    indexDir,
    rebuild,
    understandingOf,
  });
const saved = (name: string): string => join(indexDir, "test", name);

test("an index is built when there is none, with progress, and taken as it is afterwards", async () => {
  const progress: number[] = [];
  const first = await prepareIndex(entry, encoder, {
    understandingOf,
    indexDir,
    rebuild: false,
    // Three sentences and two paragraphs.
    onProgress: (slug, done, total) => {
      expect([slug, total]).toEqual(["test", 5]);
      progress.push(done);
    },
  });
  expect(first.built).toBe("there was none");
  expect(progress.at(-1)).toBe(5);
  const second = await prepare();
  expect(second.built).toBeUndefined();
  expect(second.vectors.size).toBe(5);
  // Nothing temporary is left beside it.
  expect(readdirSync(indexDir)).toEqual(["test"]);
});

test("building again gives the same files", async () => {
  await prepare();
  const files = ["manifest.json", "readings.v8", "stems.txt", "vectors.hnsw"];
  expect(readdirSync(join(indexDir, "test")).sort()).toEqual(files);
  const before = files.map((name) => readFileSync(saved(name), "hex"));
  await prepareIndex(entry, encoder, { indexDir, rebuild: true, force: true, understandingOf });
  const after = files.map((name) => readFileSync(saved(name), "hex"));
  expect(after).toEqual(before);
});

test("the sentences of an address without anticipated questions are read by token, saved too", async () => {
  const built = await prepare();
  expect(built.readings).toHaveLength(3);
  expect(built.readings?.[1]?.pieces).toEqual(["water", "is", "free"]);
  expect((await prepare()).readings).toEqual(built.readings);
});

/** So many anticipated questions of an address of three sentences. */
function anticipate(count: number): Anticipated {
  const [at] = entry.address.sentences as [Sentence];
  const questions = Array.from({ length: count }, (_, i) => ({
    question: `Is there food ${i}?`,
    language: "en",
    author: "a",
    at,
    also: [],
    isSample: false,
    isList: false,
  }));
  return { questions, gaps: [] };
}

test("an address with as many anticipated questions as sentences is not read by token", async () => {
  const anticipated = anticipate(3);
  expect((await prepare({ anticipated, checksum: "c2" })).readings).toBeUndefined();
  expect(readdirSync(join(indexDir, "test")).sort()).toEqual([
    "manifest.json",
    "stems.txt",
    "vectors.hnsw",
  ]);
  expect((await prepare({ anticipated, checksum: "c2" })).built).toBeUndefined();
});

test("one with fewer is, for the questions that none of them is near to", async () => {
  const built = await prepare({ anticipated: anticipate(2), checksum: "c2" });
  expect(built.readings).toHaveLength(3);
});

const damage: [string, () => void, RegExp][] = [
  [
    "truncated",
    () => {
      truncateSync(saved("vectors.hnsw"), 100);
    },
    /vectors\.hnsw: expected sha256/u,
  ],
  [
    "corrupted",
    () => {
      const bytes = readFileSync(saved("vectors.hnsw"));
      bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 0xff;
      writeFileSync(saved("vectors.hnsw"), bytes);
    },
    /vectors\.hnsw: expected sha256/u,
  ],
  [
    "without vectors",
    () => {
      rmSync(saved("vectors.hnsw"));
    },
    /expected a readable vectors\.hnsw/u,
  ],
  [
    "with corrupted readings",
    () => {
      writeFileSync(saved("readings.v8"), "");
    },
    /readings\.v8: expected sha256/u,
  ],
  [
    "with corrupted stems",
    () => {
      writeFileSync(saved("stems.txt"), "food\n");
    },
    /stems\.txt: expected sha256/u,
  ],
  [
    "without stems",
    () => {
      rmSync(saved("stems.txt"));
    },
    /expected a readable stems\.txt/u,
  ],
  [
    "without readings",
    () => {
      rmSync(saved("readings.v8"));
    },
    /expected a readable readings\.v8/u,
  ],
  [
    "without a manifest",
    () => {
      rmSync(saved("manifest.json"));
    },
    /expected a readable manifest\.json/u,
  ],
  [
    "with a manifest that is none",
    () => {
      writeFileSync(saved("manifest.json"), "{");
    },
    /to be a manifest/u,
  ],
  [
    "of another format",
    () => {
      const manifest = JSON.parse(readFileSync(saved("manifest.json"), "utf8")) as object;
      writeFileSync(saved("manifest.json"), JSON.stringify({ ...manifest, format: 99 }));
    },
    /format: expected 5, got 99/u,
  ],
];

test.each(damage)(
  "an index %s is refused with the remedy, and rebuilt when allowed",
  async (_, harm, reason) => {
    await prepare();
    harm();
    await expect(prepare()).rejects.toThrow(reason);
    await expect(prepare()).rejects.toMatchObject({ code: "BAD_INDEX" });
    await expect(prepare()).rejects.toThrow('run "npm run index"');
    const rebuilt = await prepare({}, true);
    expect(rebuilt.built).toMatch(reason);
    expect((await prepare()).built).toBeUndefined();
  },
);

test("a stale index, of an older text, is refused", async () => {
  await prepare();
  await expect(prepare({ checksum: "c2" })).rejects.toThrow("corpus checksum: expected c2, got c1");
});

test("the stems of anticipated questions are saved, and an index of other stems is refused", async () => {
  const other = { anticipated: anticipate(3), checksum: "c2" };
  const built = await prepare(other);
  expect(built.keyStems).toEqual(["0", "1", "2"].map((i) => ["is", "there", "food", i]));
  expect((await prepare(other)).keyStems).toEqual(built.keyStems);
  const options = {
    indexDir,
    rebuild: false,
    understandingOf: (language: string) => ({
      ...understandingOf(language),
      stem: (word: string) => word.slice(0, 2),
    }),
  };
  await expect(prepareIndex({ ...entry, ...other }, encoder, options)).rejects.toThrow(
    /stems of anticipated questions: expected \w{64}, got \w{64}; run "npm run index"/u,
  );
});

test("a foreign index, of another address or encoder, is refused", async () => {
  await prepare();
  cpSync(join(indexDir, "test"), join(indexDir, "other"), { recursive: true });
  const other = {
    address: createTestAddress("Bread is good. Water is free.\n\nPeace will come.", "other"),
  };
  await expect(prepare(other)).rejects.toThrow("address: expected other, got test");
  const another = createFakeEncoder({ checksum: "f".repeat(64) });
  await expect(prepare({}, false, another)).rejects.toThrow("encoder checksum: expected ffff");
});

test("a folder that cannot be written is said to be so", async () => {
  writeFileSync(join(indexDir, "file"), "");
  await expect(
    prepareIndex(entry, encoder, {
      indexDir: join(indexDir, "file", "in"),
      rebuild: true,
      understandingOf,
    }),
  ).rejects.toMatchObject({ code: "BAD_INDEX" });
});

test("what another process has saved meanwhile is taken, unless a new one was asked for", async () => {
  const slow = {
    ...encoder,
    embedPassages: async (...args: Parameters<Encoder["embedPassages"]>) => {
      await prepare();
      return encoder.embedPassages(...args);
    },
  };
  const loser = await prepare({}, true, slow);
  expect(loser.built).toBeUndefined();
  expect(loser.vectors.size).toBe(5);
  expect(loser.readings).toHaveLength(3);
  const forced = { indexDir, rebuild: true, force: true, understandingOf };
  expect((await prepareIndex(entry, slow, forced)).built).toBe("asked for");
  expect(readdirSync(indexDir)).toEqual(["test"]);
});

test("many that save at once all have an index, and one is left", async () => {
  const options = { indexDir, rebuild: true, force: true, understandingOf };
  const all = await Promise.all(
    Array.from({ length: 6 }, () => prepareIndex(entry, encoder, options)),
  );
  expect(all.map(({ vectors }) => vectors.size)).toEqual([5, 5, 5, 5, 5, 5]);
  expect(readdirSync(indexDir)).toEqual(["test"]);
  expect((await prepare()).built).toBeUndefined();
});

/** The encoder, and what it was asked to embed. */
function watchEncoder(): { readonly watched: Encoder; readonly embedded: string[] } {
  const embedded: string[] = [];
  const watched: Encoder = {
    ...encoder,
    embedPassages: (passages) => {
      embedded.push(...passages);
      return encoder.embedPassages(passages);
    },
  };
  return { watched, embedded };
}

test("a folder that cannot be written is refused before anything is embedded", async () => {
  const file = join(indexDir, "file");
  writeFileSync(file, "");
  const { watched, embedded } = watchEncoder();
  const options = { indexDir: join(file, "in"), rebuild: true, understandingOf };
  await expect(prepareIndex(entry, watched, options)).rejects.toMatchObject({
    code: "BAD_INDEX",
    message: expect.stringMatching(/ENOTDIR.*; set INDEX_DIR to a writable folder$/u) as string,
  });
  expect(embedded).toEqual([]);
});

test("a disk with too little space is refused before anything is embedded", async () => {
  const { watched, embedded } = watchEncoder();
  // Vectors that no disk takes.
  const long = { ...watched, dimensions: 1e15 };
  await expect(
    prepareIndex(entry, long, { indexDir, rebuild: true, understandingOf }),
  ).rejects.toMatchObject({
    code: "BAD_INDEX",
    message: expect.stringMatching(
      /expected at least \d+ KiB of free space for it, got \d+; free some, or set INDEX_DIR/u,
    ) as string,
  });
  expect(embedded).toEqual([]);
});
