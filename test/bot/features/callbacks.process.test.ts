import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import type { ShownMessage } from "../../support/bot-api/shown-message.js";
import { button, expectExact, labels, startBot } from "./running-bot.js";
import type { RunningBot } from "./running-bot.js";

const STALE =
  "This button is outdated: it belongs to an older version of the text or of me. Please ask again.";
const FOREIGN = "I do not know this button. Please ask again.";

let running: RunningBot;
let api: BotApi;
let ann: UserActor;

beforeAll(async () => {
  running = await startBot();
  api = running.api;
});
afterAll(() => running.stop());
beforeEach(() => {
  ann = api.user({ first_name: "Ann", language_code: "en" });
});

async function asks(text: string): Promise<ShownMessage> {
  await ann.sends(text);
  return api.nextMessage(ann);
}

async function taps(message: ShownMessage, label: string): Promise<ShownMessage> {
  expect((await ann.taps(message, label)).text).toBe("");
  return api.refresh(message);
}

describe("context", () => {
  test("the sentence before, the one after and the whole paragraph, in the one message", async () => {
    const answer = await asks("What about corruption?");
    expect(labels(answer)[0]).toEqual(["← Before", "Whole ¶4", "After →"]);
    const earlier = await taps(answer, "← Before");
    expect(earlier.visibleText).toContain("¶4 s3–4");
    // What answers stands out from what is around it.
    expect(earlier.entities.filter(({ type }) => type === "bold").map(({ text }) => text)).toEqual([
      "It is important to eradicate all artificial monopolies and put up a solid barrier to corruption.",
    ]);
    // ¶4 has four sentences: the one after is the first of ¶5, with its own place.
    const later = await taps(earlier, "After →");
    expect(later.quotations).toHaveLength(2);
    expect(later.visibleText).toContain("¶5 s1");
    const whole = await taps(later, "Whole ¶4");
    const { start, end } = running.address.paragraphs[3] ?? expect.fail("no ¶4");
    expect(whole.quotations).toEqual([running.address.text.slice(start, end)]);
    expect(labels(whole)[0]).toEqual(["Shorter"]);
    const shorter = await taps(whole, "Shorter");
    expect(shorter.visibleText).toBe(answer.visibleText);
    for (const message of [earlier, later, whole, shorter]) expectExact(running.address, message);
    expect(api.botMessages(ann)).toHaveLength(1);
    expect(api.violations()).toEqual([]);
  });

  test("at the ends of the address a button that leads nowhere keeps its place and says so", async () => {
    const first = await asks("/start p1s1");
    expect(labels(first)[0]).toEqual(["·", "After →"]);
    expect((await ann.taps(first, "·")).text).toBe("The address begins here.");
    const last = await asks("/start p17s1");
    expect(labels(last)[0]).toEqual(["← Before", "·"]);
    expect((await ann.taps(last, "·")).text).toBe("The address ends here.");
    for (const message of [first, last]) expect(api.refresh(message).history).toHaveLength(1);
  });

  test("a message that is full says so in the place of the button", async () => {
    let shown = await asks("/start p10s2");
    // Nine sentences on one side are the most.
    for (let i = 0; i < 9; i++) shown = await taps(shown, "← Before");
    expect(labels(shown)[0]?.[0]).toBe("·");
    expect((await ann.taps(shown, "·")).text).toBe("No more fits in this message.");
  });

  test("of paragraphs the first and the last have no neighbour on one side", async () => {
    const first = await asks("/paragraph 1");
    expect(labels(first)).toEqual([["·", "Topics", "¶2 ›"]]);
    expect((await ann.taps(first, "·")).text).toBe("The address begins here.");
    const last = await asks("/paragraph 17");
    expect(labels(last)).toEqual([["‹ ¶16", "Topics", "·"]]);
    expect((await ann.taps(last, "·")).text).toBe("The address ends here.");
  });
});

