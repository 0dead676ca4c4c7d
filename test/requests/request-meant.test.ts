import { describe, expect, test } from "vitest";
import { languages } from "../../src/languages/index.js";
import type { Argument } from "../../src/requests/argument.js";
import { requestMeant } from "../../src/requests/request-meant.js";
import type { RequestIntent } from "../../src/requests/request-meant.js";
import type { Request } from "../../src/requests/request.js";

/** A message of arguments and other words: `topic: courts | topic: police`, `amount: two | : paragraphs`. */
function messageOf(listed: string): { text: string; found: Argument[] } {
  const found: Argument[] = [];
  let text = "";
  for (const one of listed.split(" | ").filter((part) => part !== "")) {
    const [role = "", words = ""] = one.split(": ");
    text += `${text === "" ? "" : " "}${words}`;
    if (role !== "") found.push({ role: role as Argument["role"], text: words, end: text.length });
  }
  return { text, found };
}

const meant = (intent: RequestIntent, listed: string, language = "en"): Request | undefined => {
  const { text, found } = messageOf(listed);
  return requestMeant(intent, found, { text, understanding: languages.understandingOf(language) });
};

describe("the part of the text that a request names", () => {
  test.each<[string, Extract<Request, { kind: "show" }>["part"], string?]>([
    ["paragraph: 9", { paragraph: 9 }],
    ["paragraph: ninth", { paragraph: 9 }],
    ["paragraph: p7 | sentence: s2", { paragraph: 7, sentence: 2 }],
    ["paragraph: 3 | paragraph: 5", { paragraph: 3, to: 5 }],
    ["sentence: 4 | sentence: 6 | paragraph: 2", { paragraph: 2, sentence: 4, to: 6 }],
    ["sentence: last", { sentence: -1 }],
    ["paragraph: он екінші", { paragraph: 12 }, "kk"],
    ["paragraph: десятый двенадцатый", { paragraph: 10, to: 12 }, "ru"],
    ["paragraph: 10 2", { paragraph: 10, to: 2 }],
    ["sentence: last | amount: two", { sentence: -1, to: 2 }],
    ["paragraph: last | amount: two | : paragraphs", { paragraph: -1, to: 2 }],
    ["paragraph: last | amount: 2 | : short paragraphs", { paragraph: -1, to: 2 }],
    [
      "sentence: 3 | sentence: 4 | sentence: 5 | paragraph: 2",
      { paragraph: 2, sentence: 3, to: 5 },
    ],
    ["paragraph: twenty-first", { paragraph: 21 }],
    ["paragraph: second | : to | paragraph: last | : paragraph", { paragraph: -2 }],
    ["sentence: first | amount: 3 | paragraph: 8", { paragraph: 8, sentence: 1, to: 3 }],
    ["paragraph: предпоследний", { paragraph: -2 }, "ru"],
    ["paragraph: 3shi | sentence: соңғы", { paragraph: 3, sentence: -1 }, "kk"],
  ])("%s is %j", (listed, part, language) => {
    expect(meant("show", listed, language)).toEqual({ kind: "show", part });
  });

  test.each<[string, readonly object[], string?]>([
    [
      "sentence: 2 | paragraph: 3 | sentence: 4 | paragraph: 7",
      [
        { paragraph: 3, sentence: 2 },
        { paragraph: 7, sentence: 4 },
      ],
    ],
    [
      "paragraph: 3 | sentence: 2 | paragraph: 7 | sentence: 4",
      [
        { paragraph: 3, sentence: 2 },
        { paragraph: 7, sentence: 4 },
      ],
    ],
    [
      "paragraph: 2 | paragraph: 5 | paragraph: 9",
      [{ paragraph: 2 }, { paragraph: 5 }, { paragraph: 9 }],
    ],
    ["sentence: first | sentence: last", [{ sentence: 1 }, { sentence: -1 }]],
    ["paragraph: 4 | : and | paragraph: 9", [{ paragraph: 4 }, { paragraph: 9 }]],
    ["paragraph: 4 | : and | paragraph: 9 | : paragraphs", [{ paragraph: 4 }, { paragraph: 9 }]],
    [
      "sentence: first | : and | sentence: last | : sentence of | paragraph: 7",
      [
        { paragraph: 7, sentence: 1 },
        { paragraph: 7, sentence: -1 },
      ],
    ],
    [
      ": paragraph | paragraph: 11 | sentence: third | : sentence and | sentence: fifth",
      [
        { paragraph: 11, sentence: 3 },
        { paragraph: 11, sentence: 5 },
      ],
    ],
    [
      "sentence: last | : of | paragraph: 7 | : and | sentence: first | : of | paragraph: 13",
      [
        { paragraph: 7, sentence: -1 },
        { paragraph: 13, sentence: 1 },
      ],
    ],
    [
      "sentence: 3 | paragraph: 7 | : and | sentence: 1 | : and | sentence: 2 | paragraph: 13",
      [
        { paragraph: 7, sentence: 3 },
        { paragraph: 13, sentence: 1, to: 2 },
      ],
    ],
    [
      ": paragraph | paragraph: 3 | : and | sentence: last | : sentence of | paragraph: 7",
      [{ paragraph: 3 }, { paragraph: 7, sentence: -1 }],
    ],
    [
      ": paragraph | paragraph: 3 | : and | sentence: last | : sentence",
      [{ paragraph: 3 }, { sentence: -1 }],
    ],
    [
      "paragraph: 2 | : to | paragraph: 4 | : and | paragraph: 9",
      [{ paragraph: 2, to: 4 }, { paragraph: 9 }],
    ],
    // The unit stands once, whichever the model took the other number for.
    [
      "paragraph: первое | : и | sentence: последнее | : предложение | paragraph: 2",
      [
        { paragraph: 2, sentence: 1 },
        { paragraph: 2, sentence: -1 },
      ],
      "ru",
    ],
    [": paragraph | paragraph: 2 | : and | sentence: 5", [{ paragraph: 2 }, { paragraph: 5 }]],
    ["paragraph: 9-шы | : мен | paragraph: 13-шіні", [{ paragraph: 9 }, { paragraph: 13 }], "kk"],
  ])("%s is each of %j", (listed, parts, language) => {
    expect(meant("show", listed, language)).toEqual({ kind: "show-each", parts });
  });

  test.each<[string, object, string?]>([
    [": between | paragraph: 4 | : and | paragraph: 6", { paragraph: 4, to: 6 }],
    [": между | paragraph: 4 | : и | paragraph: 6 | : абзацами", { paragraph: 4, to: 6 }, "ru"],
    ["paragraph: 3 | : пен | paragraph: 7 | : абзац арасындағы", { paragraph: 3, to: 7 }, "kk"],
    [
      ": p | paragraph: 2 | : s | sentence: 4 | : - | paragraph: 8",
      { paragraph: 2, sentence: 4, to: 8 },
    ],
    ["paragraph: 12 | : and | paragraph: 13", { paragraph: 12, to: 13 }],
  ])("%s is all of %j", (listed, part, language) => {
    expect(meant("show", listed, language)).toEqual({ kind: "show", part });
  });

  test.each<[string, Request, string?]>([
    [
      "paragraph: 2 | : in short, | sentence: 3 | : sentences",
      { kind: "summarise", paragraphs: { paragraph: 2 }, sentences: 3 },
    ],
    [
      "paragraph: 2 | : абзацтың мазмұны, | sentence: 3 | : сөйлем",
      { kind: "summarise", paragraphs: { paragraph: 2 }, sentences: 3 },
      "kk",
    ],
    [
      ": paragraph | paragraph: 2 | : sentence | sentence: 3 | : in short",
      { kind: "show", part: { paragraph: 2, sentence: 3 } },
    ],
    [
      "sentence: third | : sentence of | paragraph: 2 | : in short",
      { kind: "show", part: { paragraph: 2, sentence: 3 } },
    ],
  ])("a number of sentences is how long a summary is: %s", (listed, request, language) => {
    expect(meant("summarise", listed, language)).toEqual(request);
  });

  test("what stands in quotation marks is counted whole", () => {
    const text = "unity and how many «new and fair»";
    const found: Argument[] = [
      { role: "words", text: "unity", end: 5 },
      { role: "words", text: "new", end: text.indexOf("new") + 3 },
      { role: "topic", text: "fair", end: text.indexOf("fair") + 4 },
    ];
    const message = { text, understanding: languages.understandingOf("en") };
    expect(requestMeant("count", found, message)).toEqual({
      kind: "count",
      words: "unity, new and fair",
    });
  });

  test("numbers of a citation are a paragraph and its sentence", () => {
    const found: Argument[] = [
      { role: "paragraph", text: "11", end: 2 },
      { role: "paragraph", text: "3", end: 4 },
      { role: "paragraph", text: "14", end: 11 },
      { role: "paragraph", text: "1", end: 13 },
    ];
    const message = { text: "11:3 and 14:1", understanding: languages.understandingOf("en") };
    expect(requestMeant("show", found, message)).toEqual({
      kind: "show-each",
      parts: [
        { paragraph: 11, sentence: 3 },
        { paragraph: 14, sentence: 1 },
      ],
    });
  });

  test.each([
    [
      "a sentence of several paragraphs",
      "sentence: last | : of | paragraph: 3 | : to | paragraph: 5",
    ],
    [
      "an amount beside several parts",
      "amount: two | : sentences of | paragraph: 3 | : and | paragraph: 7",
    ],
    [
      "a number in another clause",
      "paragraph: 10 | : minutes and we are on air live | paragraph: 4 | : to | paragraph: 6",
    ],
    ["tens that the language does not know", "sentence: thirty-second"],
  ])("is none for %s", (_, listed) => {
    expect(meant("show", listed)).toBeUndefined();
  });

  test("is what a rewriting is of", () => {
    expect(meant("translate", "paragraph: 13")).toEqual({
      kind: "refused",
      what: "translate",
      part: { paragraph: 13 },
    });
    expect(meant("opinion", "paragraph: 13")).toEqual({ kind: "refused", what: "opinion" });
  });
});

