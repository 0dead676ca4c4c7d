import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenCorpus } from "../../src/app.js";
import type { Messages } from "../../src/conversation/messages.js";
import { factsOf } from "../../src/conversation/show/quotation.js";
import type { Conversation } from "../../src/conversation/conversation.js";
import { createConversation } from "../../src/conversation/converse.js";
import { listByWords } from "../../src/conversation/inline-list.js";
import { createNarrow } from "../../src/conversation/narrow.js";
import { languages } from "../../src/languages/index.js";
import type { Reply } from "../../src/conversation/reply.js";
import { isRedraw } from "../../src/conversation/view.js";
import { openTwoAddresses, TWO_ENTRIES } from "../support/two-addresses.js";

const messagesOf = (tag: string): Messages => languages.messagesOf(tag);
const MESSAGES = messagesOf("en");
/** How the two are cited; roads are the newer. */
const ROADS = "A. Speaker, 1 January 2021";
const BREAD = "A. Speaker, 1 January 2020";

let corpus: OpenCorpus;
let close: () => Promise<void>;
let conversation: Conversation;
beforeAll(async () => {
  ({ corpus, close } = await openTwoAddresses());
  conversation = createConversation(corpus, { version: "0", encoder: "test" }, languages);
});
afterAll(() => close());

const say = async (message: string): Promise<string> =>
  (await conversation.say(MESSAGES, message)).content.text;
const labels = ({ buttons = [] }: Reply): string[] => buttons.flat().map(({ label }) => label);

/** The reply after a button of it was tapped. */
async function tap({ buttons = [] }: Reply, label: string): Promise<Reply> {
  const action = buttons.flat().find((one) => one.label === label)?.action;
  if (action?.kind !== "tap" || !isRedraw(action.tap)) throw new Error(`expected a tap ${label}`);
  return conversation.redraw(MESSAGES, action.tap);
}

test("there is one order, newest first, whatever the order of the folders", async () => {
  const slugs = ["2021-01-01-roads", "2020-01-01-bread"];
  expect(corpus.addresses.map(({ address }) => address.slug)).toEqual(slugs);
  const rankings = await corpus.answerer.rankAll("bread");
  expect(rankings.map(({ source }) => source.address.slug)).toEqual(slugs);
});

describe("/find", () => {
  test("finds a word of the older address, and says whose words they are", async () => {
    expect(await say("/find bread")).toBe(
      "“bread” stands 1 time, in 1 of 8 sentences of 2 addresses:\n" +
        `The price of bread will stay as it is in every shop of our country.\n¶1 s1\n— ${BREAD}`,
    );
  });

  test("cites each address under its own sentences, the newest first", async () => {
    const text = await say("/find will be");
    expect(text).toBe(
      "“will be” stands 2 times as a phrase, in 2 of 8 sentences of 2 addresses:\n" +
        `The road to the northern lake will be paved.\n¶1 s1\n— ${ROADS}\n` +
        `Bakers will be paid on Mondays.\n¶1 s2\n— ${BREAD}`,
    );
  });

  test("of a word of neither says that none has it", async () => {
    expect(await say("/find zebra")).toBe(
      "None of the 8 sentences of the 2 addresses has “zebra”.",
    );
  });
});

describe("words in another language than the addresses'", () => {
  const say = async (message: string): Promise<string> =>
    (await conversation.say(messagesOf("ru"), message)).content.text;

  test("that nothing is near to: it is said of all texts", async () => {
    expect(await say("/find балет")).toBe(
      "Язык текстов — английский. Ничего близкого по смыслу к слову «балет» не нашлось.",
    );
  });

  test("found by their meaning: it is said of all texts", async () => {
    const text = await say("/find цена хлеба");
    expect(text).toMatch(/^Язык текстов — английский\. Ближе всего по смыслу к словам/u);
    expect(text).toContain("1 января 2020 г., ¶1 s1");
  });

  test("as a claim: it is said of all texts", async () => {
    const text = await say("/verify Цена на хлеб останется прежней во всех магазинах.");
    expect(text).toMatch(/^Тексты обращений — на другом языке \(английский\)/u);
  });

  test.each([
    [
      "en",
      "The texts here are in Kazakh and English, and nothing in them is near to “a” by meaning.",
    ],
    [
      "ru",
      "Языки текстов — казахский, английский. Ничего близкого по смыслу к слову «a» не нашлось.",
    ],
    [
      "kk",
      "Үндеулерде «a» сөзіне мағынасы жақын үзінді жоқ (мәтіндердің тілдері — қазақ тілі, ағылшын тілі).",
    ],
  ])("the languages of all texts are named, each once, in %s", (tag, expected) => {
    const messages = messagesOf(tag);
    const [roads, bread] = corpus.addresses.map(({ address }) => address);
    if (!roads || !bread) throw new Error("expected two addresses");
    const facts = [{ ...roads, language: "kk" }, bread, bread].map((one) => factsOf(one, messages));
    expect(messages.otherLanguage.foundNothing("a", facts)).toBe(expected);
  });
});