describe("further quotations", () => {
  test("are leafed through from the first to the last, where a button says that it is", async () => {
    let shown = await asks("What will be done about the economy?");
    const { text } = button(shown, "›");
    const page = /^1\/(\d)$/u.exec(labels(shown)[1]?.[1] ?? "");
    const of = Number(page?.[1]);
    expect(of).toBeGreaterThan(1);
    const seen = new Set<string>();
    for (let i = 1; i <= of; i++) {
      expectExact(running.address, shown);
      seen.add(shown.visibleText);
      expect(labels(shown)[1]).toEqual([i > 1 ? "‹" : "·", `${i}/${of}`, i < of ? "›" : "·"]);
      const pager = shown.buttons[1]?.map(({ value }) => String(value)) ?? [];
      if (i === 1) expect((await ann.taps(shown, pager[0] ?? "")).text).toBe("This is the first.");
      if (i === of) expect((await ann.taps(shown, pager[2] ?? "")).text).toBe("This is the last.");
      expect((await ann.taps(shown, `${i}/${of}`)).text).toBe(
        `Quotation ${i} of ${of}, best first.`,
      );
      if (i < of) shown = await taps(shown, text);
    }
    expect(seen.size).toBe(of);
    expect(api.botMessages(ann)).toHaveLength(1);
  });

  test("nearest passages are opened as what they are", async () => {
    const abstention = await asks("Why did the observers criticise the referendum?");
    const [[nearest] = []] = abstention.buttons;
    const opened = await taps(abstention, nearest?.text ?? "");
    expect(opened.visibleText).toMatch(/^A near passage, which does not answer the question:/u);
    expectExact(running.address, opened);
  });
});

describe("passing on", () => {
  test("a short quotation is copied with its citation; a long one only shared", async () => {
    const short = await asks("/start p2s8");
    expect(button(short, "Copy")).toMatchObject({
      action: "copy_text",
      value: { text: "There was no coercion.\n— Kassym-Jomart Tokayev, 6 June 2022, ¶2 s8" },
    });
    expect(button(short, "Share")).toMatchObject({
      action: "switch_inline_query",
      value: "p2s8",
    });
    expect(labels(await asks("/start p10s2")).flat()).not.toContain("Copy");
  });

  test("what is shared is what inline mode then finds", async () => {
    const answer = await asks("What about corruption?");
    const list = await ann.types(String(button(answer, "Share").value));
    expect(list.results.map(({ id }) => id)).toEqual(["p4s4-c34151"]);
  });
});

test("a thumb is thanked for and goes, without a message and with the words as they are", async () => {
  const answer = await asks("What about corruption?");
  expect((await ann.taps(answer, "👍")).text).toBe("Thank you! Counted, without your name.");
  expect(labels(api.refresh(answer)).flat()).not.toContain("👎");
  expect((await ann.forgesCallback("1:vote:c34151:4.4:n", answer)).text).toContain("already");
  expect(api.refresh(answer).history).toHaveLength(1);
});

describe("buttons that lead nowhere get a polite toast", () => {
  test.each([
    ["of another version", "2:v:c34151:a:4.4:0:0.0", STALE],
    ["of an address that is gone", "1:v:ffffff:a:4.4:0:0.0", STALE],
    ["of a place that is not there", "1:v:c34151:a:99.1:0:0.0", FOREIGN],
    ["of an index beyond the list", "1:v:c34151:a:4.4:5:0.0", FOREIGN],
    ["of another bot", "menu_open", FOREIGN],
    ["of nothing", "1:", FOREIGN],
    ["of a prototype", "1:v:c34151:constructor:4.4:0:0.0", FOREIGN],
    ["of a setting that private chats do not have", "1:auto:y", FOREIGN],
    ["of a language that is not spoken", "1:lang:xx", FOREIGN],
    ["of an end that there is not", "1:edge:middle", FOREIGN],
    ["of a sample that is not there", "1:ask:c34151:99", FOREIGN],
    ["that is too long", `1:v:c34151:a:${"4.4_".repeat(30)}4.4:0:0.0`, FOREIGN],
  ])("%s", async (_, data, expected) => {
    const answer = await asks("/start p2s8");
    expect((await ann.forgesCallback(data, answer)).text).toBe(expected);
    expect(api.refresh(answer).history).toHaveLength(1);
  });

  test("under a message that is gone", async () => {
    const answer = await asks("/start p2s8");
    const { value } = button(answer, "Whole ¶2");
    answer.stored.deleted = true;
    expect((await ann.forgesCallback(String(value), answer)).text).toBe(
      "I cannot change this message any more. Please ask again.",
    );
  });

  test("a second tap that changes nothing is no fault", async () => {
    const answer = await asks("/start p2s8");
    const { value } = button(answer, "Whole ¶2");
    await ann.taps(answer, "Whole ¶2");
    expect((await ann.forgesCallback(String(value), answer)).text).toBe("");
  });
});

test("buttons work after a restart, for they hold all they need", async () => {
  const answer = await asks("What about corruption?");
  await running.restart();
  expect((await taps(answer, "Whole ¶4")).visibleText).toContain("¶4 s1–4");
  expect(api.unanswered()).toEqual([]);
});
