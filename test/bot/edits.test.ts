import { beforeEach, describe, expect, it } from "vitest";
import { createNextSlot } from "../../src/adapters/service/croner-slots.js";
import { createBot } from "../../src/bot/create-bot.js";
import { CONTENT_KINDS } from "../../src/bot/message-kinds.js";
import type { AnswerReply, Conversation } from "../../src/conversation/conversation.js";
import type { Corpus } from "../../src/conversation/corpus.js";
import { plain } from "../../src/conversation/reply.js";
import type { Thread } from "../../src/conversation/thread.js";
import { openAddresses } from "../../src/open-addresses.js";
import { NOTHING_ANTICIPATED } from "../../src/corpus/anticipated.js";
import { languages } from "../../src/languages/index.js";
import { createLogger } from "../../src/logger.js";
import { createMemoryStore } from "../support/memory-store.js";
import { NO_CARDS } from "../support/no-cards.js";
import { createTestAddress } from "../support/test-address.js";
import { ME } from "./transport/transport-world.js";

const ADDRESSES = openAddresses([
  { address: createTestAddress("Bread is good."), anticipated: NOTHING_ANTICIPATED, checksum: "" },
]);
const ONLY_TEXT = "I can read text only. Write your question in words.";
/** Longer than one message can be. */
const LONG = "word ".repeat(1500);

let now: number;
/** What the bot has called, in short: its method with the message and the text. */
let calls: string[];
/** What each message was said to lean on. */
let leanings: (string | undefined)[];
/** What Telegram refuses. */
let refuses: (method: string) => boolean;
let bot: ReturnType<typeof createBot>;
let updates: number;

beforeEach(() => {
  now = 0;
  calls = [];
  leanings = [];
  updates = 0;
  refuses = () => false;
  const said = (words: string, thread?: Thread): Promise<AnswerReply> => {
    leanings.push(thread?.question);
    const text = words.startsWith("long") ? LONG : `on ${words}`;
    return Promise.resolve({
      ...plain(text),
      thread: { question: words, buttons: [], suggested: 0 },
    });
  };
  const conversation: Partial<Conversation> = {
    say: (_, words, thread) => said(words, thread),
    ask: (_, words, options) => said(words, options?.thread),
    verify: (_, claim) => Promise.resolve(plain(`claim ${claim}`)),
    asksForCheck: () => false,
  };
  bot = createBot({
    token: "123456789:AAsecretsecretsecretsecretsecret01",
    apiRoot: "http://127.0.0.1:9",
    served: () => ({
      corpus: { addresses: ADDRESSES } as unknown as Corpus,
      conversation: conversation as Conversation,
    }),
    languages,
    state: createMemoryStore(),
    drawCard: NO_CARDS,
    nextSlot: createNextSlot(),
    logger: createLogger({ logLevel: "silent", botToken: undefined, webhook: undefined }),
    now: () => now,
  });
  bot.botInfo = ME;
  let sent = 100;
  bot.api.config.use((_, method, payload) => {
    const { message_id: id, text = "" } = payload as { message_id?: number; text?: string };
    const isNew = method === "sendMessage";
    calls.push(
      `${method} ${isNew ? ++sent : id}${text === "" ? "" : `: ${text.slice(0, 40).trim()}`}`,
    );
    if (refuses(method))
      return Promise.resolve({
        ok: false,
        error_code: 400,
        description: "Bad Request: no",
      }) as never;
    return Promise.resolve({
      ok: true,
      result: isNew ? { message_id: sent, date: 0 } : true,
    }) as never;
  });
});

const ANN = { id: 5, is_bot: false, first_name: "Ann", language_code: "en" };
const PRIVATE = { id: 5, type: "private", first_name: "Ann" };
const GROUP = { id: -5, type: "supergroup", title: "Readers" };

/** An update about a message with these fields. */
function takes(kind: "message" | "edited_message", id: number, fields: object): Promise<void> {
  const message = { message_id: id, date: 0, chat: PRIVATE, from: ANN, ...fields };
  return bot.handleUpdate({ update_id: ++updates, [kind]: message });
}
const writes = (id: number, text: string, fields: object = {}): Promise<void> =>
  takes("message", id, { text, ...fields });
const edits = (id: number, text: string, fields: object = {}): Promise<void> =>
  takes("edited_message", id, { text, edit_date: 1, ...fields });