describe("/summary", () => {
  test("is of the newest address, and the older one is a tap away", async () => {
    const newest = await conversation.say(MESSAGES, "/summary 3");
    expect(newest.content.text).toMatch(/^A\. Speaker’s address of 1 January 2021 in 3 of its 3 /u);
    expect(labels(newest)).toEqual([BREAD]);
    const older = await tap(newest, BREAD);
    expect(older.content.text).toMatch(/^A\. Speaker’s address of 1 January 2020 in 3 of its 5 /u);
    expect(labels(older)).toEqual([ROADS]);
  });

  test("on a topic is of the address that treats it", async () => {
    const summary = await conversation.say(MESSAGES, "/summary 3 bread");
    expect(summary.content.text).toMatch(/^On “bread”, .* address of 1 January 2020:\n/u);
    expect(labels(summary)).toEqual([]);
    expect(await say("/summary football")).toBe("None of the addresses treats “football”.");
  });
});

describe("/topics and /paragraph", () => {
  test("show the newest address, and the older one is a tap away", async () => {
    for (const command of ["/topics", "/paragraph 1"]) {
      const newest = await conversation.say(MESSAGES, command);
      expect(newest.content.text).toContain(`— ${ROADS}`);
      expect((await tap(newest, BREAD)).content.text).toContain(`— ${BREAD}`);
    }
  });

  test("a paragraph that only the older address has is the older one's", async () => {
    expect(await say("/paragraph 3")).toBe(`Millers have my thanks.\n— ${BREAD}, ¶3 s1`);
    expect(await say("/paragraph 9")).toMatch(/^There is no such part: the addresses have /u);
    expect(await say("/paragraph")).toBe(
      "The addresses have up to 3 paragraphs. Write a number from 1 to 3 after the command: /paragraph 2",
    );
  });
});

describe("places", () => {
  test("named without an address are the newest address's that has them", async () => {
    expect(await say("/start p1s1")).toContain(`— ${ROADS}, ¶1 s1`);
    expect(await say("/start p3s1")).toContain(`— ${BREAD}, ¶3 s1`);
    expect(await say("/start p99s1")).toMatch(/^None of the addresses has such a place\.\n/u);
  });
});

describe("the welcome", () => {
  test("names the newest address, says that there are others, and has samples of all", () => {
    const welcome = conversation.start(MESSAGES);
    expect(welcome.content.text).toMatch(
      /^Ask me about A\. Speaker’s address of 1 January 2021 \(a day of tests\), and 1 earlier one \(\/addresses lists them\)\.\n/u,
    );
    expect(labels(welcome).slice(0, 2)).toEqual([
      "Which road will be paved?",
      "What will bread cost?",
    ]);
  });

  test("the facts of the text are those of all", async () => {
    const text = await say("when was the speech given?");
    expect(text).toContain("On roads\nA. Speaker, Head of the House, 1 January 2021");
    expect(text).toContain("On bread\nA. Speaker, Head of the House, 1 January 2020");
  });
});

test("an answer comes from the address that answers, and names it", async () => {
  expect(await say("What will bread cost?")).toContain(`— ${BREAD}, ¶1 s1`);
});

describe("an address that is named", () => {
  test("is asked alone", async () => {
    expect(await say("What will bread cost in the 2020 address?")).toContain(`— ${BREAD}, ¶1 s1`);
    expect(await say("/ask which road will be paved, in the last speech")).toContain(ROADS);
  });

  test("and does not answer: it is said, and who does", async () => {
    const reply = await conversation.say(MESSAGES, "What will bread cost in the 2021 address?");
    expect(reply.content.text).toMatch(/^A\. Speaker’s address of 1 January 2021 does not answer/u);
    expect(reply.content.text).toMatch(/\nAnother address speaks of it:$/u);
    expect(labels(reply)[0]).toBe(BREAD);
    expect((await tap(reply, BREAD)).content.text).toContain(`— ${BREAD}, ¶1 s1`);
  });

  test("and is not there: those that are can be chosen", async () => {
    const reply = await conversation.say(
      MESSAGES,
      "what did he say about bread in his 1999 speech",
    );
    expect(reply.content.text).toBe("There is no such address here. There are:");
    expect(labels(reply)).toEqual([ROADS, BREAD]);
  });

  test("is not the one that words are looked for in which somebody is said to have said", async () => {
    const claim = "In 2021 the speaker said: Bakers will be paid on Mondays.";
    expect(await say(claim)).toContain(`— ${BREAD}, ¶1 s2`);
  });

  test("stays the one that a question which leans on it is asked of", async () => {
    const first = await conversation.say(MESSAGES, "Which road will be paved in the 2021 speech?");
    const second = await conversation.say(MESSAGES, "and when?", first.thread);
    expect(second.content.text).not.toContain(BREAD);
  });
});

