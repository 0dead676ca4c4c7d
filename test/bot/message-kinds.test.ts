import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { CONTENT_KINDS } from "../../src/bot/message-kinds.js";

/** The declarations that grammY works with. */
const DECLARATIONS = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve("@grammyjs/types")), "message.d.ts"),
  "utf8",
);

/** Told as service messages by the declarations, though people forward them as they do pictures. */
const FORWARDED = ["giveaway", "giveaway_winners", "invoice"];

test("every kind of message that people send is known, and none of the service's", () => {
  const declared = [...DECLARATIONS.matchAll(/ type \w+ = (.+) & MsgWith<"(\w+)">/gu)];
  const sent = declared.filter(([, base]) => base !== "ServiceMessage").map(([, , kind]) => kind);
  // The reading of the declarations itself.
  expect(declared.length).toBeGreaterThan(60);
  expect(sent).toContain("sticker");
  expect([...CONTENT_KINDS].sort()).toEqual(
    [...sent.filter((kind) => kind !== "text"), ...FORWARDED].sort(),
  );
});
