import { expect, test } from "vitest";
import { openRanker } from "../../../src/app.js";
import { readSettings } from "../../../src/config.js";
import { projectRoot } from "../../../src/project.js";
import { createKeyReport, showReport, toReportRecord } from "../../../scripts/keys/key-report.js";
import type { KeyReport } from "../../../scripts/keys/key-report.js";
import { createTryOut } from "../../../scripts/keys/try-out.js";
import { createFakeEncoder } from "../../support/fake-encoder.js";
import { createMemoryStore } from "../../support/memory-store.js";
import { createKeysFolder, line } from "./keys-world.js";
import type { KeysFolder } from "./keys-world.js";

const NOW = Date.parse("2026-03-29T12:00:00Z");
const encoder = createFakeEncoder();
const ranker = await openRanker(readSettings({}, projectRoot()), encoder);

async function reportOf(
  folder: KeysFolder,
  parts: Partial<Parameters<typeof createKeyReport>[1]> = {},
): Promise<KeyReport> {
  const entry = await folder.readEntry();
  return createKeyReport(entry, {
    tryOut: await createTryOut({ entry, encoder, ranker, saved: undefined }),
    counters: undefined,
    now: () => NOW,
    onProgress: () => undefined,
    ...parts,
  });
}

const LINES =
  line("What does bread cost in every shop of our country?", { at: "p1s2" }, "a") +
  line("In every shop of our country, what does bread cost?", { at: "p1s2" }, "b") +
  line("When are the bakers paid, on which of the Mondays?", { at: "p2s3" }, "a") +
  line("What does milk cost?", { gap: "milk" }, "b") +
  line("How are you?", { gap: "small talk" }, "b");

test("it lists the sentences with the fewest questions, near-duplicates and strays", async () => {
  const folder = createKeysFolder(LINES);
  const report = await reportOf(folder);
  const record = toReportRecord(report);
  expect(record).toMatchObject({
    slug: "2020-01-01-bread",
    sentences: 5,
    withoutQuestion: 3,
    questions: 3,
    gaps: 2,
    authors: [
      { author: "a", questions: 2, gaps: 0 },
      { author: "b", questions: 1, gaps: 2 },
    ],
    // The encoder of the test sees words, not their order.
    nearDuplicates: [
      {
        at: "p1s2",
        questions: [
          "What does bread cost in every shop of our country?",
          "In every shop of our country, what does bread cost?",
        ],
      },
    ],
  });
  expect((record["fewKeys"] as { at: string; keys: number }[]).map(({ keys }) => keys)).toEqual([
    0, 0, 0, 1, 2,
  ]);
  // It points at the millers and asks of the bakers.
  expect(record["stray"]).toEqual([
    expect.objectContaining({ at: "p2s3", question: expect.stringContaining("bakers") as string }),
  ]);
  const printed = showReport(await folder.readEntry(), report);
  expect(printed).toContain("¶2 s1: 0 · Bakers will be paid on Mondays.");
  expect(printed).toContain(
    "¶1 s2: 2 · The price of bread will stay as it is in every shop of our …",
  );
  expect(printed).not.toContain("without an answer");
});

test("topics that people asked about are those of this address, most asked first, without questions", async () => {
  const folder = createKeysFolder(LINES);
  const { counters } = createMemoryStore();
  const count = async (day: string, reason: string, topic?: string): Promise<void> =>
    counters.count({ day, reason, ...(topic === undefined ? {} : { topic }) });
  await count("2026-03-28", "unanswered", "milk");
  await count("2026-03-29", "unanswered", "milk");
  await count("2026-03-29", "unanswered");
  // Of another address; no business of an address; a vote; too long ago.
  await count("2026-03-29", "unanswered", "rivers");
  await count("2026-03-29", "about-bot", "small talk");
  await count("2026-03-29", "vote-useful", "p1s1-abcdef");
  await count("2025-03-29", "unanswered", "milk");
  const report = await reportOf(folder, { counters });
  expect(toReportRecord(report)["unanswered"]).toEqual([
    { topic: "milk", count: 2 },
    { topic: null, count: 1 },
  ]);
  const printed = showReport(await folder.readEntry(), report);
  expect(printed).toContain("milk: 2 times");
  expect(printed).toContain("no topic near: 1 time");
});

test("a sole author's questions are asked of the text alone", async () => {
  const folder = createKeysFolder(
    line("Which vegetables arrive tomorrow?", { at: "p2s1" }, "a") +
      line("When are the bakers paid?", { at: "p2s1" }, "a"),
  );
  const { stray } = await reportOf(folder);
  expect(stray.map(({ question }) => question)).toEqual(["Which vegetables arrive tomorrow?"]);
});

test("long lists end with how much is left out", async () => {
  const lines = Array.from({ length: 9 }, (_, i) =>
    line(`What does bread cost in shop ${"x".repeat(i)}?`, { at: "p1s2" }),
  );
  const folder = createKeysFolder(lines.join(""));
  const entry = await folder.readEntry();
  const report = await reportOf(folder);
  const [first] = report.fewKeys;
  if (!first) throw new Error("expected a sentence with few questions");
  const printed = showReport(entry, {
    ...report,
    fewKeys: Array.from({ length: 27 }, () => first),
  });
  expect(printed).toContain("and 2 more; --json has all");
});
