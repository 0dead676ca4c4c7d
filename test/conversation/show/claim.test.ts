import { beforeAll, describe, expect, test } from "vitest";
import type { Conversation } from "../../../src/conversation/conversation.js";
import type { Reply } from "../../../src/conversation/reply.js";
import { languages } from "../../../src/languages/index.js";
import { openOfficialConversation } from "../../support/official-corpus.js";

let conversation: Conversation;
beforeAll(async () => {
  conversation = await openOfficialConversation();
});

/** The words of the pictures that buttons make. */
function pictured({ buttons = [] }: Reply): string[] {
  return buttons
    .flat()
    .flatMap(({ action }) =>
      action.kind === "tap" && action.tap.kind === "card" ? [action.tap.quotation.text] : [],
    );
}

describe("under the one quotation that a claim is shown, a button makes a picture of it", () => {
  const COERCION = "There was no coercion.";
  const COURT = "As part of the legal reform, the Constitutional Court will be re-established.";
  test.each([
    ["verbatim", "en", "/verify there was no coercion", COERCION],
    ["altered", "en", "/verify There was some coercion.", COERCION],
    ["by its meaning", "ru", "/verify Никакого принуждения не было.", COERCION],
    ["not in its words", "en", "is it true that nobody was forced to vote?", COERCION],
    ["not at all", "en", "did he say that the Senate will be abolished?", COURT],
  ])("%s (%s)", async (_, language, message, words) => {
    const reply = await conversation.say(languages.messagesOf(language), message);
    expect(pictured(reply)).toEqual([words]);
    expect(reply.buttons?.every(({ length }) => length > 0 && length <= 3)).toBe(true);
  });

  test.each([
    "/verify There was no coercion. The first meeting of the Kurultai will take place in Ulytau",
    "/verify Every citizen will get a new car and a house by the sea.",
  ])("of several or none nothing: %s", async (message) => {
    expect(pictured(await conversation.say(languages.messagesOf("en"), message))).toEqual([]);
  });
});
