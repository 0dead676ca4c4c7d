import { describe, expect, it } from "vitest";
import { conventionsOf } from "../../../src/adapters/encoder/model-conventions.js";

const SEARCH = "Represent this sentence for searching relevant passages: ";

describe("conventionsOf", () => {
  // Expected values from each model's card, linked in the table.
  it.each([
    ["e5-speech", "mean", "", "", ["en", "ru", "kk"]],
    ["Xenova/all-MiniLM-L6-v2", "mean", "", "", ["en"]],
    ["Xenova/paraphrase-multilingual-MiniLM-L12-v2", "mean", "", "", []],
    ["Xenova/e5-small-v2", "mean", "query: ", "passage: ", ["en"]],
    ["Xenova/multilingual-e5-small", "mean", "query: ", "passage: ", []],
    ["intfloat/multilingual-e5-large-instruct", "mean", "", "", []],
    ["Xenova/bge-small-en-v1.5", "cls", SEARCH, "", ["en"]],
    ["Xenova/bge-m3", "cls", "", "", []],
    ["Xenova/gte-small", "mean", "", "", ["en"]],
    ["nomic-ai/nomic-embed-text-v1.5", "mean", "search_query: ", "search_document: ", ["en"]],
    ["someone/unheard-of", "mean", "", "", []],
  ])("%s", (name, pooling, queryPrefix, passagePrefix, languages) => {
    expect(conventionsOf(name)).toEqual({ pooling, queryPrefix, passagePrefix, languages });
  });

  it("looks at the organisation's part of no name", () => {
    // An organisation called after a model does not make its models that model.
    expect(conventionsOf("e5-small/unheard-of").queryPrefix).toBe("");
  });

  it("goes by the first name that it knows", () => {
    expect(conventionsOf("my-copy", "intfloat/e5-small-v2").queryPrefix).toBe("query: ");
    expect(conventionsOf("gte-small", "intfloat/e5-small-v2").queryPrefix).toBe("");
  });
});
