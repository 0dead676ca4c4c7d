import { describe, expect, test } from "vitest";
import { meantRequest } from "../../src/conversation/meant-request.js";
import { languages } from "../../src/languages/index.js";
import type { Intent, Intention } from "../../src/requests/intent.js";
import type { Request } from "../../src/requests/request.js";
import { understandingOf } from "../../src/app.js";
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
