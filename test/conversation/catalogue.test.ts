import { beforeAll, describe, expect, test } from "vitest";
import { catalogueOf, LANGUAGES } from "../../src/conversation/catalogue.js";
import { factsOf } from "../../src/conversation/show-quotation.js";
import type { Address } from "../../src/corpus/address.js";
import { readOfficialAddress } from "../answering/official-address.js";

let address: Address;
beforeAll(async () => {
  address = await readOfficialAddress();
});

describe.each(LANGUAGES)("in %s", (language) => {
  const catalogue = catalogueOf(language);

  test("what Telegram limits fits (core.telegram.org/bots/api)", () => {
    const facts = factsOf(address, language);
    expect(catalogue.description(facts).length).toBeLessThanOrEqual(512);
    expect(catalogue.shortDescription(facts).length).toBeLessThanOrEqual(120);
    const { toasts } = catalogue;
    const shown = [
      ...Object.values(toasts).filter((toast) => typeof toast === "string"),
      toasts.page(6, 6),
      toasts.automatic(true),
      toasts.automatic(false),
    ];
    for (const toast of shown) expect(toast.length).toBeLessThanOrEqual(200);
    for (const { command, description } of Object.values(catalogue.commands).flat()) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/u);
      expect(description.length).toBeLessThanOrEqual(256);
    }
  });

  test("the help names every command of the private menu", () => {
    for (const { command } of catalogue.commands.private)
      if (command !== "help") expect(catalogue.help).toContain(`/${command}`);
  });
});

test("an unknown language is answered in English, a regional one by its language", () => {
  expect(catalogueOf("xx").language).toBe("en");
  expect(catalogueOf(undefined).language).toBe("en");
  expect(catalogueOf("en-GB").language).toBe("en");
});
