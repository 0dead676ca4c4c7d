import { beforeAll, describe, expect, test } from "vitest";
import type { OpenCorpus } from "../../src/app.js";
import type { AnswerReply, Conversation } from "../../src/conversation/conversation.js";
import type { FormattedText } from "../../src/conversation/formatted-text.js";
import type { Thread } from "../../src/conversation/thread.js";
import { languages } from "../../src/languages/index.js";
import { openOfficialConversation, openOfficialCorpus } from "../support/official-corpus.js";

const ENGLISH = languages.messagesOf("en");

/** The bundled encoder, the shipped weights and the real address, as a user meets them. */
let corpus: OpenCorpus;
let conversation: Conversation;
beforeAll(async () => {
  corpus = await openOfficialCorpus();
  conversation = await openOfficialConversation("A Newsroom");
});

/** What is said to the last of several messages; each quotation shown is a slice of the address. */
async function say(...messages: readonly string[]): Promise<AnswerReply> {
  let thread: Thread | undefined;
  let reply: AnswerReply | undefined;
  for (const message of messages) {
    reply = await conversation.say(ENGLISH, message, thread);
    for (const quotation of quoted(reply.content))
      expect(corpus.addresses[0]?.address.text).toContain(quotation);
    thread = reply.thread;
  }
  return reply ?? expect.fail("nothing was said");
}