test.each<[RequestIntent, string, Request | undefined]>([
  ["count", "words: must | words: must", { kind: "count", words: "must" }],
  [
    "count",
    "words: a | words: b | words: c | words: d | words: e",
    { kind: "count", words: "a, b, c, d" },
  ],
  ["count", "words: must | words: shall", { kind: "count", words: "must, shall" }],
  ["count", "topic: corruption", { kind: "count", words: "corruption" }],
  ["list", "words: must", { kind: "sentences-with", words: "must" }],
  ["list", "topic: the courts", { kind: "gather", topic: "the courts" }],
  ["show", ": read me the whole thing", { kind: "show", part: { paragraph: 1 } }],
  ["list", ": the entire text please", { kind: "show", part: { paragraph: 1 } }],
  ["show", ": read it from beginning to end", { kind: "show", part: { paragraph: 1 } }],
  ["show", ": sentences that end with a question mark", undefined],
  ["show", ": how it ends", { kind: "show", part: { paragraph: -1 } }],
  ["show", "topic: the courts", { kind: "gather", topic: "the courts" }],
  ["summarise", "", { kind: "summarise" }],
  [
    "summarise",
    "topic: roads | amount: three",
    { kind: "summarise", sentences: 3, topic: "roads" },
  ],
  [
    "summarise",
    "paragraph: 4 | amount: 2",
    { kind: "summarise", paragraphs: { paragraph: 4 }, sentences: 2 },
  ],
  [
    "summarise",
    "paragraph: 4 | paragraph: 5 | paragraph: 6",
    { kind: "summarise", paragraphs: { paragraph: 4, to: 6 } },
  ],
  [
    "show",
    "paragraph: last | : paragraph in | amount: two | : lines",
    { kind: "summarise", paragraphs: { paragraph: -1 }, sentences: 2 },
  ],
  [
    "summarise",
    ": how does he begin, in short",
    { kind: "summarise", paragraphs: { paragraph: 1, to: 3 } },
  ],
  [
    "summarise",
    ": the gist of the ending",
    { kind: "summarise", paragraphs: { paragraph: -1, to: 3 } },
  ],
  [
    "show",
    ": how it ends, | amount: two | : sentences",
    { kind: "show", part: { sentence: -1, to: 2 } },
  ],
  ["show", ": the whole speech in | amount: 5 | : sentences", { kind: "summarise", sentences: 5 }],
  ["summarise", ": briefly, from the start to the end", { kind: "summarise" }],
  ["summarise", ": how does farming, the first part of the reform, work", { kind: "summarise" }],
  [
    "list",
    ": all that must not be any more",
    { kind: "gather", topic: "all that must not be any more" },
  ],
  ["compare", "topic: courts | topic: police", { kind: "compare", topics: ["courts", "police"] }],
  ["compare", "topic: courts", { kind: "gather", topic: "courts" }],
  ["compare", "topic: a | topic: b | topic: c", { kind: "gather", topic: "a, b, c" }],
  ["write", "topic: roads", { kind: "refused", what: "write", topic: "roads" }],
  ["pretend", "topic: teachers", { kind: "refused", what: "pretend" }],
  ["thanks", "topic: teachers", { kind: "mentions", of: "thanks" }],
  ["length", "", { kind: "length" }],
  ["bot", "", { kind: "bot" }],
])("%s with %s", (intent, listed, request) => {
  expect(meant(intent, listed)).toEqual(request);
});

