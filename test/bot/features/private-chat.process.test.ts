import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { ShownMessage } from "../../support/bot-api/shown-message.js";
import { button, expectExact, labels, startBot } from "./running-bot.js";
import type { RunningBot } from "./running-bot.js";

let running: RunningBot;
let api: BotApi;

beforeAll(async () => {
  running = await startBot();
  api = running.api;
});
afterAll(() => running.stop());

/** A person of a new chat: what one test does is no other's limit. */
function person(): UserActor {
  return api.user({ first_name: "Ann", language_code: "en" });
}

async function asks(text: string, ann = person()): Promise<ShownMessage> {
  await ann.sends(text);
  return api.nextMessage(ann);
}

/** `sendMessage` calls must never bring a preview of a link, nor leave the rules of the server. */
function expectTidy(message: ShownMessage): void {
  expect(message.linkPreviewDisabled).toBe(true);
  expect(message.buttons.every((row) => row.length <= 3)).toBe(true);
  expect(api.violations()).toEqual([]);
}

describe("questions", () => {
  test("an answer replies to the question with a lead, exact words and their place", async () => {
    const ann = person();
    const question = await ann.sends("What about corruption?");
    const answer = await api.nextMessage(ann);
    expect(answer.replyToId).toBe(question.messageId);
    expect(answer.visibleText).toBe(
      "In the speaker’s words:\n" +
        "It is important to eradicate all artificial monopolies and put up a solid barrier to corruption.\n" +
        "— Kassym-Jomart Tokayev, 6 June 2022, ¶4 s4",
    );
    expectExact(running.address, answer);
    expectTidy(answer);
  });

  test("an abstention says so, and opens the nearest passage or what else can be asked", async () => {
    const answer = await asks("Why did the observers criticise the referendum?");
    expect(answer.visibleText).toContain("does not answer this");
    expectExact(running.address, answer);
    const places = [...answer.visibleText.matchAll(/^¶\d+ s\d+$/gmu)].map(([place]) => [place]);
    expect(places).toHaveLength(1);
    expect(labels(answer).slice(0, places.length)).toEqual(places);
    expect(labels(answer)).toHaveLength(places.length + 3);
    expectTidy(answer);
  });

  test("small talk gets sample questions, not passages that are near by chance", async () => {
    const answer = await asks("hello");
    expect(answer.quotations).toEqual([]);
    expect(answer.buttons).toHaveLength(3);
  });

  test.each([
    ["他对法院说了什么？", "English, Russian and Kazakh"],
    ["?!?!", "Write a question in words"],
    ["/nonsense", "/help"],
  ])("%j gets a kind line with %j", async (text, expected) => {
    expect((await asks(text)).visibleText).toContain(expected);
  });

  test("hostile text is a question like any other", async () => {
    const hostile = `<b>${"\u202E".repeat(20)} ' OR 1=1; -- {{constructor}} ${"courts ".repeat(500)}`;
    const answer = await asks(hostile);
    expect(answer.visibleText.length).toBeLessThanOrEqual(4096);
    expectTidy(answer);
  });

  test("a tap makes a picture of the answer, and another question is answered meanwhile", async () => {
    const ann = person();
    const answer = await asks("What about corruption?", ann);
    const [toast, other] = await Promise.all([
      ann.taps(answer, "Picture"),
      asks("What about courts?"),
    ]);
    expect(toast.text).toBe("");
    expectExact(running.address, other);
    const picture = await api.nextMessage(ann);
    expect(picture.photo).toMatchObject({ width: 1200, height: 1500 });
    expect(picture.quotations).toEqual(answer.quotations);
    expect(api.violations()).toEqual([]);
  });

  test("an edited question is answered anew in the same message", async () => {
    const ann = person();
    const question = await ann.sends("What about corruption?");
    const answer = await api.nextMessage(ann);
    await ann.edits(question, "What about the Kurultai?");
    const anew = await api.edited(answer);
    expectExact(running.address, anew);
    expect(anew.quotations).not.toEqual(answer.quotations);
    await ann.edits(question, "What about the Kurultai?");
    await api.idle();
    expect(api.botMessages(ann)).toHaveLength(1);
    expect(api.refresh(answer).revision).toBe(anew.revision);
    expectTidy(anew);
  });

  test("a message without text, and the bot's own inline posts", async () => {
    const ann = person().startsQuietly();
    const list = await ann.types("measure twice");
    await ann.chooses(list.results[0] ?? expect.fail("no result"));
    await api.idle();
    expect(api.botMessages(ann)).toEqual([]);
    api.inject("message", {
      message_id: 900,
      date: 1,
      chat: ann.chat.json(),
      from: { id: ann.id, is_bot: false, first_name: "Ann" },
      sticker: {},
    });
    expect((await api.nextMessage(ann)).visibleText).toBe(
      "I can read text only. Write your question in words.",
    );
  });

  test("a caption is a question too, and a message of the service is none", async () => {
    const ann = person().startsQuietly();
    const message = {
      date: 1,
      chat: ann.chat.json(),
      from: { id: ann.id, is_bot: false, first_name: "Ann" },
    };
    api.inject("message", { ...message, message_id: 902, message_auto_delete_timer_changed: {} });
    api.inject("message", {
      ...message,
      message_id: 903,
      photo: [],
      caption: "What about corruption?",
    });
    expectExact(running.address, await api.nextMessage(ann));
    expect(api.botMessages(ann)).toHaveLength(1);
  });
});

