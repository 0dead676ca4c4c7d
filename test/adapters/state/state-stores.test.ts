import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { openLmdbStore } from "../../../src/adapters/state/lmdb-store.js";
import { createMemoryStore } from "../../support/memory-store.js";
import { describeOutboxStore } from "../../contracts/outbox-store.js";
import { describePersonalData } from "../../contracts/personal-data.js";
import { describeProcessedUpdates } from "../../contracts/processed-updates.js";
import { describeQuestionCounters } from "../../contracts/daily-counts.js";
import { describeSettingsStore } from "../../contracts/settings-store.js";
import { describePostStore } from "../../contracts/post-store.js";

let folder = "";
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "state-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe.each([
  ["the memory store", () => Promise.resolve(createMemoryStore())],
  ["the LMDB store", () => openLmdbStore(join(folder, `${made++}`))],
])("%s", (_, makeStore) => {
  describePostStore(makeStore);
  describeOutboxStore(makeStore);
  describeSettingsStore(makeStore);
  describeProcessedUpdates(makeStore);
  describeQuestionCounters(makeStore);
  describePersonalData(makeStore);
});
