import { beforeEach, expect, test } from "vitest";
import { createNextSlot } from "../../src/adapters/service/croner-slots.js";
import { openAddresses } from "../../src/open-addresses.js";
import { createBot } from "../../src/bot/create-bot.js";
import type { AnswerReply, Conversation } from "../../src/conversation/conversation.js";
import type { Corpus, OpenAddress } from "../../src/conversation/corpus.js";
import { plain } from "../../src/conversation/reply.js";
import type { Served } from "../../src/conversation/served.js";
import type { Thread } from "../../src/conversation/thread.js";
import { NOTHING_ANTICIPATED } from "../../src/corpus/anticipated.js";
import { languages } from "../../src/languages/index.js";
import { createLogger } from "../../src/logger.js";
import { createMemoryStore } from "../support/memory-store.js";
import { createTestAddress } from "../support/test-address.js";
import { ME } from "./transport/transport-world.js";
import { NO_CARDS } from "../support/no-cards.js";

const open = (slug: string): OpenAddress[] =>
  openAddresses([
    {
      address: createTestAddress("Bread is good.", slug),
      anticipated: NOTHING_ANTICIPATED,
      checksum: slug,
    },
  ]);
const [BREAD, ROADS] = [open("bread"), open("roads")];

/** Messages that wait for their answer, and what each could lean on. */
let onAsked: () => void;
let waiting: { readonly message: string; readonly thread: Thread | undefined; end: () => void }[];
let sent: string[];
let served: Served;
beforeEach(() => {
  waiting = [];
  sent = [];
});

/** Served by name: every answer waits until it is let go, and says which one it is of. */
function serve(name: string, addresses: readonly OpenAddress[]): Served {
  const conversation: Partial<Conversation> = {
    say: (_, message, thread) =>
      new Promise<AnswerReply>((resolve) => {
        const left: Thread = { question: message, buttons: [], suggested: 0 };
        waiting.push({
          message,
          thread,
          end: () => {
            resolve({ ...plain(`${name}: ${message}`), thread: left });
          },
        });
        onAsked();
      }),
  };
  return { corpus: { addresses } as Corpus, conversation: conversation as Conversation };
}

function start() {
  const logger = createLogger({ logLevel: "silent", botToken: undefined, webhook: undefined });
  const bot = createBot({
    token: "123456789:AAsecretsecretsecretsecretsecret01",
    apiRoot: "http://127.0.0.1:9",
    served: () => served,
    languages,
    state: createMemoryStore(),
    nextSlot: createNextSlot(),
    drawCard: NO_CARDS,
    logger,
  });
  bot.botInfo = ME;
  bot.api.config.use((_, method, payload) => {
    if (method === "sendMessage") sent.push((payload as { text: string }).text);
    const chat = { id: 5, type: "private", first_name: "Ann" };
    return Promise.resolve({ ok: true, result: { message_id: 1, date: 0, chat } }) as never;
  });
  let id = 0;
  const added = (chatId: number): Promise<void> => {
    const chat = { id: chatId, type: "group" as const, title: "Readers" };
    const from = { id: 5, is_bot: false, first_name: "Ann", language_code: "en" };
    id++;
    return bot.handleUpdate({
      update_id: id,
      my_chat_member: {
        chat,
        from,
        date: 0,
        old_chat_member: { status: "left", user: ME },
        new_chat_member: { status: "member", user: ME },
      },
    });
  };
  const say = async (text: string): Promise<{ answered: Promise<void>; end: () => void }> => {
    const from = { id: 5, is_bot: false, first_name: "Ann", language_code: "en" };
    const chat = { id: 5, type: "private" as const, first_name: "Ann" };
    id++;
    const asked = new Promise<void>((resolve) => (onAsked = resolve));
    const answered = bot.handleUpdate({
      update_id: id,
      message: { message_id: id, date: 0, chat, from, text },
    });
    await asked;
    const one = waiting.at(-1);
    return { answered, end: () => one?.end() };
  };
  return { say, added };
}

test("what has begun ends with the corpus it began with; the next message has the new one", async () => {
  served = serve("old", BREAD);
  const { say } = start();
  const first = await say("one");
  served = serve("new", ROADS);
  const second = await say("two");
  second.end();
  await second.answered;
  first.end();
  await first.answered;
  expect(sent).toEqual(["new: two", "old: one"]);
});

test("a thread goes on while the addresses it may lean on are served, and ends with one of them", async () => {
  served = serve("bread", BREAD);
  const { say } = start();
  const asks = async (text: string): Promise<string | undefined> => {
    const { answered, end } = await say(text);
    end();
    await answered;
    return waiting.at(-1)?.thread?.question;
  };
  expect(await asks("one")).toBeUndefined();
  served = serve("both", [...ROADS, ...BREAD]);
  expect(await asks("two")).toBe("one");
  served = serve("roads", ROADS);
  expect(await asks("three")).toBeUndefined();
  expect(await asks("four")).toBe("three");
});

test("a group that was greeted is not greeted again because the corpus has changed", async () => {
  served = serve("bread", BREAD);
  const { added } = start();
  await added(-7);
  expect(sent).toHaveLength(1);
  served = serve("roads", ROADS);
  await added(-7);
  expect(sent).toHaveLength(1);
});