describe("an edited question in private", () => {
  it("has its reply changed, as often as it is edited within a minute", async () => {
    await writes(1, "bred");
    await edits(1, "bread");
    now = 60_000;
    await edits(1, "butter");
    expect(calls).toEqual([
      "sendMessage 101: on bred",
      "editMessageText 101: on bread",
      "editMessageText 101: on butter",
    ]);
  });

  it("is not answered anew later, with the same words, or if it never was", async () => {
    await writes(1, "bread");
    await edits(1, "bread");
    await edits(2, "butter");
    now = 60_001;
    await edits(1, "butter");
    expect(calls).toEqual(["sendMessage 101: on bread"]);
  });

  it("is said nothing to when its reply cannot be changed, then and later", async () => {
    await writes(1, "bred");
    refuses = (method) => method === "editMessageText";
    await edits(1, "bread");
    refuses = () => false;
    await edits(1, "butter");
    expect(calls).toEqual(["sendMessage 101: on bred", "editMessageText 101: on bread"]);
  });

  it("has all messages of its reply changed, taken away or added to", async () => {
    await writes(1, "long");
    await edits(1, "short");
    await edits(1, "long again");
    expect(calls.map((call) => call.replace(/: word.*/u, ""))).toEqual([
      "sendMessage 101",
      "sendMessage 102",
      "editMessageText 101: on short",
      "deleteMessage 102",
      "editMessageText 101",
      "sendMessage 103",
    ]);
  });

  it("leans on what it did at first, and the next message on it", async () => {
    await writes(1, "bread");
    await writes(2, "and wen?");
    await edits(2, "and when?");
    await writes(3, "and where?");
    expect(leanings).toEqual([undefined, "bread", "bread", "and when?"]);
  });

  it("that is not the newest leans on nothing and leaves nothing", async () => {
    await writes(1, "bred");
    await writes(2, "butter");
    await edits(1, "bread");
    await writes(3, "more");
    expect(leanings).toEqual([undefined, "bred", undefined, "butter"]);
  });

  it("may have been a picture, and may become a claim", async () => {
    await takes("message", 1, { photo: [] });
    await takes("edited_message", 1, { photo: [], caption: "bread" });
    await edits(1, "“Bread is good.”");
    expect(calls).toEqual([
      `sendMessage 101: ${ONLY_TEXT.slice(0, 40).trim()}`,
      "editMessageText 101: on bread",
      "editMessageText 101: claim Bread is good.",
    ]);
  });

  it("does not become a command that sets something", async () => {
    await writes(1, "bread");
    const own = ["settings", "language", "addresses", "forget", "schedule", "start"];
    for (const name of [...own, "status", "posts", "pause_1a2b3c4d", "resume_1a2b3c4d"])
      await edits(1, `/${name}`);
    await edits(1, "/find bread");
    expect(calls).toEqual(["sendMessage 101: on bread", "editMessageText 101: on /find bread"]);
  });
});

describe("an edited question in a group", () => {
  const mention = {
    chat: GROUP,
    entities: [{ type: "mention", offset: 0, length: `@${ME.username}`.length }],
  };
  const asks = (words: string): string => `@${ME.username} ${words}`;

  it("has its reply changed", async () => {
    await writes(1, asks("bred"), mention);
    await edits(1, asks("bread"), mention);
    expect(calls).toEqual(["sendMessage 101: on bred", "editMessageText 101: on bread"]);
  });

  it("that the bot has not answered stays unanswered", async () => {
    await writes(1, "to each other", { chat: GROUP });
    await edits(1, asks("bread"), mention);
    expect(calls).toEqual([]);
  });
});

describe("a message without text in private", () => {
  it.each(CONTENT_KINDS)("%s: gets the line that pictures get", async (kind) => {
    await takes("message", 1, { [kind]: {} });
    expect(calls).toEqual([`sendMessage 101: ${ONLY_TEXT.slice(0, 40).trim()}`]);
  });

  it.each([
    "pinned_message",
    "message_auto_delete_timer_changed",
    "gift",
    "unique_gift",
    "successful_payment",
    "refunded_payment",
    "checklist_tasks_done",
    "poll_option_added",
    "write_access_allowed",
    "chat_background_set",
    "giveaway_completed",
    "paid_message_price_changed",
    "web_app_data",
    "of_next_year",
  ])("%s: is the service's own and gets none", async (kind) => {
    await takes("message", 1, { [kind]: {} });
    expect(calls).toEqual([]);
  });
});
