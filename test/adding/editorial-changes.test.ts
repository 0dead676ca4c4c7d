import { describe, expect, test } from "vitest";
import { joinChanges } from "../../src/adding/change.js";
import { changeCharacters, findForeignCharacter } from "../../src/adding/character-changes.js";
import { draftText } from "../../src/adding/draft.js";
import { describeReading } from "../../src/adding/report.js";
import { TEXT_WORDS } from "../support/text-words.js";

/** The paragraphs and what was done, as a person reads it. */
function edit(text: string): { paragraphs: readonly string[]; changes: string[] } {
  const characters = changeCharacters(text);
  const draft = draftText(characters.text, TEXT_WORDS);
  const changes = joinChanges([...characters.changes, ...draft.changes]);
  return {
    paragraphs: draft.paragraphs,
    changes: changes.map(({ what, count }) => `${count} ${what}`),
  };
}

test.each<[string, string, string[], string]>([
  ["a byte order mark", "\uFEFFWe build.", ["We build."], "1 byte order marks dropped"],
  [
    "line breaks of Windows",
    "We build.\r\n\r\nWe rest.\r\n",
    ["We build.", "We rest."],
    "3 line breaks of other systems became LF",
  ],
  [
    "no-break spaces, wide and narrow",
    "On 5\u00A0May we build 20\u202Fbridges.",
    ["On 5 May we build 20 bridges."],
    "2 no-break spaces became spaces",
  ],
  [
    "soft hyphens, at a line’s end too",
    "We are respon\u00ADsible for the har\u00AD\nbour.",
    ["We are responsible for the harbour."],
    "2 soft hyphens dropped",
  ],
  ["zero-width spaces", "We bu\u200Bild.", ["We build."], "1 zero-width spaces dropped"],
  ["tabs", "We\tbuild.", ["We build."], "1 tabs became spaces"],
  [
    "letters in two characters",
    "Мы строим свои\u0306 мост у кафе\u0301.",
    ["Мы строим свой мост у кафе\u0301."],
    "1 letters written in two characters became one (NFC)",
  ],
  ["runs of spaces", "We   build  here.", ["We build here."], "2 runs of spaces became one"],
  [
    "lines between parts",
    "We build.\n\n* * *\n\nWe rest.\n\n---\n\nWe go.",
    ["We build.", "We rest.", "We go."],
    "2 lines between parts dropped (* * *)",
  ],
  [
    "emphasis",
    "We **never** build _here_, and 2*3 is six.",
    ["We never build here, and 2*3 is six."],
    "1 marks of emphasis dropped (** or __)",
  ],
  [
    "quotation marks of Markdown",
    "> We build.",
    ["We build."],
    "1 marks of quotations dropped (>)",
  ],
  [
    "tags",
    "We <b>never</b> build<br> here: 3 < 5.",
    ["We never build here: 3 < 5."],
    "3 HTML tags dropped",
  ],
  [
    "entities",
    "Bread &amp; salt&nbsp;&mdash; &#1093;&#x43B;&#1077;&#1073; &nosuch;",
    ["Bread & salt — хлеб &nosuch;"],
    "7 HTML entities became their characters",
  ],
  [
    "tags that part lines, so that no two sentences are glued",
    "We build roads.<br>We build bridges.</p><P class='x'>We rest<br/>here.",
    ["We build roads. We build bridges. We rest here."],
    "4 HTML tags dropped",
  ],
  [
    "tags of any name and comments",
    "We <o:p></o:p><blink>never</blink> build<!-- ad --> here.",
    ["We never build here."],
    "1 HTML comments dropped",
  ],
  [
    "marks of emphasis without a partner",
    "We **never build here.",
    ["We never build here."],
    "1 marks of emphasis dropped (** or __)",
  ],
  [
    "named letters",
    "Se&ntilde;or Garc&iacute;a, &Aacute;vila, na&iuml;ve",
    ["Señor García, Ávila, naïve"],
    "4 HTML entities became their characters",
  ],
  [
    "numbers of Windows-1252, as browsers show them",
    "We won&#146;t wait&#133; &#x93;Now!&#x94;",
    ["We won’t wait… “Now!”"],
    "4 HTML entities became their characters",
  ],
  [
    "entities of characters that no text keeps",
    "We bu&#8203;ild&#x202F;here&#x200E;.",
    ["We build here."],
    "1 zero-width spaces dropped",
  ],
  [
    "joiners and marks of direction in words",
    "We\u200E bu\u200C\u200Dild \u200Fhere.",
    ["We build here."],
    "3 joiners and marks of direction dropped",
  ],
  [
    "raised footnote marks, which are no measures",
    "We built bridges¹ and roads.² The deck has 900 m² of oak.",
    ["We built bridges and roads. The deck has 900 m² of oak."],
    "2 footnote marks dropped",
  ],
  [
    "footnote marks in brackets",
    "We built bridges [1] and roads.[12]",
    ["We built bridges and roads."],
    "2 footnote marks dropped",
  ],
  [
    "footnote digits between two sentences",
    "We built bridges.3 The roads came next.",
    ["We built bridges. The roads came next."],
    "1 footnote marks dropped",
  ],
  [
    "footnotes under the text, with digits after words that only they explain",
    "The G7 built bridges1 and roads.\n\nWe rest2.\n\n1 In 2010.\n\n2 In 2011.",
    ["The G7 built bridges and roads.", "We rest."],
    "2 footnotes under the text dropped",
  ],
])("%s", (_, text, paragraphs, change) => {
  const edited = edit(text);
  expect(edited.paragraphs).toEqual(paragraphs);
  expect(edited.changes).toContain(change);
});

