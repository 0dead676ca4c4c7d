import { expect, test } from "vitest";
import { createPracticeEncoder, practise } from "../../../scripts/fit/practice.js";
import type { CorpusEntry } from "../../../src/adapters/corpus-folder.js";
import { createFakeEncoder } from "../../support/fake-encoder.js";
import { createTestAddress } from "../../support/test-address.js";

test("an author of several languages is practised in the one that is asked in", async () => {
  const address = createTestAddress("Rivers carry cold water. Mills grind barley.");
  const [at] = address.sentences;
  if (!at) throw new Error("expected a sentence");
  const key = (question: string, language: string, author: string) => ({
    question,
    language,
    author,
    at,
    also: [],
    isSample: false,
  });
  const gap = { question: "кто платит?", language: "ru", author: "a", topic: "payment" };
  const questions = [
    key("what do rivers carry", "en", "a"),
    key("что несут реки", "ru", "a"),
    key("are rivers cold", "en", "b"),
  ];
  const entry = { address, anticipated: { questions, gaps: [gap] } } as unknown as CorpusEntry;
  const asked = async (how: "in its language" | "across languages"): Promise<string[]> => {
    const practice = await practise(
      entry,
      createPracticeEncoder(createFakeEncoder()),
      { asked: how, withQuestions: true, withFragments: false },
      () => undefined,
    );
    return practice.map(({ retrieval }) => retrieval.question);
  };
  expect(await asked("in its language")).toEqual(["what do rivers carry", "are rivers cold"]);
  expect(await asked("across languages")).toEqual(["что несут реки", "кто платит?"]);
});