describe("/start", () => {
  test("says what the bot does and gives three questions to tap", async () => {
    const ann = person();
    const start = await asks("/start", ann);
    expect(start.visibleText).toContain("I answer with the speaker’s exact words");
    expect(button(start, "Find a quotation").action).toBe("switch_inline_query_current_chat");
    expect(button(start, "Add me to a group").value).toBe(
      "https://t.me/quotation_bot?startgroup=1",
    );
    const [[sample] = []] = start.buttons;
    expect((await ann.taps(start, sample?.text ?? "")).text).toBe("");
    expectExact(running.address, await api.nextMessage(ann));
    expectTidy(start);
  });

  test.each(["/start p10s2", "/start p10s2-c34151"])("%s opens that place", async (text) => {
    const opened = await asks(text);
    expect(opened.visibleText).toContain("mechanism for prompt response to its rulings");
    expect(opened.visibleText).toContain("¶10 s1–2");
    expect(labels(opened)[0]).toEqual(["← Before", "Whole ¶10", "After →"]);
    expectExact(running.address, opened);
  });

  test.each(["/start p99s1", "/start p10s2-ffffff"])(
    "%s says that there is no such place",
    async (text) => {
      expect((await asks(text)).visibleText).toContain("no such place");
    },
  );

  test("a question brought from inline mode is answered, with the way back", async () => {
    // "corruption" in base64url.
    const answer = await asks("/start q_Y29ycnVwdGlvbg");
    expectExact(running.address, answer);
    expect(button(answer, "Back to the chat")).toMatchObject({
      action: "switch_inline_query",
      value: "corruption",
    });
  });
});

