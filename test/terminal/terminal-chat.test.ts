import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { languages } from "../../src/languages/index.js";
import type { Conversation } from "../../src/conversation/conversation.js";
import { join } from "../../src/conversation/formatted-text.js";
import { lineButton, tapButton } from "../../src/conversation/reply.js";
import type { Reply } from "../../src/conversation/reply.js";
import { showCard } from "../../src/conversation/show/card.js";
import { quote } from "../../src/corpus/quotation.js";
import { createTestAddress } from "../support/test-address.js";
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
  return { printed: await printedBy(createEcho(heard), typed, isTTY), heard };
}

async function printedBy(
  conversation: Conversation,
  typed: string,
  isTTY = false,
): Promise<string> {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY });
  input.end(typed);
  await runTerminalChat(conversation, languages, input, output);
  output.end();
  return (await output.setEncoding("utf8").toArray()).join("");
}

test("a picture is written only when its command is run, which is shown", async () => {
  const address = createTestAddress("So it is.");
  const [sentence] = address.sentences;
  if (!sentence) throw new Error("expected a sentence");
  const messages = languages.messagesOf("en");
  const say: Conversation["say"] = () =>
    Promise.resolve(showCard(messages, address, quote(address, sentence)));
  const printed = await printedBy({ say } as Conversation, "/card ¶1 s1\n");
  expect(printed).toBe(
    "│ So it is.\n— A. Speaker, 6 May 2024, ¶1 s1\n\n" +
      'As a picture: npm run card -- "¶1 s1" --out card.png\n\n',
  );
});

/** A conversation with three pages, each with the buttons that a chat would show. */
function createBook(heard: string[]): Conversation {
  const { next, previous } = languages.messagesOf("en").buttons;
  const page = (index: number): Reply => {
    const to = (label: string, other: number) =>
      tapButton(label, { kind: "found", words: "a", page: other });
    return {
      content: join(`Page ${index + 1}.`),
      buttons: [
        [
          ...(index > 0 ? [to(previous, index - 1)] : []),
          to(`${index + 1}/3`, index),
          ...(index < 2 ? [to(next, index + 1)] : []),
        ],
      ],
    };
  };
  const book: Pick<Conversation, "say" | "redraw"> = {
    say: (_, message) => {
      heard.push(message);
      return Promise.resolve(page(0));
    },
    redraw: (_, tap) => Promise.resolve(page(tap.kind === "found" ? tap.page : 99)),
  };
  return book as Conversation;
}

describe("a reply that goes on", () => {
  test("is followed by a line that says so, and goes on at the word more to its end", async () => {
    const heard: string[] = [];
    const printed = await printedBy(createBook(heard), "find a\nmore\n More!\n");
    expect(printed).toBe(
      "Page 1.\n\n1/3. Write “more” for the next.\n\n" +
        "Page 2.\n\n2/3. Write “more” for the next.\n\n" +
        "Page 3.\n\n",
    );
    expect(heard).toEqual(["find a"]);
  });

  test("has no more after its end: the word is a message then", async () => {
    const heard: string[] = [];
    await printedBy(createBook(heard), "find a\nmore\nmore\nmore\n");
    expect(heard).toEqual(["find a", "more"]);
    expect((await chat("more\n")).heard).toEqual(["more"]);
  });
});

describe("buttons that can be typed", () => {
  const offering: Pick<Conversation, "say" | "redraw"> = {
    say: (_, message) =>
      Promise.resolve({
        content: join(`You said ${message}.`),
        buttons: [
          [tapButton("Hidden", { kind: "start" })],
          [lineButton("The other one", { kind: "found", words: "a", page: 1 })],
        ],
      }),
    redraw: (_, { kind }) => Promise.resolve({ content: join(`Shown: ${kind}.`) }),
  };

  test("are printed as lines, and do when they are typed what they would do in a chat", async () => {
    const typed = "one\n The other one\nThe other one\nHidden\n";
    expect(await printedBy(offering as Conversation, typed)).toBe(
      "You said one.\n\n· The other one\n\nShown: found.\n\n" +
        // They belong to the last reply only, and what is not printed is not typed.
        "You said The other one.\n\n· The other one\n\nYou said Hidden.\n\n· The other one\n\n",
    );
  });
});

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
