import { beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../src/languages/index.js";
import { factsOf } from "../../src/conversation/show/quotation.js";
import type { Address } from "../../src/corpus/address.js";
import { readOfficialAddress } from "../support/official-address.js";

let address: Address;
beforeAll(async () => {
  address = await readOfficialAddress();
});

describe.each(languages.tags)("in %s", (language) => {
  const messages = languages.messagesOf(language);

  test("what Telegram limits fits (core.telegram.org/bots/api)", () => {
    const facts = [factsOf(address, messages)];
    expect(messages.description(facts).length).toBeLessThanOrEqual(512);
    expect(messages.shortDescription(facts).length).toBeLessThanOrEqual(120);
    const { toasts } = messages;
    const shown = [
      ...Object.values(toasts).filter((toast) => typeof toast === "string"),
      toasts.page(6, 6),
      toasts.automatic(true),
      toasts.automatic(false),
      toasts.glosses(true),
      toasts.glosses(false),
    ];
    for (const toast of shown) expect(toast.length).toBeLessThanOrEqual(200);
    for (const { command, description } of Object.values(messages.commands).flat()) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/u);
      expect(description.length).toBeLessThanOrEqual(256);
    }
  });

  test("the help names every command of the private menu", () => {
    for (const { command } of messages.commands.private)
      if (command !== "help") expect(messages.help).toContain(`/${command}`);
  });
});

test("an occasion reads well whether it is a day, a meeting or a place", () => {
  const messages = languages.messagesOf("en");
  const facts = { ...factsOf(address, messages), occasion: "79th General Assembly" };
  expect(messages.welcome([facts])).toMatch(/ of 6 June 2022 \(79th General Assembly\)\.\n/u);
});

test("a summary of an address of one sentence counts it once", () => {
  const messages = languages.messagesOf("en");
  const facts = { ...factsOf(address, messages), sentences: 1 };
  expect(messages.summaryLead(facts, 1, undefined)).toMatch(/ in its one sentence:$/u);
});
