import { expect, test } from "vitest";
import { scoreRequests } from "../../../scripts/evaluate/score-requests.js";
import type { MarkedRequest } from "../../../scripts/evaluate/score-requests.js";
import type { Corpus } from "../../../src/conversation/corpus.js";
import { understandingOf } from "../../../src/open-addresses.js";
import { createTestAddress } from "../../support/test-address.js";

const address = createTestAddress("The courts are fair.");
const corpus = {
  addresses: [{ address, understanding: understandingOf(address) }],
} as unknown as Corpus;

/** What the forms alone read of messages, as right or wrong. */
async function judge(...requests: MarkedRequest[]): Promise<unknown> {
  const { rows } = await scoreRequests(requests, corpus, () => undefined);
  return rows[0];
}

const en = (intent: MarkedRequest["intent"], message: string): MarkedRequest => ({
  language: "en",
  intent,
  message,
});

test.each<[string, MarkedRequest, number, number]>([
  ["the part that is marked", en("show", "paragraph {paragraph|3}"), 1, 1],
  ["another part", en("show", "paragraph 3 or {paragraph|4}"), 1, 0],
  ["the words that are marked", en("count", "how often does he say {words|courts}"), 1, 1],
  ["other words", en("count", "how often does he say courts, {words|police}"), 1, 0],
  ["a topic with a word more", en("list", "everything about {topic|fair courts} now"), 1, 1],
  ["a question", en("question", "are the courts fair?"), 1, 1],
  ["a request for a question", en("question", "longest sentence"), 0, 0],
  ["a question for a request", en("bot", "who feeds you"), 0, 0],
])("%s", async (_, request, kind, right) => {
  expect(await judge(request)).toEqual({
    of: "all",
    messages: 1,
    "kind right": kind,
    "request right": right,
  });
});

test("figures stand for all, each language and each intent, and misses are listed", async () => {
  const { rows, missed } = await scoreRequests(
    [en("longest", "longest sentence"), { ...en("bot", "кто тебя кормит"), language: "ru" }],
    corpus,
    () => undefined,
  );
  expect(rows.map((row) => [row["of"], row["request right"]])).toEqual([
    ["all", 0.5],
    ["en", 1],
    ["ru", 0],
    ["longest", 1],
    ["bot", 0],
  ]);
  expect(missed).toEqual(["ru bot: кто тебя кормит => null"]);
});
