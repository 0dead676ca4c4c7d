import type { Address } from "../../src/corpus/address.js";
import { createAddress } from "../../src/corpus/parse-address.js";

/** An address with the given text, for tests. */
export function createTestAddress(body: string, slug = "test"): Address {
  return createAddress(slug, {
    body,
    metadata: {
      speaker: "A. Speaker",
      office: "Head of the House",
      title: "A Test Address",
      occasion: "a day of tests",
      date: "2024-05-06",
      language: "en",
      source: "nowhere",
      licence: "free",
      sha256: "0".repeat(64),
    },
  });
}
