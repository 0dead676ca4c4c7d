import { expect, test } from "vitest";
import { splitSentences } from "../../src/corpus/split-sentences.js";

function split(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }, "en").map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each([
  ["plain sentences", ["It was so.", "And it is!", "Will it be?"]],
  ["titles and abbreviations", ["Mr. Smith met Dr. Lee at St. Paul.", "They spoke."]],
  ["Latin abbreviations", ["Take fruit, e.g. apples, i.e. food.", "Eat it."]],
  ["initials before a name", ["K. Tokayev spoke.", "J. F. Kennedy did not."]],
  ["dotted capitals inside", ["The U.S. Congress met.", "It voted."]],
  ["dotted capitals at the end", ["He came from the U.S.", "The vote was held."]],
  ["decimals and dates", ["It grew by 3.5 percent on 5 June 2022.", "That was 1.200 more."]],
  ["numbered things", ["See Art. 5 and No. 7 of the law.", "They apply."]],
  ["a quotation that ends a sentence", ["He said: “It is done.”", "Then he left."]],
  ["a question inside a sentence", ["“Why?” he asked.", "Nobody knew."]],
  ["an ellipsis that goes on", ["We waited... and waited.", "Nothing came."]],
  ["an ellipsis that ends", ["We waited…", "Nothing came."]],
  ["months cut short", ["On Sept. 1 the session opens.", "It is near."]],
])("%s", (_, sentences) => {
  expect(split(sentences.join(" "))).toEqual(sentences);
});

test("a span does not reach outside its paragraph", () => {
  const text = "One. Two.\n\nThree. Four.";
  const spans = splitSentences(text, { start: 11, end: 23 }, "en");
  expect(spans).toEqual([
    { start: 11, end: 17 },
    { start: 18, end: 23 },
  ]);
});

test("a paragraph without an end mark is one sentence", () => {
  expect(split("Together we will")).toEqual(["Together we will"]);
});
