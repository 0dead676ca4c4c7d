import { expect, test, vi } from "vitest";
import { openRanker } from "../../../src/app.js";
import { readSettings } from "../../../src/config.js";
import { languages } from "../../../src/languages/index.js";
import { projectRoot } from "../../../src/project.js";
import { createExactIndex } from "../../../src/retrieval/exact-index.js";
import { listPassages } from "../../../src/retrieval/passage.js";
import { NOTHING_ANTICIPATED } from "../../../src/corpus/anticipated.js";
import { foundBy } from "../../../scripts/keys/describe-answer.js";
import { createTryOut } from "../../../scripts/keys/try-out.js";
import { createFakeEncoder } from "../../support/fake-encoder.js";
import { createKeysFolder, line } from "./keys-world.js";

test("what the saved index has is not embedded again, and it answers as without it", async () => {
  const entry = await createKeysFolder(line("What of bread?", { at: "p1s2" })).readEntry();
  const encoder = createFakeEncoder();
  const ranker = await openRanker(readSettings({}, projectRoot()), encoder);
  const texts = listPassages(entry.address, entry.anticipated, languages.understandingOf).map(
    ({ text }) => text,
  );
  const vectors = createExactIndex(await encoder.embedPassages(texts));
  const embedPassages = vi.spyOn(encoder, "embedPassages");
  const saved = { vectors, readings: undefined };
  const tryOut = await createTryOut({ entry, encoder, ranker, saved });
  const answer = await tryOut.answer(entry.anticipated, "what of bread");
  expect(embedPassages.mock.calls.flatMap(([passages]) => passages)).toEqual([]);

  const afresh = await createTryOut({ entry, encoder, ranker, saved: undefined });
  expect(await afresh.answer(entry.anticipated, "what of bread")).toEqual(answer);
});

test("a new key costs one embedding", async () => {
  const entry = await createKeysFolder(line("What of bread?", { at: "p1s2" })).readEntry();
  const encoder = createFakeEncoder();
  const ranker = await openRanker(readSettings({}, projectRoot()), encoder);
  const tryOut = await createTryOut({ entry, encoder, ranker, saved: undefined });
  const [key] = entry.anticipated.questions;
  if (!key) throw new Error("expected the key of the file");
  const embedPassages = vi.spyOn(encoder, "embedPassages");
  const more = { ...key, question: "Which vegetables arrive tomorrow?" };
  const questions = [...entry.anticipated.questions, more];
  await tryOut.answer({ questions, gaps: [] }, "vegetables?");
  expect(embedPassages.mock.calls.flatMap(([passages]) => passages)).toEqual([more.question]);
});

test("a few keys leave what they are not near to as the text alone has it, and answer what they are near to", async () => {
  const entry = await createKeysFolder(
    line("Which vegetables arrive tomorrow?", { at: "p2s3" }),
  ).readEntry();
  const encoder = createFakeEncoder();
  const ranker = await openRanker(readSettings({}, projectRoot()), encoder);
  const tryOut = await createTryOut({ entry, encoder, ranker, saved: undefined });
  const far = "what is the price of bread in every shop";
  const alone = await tryOut.answer(NOTHING_ANTICIPATED, far);
  expect(foundBy(alone)).toMatchObject({ paragraph: 1, number: 2 });
  expect(await tryOut.answer(entry.anticipated, far)).toEqual(alone);

  const near = await tryOut.answer(entry.anticipated, "which vegetables arrive tomorrow");
  expect(foundBy(near)).toMatchObject({ paragraph: 2, number: 3 });
  expect(near).not.toEqual(
    await tryOut.answer(NOTHING_ANTICIPATED, "which vegetables arrive tomorrow"),
  );
});
