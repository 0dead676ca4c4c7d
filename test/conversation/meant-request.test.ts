import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.js";
import { readMeantIn } from "../../src/conversation/meant-request.js";
import { languages } from "../../src/languages/index.js";
import type { Argument } from "../../src/requests/argument.js";
import type { Intent, Intention } from "../../src/requests/intent.js";
import type { Request } from "../../src/requests/request.js";
import { understandingOf } from "../../src/open-addresses.js";
import { createTestAddress } from "../support/test-address.js";

const address = createTestAddress(
  "Farms need water. The courts are fair.\n\nPolice must serve the people.",
);
const addresses = [{ address, understanding: understandingOf(address) }];
const REFUSAL = { kind: "abstained", confidence: 0 } as unknown as Answer;

interface Meaning {
  readonly intentions: readonly Intention[];
  readonly found?: readonly Argument[];
  readonly answer?: Answer;
  /** Where further questions start in the message. */
  readonly starts?: readonly number[];
}

/** What is read of a message where its meaning is as given. */
function read(
  message: string,
  { intentions, found = [], answer = REFUSAL, starts = [] }: Meaning,
): Promise<Request | undefined> {
  const corpus = {
    addresses,
    meaning: {
      intentionsOf: () => Promise.resolve(intentions),
      argumentsOf: () => Promise.resolve(found),
      startsIn: () => Promise.resolve(starts),
    },
    answer: () => Promise.resolve(answer),
  } as unknown as Parameters<typeof readMeantIn>[0];
  return readMeantIn(corpus, languages, languages.messagesOf("en"), message, []);
}

const meant = (
  message: string,
  intent: Intent,
  probability: number,
  found: readonly Argument[] = [],
): Promise<Request | undefined> => read(message, { intentions: [{ intent, probability }], found });

describe("a message that no form knows", () => {
  test("is what it means, with its arguments", async () => {
    expect(await meant("who pays for your servers then", "bot", 0.7)).toEqual({ kind: "bot" });
    const sides: Argument[] = [
      { role: "topic", text: "courts", end: 0 },
      { role: "topic", text: "police", end: 0 },
    ];
    expect(await meant("weigh courts and police", "compare", 0.7, sides)).toEqual({
      kind: "compare",
      topics: ["courts", "police"],
    });
  });

  test("is a question where its meaning is not clear", async () => {
    expect(await meant("who pays for your servers then", "bot", 0.39)).toBeUndefined();
  });

  test("is a question where it lacks what such a request needs", async () => {
    expect(await meant("the one he is so fond of", "count", 0.95)).toBeUndefined();
  });

  test("and is nothing but words of the text asks what it says of them", async () => {
    const courts: Argument[] = [{ role: "topic", text: "courts", end: 0 }];
    expect(await meant("fair courts", "list", 0.89, courts)).toBeUndefined();
    expect(await meant("fair courts", "list", 0.91, courts)).toEqual({
      kind: "gather",
      topic: "courts",
    });
  });
});

describe("a message of several questions", () => {
  const starts = [8];
  const intentions = (intent: Intent, probability: number): Meaning["intentions"] => [
    { intent, probability },
  ];

  test("has no meaning of its own", async () => {
    const meaning = { intentions: intentions("bot", 0.99), starts };
    expect(await read("who pays who runs your servers", meaning)).toBeUndefined();
  });

  test("is one request where that may be of several things", async () => {
    const found: Argument[] = [
      { role: "topic", text: "courts", end: 0 },
      { role: "topic", text: "police", end: 0 },
    ];
    const both = (probability: number): Promise<Request | undefined> =>
      read("courts? police? which of them", {
        intentions: intentions("compare", probability),
        found,
        starts,
      });
    expect(await both(0.6)).toEqual({ kind: "compare", topics: ["courts", "police"] });
    expect(await both(0.49)).toBeUndefined();
  });
});

