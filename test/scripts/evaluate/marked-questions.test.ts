import { expect, test } from "vitest";
import { readQuestions } from "../../../scripts/evaluate/marked-questions.js";
import { scoreSplits } from "../../../scripts/evaluate/score-splits.js";

test.each([
  ["when is it || and who pays?", "when is it and who pays?", [3]],
  ["courts?\n|| pensions? || taxes?", "courts?\npensions? taxes?", [1, 2]],
  ["courts - || 2) police", "courts - 2) police", [1]],
  ["what does he say?", "what does he say?", []],
])("%s", (marked, message, starts) => {
  expect(readQuestions(marked)).toEqual({ message, starts });
});

test("a message is read right when as many questions start at the same words", async () => {
  const messages = [
    { language: "en", questions: "when is it? || who pays?" },
    { language: "en", questions: "when is || it? who pays?" },
    { language: "en", questions: "when is it? who pays?" },
    { language: "en", questions: "when is it" },
  ];
  const meaning = {
    startsIn: ({ text }: { text: string }) =>
      Promise.resolve(text.includes("who") ? [text.indexOf("who")] : []),
  };
  const { rows, missed } = await scoreSplits(
    messages,
    { meaning } as unknown as Parameters<typeof scoreSplits>[1],
    () => undefined,
  );
  expect(rows).toEqual([
    { language: "en", of: "one", messages: 2, "as many": 0.5, "same starts": 0.5 },
    { language: "en", of: "several", messages: 2, "as many": 1, "same starts": 0.5 },
  ]);
  expect(missed).toEqual([
    "en: when is || it? who pays? => when is it? || who pays?",
    "en: when is it? who pays? => when is it? || who pays?",
  ]);
});