describe("claims", () => {
  test("a real quotation is verbatim", async () => {
    const verdict = await asks("/verify there was no coercion");
    expect(verdict.visibleText).toContain("These words are in the address");
    expect(verdict.quotations).toEqual(["There was no coercion."]);
    expect(button(verdict, "In context").value).toBe(
      "https://t.me/quotation_bot?start=p2s8-c34151",
    );
  });

  test("an altered one shows the difference, and nothing is called false", async () => {
    const verdict = await asks("/verify There was some coercion.");
    expect(verdict.entities.find(({ type }) => type === "strikethrough")?.text).toBe("some");
    expect(verdict.entities.find(({ type }) => type === "underline")?.text).toBe("no");
    expect(verdict.visibleText).not.toMatch(/false|wrong|lie/iu);
  });

  test("an invented one is only not in this address", async () => {
    const verdict = await asks("/verify Every citizen will get a new car and a house by the sea.");
    expect(verdict.visibleText).toContain("Not in this address.");
    expect(verdict.visibleText).not.toMatch(/false|wrong|lie/iu);
  });

  test("/verify as a reply checks the message replied to, or the part marked in it", async () => {
    const ann = person();
    const said = await ann.sends("There was no coercion. And the moon is made of cheese.");
    await api.nextMessage(ann);
    await ann.sends("/verify", { replyTo: said, quote: "There was no coercion." });
    expect((await api.nextMessage(ann)).quotations).toEqual(["There was no coercion."]);
    const other = await ann.sends("As the saying goes, measure twice and cut once.");
    await api.nextMessage(ann);
    await ann.sends("/verify", { replyTo: other });
    expect((await api.nextMessage(ann)).visibleText).toContain("These words are in the address");
  });

  test("/verify alone says how to use it", async () => {
    expect((await asks("/verify")).visibleText).toContain("/verify There was no coercion.");
  });

  test("a forwarded message is checked, and the reader is told so", async () => {
    const ann = person();
    const forwardOrigin = { type: "hidden_user", sender_user_name: "Somebody", date: 1 };
    await ann.sends("The referendum was held at a high level.", { forwardOrigin });
    const verdict = await api.nextMessage(ann);
    expect(verdict.visibleText).toMatch(
      /^I compared this message with the address\.\n\nThese words/u,
    );
    expectExact(running.address, verdict);
  });

  test("of a forwarded answer of the bot only the quotation counts", async () => {
    const ann = person();
    const answer = await asks("What about corruption?", ann);
    const forwardOrigin = { type: "hidden_user", sender_user_name: "Somebody", date: 1 };
    const { offset = 0, length = 0 } =
      answer.entities.find(({ type }) => type === "blockquote") ?? {};
    const words = answer.visibleText.slice(offset, offset + length);
    await ann.sends(`He said:\n<blockquote>${words}</blockquote>\nreally`, {
      forwardOrigin,
      html: true,
    });
    expect((await api.nextMessage(ann)).visibleText).toContain("These words are in the address");
  });

  test("a text wholly in quotation marks is a claim", async () => {
    const verdict = await asks("“There was some coercion.”");
    expect(verdict.visibleText).toContain("these are not the words of the address");
  });
});

describe("a conversation", () => {
  test("goes on with its subject, until the person is forgotten", async () => {
    const ann = person();
    await asks("Where does the Kurultai meet?", ann);
    expect((await asks("and when?", ann)).visibleText).toMatch(
      /^The address gives no date for “Kurultai”\./u,
    );
    await asks("what about the economy", ann);
    const next = await asks("tell me more", ann);
    expect(labels(next).flat()).toContain("2/5");
    expectExact(running.address, next);
    // Another person in another chat has not asked anything.
    expect((await asks("and when?")).visibleText).not.toContain("Kurultai");
    const forget = await asks("/forget", ann);
    await ann.taps(forget, "Delete");
    expect((await asks("tell me more", ann)).visibleText).toMatch(/^I found no word here/u);
  });

  test("several questions are answered in one message, each with its place", async () => {
    const answer = await asks("does he mention police? does he mention the army?");
    expect(answer.visibleText).toContain("¶10 s3");
    expect(answer.visibleText).toMatch(/army\?\nThe address does not mention “army”\.$/u);
    expectExact(running.address, answer);
    expectTidy(answer);
  });

  test("a list is leafed through like any other", async () => {
    const ann = person();
    const list = await asks("list everything he promises", ann);
    await ann.taps(list, "›");
    const next = api.refresh(list);
    expect(labels(next).flat()).toContain("2/2");
    expectExact(running.address, next);
  });
});