function quoted({ text, entities }: FormattedText): string[] {
  return entities
    .filter(({ type }) => type === "blockquote")
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

/** The places of the quotations of a reply, in order. */
const placesIn = ({ content }: AnswerReply): string[] =>
  [...content.text.matchAll(/¶\d+ s\d+(?:–\d+)?/gu)].map(([place]) => place);

describe("counting", () => {
  test.each([
    [
      "how many times does he say citizens",
      /^“citizens” stands 11 times and 1 time in another form/u,
    ],
    ["how often does he say 'not'", /^“not” stands 6 times, in 6 of 78 sentences:/u],
    [
      "does he use the word democracy",
      /^The exact word “democracy” does not occur; “democratic” does/u,
    ],
    [
      "/find new kazakhstan",
      /^“new kazakhstan” stands 3 times as a phrase; 4 more sentences have all/u,
    ],
    ["count the word unicorn", /^None of the 78 sentences has “unicorn”\./u],
  ])("%s", async (message, expected) => {
    expect((await say(message)).content.text).toMatch(expected);
  });

  test("a count is what a reader counts in the text, of every word that it has", async () => {
    const text = corpus.addresses[0]?.address.text ?? "";
    const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
    for (const word of ["kazakhstan", "must", "people", "reform", "the", "together"]) {
      const { content } = await say(`how many times does he say "${word}"`);
      const expected = words.filter((one) => one === word).length;
      expect(content.text).toContain(`“${word}” stands ${expected} time`);
    }
  });

  test("in another language it is counted in the translation, and says so", async () => {
    const { content } = await conversation.say(
      languages.messagesOf("ru"),
      "сколько раз звучит слово референдум",
    );
    expect(content.text).toMatch(/^«референдум» в неофициальном переводе: 5 раз/u);
  });

  test.each([
    ["en", "list all the places the word kurultai pops up", "“kurultai” stands 2 times"],
    ["ru", "перечисли все места, где встречается слово реформы", "«реформы» в неофициальном"],
    ["en", "list all his words about justice", "On “justice”"],
  ])("a word that is named as one is no topic, %s: %s", async (tag, message, lead) => {
    const { content } = await conversation.say(languages.messagesOf(tag), message);
    expect(content.text.startsWith(lead)).toBe(true);
  });

  test.each([
    ["ru", "сколько раз он говорит новый казахстан", "подряд 3 раза; все эти слова есть ещё в 4 "],
    ["kk", "жаңа қазақстан неше рет айтылады", "3 рет кездеседі; осы сөздердің бәрі тағы 4 "],
    ["ru", "/find перемен реальных", "подряд не встречается; все эти слова есть в 2 "],
  ])(
    "there a phrase is counted apart from its words too, %s: %s",
    async (tag, message, counted) => {
      const { content } = await conversation.say(languages.messagesOf(tag), message);
      expect(content.text).toContain(counted);
    },
  );
});

describe("listing", () => {
  test.each([
    ["the groups he thanks", ["¶2 s13", "¶2 s14", "¶3 s3", "¶3 s5"]],
    ["any dates mentioned?", ["¶2 s1", "¶10 s5", "¶15 s1"]],
    ["longest sentence", ["¶9 s1"]],
    ["/topics agriculture", ["¶5 s3"]],
    ["/summary Constitutional court", ["¶10 s1", "¶10 s2"]],
    ["/paragraph 10 s2", ["¶10 s1–2"]],
    ["/paragraph 10, 2-sentence", ["¶10 s1–2"]],
    ["/paragraph14 5-6", ["¶14 s5", "¶14 s6"]],
    ["/paragraph third", ["¶3 s1–7"]],
    ["¶7 s6 and s7", ["¶7 s6", "¶7 s7"]],
  ])("%s: %j", async (message, places) => {
    expect(placesIn(await say(message))).toEqual(places);
  });

  test("numbers that are not there are said not to be there", async () => {
    expect((await say("any numbers or percentages?")).content.text).toBe(
      "The address has no numbers or percentages.",
    );
  });

  test("two topics stand side by side, one that is not treated too", async () => {
    const { content } = await say("compare agriculture and football");
    expect(content.text).toContain("¶5 s3");
    expect(content.text).toContain("The address does not treat “football”.");
  });
});

test("after a command more goes on, and says where there is no more", async () => {
  const { content } = await say("/find Ulytau", "More.");
  expect(content.text).toBe("That was all; there is nothing further.");
  expect(placesIn(await say("/find the", "more"))).not.toEqual(placesIn(await say("/find the")));
});

test("a short question that points back asks of the one before, not of the text", async () => {
  const { content } = await say("Where will the Kurultai meet? How many seats does it have?");
  expect(content.text).toContain("The address gives no number for this.");
  expect(content.text).not.toContain("78 sentences");
});

describe("what the bot does not do", () => {
  test.each([
    ["translate the first paragraph", "I do not translate", "¶1 s1"],
    ["write a tweet about the constitutional court", "I do not write", "¶10 s1"],
    ["explain the constitutional court", "I do not explain", "¶10 s1"],
  ])("%s: a line, and what comes nearest", async (message, line, place) => {
    const { content } = await say(message);
    expect(content.text.startsWith(line)).toBe(true);
    expect(content.text).toContain(place);
  });

  test("an opinion is not given, and a summary is a tap away", async () => {
    const { content, buttons = [] } = await say("what do you think of him?");
    expect(content.text).toBe("I have no opinions: I only quote the address.");
    expect(buttons.flat().map(({ label }) => label)).toEqual(["The address in five sentences"]);
  });

  test("who runs it is said from the settings", async () => {
    expect((await say("whose bot is this?")).content.text).toContain("I am run by A Newsroom.");
    expect((await say("is this bot official?")).content.text).toContain(
      "I am not an official account",
    );
  });

  test.each(["and and and", "so it is as if to be or not", "a".repeat(2000)])(
    "%s has no word to look for, and gets no quotation",
    async (message) => {
      const reply = await say(message);
      expect(quoted(reply.content)).toEqual([]);
      expect(reply.content.text).toMatch(/^I found no word here to look for\./u);
    },
  );
});

describe("several questions in one message", () => {
  test("are answered in their order, each with its place", async () => {
    const reply = await say("1) what is the main task 2) what is the main goal");
    expect(placesIn(reply)).toEqual(["¶11 s1", "¶13 s1"]);
    expect(reply.buttons?.flat().map(({ label }) => label)).toEqual(["¶11 s1", "¶13 s1"]);
  });

  test("one that is not answered is named as such and hides no other", async () => {
    const reply = await say("does he mention police? does he mention the army?");
    expect(placesIn(reply)).toEqual(["¶10 s3"]);
    expect(reply.content.text).toMatch(/army\?\nThe address does not mention “army”\.$/u);
    expect(reply.answer?.kind).toBe("abstained");
  });
});

describe("a message that leans on the one before", () => {
  test("is read with its subject", async () => {
    expect(placesIn(await say("tell me about the kurultai", "who will be in it?"))).toEqual([
      "¶11 s4–6",
    ]);
  });

  test("where the text gives no date, it says that, and shows no date of something else", async () => {
    const { content } = await say("Where does the Kurultai meet?", "and when?");
    expect(content.text).toMatch(/^The address gives no date for “Kurultai”\./u);
    expect(content.text).not.toContain("September");
  });

  test.each(["who won the football", "when is ramadan?", "how much money?"])(
    "%s has a subject of its own, and is refused as that",
    async (message) => {
      const { content, answer } = await say("where will the kurultai meet", message);
      expect(answer?.kind).toBe("abstained");
      expect(content.text).not.toMatch(/kurultai/iu);
    },
  );

  test("when it stays unclear it asks back with taps", async () => {
    const { content, buttons = [] } = await say("what about NGOs?", "did he thank them?");
    expect(content.text).toContain("“NGOs”");
    expect(buttons).toHaveLength(2);
  });

  test("more is the next page, and a part goes on with the part beside it", async () => {
    const [first] = placesIn(await say("what about the economy"));
    const [next] = placesIn(await say("what about the economy", "tell me more"));
    expect([first, next]).toEqual([expect.stringMatching(/^¶/u), expect.stringMatching(/^¶/u)]);
    expect(next).not.toBe(first);
    const back = ["what about the economy", "tell me more", "go back"];
    expect(placesIn(await say(...back))).toEqual([first]);
    expect(placesIn(await say("paragraph 5", "ok and the one after"))).toEqual(["¶6 s1–3"]);
    expect((await say("first sentence", "and the one before it?")).content.text).toBe(
      "There is nothing before that.",
    );
  });

  test("parts far from each other are shown, and nothing between them", async () => {
    const asked: readonly (readonly [string, readonly string[]])[] = [
      ["paragraphs 4 and 9", ["¶4 s1–4", "¶9 s1–3"]],
      ["the last sentence of paragraph 7 and the first of paragraph 13", ["¶7 s7", "¶13 s1"]],
      ["paragraph 16 and paragraph 40", ["¶16 s1"]],
    ];
    for (const [message, places] of asked) expect(placesIn(await say(message))).toEqual(places);
    expect((await say("paragraph 16 and paragraph 40")).content.text).toContain("no such part");
    expect(placesIn(await say("paragraphs 4 and 9", "more"))).toEqual(["¶10 s1–5"]);
  });

  test("no part that is asked for is an empty reply", async () => {
    expect(placesIn(await say("last two paragraphs"))).toEqual(["¶16 s1", "¶17 s1"]);
    expect(placesIn(await say("¶3-1"))).toHaveLength(3);
    expect(placesIn(await say("¶10 s2-1"))).toEqual(["¶10 s1", "¶10 s2"]);
    const cut = await say("paragraphs 1 to 10");
    expect(placesIn(cut)).toHaveLength(6);
    expect(cut.buttons?.flat().map(({ label }) => label)).toEqual(["¶7 ›"]);
    expect(placesIn(await say("paragraphs 3 to 4", "more"))).toEqual(["¶5 s1–3"]);
    expect((await say("paragraph 40")).content.text).toMatch(/^There is no such part/u);
  });

  test("after another request more does not go on with the part before it", async () => {
    const reply = await say("¶10", "how often does he say unity", "more");
    expect(reply.content.text).toBe("That was all; there is nothing further.");
  });

  test("a count goes on with another word", async () => {
    const { content } = await say("how many times does he say reform", "and unity?");
    expect(content.text).toMatch(/^“unity” stands 2 times/u);
  });
});

describe("a claim put as a question", () => {
  test("with the words of the address is checked", async () => {
    expect(
      (await say("did he really say the fate of our homeland is in HIS hands")).content.text,
    ).toMatch(/^Changed: these are not the words of the address\./u);
    expect((await say("Is it true that he said there was no coercion?")).content.text).toMatch(
      /^These words are in the address:/u,
    );
  });

  test("in other words is answered, and not called altered", async () => {
    const { content } = await say("is it true he said public service isn't for getting rich?");
    expect(content.text).toMatch(/^The address puts it like this:\n/u);
    expect(content.text).toContain("¶7 s7");
  });

  test("that is nowhere is said to be nowhere", async () => {
    const reply = await say("he said pensions will be doubled next spring, right?");
    expect(reply.content.text).toMatch(/^Not in this address\./u);
  });
});

test("an abstention has at most one passage, and does not suggest the same twice in a row", async () => {
  const first = await say("What about pensions?");
  // No sentence that lacks the only word of the question helps.
  expect(quoted(first.content)).toEqual([]);
  const suggestions = ({ buttons = [] }: AnswerReply): string[] =>
    buttons.flat().flatMap(({ label, canBeTyped }) => (canBeTyped ? [label] : []));
  const second = await say("What about pensions?", "What about football?");
  expect(suggestions(first)).toHaveLength(3);
  expect(suggestions(second)).not.toEqual(suggestions(first));
});