test("digits and numbered paragraphs that are no footnotes stay", () => {
  const text = "The G7 met in Hall 5 on line U2.\n\nCovid19 was over.\n\n3 houses fell.";
  expect(edit(text)).toEqual({ paragraphs: text.split("\n\n"), changes: [] });
});

test("an editor’s brackets inside a word stay, a letter that marks a note goes", () => {
  const text = "As he said, “[w]e built it”. [T]he bridge stands, and l[a]st year too.";
  expect(edit(text)).toEqual({ paragraphs: [text], changes: [] });
  expect(edit("We built it [a] and rest.[b]").paragraphs).toEqual(["We built it and rest."]);
});

test.each([
  ["with numbers in the text", "We build 1 bridge, in 2 years, and 3 roads."],
  ["under a colon", "We build bridges1 and roads2 and rest3:"],
])("a numbered list that ends a speech stays, %s", (_, before) => {
  const { paragraphs, changes } = edit(
    `${before}\n\n1. We build bridges.\n\n2. We build roads.\n\n3. We rest.`,
  );
  expect(paragraphs.join("\n")).toContain("1. We build bridges.\n2. We build roads.\n3. We rest.");
  expect(changes.join()).not.toContain("footnotes");
});

test("a text as the corpus has it is not changed", () => {
  const text =
    "Dear compatriots!\n\nOn 5 June we voted – all of us. “Why?” he asked.\n\nThank you…";
  expect(edit(text)).toEqual({ paragraphs: text.split("\n\n"), changes: [] });
});

test("the items of a list stand under the words that open it", () => {
  const { paragraphs } = edit(
    "We build:\n\na) roads;\n\nb) bridges;\n\nc) schools.\n\nThen we rest.",
  );
  expect(paragraphs).toEqual(["We build:\na) roads;\nb) bridges;\nc) schools.", "Then we rest."]);
});

test("changes are shown with their number and a few of their places", () => {
  const { text, changes } = changeCharacters(
    "On 5\u00A0May, 6\u00A0May, 7\u00A0May and 8\u00A0May we build.",
  );
  const draft = draftText(text, TEXT_WORDS);
  const lines = describeReading("a.txt", {
    format: "plain text, UTF-8",
    changes: joinChanges([...changes, ...draft.changes]),
    headLines: ["TO ALL"],
    leftOut: [],
    divided: [],
    doubts: [],
    mended: ['"license" became "licence"'],
    ignored: ["layout"],
  });
  expect(lines).toEqual([
    "a.txt: plain text, UTF-8",
    "changes to the text:",
    '  4 no-break spaces became spaces: "On 5 May, 6 May, 7 May an", "On 5 May, 6 May, 7 May and 8 May", "On 5 May, 6 May, 7 May and 8 May we bui"',
    'lines above the text, left out (--keep-head keeps them): "TO ALL"',
    'front matter mended: "license" became "licence"',
    "front matter not taken: layout",
  ]);
});

describe("characters that no text has", () => {
  test.each([
    ["a control character", "We\nbu\u0007ild", { line: 2, code: "U+0007" }],
    ["one of Windows-1252 taken for Latin-1", "We won\u0092t", { line: 1, code: "U+0092" }],
    ["one after letters in two characters", "e\u0301\ne\u0301\u0007", { line: 2, code: "U+0007" }],
    ["a letter that was lost", "We \uFFFD", { line: 1, code: "U+FFFD" }],
    ["a ring alone, which Telegram drops", "x\u030A", { line: 1, code: "U+030A" }],
  ])("%s", (_, text, found) => {
    expect(findForeignCharacter(text)).toEqual(found);
  });

  test("a ring that belongs to its letter is none", () => {
    expect(findForeignCharacter("A\u030Angstro\u0308m\r\n\tx\f")).toBeUndefined();
  });
});
