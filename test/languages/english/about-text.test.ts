import { expect, test } from "vitest";
import { readCorpus } from "../../../src/adapters/corpus-folder.js";
import { createAboutText } from "../../../src/languages/english/about-text.js";
import { readOfficialAddress } from "../../support/official-address.js";

const asksAboutText = createAboutText(await readOfficialAddress());

test.each([
  "when was the speech given?",
  "When was this address delivered",
  "who gave it?",
  "Who said this?",
  "what is the date of this address?",
  "What's the date of the speech?",
  "date of the address",
  "when did the president give this speech?",
  "when did he speak?",
  "on which day was Tokayev's address delivered?",
  "whose words are these?",
  "who is the speaker?",
  "which speech is this?",
  "on what occasion was the speech given?",
  "where can I read the whole text?",
  "where can i find the full speech online?",
  "hi, can you tell me where I can… where can I read the address?".replace(/^.*… /u, "hi, "),
  "full text",
  "do you have a link to the full text?",
  "what is the source?",
  "what's your source?",
  "source",
  "where do the quotations come from?",
  "how long is the speech?",
  "how many paragraphs does the address have?",
])("%j is about the text", (question) => {
  expect(asksAboutText(question)).toBe(true);
});

test.each([
  "when will the referendum decisions come into force?",
  "who will appoint the judges?",
  "when was it held?",
  "when was the referendum held?",
  "who gave their consent?",
  "who wrote the speech?",
  "where was the speech given?",
  "who made it possible?",
  "what is the source of corruption?",
  "what are the sources of growth?",
  "what is the speech about?",
  "where can I read more about the reforms?",
  "what day is it?",
  "when is the next address?",
  "how long is the transition?",
  "what is the date of the first meeting of the Kurultai?",
  "where can I find the address of the ministry?",
])("%j is not", (question) => {
  expect(asksAboutText(question)).toBe(false);
});

test("of the questions that the corpus anticipates, none that it answers is taken for one", async () => {
  const corpus = await readCorpus("corpus");
  const taken = corpus
    .flatMap(({ anticipated }) => anticipated.questions)
    .map(({ question }) => question)
    .filter(asksAboutText);
  expect(taken).toEqual([]);
});
