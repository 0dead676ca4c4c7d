import { describe, expect, test } from "vitest";
import { METHODS } from "../support/bot-api/methods/all-methods.js";
import { checkParameters } from "../support/bot-api/schema/check-parameters.js";
import { readSchema } from "../support/bot-api/schema/read-schema.js";

const schema = await readSchema();

/** The departures of a call, in short: `wrong type text`. */
function check(method: string, parameters: Readonly<Record<string, unknown>>): string[] {
  const raw = new Map(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
  return checkParameters(schema, schema.methods[method] ?? {}, raw, new Set()).map(
    ({ kind, path }) => `${kind} ${path}`,
  );
}

describe("the specification, read from the type declarations", () => {
  test("knows every method that the stand-in carries out", () => {
    const unknown = Object.keys(METHODS).filter((name) => !(name in schema.methods));
    expect(unknown).toEqual([]);
    // Bot API 10.1 has 180 methods; the declarations follow a later version.
    expect(Object.keys(schema.methods).length).toBeGreaterThanOrEqual(180);
  });

  test("knows what is required", () => {
    const required = Object.entries(schema.methods["sendMessage"] ?? {})
      .filter(([, field]) => field.required)
      .map(([name]) => name);
    expect(required).toEqual(["chat_id", "text"]);
    expect(schema.methods["getMe"]).toEqual({});
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ["sendMessage", { chat_id: 1, text: "a" }, []],
    ["sendMessage", { chat_id: "@a", text: "a", disable_notification: true }, []],
    ["sendMessage", { text: "a" }, ["missing parameter chat_id"]],
    ["sendMessage", { chat_id: 1, text: "a", txet: "a" }, ["unknown parameter txet"]],
    [
      "sendMessage",
      { chat_id: 1, text: "a", disable_notification: "perhaps" },
      ["wrong type disable_notification"],
    ],
    ["sendMessage", { chat_id: 1, text: "a", parse_mode: "HTML" }, []],
    ["sendMessage", { chat_id: 1, text: "a", parse_mode: "RTF" }, ["wrong type parse_mode"]],
    [
      "sendMessage",
      { chat_id: 1, text: "a", entities: [{ type: "bold", offset: 0, length: 1 }] },
      [],
    ],
    [
      "sendMessage",
      { chat_id: 1, text: "a", entities: [{ type: "bold", offset: 0 }] },
      ["missing parameter entities[0].length"],
    ],
    [
      "sendMessage",
      { chat_id: 1, text: "a", entities: [{ type: "bold", offset: "0", length: 1 }] },
      ["wrong type entities[0].offset"],
    ],
    [
      "sendMessage",
      {
        chat_id: 1,
        text: "a",
        reply_markup: { inline_keyboard: [[{ text: "a", url: "b", callback_data: "c" }]] },
      },
      ["unknown parameter reply_markup.inline_keyboard[0][0].url"],
    ],
    [
      "answerInlineQuery",
      {
        inline_query_id: "1",
        results: [
          { type: "article", id: "1", title: "t", input_message_content: { message_text: "m" } },
        ],
      },
      [],
    ],
    [
      "answerInlineQuery",
      {
        inline_query_id: "1",
        results: [{ type: "article", id: "1", input_message_content: { message_text: "m" } }],
      },
      ["missing parameter results[0].title"],
    ],
    [
      "setMyCommands",
      { commands: [{ command: "a", description: "b" }], scope: { type: "default" } },
      [],
    ],
    ["getUpdates", { offset: 0, limit: 100, timeout: 30, allowed_updates: ["message"] }, []],
    ["getUpdates", { allowed_updates: ["mesage"] }, ["wrong type allowed_updates[0]"]],
  ])("%s %j", (method, parameters, expected) => {
    expect(check(method, parameters)).toEqual(expected);
  });
});
