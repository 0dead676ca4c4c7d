import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserActor } from "../../support/bot-api/actors/user.js";
import type { BotApi } from "../../support/bot-api/bot-api.js";
import type { InlineAnswer, InlineResult } from "../../support/bot-api/inline-answer.js";
import { startBot } from "./running-bot.js";
import type { RunningBot } from "./running-bot.js";

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

/** The words in the one blockquote of what would be sent. */
function quoted({ content }: InlineResult): string {
  const quotes = content.entities.filter(({ type }) => type === "blockquote");
  expect(quotes).toHaveLength(1);
  const [{ offset, length } = { offset: 0, length: 0 }] = quotes;
  return content.text.slice(offset, offset + length);
}

/** Each result must be a whole sentence of the address with the place that it names. */
function expectSentences({ results }: InlineAnswer): void {
  for (const result of results) {
    const [, paragraph, number] = /^p(\d+)s(\d+)-c34151$/u.exec(result.id) ?? [];
    const sentence =
      running.address.paragraphs[Number(paragraph) - 1]?.sentences[Number(number) - 1];
    expect(quoted(result)).toBe(running.address.text.slice(sentence?.start, sentence?.end));
    expect(result.content.text).toContain(`¶${paragraph ?? ""} s${number ?? ""}`);
    expect(result.description).toContain(`¶${paragraph ?? ""} s${number ?? ""}`);
    expect(quoted(result).startsWith(result.title.replace(/…$/u, ""))).toBe(true);
    expect(result.content.linkPreviewDisabled).toBe(true);
  }
  expect(api.violations()).toEqual([]);
}

test("half-remembered words: literal first, then near ones, then by meaning", async () => {
  const list = await ann.types("constitutional ref");
  expectSentences(list);
  // Two sentences say it literally; beginnings of sentences come first, and "The" stands before both.
  expect(list.results.slice(0, 2).map(({ id }) => id)).toEqual(["p2s6-c34151", "p8s1-c34151"]);
  const why = list.results.map(({ description }) => description.split("\n")[0] ?? "");
  const kinds = why.map((line) => line.replace(/^.*· /u, ""));
  const order = ["has these words", "has words like these", "by meaning"];
  expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
});

test("a question finds what answers it by meaning", async () => {
  const list = await ann.types("what will be done about bribes");
  expectSentences(list);
  expect(list.results.map(({ id }) => id)).toContain("p4s4-c34151");
});

test("a list is in the reader's language, and what it posts is the same for everybody", async () => {
  const list = await ann.types("measure twice");
  expect(list).toMatchObject({ isPersonal: true, cacheTimeSeconds: 3600 });
  const bob = api.user({ first_name: "Bob", language_code: "kk" });
  const again = await bob.types("measure twice");
  expect(again.results.map(({ id }) => id)).toEqual(list.results.map(({ id }) => id));
  expect(again.results[0]?.title).toMatch(/Жеті рет өлшеп/u);
  const posted = ({ results }: typeof list) => results.map(({ content }) => content.text);
  expect(posted(again)).toEqual(posted(list));
});

test("nothing typed gives notable sentences, page by page to the end, none twice", async () => {
  const seen = new Set<string>();
  let offset = "";
  for (let page = 0; page < 10; page++) {
    const list = await ann.types("", { offset });
    expectSentences(list);
    expect(list.results.length).toBeGreaterThan(0);
    expect(list.results.length).toBeLessThanOrEqual(20);
    for (const { id } of list.results) {
      expect(seen.has(id)).toBe(false);
      seen.add(id);
    }
    offset = list.nextOffset;
    if (offset === "") break;
  }
  expect(offset).toBe("");
  // Half of 78 sentences are notable at most.
  expect(seen.size).toBeGreaterThan(20);
});

test("a list longer than a page goes on to its end", async () => {
  const first = await ann.types("the");
  expect(first.results).toHaveLength(20);
  const ids = first.results.map(({ id }) => id);
  let offset = first.nextOffset;
  while (offset !== "") {
    const list = await ann.types("the", { offset });
    ids.push(...list.results.map(({ id }) => id));
    offset = list.nextOffset;
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(20);
});

test.each(["p10s2", "¶10 s2", "p10s2-c34151"])("the place %s is found by its name", async (id) => {
  const list = await ann.types(id);
  expect(list.results.map((result) => result.id)).toEqual(["p10s2-c34151"]);
  expectSentences(list);
});

describe("nothing found", () => {
  test("gives a button that brings the question into the private chat", async () => {
    const list = await ann.types("zqxv");
    expect(list.results).toEqual([]);
    expect(list.button).toEqual({
      text: "Nothing found: ask me in private",
      startParameter: "q_enF4dg",
    });
    await ann.sends(`/start ${list.button?.startParameter ?? ""}`);
    const answer = await api.nextMessage(ann);
    expect(answer.visibleText).not.toContain("Ask me about");
    expect(answer.buttons.flat().map(({ text }) => text)).toContain("Back to the chat");
  });

  test("a question that is too long for the button opens the start", async () => {
    const list = await ann.types("щ".repeat(60));
    expect(list.button?.startParameter).toBe("inline");
  });

  test.each(["not a number", "-1", "99999"])("the offset %j is no fault", async (offset) => {
    await ann.types("courts", { offset });
    expect(api.violations()).toEqual([]);
  });
});

test("what is chosen stands alone, and a link opens it in its context", async () => {
  const list = await ann.types("measure twice");
  const post = await ann.chooses(list.results[0] ?? expect.fail("no result"));
  expect(post.visibleText).toBe(
    "As the saying goes, measure twice and cut once.\n— Kassym-Jomart Tokayev, 6 June 2022, ¶11 s3",
  );
  expect(post.buttons.flat().map(({ value }) => value)).toEqual([
    "https://t.me/quotation_bot?start=p11s3-c34151",
  ]);
});

test("of a flood of keystrokes all are answered and the last one in full", async () => {
  const typed = "what will be done about bribes";
  const lengths = Array.from({ length: 20 }, (_, i) => typed.length - 19 + i);
  const lists = await Promise.all(lengths.map((length) => ann.types(typed.slice(0, length))));
  expect(lists.at(-1)?.cacheTimeSeconds).toBe(3600);
  expect(lists.at(-1)?.results.map(({ id }) => id)).toContain("p4s4-c34151");
  // Lists without the part by meaning are not kept.
  const kept = lists.filter(({ cacheTimeSeconds }) => cacheTimeSeconds > 0);
  expect(kept.length).toBeLessThan(lists.length);
});
