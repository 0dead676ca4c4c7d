import { join } from "node:path";
import { expect, test } from "vitest";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { findSentence } from "../../src/corpus/address.js";
import { slice } from "../../src/corpus/span.js";

const entries = await readCorpus(join(import.meta.dirname, "../../corpus"));
const entry = entries.find(({ address }) => address.slug === "2022-06-06-address");
if (!entry) throw new Error("expected the address of 2022-06-06 in the corpus");
const { address, anticipated } = entry;

test("it has 78 sentences in 17 paragraphs, counting the greeting", () => {
  expect(address.paragraphs).toHaveLength(17);
  expect(address.sentences).toHaveLength(78);
});

test("sentences and the white space between them are the whole text", () => {
  let at = 0;
  for (const sentence of address.sentences) {
    expect(address.text.slice(at, sentence.start).trim()).toBe("");
    expect(slice(address.text, sentence).trim()).toBe(slice(address.text, sentence));
    at = sentence.end;
  }
  expect(at).toBe(address.text.length);
});

test("the numbers are those that people cite", () => {
  const cited = (p: number, s: number): string | undefined => {
    const sentence = findSentence(address, p, s);
    return sentence && slice(address.text, sentence);
  };
  expect(cited(1, 1)).toBe("Dear compatriots!");
  expect(cited(2, 8)).toBe("There was no coercion.");
  // The source has two spaces here, one of them a no-break space; the corpus has one.
  expect(cited(11, 6)).toBe(
    "It will be comprised of representatives from all walks of life, active and respected citizens.",
  );
  expect(cited(17, 1)).toMatch(/^Together we will make every effort/u);
  expect(cited(17, 2)).toBeUndefined();
  expect(cited(0, 1)).toBeUndefined();
});

test("every sentence but the greeting has ten anticipated questions, and there are 200 gaps", () => {
  const counts = address.sentences
    .slice(1)
    .map((sentence) => anticipated.questions.filter(({ at }) => at === sentence).length);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
  const talk = ["small talk", "off topic", "about the bot", "attack"];
  expect(anticipated.gaps.filter(({ topic }) => !talk.includes(topic)).length).toBeGreaterThanOrEqual(
    200,
  );
});
