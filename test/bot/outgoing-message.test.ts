import { readdirSync, readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { expect, test } from "vitest";
import { toArticle, toMessages } from "../../src/bot/outgoing-message.js";
import { join, styled } from "../../src/conversation/formatted-text.js";
import type { Button } from "../../src/conversation/reply.js";
import { LONGEST_MESSAGE } from "../../src/conversation/split-content.js";

const BOT = joinPath(import.meta.dirname, "../../src/bot");
const OPEN: Button = { label: "Open", action: { kind: "private", start: "p1s1" } };
const KEYBOARD = {
  inline_keyboard: [[{ text: "Open", url: "https://t.me/quotation_bot?start=p1s1" }]],
};

test("a reply becomes one message with its formatting and buttons, and without a preview", () => {
  const content = join("See ", styled("bold", "this"));
  expect(toMessages({ content, buttons: [[OPEN]] }, "quotation_bot")).toEqual([
    {
      text: "See this",
      entities: [{ type: "bold", offset: 4, length: 4 }],
      link_preview_options: { is_disabled: true },
      reply_markup: KEYBOARD,
    },
  ]);
});

test("of several messages only the last has the buttons", () => {
  const content = join("a".repeat(LONGEST_MESSAGE), "\n", "b");
  const messages = toMessages({ content, buttons: [[OPEN]] }, "quotation_bot");
  expect(messages.map(({ text }) => text.length)).toEqual([LONGEST_MESSAGE, 1]);
  expect(messages.map(({ reply_markup }) => reply_markup)).toEqual([undefined, KEYBOARD]);
});

test("an article holds the first message and the buttons", () => {
  const content = join("a".repeat(LONGEST_MESSAGE), "\n", "b");
  const shown = { id: "1", title: "Answer" };
  expect(toArticle(shown, { content, buttons: [[OPEN]] }, "quotation_bot")).toEqual({
    type: "article",
    ...shown,
    input_message_content: {
      message_text: "a".repeat(LONGEST_MESSAGE),
      entities: [],
      link_preview_options: { is_disabled: true },
    },
    reply_markup: KEYBOARD,
  });
});

test("no other file decides about previews or sends text past this place", () => {
  const files = readdirSync(BOT, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && file !== "outgoing-message.ts",
  );
  const builders = files.filter((file) => {
    const source = readFileSync(joinPath(BOT, file), "utf8");
    return /link_preview_options|message_text|api\s*\.sendMessage\(/u.test(source);
  });
  expect(builders).toEqual(["send.ts"]);
});
