import { expect, test } from "vitest";
import { decide } from "../../src/answering/answer.js";
import type { Candidate, Ranking } from "../../src/retrieval/ranker.js";
import type { Evidence } from "../../src/retrieval/evidence.js";
import type { Retrieval } from "../../src/retrieval/retriever.js";
import { createTestAddress } from "../support/test-address.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";

const address = createTestAddress(
  "One is here. This is two. Three is far. Four is near. Five is odd. Six is even. Seven is big. Eight is small.",
);
const asked = { address, understanding: ENGLISH_UNDERSTANDING };

function ranking(confidence: number, values: readonly number[], gapTopic?: string): Ranking {
  const candidates = values.map((value, i): Candidate => {
    const sentence = address.sentences[i];
    if (!sentence) throw new Error("expected a sentence");
    return { sentence, value, evidence: { sentence } as unknown as Evidence };
  });
  return { confidence, candidates, retrieval: { gapTopic } as unknown as Retrieval };
}

test("it quotes when it is sure, shows the closest when it is not, and abstains below", () => {
  const voiceAt = (confidence: number): string => {
    const answer = decide(asked, ranking(confidence, [1]), []);
    return answer.kind === "quoted" ? answer.voice : "no";
  };
  // Where the expected costs are equal: 1.5 of a wrong answer, 0.75 and 0.2 of a hedge, 1 of a refusal.
  expect([0.7895, 0.7894, 0.484, 0.4838].map(voiceAt)).toEqual(["sure", "unsure", "unsure", "no"]);
});

test("an answer without the date that is asked for is not sure, and says what is lacking", () => {
  const { candidates, retrieval } = ranking(1, [1]);
  const decided = (asksFor: "date" | "other", holdsAskedType: boolean) => {
    const evidence = { ...candidates[0]?.evidence, holdsAskedType } as Evidence;
    const all = candidates.map((one) => ({ ...one, evidence }));
    return decide(
      asked,
      { confidence: 1, candidates: all, retrieval: { ...retrieval, asked: asksFor } },
      [],
    );
  };
  expect(decided("date", false)).toMatchObject({ kind: "quoted", voice: "unsure", lacks: "date" });
  expect(decided("date", true)).toMatchObject({ voice: "sure" });
  expect(decided("other", false)).toMatchObject({ voice: "sure" });
  expect(decided("other", false)).not.toHaveProperty("lacks");
});

test("without a candidate it abstains however confident", () => {
  expect(decide(asked, ranking(1, []), [])).toMatchObject({ kind: "abstained", nearest: [] });
});

test("at most five further quotations, best first, none that the first already shows", () => {
  const answer = decide(asked, ranking(0.9, [0.5, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4]), []);
  if (answer.kind !== "quoted") throw new Error("expected an answer");
  // Candidates are taken in the order given: the first is sentence 1.
  expect(answer.quotation.text).toBe("One is here.");
  expect(answer.further.map(({ text }) => text)).toEqual([
    "This is two.",
    "Three is far.",
    "Four is near.",
    "Five is odd.",
    "Six is even.",
  ]);
});

test("a candidate far behind is no further quotation", () => {
  const answer = decide(asked, ranking(0.9, [10, 2, 1]), []);
  expect(answer).toMatchObject({ kind: "quoted", further: [] });
});

test.each([
  [undefined, "unanswered"],
  ["turnout figure", "unanswered"],
  ["off topic", "off-topic"],
  ["attack", "off-topic"],
  ["small talk", "about-bot"],
  ["about the bot", "about-bot"],
])("a nearest gap about %s is reason %s", (topic, reason) => {
  const answer = decide(asked, ranking(0.1, [3, 2, 1, 0]), ["nuclear"]);
  expect(answer).toMatchObject({ missingWords: ["nuclear"] });
  expect(decide(asked, ranking(0.1, [3, 2, 1, 0], topic), [])).toMatchObject({ reason });
});

test("an abstention shows the three nearest sentences, each a slice", () => {
  const answer = decide(asked, ranking(0.1, [3, 2, 1, 0]), []);
  if (answer.kind !== "abstained") throw new Error("expected an abstention");
  expect(answer.nearest.map(({ text }) => text)).toEqual([
    "One is here.",
    "This is two.",
    "Three is far.",
  ]);
  for (const one of answer.nearest) expect(one.text).toBe(address.text.slice(one.start, one.end));
});

test("what takes for granted that which the address denies gets the sentence that says otherwise", () => {
  const decided = (confidence: number) => {
    const { candidates, retrieval } = ranking(confidence, [1], "small talk");
    return decide(
      asked,
      { confidence, candidates, retrieval: { ...retrieval, saidInstead: 2 } },
      [],
    );
  };
  const third = { text: "Three is far." };
  expect(decided(0.1)).toMatchObject({ kind: "abstained", reason: "unanswered", instead: third });
  expect(decided(0.6)).toMatchObject({ kind: "abstained", instead: third });
  // What is surely answered takes nothing for granted that is wrong.
  expect(decided(0.9)).toMatchObject({ kind: "quoted" });
});