describe("/addresses and /compare", () => {
  test("list all with their titles, newest first, each a tap away", async () => {
    const reply = await conversation.say(MESSAGES, "/addresses");
    expect(reply.content.text).toMatch(
      /^2 addresses:\n• .* 2021 – On roads\n• .* 2020 – On bread\n/u,
    );
    expect(labels(reply)).toEqual([ROADS, BREAD]);
  });

  test("of the one that is asked alone nothing of the other is seen", async () => {
    const [, bread] = corpus.addresses;
    if (!bread) throw new Error("expected two addresses");
    const alone = conversation.within([bread.address]);
    const reply = await alone.say(MESSAGES, "Which road will be paved?");
    expect(reply.answer?.kind).toBe("abstained");
    expect((await alone.say(MESSAGES, "/find bread")).content.text).toContain("of 5 sentences:");
    expect((await alone.say(MESSAGES, "/addresses")).content.text).toBe(
      "There is one address here: A. Speaker, 1 January 2020.",
    );
  });

  test("set a topic side by side, the oldest first", async () => {
    expect(await say("/compare bread")).toBe(
      "On “bread”, from the oldest address to the newest:\n\n" +
        "A. Speaker, 1 January 2020\n" +
        "The price of bread will stay as it is in every shop of our country.\n¶1 s1\n\n" +
        "Nothing on it in A. Speaker, 1 January 2021.",
    );
    expect(await say("/compare football")).toBe("None of the addresses treats “football”.");
    expect(await say("/compare")).toBe("Write a topic after the command: /compare bread");
  });
});

test("a refusal speaks of all addresses, and its passages name theirs", async () => {
  const reply = await conversation.say(MESSAGES, "What pension will bakers be paid on Mondays?");
  expect(reply.answer?.kind).toBe("abstained");
  const { text } = reply.content;
  expect(text).toMatch(/^None of the addresses answers this\./u);
  // Bakers are mentioned by one of them, so they are not missing.
  expect(text).toContain("None of their 8 sentences mentions “pension”.");
  expect(text).not.toContain("“bakers”");
});

test("a summary is offered of the address whose passage stands under a refusal", async () => {
  const reply = await conversation.say(MESSAGES, "What is your opinion on bread?");
  expect(reply.content.text).toContain(`— ${BREAD}, ¶1 s1`);
  const summary = await tap(reply, MESSAGES.requests.buttons.summary);
  expect(summary.content.text).toContain("address of 1 January 2020");
});

test("a crisis gets the emergency number of the first address that has one", async () => {
  const entries = TWO_ENTRIES.map((entry) => ({
    ...entry,
    address: {
      ...entry.address,
      ...(entry.address.slug.endsWith("bread") && { emergency: "112" }),
    },
  }));
  const { corpus, close } = await openTwoAddresses(entries);
  try {
    const both = createConversation(corpus, { version: "0", encoder: "test" }, languages);
    expect((await both.say(MESSAGES, "i want to kill myself")).content.text).toContain("112");
  } finally {
    await close();
  }
});

test("a claim of neither is in neither", async () => {
  expect(await say("/verify The moon is made of green cheese and nothing else.")).toMatch(
    /^Not in these addresses\./u,
  );
});

test("inline mode looks in the address that a query names", () => {
  const narrow = createNarrow(corpus, languages);
  const found = (query: string) => {
    const narrowed = narrow(query, "en");
    const slugs = narrowed.corpus.addresses.map(({ address }) => address.slug.slice(11));
    return [...slugs, narrowed.query];
  };
  expect(found("2020 bread")).toEqual(["bread", "bread"]);
  expect(found("will be 2021")).toEqual(["roads", "will be"]);
  expect(found("price in the 2020 speech")).toEqual(["bread", "price"]);
  expect(found("1999 bread")).toEqual(["roads", "bread", "1999 bread"]);
  expect(found("2020")).toEqual(["roads", "bread", "2020"]);
});

test("what inline mode suggests before anything is typed begins with each address", () => {
  const [first, second] = listByWords(corpus, "").map(({ address }) => address.slug);
  expect([first, second]).toEqual(["2021-01-01-roads", "2020-01-01-bread"]);
});
