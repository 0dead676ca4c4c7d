import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.js";
import { meantRequest, readMeantIn } from "../../src/conversation/meant-request.js";
import { languages } from "../../src/languages/index.js";
import type { Intent, Intention } from "../../src/requests/intent.js";
import type { Request } from "../../src/requests/request.js";
import { understandingOf } from "../../src/open-addresses.js";
import { createTestAddress } from "../support/test-address.js";

const address = createTestAddress(
  "Farms need water. The courts are fair.\n\nPolice must serve the people.",
);
const addresses = [{ address, understanding: understandingOf(address) }];

const meant = (
  message: string,
  intent: Intent,
  probability: number,
  formal?: Request,
): Request | undefined => {
  const intentions: Intention[] = [{ intent, probability }];
  return meantRequest(addresses, formal, intentions, languages.read(message, "en"));
};

describe("a message that no form knows", () => {
  test.each<[string, Intent, Request]>([
    ["my editor wants a rhyme out of this", "write", { kind: "refused", what: "write" }],
    ["who pays for your servers then", "bot", { kind: "bot" }],
    ["whom is he grateful to", "thanks", { kind: "mentions", of: "thanks" }],
    ["crunch it down for me", "summarise", { kind: "summarise" }],
    ["crunch the courts down", "summarise", { kind: "summarise", topic: "courts" }],
    ["weigh courts and police", "compare", { kind: "compare", topics: ["courts", "police"] }],
    [
      "how do the courts come off next to police here",
      "compare",
      { kind: "compare", topics: ["courts", "police"] },
    ],
    ["tally of “water”", "count", { kind: "count", words: "water" }],
    ["whatever touches police", "list", { kind: "gather", topic: "police" }],
    [
      "simpler words for paragraph 2",
      "rephrase",
      { kind: "refused", what: "rephrase", part: { paragraph: 2 } },
    ],
  ])("%s: %s", (message, intent, request) => {
    expect(meant(message, intent, 0.7)).toEqual(request);
  });

  test("is a question where its meaning is not clear", () => {
    expect(meant("who pays for your servers then", "bot", 0.49)).toBeUndefined();
  });

  test.each<[string, Intent]>([
    ["show it", "show"],
    ["how often is that word there", "count"],
    ["courts and so on", "compare"],
    ["how many sentences have courts", "length"],
  ])("%s is a question where nothing tells what of", (message, intent) => {
    expect(meant(message, intent, 0.95)).toBeUndefined();
  });
});

describe("a message that a form knows", () => {
  const formal: Request = { kind: "summarise" };

  test("is what the form says, unless its meaning is sure of something else", () => {
    expect(meant("make it rhyme", "write", 0.89, formal)).toEqual(formal);
    expect(meant("make it rhyme", "write", 0.9, formal)).toEqual({
      kind: "refused",
      what: "write",
    });
    expect(meant("in short, who pays?", "question", 0.95, formal)).toBeUndefined();
  });

  test("keeps what the form read of it where both agree", () => {
    const counted: Request = { kind: "count", words: "not" };
    expect(meant("how often does he say not", "count", 0.99, counted)).toEqual(counted);
  });
});

test("without a model the forms decide", () => {
  const formal: Request = { kind: "longest" };
  const read = languages.read("the longest one", "en");
  expect(meantRequest(addresses, formal, [], read)).toEqual(formal);
});

test.each([
  ["sure", 0.8, 0.7, undefined],
  ["sure", 0.8, 0.85, { kind: "bot" }],
  ["sure", 0.99, 0.95, { kind: "bot" }],
  ["unsure", 0.8, 0.7, { kind: "bot" }],
] as const)(
  "what is answered in the voice %s with %d and meant with %d is %j",
  async (voice, confidence, probability, request) => {
    const corpus = {
      addresses,
      intentionsOf: () => Promise.resolve([{ intent: "bot" as const, probability }]),
      answer: () => Promise.resolve({ kind: "quoted", voice, confidence } as Answer),
    } as unknown as Parameters<typeof readMeantIn>[0];
    const messages = languages.messagesOf("en");
    const message = "who pays for the servers then";
    expect(await readMeantIn(corpus, languages, messages, message, [])).toEqual(request);
  },
);
