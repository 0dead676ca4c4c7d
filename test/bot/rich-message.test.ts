import { expect, test } from "vitest";
import { readRichMessage } from "../../src/bot/rich-message.js";
import { readUpdate } from "../../src/bot/transport/read-update.js";

const paragraph = (text: unknown) => ({ type: "paragraph", text });

test("the text of all blocks is read, a block a line, buttons and pictures left out", () => {
  const { text } = readRichMessage({
    blocks: [
      { type: "heading", size: 1, text: "Courts" },
      paragraph(["What about ", { type: "bold", text: [{ type: "italic", text: "courts" }] }, "?"]),
      { type: "photo", photo: [], caption: { text: "A house", credit: "The Author" } },
      { type: "divider" },
      {
        type: "list",
        items: [
          { label: "1", blocks: [paragraph("one")] },
          { label: "2", blocks: [paragraph("two")] },
        ],
      },
      {
        type: "table",
        cells: [[{ text: "a" }, { text: { type: "code", text: "b" } }], [{}]],
        caption: "figures",
      },
      { type: "details", summary: "More", blocks: [paragraph("inside")] },
      { type: "buttons", buttons: [{ text: "tap", url: "https://t.me" }] },
      paragraph([
        { type: "custom_emoji", alternative_text: "👍" },
        { type: "button", button: { text: "tap" } },
      ]),
      { type: "mathematical_expression", expression: "E = mc^2" },
      { type: "of next year", text: "still read" },
    ],
  });
  expect(text.split("\n")).toEqual([
    ...["Courts", "What about courts?", "A house", "The Author", "one", "two", "a b", "figures"],
    ...["More", "inside", "👍", "E = mc^2", "still read"],
  ]);
});

test("quotations, mentions and commands keep their places", () => {
  const user = { id: 7, is_bot: false, first_name: "Ann" };
  const { text, entities } = readRichMessage({
    blocks: [
      paragraph([
        { type: "bot_command", text: "/verify" },
        " for ",
        { type: "mention", text: "@bot" },
      ]),
      {
        type: "blockquote",
        blocks: [paragraph("There was"), paragraph("no coercion.")],
        credit: "He",
      },
      paragraph({ type: "text_mention", text: "Ann", user }),
    ],
  });
  expect(
    entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]),
  ).toEqual([
    ["bot_command", "/verify"],
    ["mention", "@bot"],
    ["blockquote", "There was\nno coercion."],
    ["text_mention", "Ann"],
  ]);
  expect(entities.at(-1)).toMatchObject({ user });
});

test.each([
  undefined,
  null,
  7,
  "text",
  {},
  { blocks: "text" },
  {
    blocks: [null, 7, "x", [], { text: null }, { text: 7 }, { blocks: {} }, { cells: [[null], 7] }],
  },
])("%j has no text and breaks nothing", (message) => {
  expect(readRichMessage(message)).toEqual({ text: "", entities: [] });
});

test("neither depth nor length is without end", () => {
  let deep: unknown = "deep";
  for (let i = 0; i < 20_000; i++) deep = { type: "bold", text: deep };
  expect(readRichMessage({ blocks: [paragraph(deep), paragraph("after")] }).text).toBe("after");
  const { text, entities } = readRichMessage({
    blocks: [paragraph(`${"a".repeat(4095)}👍`), paragraph({ type: "mention", text: "@bot" })],
  });
  expect(text).toHaveLength(4095);
  expect(() => encodeURIComponent(text)).not.toThrow();
  expect(entities).toEqual([]);
});

test("an update has the text where those of other messages have theirs, replies too", () => {
  const message = {
    message_id: 1,
    date: 1,
    chat: { id: 7, type: "private" },
    from: { id: 7, is_bot: false, first_name: "Ann" },
    rich_message: { blocks: [paragraph("What about courts?")] },
  };
  const { rich_message: rich, ...plain } = message;
  const read = (type: string, fields: object): unknown =>
    readUpdate({ update_id: 1, [type]: { ...plain, ...fields } });
  for (const type of ["message", "edited_message"]) {
    expect(read(type, { rich_message: rich })).toMatchObject({
      update: { [type]: { text: "What about courts?" } },
    });
    expect(read(type, { text: "verify", reply_to_message: message })).toMatchObject({
      update: { [type]: { text: "verify", reply_to_message: { text: "What about courts?" } } },
    });
  }
  expect(read("message", { rich_message: { blocks: [] } })).not.toHaveProperty(
    "update.message.text",
  );
});