test("a number of sentences of a paragraph is its gist", () => {
  const listed = "paragraph: первый | : абзац в | amount: двух | : предложениях";
  const paragraphs = { paragraph: 1 };
  expect(meant("show", listed, "ru")).toEqual({ kind: "summarise", paragraphs, sentences: 2 });
});

test.each<[RequestIntent, string]>([
  ["show", ""],
  ["count", ""],
  ["list", "amount: 3"],
  ["list", `topic: ${"word ".repeat(17).trim()}`],
  ["compare", ""],
  ["length", "words: parliament"],
  ["nothing", "topic: courts"],
])("%s with “%s” lacks what it needs", (intent, listed) => {
  expect(meant(intent, listed)).toBeUndefined();
});

test.each([
  ["ru", "прочитай речь от начала до конца", 1],
  ["ru", "покажи в конце концов весь текст", 1],
  ["ru", "чем он закончил", -1],
  ["kk", "басынан аяғына дейін оқып бер", 1],
  ["kk", "сөзінің соңын көрсет", -1],
  ["kk", "соны көрсетші", undefined],
])("%s: %s begins at paragraph %s", (language, message, paragraph) => {
  expect(meant("show", `: ${message}`, language)).toEqual(
    paragraph === undefined ? undefined : { kind: "show", part: { paragraph } },
  );
});
