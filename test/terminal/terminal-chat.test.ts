import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { catalogueOf } from "../../src/conversation/catalogue.js";
import type { Conversation } from "../../src/conversation/converse.js";
import { join } from "../../src/conversation/formatted-text.js";
import { runTerminalChat } from "../../src/terminal/terminal-chat.js";

/** A conversation that repeats what it hears; nothing else of it is used here. */
function createEcho(heard: string[]): Conversation {
  const echo: Pick<Conversation, "start" | "say"> = {
    start: () => ({ content: join("Welcome.") }),
    say: async (_, message) => {
      heard.push(message);
      await Promise.resolve();
      return { content: join(`You said ${message}.`) };
    },
  };
  return echo as Conversation;
}

/** Runs a chat over `typed`, ended there, and gives what was heard and printed. */
async function chat(typed: string, isTTY = false): Promise<{ heard: string[]; printed: string }> {
  const heard: string[] = [];
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY });
  input.end(typed);
  await runTerminalChat(createEcho(heard), catalogueOf("en"), input, output);
  output.end();
  return { heard, printed: (await output.setEncoding("utf8").toArray()).join("") };
}

describe("the conversation in a terminal", () => {
  test("a line in is a message, and its reply is printed before the next is read", async () => {
    expect(await chat("one\ntwo\n")).toEqual({
      heard: ["one", "two"],
      printed: "You said one.\n\nYou said two.\n\n",
    });
  });

  test("blank lines are ignored", async () => {
    expect((await chat("\n  \none\n\t\n\n")).heard).toEqual(["one"]);
  });

  test("the end of input ends it, with or without a last line break, or with nothing typed", async () => {
    expect((await chat("one\ntwo")).heard).toEqual(["one", "two"]);
    expect(await chat("")).toEqual({ heard: [], printed: "" });
  });

  test("a carriage return belongs to the line break", async () => {
    expect((await chat("one\r\ntwo\r\n")).heard).toEqual(["one", "two"]);
  });

  test("a person at a terminal is welcomed and prompted; a pipe is not", async () => {
    const { printed } = await chat("one\n", true);
    // A prompt before each line, and one that meets the end of input.
    expect(printed).toBe("Welcome.\n\n> You said one.\n\n> ");
    expect((await chat("one\n")).printed).not.toContain(">");
  });
});
