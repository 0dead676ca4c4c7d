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
  ["a heading in capitals", ["FIRST. We will mend the bridges.", "SECOND. We will pay for them."]],
  ["ordinal words", ["Firstly. We will mend the bridges.", "Во-вторых. Мы их оплатим."]],
  ["numbers of points", ["3. We will mend the bridges.", "4) We will pay.", "IV. We rest."]],
  ["a word in capitals that is no number", ["Will we yield?", "NEVER.", "We will stand."]],
  ["a superscript footnote mark", ["We built bridges.¹", "The roads came next.²³", "They held."]],
  ["a footnote mark in brackets", ["We built “bridges.”[1]", "The roads came next. [2]", "Yes."]],
  ["a footnote digit", ["We built bridges.1", "The roads came next!12", "They held."]],
  ["a decimal is no footnote", ["It grew by 2.5 Percent in art.", "We saw it on p.12 The end."]],
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

test("a hard-wrapped sentence is one sentence, with its line breaks", () => {
  expect(split("We will not abandon the\nhostages. We will\nstand.")).toEqual([
    "We will not abandon the\nhostages.",
    "We will\nstand.",
  ]);
});

test("a list that a colon opens is one sentence", () => {
  expect(split("We will build:\na) roads;\nb) bridges;\nc) schools. Then we rest.")).toEqual([
    "We will build:\na) roads;\nb) bridges;\nc) schools.",
    "Then we rest.",
  ]);
});

test("a paragraph without an end mark is one sentence", () => {
  expect(split("Together we will")).toEqual(["Together we will"]);
});