describe("a message that a form knows", () => {
  test("keeps what the form read of it where both agree", async () => {
    expect(await meant("how often does he say not", "count", 0.99)).toEqual({
      kind: "count",
      words: "not",
    });
  });

  test("has the arguments that its meaning finds where the form found fewer", async () => {
    const found: Argument[] = [
      { role: "sentence", text: "first", end: 0 },
      { role: "amount", text: "two", end: 0 },
      { role: "paragraph", text: "12", end: 0 },
    ];
    expect(await meant("paragraph 12", "show", 0.9, found)).toEqual({
      kind: "show",
      part: { paragraph: 12, sentence: 1, to: 2 },
    });
    const [, , paragraph] = found;
    expect(
      await meant("first sentence of paragraph 12", "show", 0.9, paragraph && [paragraph]),
    ).toEqual({ kind: "show", part: { paragraph: 12, sentence: 1 } });
  });

  test.each<[string, string, Intent, readonly Argument[], Request]>([
    [
      "the sentence beside one, not that one",
      "the sentence after the second sentence of paragraph 5",
      "show",
      [
        { role: "sentence", text: "second", end: 0 },
        { role: "paragraph", text: "5", end: 0 },
      ],
      { kind: "beside", words: "second sentence of paragraph 5", step: 1 },
    ],
    [
      "its own number where the other is another",
      "paragraph twelve",
      "show",
      [
        { role: "paragraph", text: "10", end: 0 },
        { role: "paragraph", text: "2", end: 0 },
      ],
      { kind: "show", part: { paragraph: 12 } },
    ],
    [
      "its part where an opinion of it is asked",
      "paragraph 9",
      "opinion",
      [],
      { kind: "show", part: { paragraph: 9 } },
    ],
    [
      "its part where the other names another to be rewritten",
      "paragraph 9",
      "translate",
      [{ role: "paragraph", text: "8", end: 0 }],
      { kind: "refused", what: "translate", part: { paragraph: 9 } },
    ],
    [
      "its words, and those that are found beside them",
      "how often does he say freedom, justice, order",
      "count",
      [
        { role: "words", text: "freedom", end: 0 },
        { role: "words", text: "justice", end: 0 },
        { role: "words", text: "order", end: 0 },
      ],
      { kind: "count", words: "freedom, justice, order" },
    ],
    [
      "words that are to be found as they stand",
      "how often does he say our country",
      "count",
      [{ role: "words", text: "country", end: 0 }],
      { kind: "count", words: "our country" },
    ],
    [
      "a phrase that is torn apart",
      "which sentences contain the words rule of law",
      "list",
      [
        { role: "words", text: "rule", end: 0 },
        { role: "words", text: "law", end: 0 },
      ],
      { kind: "sentences-with", words: "rule of law" },
    ],
    [
      "the number of the last sentences that are wanted",
      "show the last 2 sentences of paragraph 5",
      "show",
      [
        { role: "sentence", text: "last", end: 13 },
        { role: "amount", text: "2", end: 15 },
        { role: "paragraph", text: "5", end: 40 },
      ],
      { kind: "show", part: { paragraph: 5, sentence: -1, to: 2 } },
    ],
    [
      "a topic without what stands around it and says nothing",
      "put courts side by side with police stuff",
      "compare",
      [
        { role: "topic", text: "courts", end: 0 },
        { role: "topic", text: "police", end: 0 },
      ],
      { kind: "compare", topics: ["courts", "police"] },
    ],
  ])("keeps %s", async (_, message, intent, found, request) => {
    expect(await meant(message, intent, 0.95, found)).toEqual(request);
  });

  test("is what it means where that is probable enough", async () => {
    expect(await meant("summarise it", "write", 0.4)).toEqual({
      kind: "refused",
      what: "write",
    });
    expect(await meant("summarise it", "write", 0.39)).toEqual({ kind: "summarise" });
    expect(await meant("longest sentence", "question", 0.8)).toBeUndefined();
  });

  test("keeps the part that it names, whatever else it means, unless that is rewritten", async () => {
    const part = { paragraph: 2 };
    expect(await meant("paragraph 2", "summarise", 0.99)).toEqual({ kind: "show", part });
    const found: Argument[] = [{ role: "paragraph", text: "2", end: 0 }];
    expect(await meant("paragraph 2", "translate", 0.8, found)).toEqual({
      kind: "refused",
      what: "translate",
      part,
    });
  });
});

test("of two things that are declined the one that a form names stands, unless that is surely not it", async () => {
  const message = "pretend you are the president and say hello";
  expect(await meant(message, "write", 0.89)).toEqual({ kind: "refused", what: "pretend" });
  expect(await meant(message, "write", 0.9)).toEqual({ kind: "refused", what: "write" });
});

test("without a model the forms decide", async () => {
  expect(await read("longest sentence", { intentions: [] })).toEqual({ kind: "longest" });
});

test.each([
  ["sure", 0.8, 0.7, undefined],
  ["sure", 0.8, 0.85, { kind: "bot" }],
  ["sure", 0.99, 0.95, { kind: "bot" }],
  ["unsure", 0.8, 0.7, { kind: "bot" }],
] as const)(
  "what is answered in the voice %s with %d and meant with %d is %j",
  async (voice, confidence, probability, request) => {
    const intentions = [{ intent: "bot" as const, probability }];
    const answer = { kind: "quoted", voice, confidence } as Answer;
    expect(await read("who pays for the servers then", { intentions, answer })).toEqual(request);
  },
);
