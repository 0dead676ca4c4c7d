import { expect, test } from "vitest";
import { createAnswerer } from "../../src/answering/answerer.js";
import type { Source } from "../../src/answering/answerer.js";
import { languages } from "../../src/languages/index.js";
import type { Encoder } from "../../src/retrieval/encoder.js";
import { createTestAddress } from "../support/test-address.js";

/** Answers with an encoder that reads Greek and fails when it is asked to. */
function answererFor(scriptOf: (tag: string) => string | undefined) {
  const embedQuery = () => Promise.reject(new Error("read"));
  const encoder = { languages: ["el"], embedQuery } as unknown as Encoder;
  const source = {
    address: createTestAddress("One is here."),
    understanding: languages.understandingOf("en"),
    isOwnLanguage: () => true,
    spellingOf: () => languages.understandingOf("en").createSpelling(createTestAddress("One."), []),
    retriever: { readsTokens: false },
  } as unknown as Source;
  return createAnswerer(encoder, [source], { read: languages.read, scriptOf });
}

test("a question is read in the scripts of the encoder's languages, as the list of languages has them", async () => {
  const listed = answererFor((tag) => (tag === "el" ? "Greek" : undefined));
  await expect(listed.answer("πότε είναι οι εκλογές;")).rejects.toThrow("read");
  await expect(listed.answer("когда выборы?")).resolves.toMatchObject({ reason: "language" });
  const unlisted = answererFor(languages.scriptOf);
  await expect(unlisted.answer("πότε είναι οι εκλογές;")).resolves.toMatchObject({
    reason: "language",
  });
});
