import { beforeAll, describe, expect, test } from "vitest";
import type { OpenCorpus } from "../../src/app.js";
import type { Conversation } from "../../src/conversation/conversation.js";
import type { FormattedText } from "../../src/conversation/formatted-text.js";
import { listByMeaning, listByWords, showEntry } from "../../src/conversation/inline-list.js";
import type { Reply } from "../../src/conversation/reply.js";
import { languages } from "../../src/languages/index.js";
import { openOfficialConversation, openOfficialCorpus } from "../support/official-corpus.js";

const RUSSIAN = languages.messagesOf("ru");
const KAZAKH = languages.messagesOf("kk");
const ENGLISH = languages.messagesOf("en");

/** The bundled encoder, the shipped weights and the real address, as a user meets them. */
let corpus: OpenCorpus;
let conversation: Conversation;
beforeAll(async () => {
  corpus = await openOfficialCorpus();
  conversation = await openOfficialConversation();
});

function quoted({ text, entities }: FormattedText): string[] {
  return entities
    .filter(({ type }) => type === "blockquote")
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

/** Every block of quoted words is a slice of the address. */
function expectSlices({ content }: Reply): void {
  const texts = corpus.addresses.map(({ address }) => address.text);
  for (const words of quoted(content))
    expect(texts.some((text) => text.includes(words))).toBe(true);
}

const KURULTAI =
  "The first meeting of the Kurultai will take place in Ulytau, the cradle of our nation.";
const COERCION = "There was no coercion.";

// Written for this test; none is an anticipated question or from an evaluation set.
describe("a question in another language gets the speaker's own words", () => {
  test.each([
    ["скажите, в каком городе или месте откроется Курултай?", KURULTAI],
    ["gde otkroetsya pervyi kurultai", KURULTAI],
    ["құрылтай жиыны алғаш рет қай жерде ашылады?", KURULTAI],
    ["qurultai algash ret qai jerde ashylady", KURULTAI],
    ["курылтай алгаш рет кай жерде ашылады", KURULTAI],
    ["людей заставляли идти голосовать?", COERCION],
  ])("%s", async (question, expected) => {
    const reply = await conversation.ask(RUSSIAN, question);
    expect(quoted(reply.content)[0]).toContain(expected);
    expectSlices(reply);
  });

  test.each([
    ["сколько стоит билет на поезд до Алматы", RUSSIAN],
    ["ертең ауа райы қандай болады", KAZAKH],
  ])("%s is not answered", async (question, messages) => {
    const { answer } = await conversation.ask(messages, question);
    expect(answer?.kind).toBe("abstained");
  });
});

describe("a translation", () => {
  test.each([
    ["Russian", RUSSIAN],
    ["Kazakh", KAZAKH],
  ])("into %s stands under the quotation, labelled, and outside of it", async (_, messages) => {
    const reply = await conversation.say(messages, "/paragraph 8");
    const { text } = reply.content;
    expect(text).toContain(`\n${messages.glossLabel ?? ""}: `);
    expectSlices(reply);
    const gloss = reply.content.entities.find(({ type }) => type === "italic") ?? expect.fail();
    const block = reply.content.entities.find(({ type }) => type === "blockquote") ?? expect.fail();
    expect(gloss.offset).toBeGreaterThanOrEqual(block.offset + block.length);
  });

  test("is not shown to readers of the address's language, nor to who wants none", async () => {
    for (const messages of [ENGLISH, { ...RUSSIAN, glossLabel: undefined }]) {
      const { content } = await conversation.say(messages, "/paragraph 8");
      expect(content.entities.some(({ type }) => type === "italic")).toBe(false);
    }
  });

  test("is in nothing that is passed on or that says whether a claim is real", async () => {
    const [entry] = listByWords(corpus, "There was no coercion");
    const item = showEntry(RUSSIAN, ENGLISH, entry ?? expect.fail());
    expect(item.title).toMatch(/\p{Script=Cyrillic}/u);
    expect(item.content.text).not.toMatch(/\p{Script=Cyrillic}/u);
    const claim = await conversation.verify(RUSSIAN, COERCION);
    expect(claim.content.entities.some(({ type }) => type === "italic")).toBe(false);
    const place = await conversation.say(RUSSIAN, "/paragraph ¶2 s8");
    for (const { action } of place.buttons?.flat() ?? [])
      if (action.kind === "copy") expect(action.text).toContain(COERCION);
  });
});

describe("words in another language than the text's", () => {
  test.each([
    ["принуждения не было", RUSSIAN],
    ["Президент сказал, что никакого принуждения не было", RUSSIAN],
    ["Президент ешқандай мәжбүрлеу болған жоқ деді", KAZAKH],
  ])("are never said to be absent: %s", async (claim, messages) => {
    const reply = await conversation.verify(messages, claim);
    const { text } = reply.content;
    expect(text).not.toContain(messages.absent(1));
    expect(text).toMatch(/английск|ағылшын/u);
    expectSlices(reply);
    expect(quoted(reply.content).length).toBeGreaterThan(0);
  });

  test("are not said to be absent either where nothing is near", async () => {
    const { text } = (await conversation.verify(RUSSIAN, "завтра отменят все налоги")).content;
    expect(text).not.toContain(RUSSIAN.absent(1));
    expect(text).toMatch(/по смыслу ничего похожего там нет\.$/u);
  });

  test("are found in the translation, which is named, and else by their meaning", async () => {
    const translated = await conversation.say(RUSSIAN, "/find принуждение");
    expect(translated.content.text).toMatch(/^«принуждение» в неофициальном переводе: 1 раз/u);
    expectSlices(translated);
    expect(quoted(translated.content)).toEqual([COERCION]);
    const reply = await conversation.say(RUSSIAN, "/find насильно заставляли");
    expect(reply.content.text).toContain("английск");
    expectSlices(reply);
    expect(quoted(reply.content).join("\n")).toContain(COERCION);
    const { content } = await conversation.say(RUSSIAN, "/find баскетбол");
    expect(quoted(content)).toEqual([]);
  });

  test("find quotations in inline mode", async () => {
    const found = await listByMeaning(corpus, "принуждения не было", []);
    expect(found.map(({ quotation }) => quotation.text)).toContain(COERCION);
  });

  test("in the text's language are checked as ever, whatever language is spoken", async () => {
    const { content } = await conversation.verify(
      RUSSIAN,
      "Токаев сказал: «There was no coercion.»",
    );
    expect(content.text).toContain(RUSSIAN.verbatim);
  });
});

test("sample questions are in the reader's language", () => {
  const labels =
    conversation
      .start(KAZAKH)
      .buttons?.flat()
      .map(({ label }) => label) ?? [];
  expect(labels).toContain("Жемқорлыққа қалай тосқауыл қойылады?");
  expect(labels).not.toContain("Who will sit in the Kurultai?");
});
