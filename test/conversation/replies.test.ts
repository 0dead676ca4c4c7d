import { beforeAll, describe, expect, test } from "vitest";
import type { OpenCorpus } from "../../src/app.js";
import { languages } from "../../src/languages/index.js";
import type { Conversation } from "../../src/conversation/conversation.js";
import type { FormattedText } from "../../src/conversation/formatted-text.js";
import { listInline } from "../../src/conversation/inline-list.js";
import { openOfficialConversation, openOfficialCorpus } from "../support/official-corpus.js";

const CATALOGUE = languages.messagesOf("en");

/** The bundled encoder, the shipped weights and the real address, as a user meets them. */
let corpus: OpenCorpus;
let conversation: Conversation;
beforeAll(async () => {
  corpus = await openOfficialCorpus();
  conversation = await openOfficialConversation();
});

const say = async (message: string): Promise<string> =>
  (await conversation.say(CATALOGUE, message)).content.text;

function quoted({ text, entities }: FormattedText): string[] {
  return entities
    .filter(({ type }) => type === "blockquote")
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

describe("a summary", () => {
  test.each([
    "/summary 99",
    "/summary 0",
    "/summary -1",
    "/summary 11 economy",
    "/summary economy 11",
  ])("%s is told how long one can be", async (message) => {
    expect(await say(message)).toBe(
      "A summary has 1 to 10 sentences: /summary 5, or /summary economy 5",
    );
  });

  test.each([
    ["/summary 3 economy", 3],
    ["/summary economy 3", 3],
    ["/summary 3", 3],
    ["/summary five", 5],
    ["/summary 3 3", 3],
    ["/summary бес", 5],
  ])("%s has so many sentences: %i", async (message, count) => {
    expect(quoted((await conversation.say(CATALOGUE, message)).content)).toHaveLength(count);
  });

  test.each(["/summary 2022", "/summary 3rd of June"])(
    "%s is a topic, not a length",
    async (message) => {
      expect(await say(message)).toContain("does not treat");
    },
  );

  test("/summary 5g networks is a topic, not a length, and is not treated", async () => {
    expect(await say("/summary 5g networks")).toMatch(/does not treat “5g networks”/u);
  });

  test.each(["/summary “football”", '/summary "football"', "/summary «football»"])(
    "%s has one pair of quotation marks in the reply",
    async (message) => {
      expect(await say(message)).toBe("The address does not treat “football”.");
    },
  );
});

describe("/find", () => {
  test("of a common word counts all and shows a page", async () => {
    const { content, buttons } = await conversation.say(CATALOGUE, "/find of");
    expect(content.text).toMatch(/^“of” stands 66 times, in 45 of 78 sentences, here 1 to 10:\n/u);
    expect(quoted(content)).toHaveLength(10);
    expect(buttons?.flat().map(({ label }) => label)).toEqual(["·", "1/5", "›"]);
  });

  test("shows every sentence on one page or another, in order, none twice", async () => {
    const pages = await Promise.all(
      [0, 1, 2, 3, 4].map((page) => conversation.find(CATALOGUE, "of", page)),
    );
    const found = pages.flatMap(({ content }) => quoted(content));
    const { text, sentences } = corpus.addresses[0]?.address ?? expect.fail();
    const expected = sentences
      .map(({ start, end }) => text.slice(start, end))
      .filter((sentence) => /\bof\b/iu.test(sentence));
    expect(found).toEqual(expected);
    // A page that is not there any more, of an address that has become shorter: the last one.
    expect(await conversation.find(CATALOGUE, "of", 99)).toEqual(pages[4]);
  });

  test("has no pages where one is enough, and one pair of quotation marks", async () => {
    const { content, buttons } = await conversation.say(CATALOGUE, "/find “human rights”");
    expect(content.text).toMatch(
      /^“human rights” stands 1 time as a phrase, in 1 of 78 sentences:\n/u,
    );
    expect(buttons).toEqual([]);
  });

  test("says it all at once when a button cannot carry the words", async () => {
    const long = "of the and " + "и".repeat(30);
    const { buttons } = await conversation.find(CATALOGUE, long);
    expect(buttons ?? []).toEqual([]);
  });
});

describe("who asks nothing", () => {
  test.each([
    ["thanks", "You are welcome!"],
    ["Thank you very much!", "You are welcome!"],
    ["Рахмет!", "Оқасы жоқ!"],
    ["спасибо", "Пожалуйста!"],
    ["ok", "Good."],
  ])("%j gets a short kind line", async (message, expected) => {
    const { content, buttons, answer } = await conversation.say(CATALOGUE, message);
    expect(content.text.startsWith(expected)).toBe(true);
    expect(content.text.split("\n")).toHaveLength(1);
    expect([buttons, answer]).toEqual([undefined, undefined]);
  });

  test.each(["i want to die", "/ask i want to kill myself", "я хочу умереть", "өлгім келеді"])(
    "%j is sent to people who can help, and nothing else",
    async (message) => {
      const { content, buttons, answer } = await conversation.say(CATALOGUE, message);
      expect(content.text).toContain("112");
      expect(content.entities).toEqual([]);
      // Nothing to count: it is no question that went unanswered.
      expect([buttons, answer]).toEqual([undefined, undefined]);
    },
  );

  test("a question about the dead is a question", async () => {
    expect((await conversation.say(CATALOGUE, "how many people died?")).answer?.kind).toBe(
      "abstained",
    );
  });
});

describe("a question about the text itself", () => {
  test.each(["when was the speech given?", "who gave it?", "where can I read the whole text?"])(
    "%s is answered from the facts of the text, not with a quotation",
    async (question) => {
      const { content, answer } = await conversation.say(CATALOGUE, question);
      expect(content.text).toMatch(/^About the text, not quoted from it:\n/u);
      expect(content.text).toContain("6 June 2022");
      expect(content.text).toContain("Kassym-Jomart Tokayev");
      expect(content.text).toContain("https://www.akorda.kz/en");
      expect([content.entities, answer]).toEqual([[], undefined]);
    },
  );

  test("the version and the encoder stay with /about", async () => {
    expect(await say("what is the source?")).not.toContain("encoder");
    expect(await say("/about")).toContain("encoder test");
  });
});

describe("/start", () => {
  test.each([
    ["/start garbage", "This link leads to nothing that I know."],
    ["/start p99s1", "The address has no such place."],
  ])("%s says so in a line, then what a newcomer needs", async (message, line) => {
    const { content, buttons } = await conversation.say(CATALOGUE, message);
    expect(content.text.split("\n")).toEqual([
      line,
      "Ask me about Kassym-Jomart Tokayev’s address of 6 June 2022, and I answer with the speaker’s exact words.",
    ]);
    expect(buttons).toEqual(conversation.start(CATALOGUE).buttons);
  });

  test.each(["/start", "/start start"])("%s is the whole welcome", async (message) => {
    expect(await say(message)).toBe(conversation.start(CATALOGUE).content.text);
  });

  test("/start forget, from a group, says what to write", async () => {
    expect(await say("/start forget")).toBe("Here it works: write /forget.");
  });
});

test("a brief abstention is one line without a passage", async () => {
  const brief = await conversation.ask(CATALOGUE, "What about pensions?", { brief: true });
  expect(brief.content.text.split("\n")).toHaveLength(1);
  expect(quoted(brief.content)).toEqual([]);
});

describe("an inline list", () => {
  const list = async (query: string) =>
    (await listInline(corpus, languages.read, query)).entries.map(
      ({ quotation, why }) => `${why} ${quotation.paragraph}.${quotation.sentences[0]}`,
    );

  test("of one word goes on by meaning after the sentence that has the word", async () => {
    const found = await list("corruption");
    expect(found[0]).toBe("literal 4.4");
    // The return of stolen funds, and public service as no place for personal enrichment.
    expect(found).toEqual(expect.arrayContaining(["meaning 9.2", "meaning 7.7"]));
  });

  test.each([
    ["courts", ["10.1", "10.2", "10.4", "8.3"]],
    ["bribes", ["4.4", "7.7", "9.2"]],
    ["justice", ["10.4", "8.3"]],
    ["farmers", ["5.3"]],
  ])("of %s has what belongs to it", async (query, expected) => {
    const found = await list(query);
    for (const place of expected)
      expect(found.map((line) => line.replace(/^\w+ /u, ""))).toContain(place);
    expect(new Set(found.map((line) => line.replace(/^\w+ /u, ""))).size).toBe(found.length);
  });

  test.each([
    "pensions",
    "football",
    "bananas",
    "climate change",
    "weather today",
    "zqxv",
    "ауа райы",
  ])("of %s, which the address does not treat, has nothing by meaning", async (query) => {
    expect((await list(query)).filter((line) => line.startsWith("meaning"))).toEqual([]);
  });
});
