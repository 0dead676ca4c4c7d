import decodeQR from "qr/decode.js";
import { PNG } from "pngjs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { DrawCard } from "../../../src/cards/draw-card.js";
import { openCards } from "../../../src/open-cards.js";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import type { ShownMessage } from "../../support/bot-api/shown-message.js";
import type { PostingBot } from "../posts/posting-bot.js";
import { startPostingBot } from "../posts/posting-bot.js";

const WORDS =
  "The first meeting of the Kurultai will take place in Ulytau, the cradle of our nation.";
const CITATION = "— Kassym-Jomart Tokayev, 6 June 2022, ¶11 s7";

let bot: PostingBot;
let api: BotApi;
let ann: UserActor;
/** Whether pictures can be made just now. */
let canDraw: boolean;
beforeAll(async () => {
  const draw = openCards();
  const drawCard: DrawCard = (card) => (canDraw ? draw(card) : Promise.resolve(undefined));
  bot = await startPostingBot({ drawCard });
  api = bot.api;
});
afterAll(() => bot.stop());
beforeEach(() => {
  canDraw = true;
  ann = api.user({ first_name: "Ann", language_code: "en" });
  return async () => {
    await api.idle();
    expect(api.violations()).toEqual([]);
    expect(api.unanswered()).toEqual([]);
  };
});

async function asks(text: string): Promise<ShownMessage> {
  await ann.sends(text);
  return api.nextMessage(ann);
}

function labelsOf({ buttons }: ShownMessage): string[] {
  return buttons.flat().map(({ text }) => text);
}

function pictureIn({ photo }: ShownMessage): PNG {
  if (!photo) throw new Error("expected a photo");
  return PNG.sync.read(photo.bytes);
}

describe("in a private chat", () => {
  test("/card brings a picture whose caption is the quotation and its citation", async () => {
    const card = await asks("/card ¶11 s7");
    expect(card.visibleText).toBe(`${WORDS}\n${CITATION}`);
    expect(card.quotations).toEqual([WORDS]);
    expect(card.photo).toMatchObject({ width: 1200, height: 1500 });
    const { width, height, data } = pictureIn(card);
    const leadsTo = decodeQR({ width, height, data });
    expect(leadsTo).toBe(
      `https://t.me/quotation_bot?start=p11s7-${bot.address.sha256.slice(0, 6)}`,
    );
    // The code leads to the place.
    const opened = await asks(`/start ${leadsTo.split("=")[1] ?? ""}`);
    expect(opened.quotations).toEqual([WORDS]);
  });

  test("a button under a quotation makes one, and one under the picture the other format", async () => {
    const shown = await asks("/paragraph ¶11 s7");
    expect(labelsOf(shown)).toContain("Picture");
    await ann.taps(shown, "Picture");
    const tall = await api.nextMessage(ann);
    expect(tall.photo?.height).toBe(1500);
    expect(tall.replyToId).toBe(shown.messageId);
    expect(labelsOf(tall)).toEqual(["Wide picture"]);
    await ann.taps(tall, "Wide picture");
    const wide = await api.nextMessage(ann);
    expect(wide.photo).toMatchObject({ width: 1200, height: 630 });
    expect(wide.visibleText).toBe(tall.visibleText);
    expect(labelsOf(wide)).toEqual(["Tall picture"]);
  });

  test.each([
    ["/card 11 7", WORDS],
    ["/card p11s7", WORDS],
    ["/crad 11.7", WORDS],
    ["/card paragraph 11 sentence 7", WORDS],
    ["/card абзац 11 предложение 7", WORDS],
  ])("%s is understood", async (command, words) => {
    expect((await asks(command)).quotations).toEqual([words]);
  });

  test("several sentences make one picture, and /card alone one of what was shown", async () => {
    const several = await asks("/card ¶11 s3-4");
    const { paragraphs, text } = bot.address;
    const [third, fourth] = paragraphs[10]?.sentences.slice(2, 4) ?? [];
    expect(several.quotations).toEqual([text.slice(third?.start, fourth?.end)]);
    await asks("/paragraph ¶11 s7");
    expect((await asks("/card")).quotations).toEqual([WORDS]);
  });

  test.each([
    ["/card ¶10", /^A picture takes 400 characters at most, and ¶10 s1–5 has 600;/u],
    ["/card", /^Write after the command which sentences/u],
    ["/card ¶1-4", /They must be of one paragraph\.$/u],
    ["/card ¶99", /^There is no such part/u],
  ])("%s is told in a line", async (command, line) => {
    const other = api.user({ first_name: "Bob", language_code: "en" });
    await other.sends(command);
    const told = await api.nextMessage(other);
    expect(told.visibleText).toMatch(line);
    expect(told.photo).toBeUndefined();
  });

  test("in Russian the citation is Russian, on the picture and below it, without a translation", async () => {
    const petr = api.user({ first_name: "Пётр", language_code: "ru" });
    await petr.sends("/card ¶11 s7");
    const card = await api.nextMessage(petr);
    expect(card.visibleText).toBe(`${WORDS}\n— Касым-Жомарт Токаев, 6 июня 2022 г., ¶11 s7`);
    expect(labelsOf(card)).toEqual(["Горизонтальная картинка"]);
  });

  test("a quotation of more characters than a picture takes has no button for one", async () => {
    const shown = await asks("/paragraph ¶11 s7");
    await ann.taps(shown, "Whole ¶11");
    const whole = api.refresh(shown);
    expect(whole.quotations[0]?.length).toBeGreaterThan(400);
    expect(labelsOf(whole)).not.toContain("Picture");
  });

  test("what cannot be set is told", async () => {
    canDraw = false;
    expect((await asks("/card ¶11 s7")).visibleText).toMatch(/^I cannot make a picture of this/u);
  });

  test("where photos are not allowed the words are sent", async () => {
    api.faults.add({
      method: "sendPhoto",
      fault: {
        kind: "bad-request",
        description: "not enough rights to send photos to the chat",
      },
    });
    const told = await asks("/card ¶11 s7");
    expect(told.photo).toBeUndefined();
    expect(told.visibleText).toBe(`${WORDS}\n${CITATION}`);
  });

  test("after a 429 the same picture is sent, once", async () => {
    api.faults.add({
      method: "sendPhoto",
      fault: { kind: "too-many-requests", retryAfterSeconds: 1 },
    });
    const card = await asks("/card ¶11 s7");
    expect(pictureIn(card).width).toBe(1200);
    await api.idle();
    expect(api.botMessages(ann)).toHaveLength(1);
  });

  test("a picture that may have arrived is not sent again", async () => {
    api.faults.add({ method: "sendPhoto", fault: { kind: "reset-after" } });
    await asks("/card ¶11 s7");
    await api.idle();
    expect(api.botMessages(ann).filter(({ photo }) => photo)).toHaveLength(1);
  });
});

describe("elsewhere", () => {
  test("a group has the command, and the picture is a reply", async () => {
    const group = api.group({ title: "Friends", owner: ann }).addsBot({ quiet: true });
    const asked = await ann.sends("/card@quotation_bot 11 7", { chat: group });
    const card = await api.nextMessage(group);
    expect(card.photo?.height).toBe(1500);
    expect(card.replyToId).toBe(asked.messageId);
  });

  test("a message of inline mode has no chat to send a picture to: its tap is told so", async () => {
    const key = bot.address.sha256.slice(0, 6);
    const toast = await ann.forgesCallback(`1:card:${key}:11.7:t`);
    expect(toast.text).toBe("I do not know this button. Please ask again.");
  });
});