describe("commands", () => {
  test("/summary gives five of the address's own sentences in order", async () => {
    const summary = await asks("/summary");
    expect(summary.visibleText).toContain("in 5 of its 78 sentences");
    expectExact(running.address, summary);
    const places = summary.quotations.map((words) => running.address.text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(summary.quotations).toHaveLength(5);
  });

  test("/summary with a topic, and with one that is not treated", async () => {
    expect((await asks("/summary 3 economy")).quotations).toHaveLength(3);
    expect((await asks("/summary football")).visibleText).toContain("does not treat “football”");
  });

  test("/find gives every sentence with the word in any form, counted", async () => {
    const found = await asks("/find reforms");
    const expected = running.address.sentences.filter(({ start, end }) =>
      /\breform(?:s|ed|ing)?\b/iu.test(running.address.text.slice(start, end)),
    );
    expect(found.visibleText).toContain(`in ${expected.length} of 78 sentences`);
    expect(found.quotations).toEqual(
      expected.map(({ start, end }) => running.address.text.slice(start, end)),
    );
    const bold = found.entities.filter(({ type }) => type === "bold").map(({ text }) => text);
    expect(new Set(bold.map((word) => word.toLowerCase()))).toEqual(new Set(["reform", "reforms"]));
  });

  test("/find of a common word is leafed through in one message, and nothing is lost", async () => {
    const ann = person();
    let page = await asks("/find the", ann);
    const words = [...page.quotations];
    expect(labels(page)).toEqual([["·", expect.stringMatching(/^1\/\d$/u), "›"]]);
    while (labels(page).flat().includes("›")) {
      expect((await ann.taps(page, "›")).text).toBe("");
      page = api.refresh(page);
      words.push(...page.quotations);
    }
    expectExact(running.address, { quotations: words });
    expect(new Set(words).size).toBe(words.length);
    expect(page.visibleText).toContain(`in ${words.length} of 78 sentences`);
    expect((await ann.taps(page, "·")).text).toBe("This is the last.");
    expect(api.botMessages(ann)).toHaveLength(1);
  });

  test("/find without a word, and of a word that is not there", async () => {
    expect((await asks("/find")).visibleText).toContain("/find reform");
    expect((await asks("/find zebra")).visibleText).toBe("None of the 78 sentences has “zebra”.");
  });

  test("/paragraph shows it whole; its neighbours and the topics are a tap away", async () => {
    const ann = person();
    const fifth = await asks("/paragraph 5", ann);
    const { start, end } = running.address.paragraphs[4] ?? expect.fail("no ¶5");
    expect(fifth.quotations).toEqual([running.address.text.slice(start, end)]);
    await ann.taps(fifth, "¶6 ›");
    expect(api.refresh(fifth).visibleText).toContain("¶6 s1–3");
    await ann.taps(api.refresh(fifth), "Topics");
    const topics = api.refresh(fifth);
    expect(topics.visibleText).toContain("Tap a paragraph");
    const [[chosen = expect.fail("no paragraph")] = []] = topics.buttons;
    const [, number] = /^1:par:c34151:(\d+)$/u.exec(String(chosen.value)) ?? [];
    await ann.taps(topics, chosen.text);
    expect(api.refresh(fifth).visibleText).toContain(`, ¶${number ?? ""} s1`);
    expect(api.botMessages(ann)).toHaveLength(1);
  });

  test.each(["/paragraph", "/paragraph 0", "/paragraph 18", "/paragraph x"])(
    "%s says which there are",
    async (text) => {
      expect((await asks(text)).visibleText).toContain("has 17 paragraphs");
    },
  );

  test("/topics is made of the address's own sentences", async () => {
    const topics = await asks("/topics");
    expectExact(running.address, topics);
    expectTidy(topics);
  });

  test.each([
    ["/help", "/summary topic"],
    ["/about", "sha256 of the text: c34151d6"],
    ["/privacy", "are not stored"],
    ["/settings", "Language: English"],
    ["/language", "Choose the language I speak"],
  ])("%s answers with %j", async (text, expected) => {
    expect((await asks(text)).visibleText).toContain(expected);
  });

  test("/language and /settings are changed by a tap", async () => {
    const ann = person();
    const settings = await asks("/settings", ann);
    expect((await ann.taps(settings, "English ✓")).text).toBe("I speak English here.");
  });

  test("/forget asks first and then says what was deleted", async () => {
    const ann = person();
    await ann.taps(await asks("/settings", ann), "English ✓");
    const question = await asks("/forget", ann);
    expect(question.visibleText).toContain("Shall I delete");
    await ann.taps(question, "Delete");
    expect(api.refresh(question).visibleText).toBe("Deleted: 1 record. Nothing about you is left.");
    expect(api.refresh(question).buttons).toEqual([]);
  });
});

test("nothing that a user wrote is in the log", () => {
  expect(running.output).not.toMatch(/corruption|coercion|pensions/iu);
});
