import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UPDATE_TYPES } from "../../../src/bot/transport/read-update.js";

const FEATURES = join(import.meta.dirname, "../../../src/bot/features");

/** The types of update that a feature listens to: the first part of grammY's filter queries. */
function listTypesListenedTo(): Set<string> {
  const sources = readdirSync(FEATURES, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(FEATURES, file), "utf8"));
  const queries = sources.flatMap((source) => [...source.matchAll(/\.on\(\s*"([a-z_]+)/gu)]);
  return new Set(queries.map(([, type = ""]) => type));
}

test("the bot subscribes to the updates that a feature listens to, and to no others", () => {
  // Each update of a type that nobody listens to would still cost a durable write.
  expect([...UPDATE_TYPES].sort()).toEqual([...listTypesListenedTo()].sort());
});
