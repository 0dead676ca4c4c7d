import type { Api } from "grammy";
import { expect, test } from "vitest";
import { createNextSlot } from "../../../src/adapters/service/croner-slots.js";
import { createTelegramPosts } from "../../../src/bot/posts/telegram-posts.js";
import type { Corpus } from "../../../src/conversation/corpus.js";
import { languages } from "../../../src/languages/index.js";
import { createLogger } from "../../../src/logger.js";
import type { EndState } from "../../../src/posts/outbox.js";
import { createPost } from "../../../src/posts/post.js";
import { createMemoryStore } from "../../support/memory-store.js";
import { createTestAddress } from "../../support/test-address.js";
import { NO_CARDS } from "../../support/no-cards.js";

const START = Date.parse("2026-06-01T03:00:00Z");
const HOUR = 3_600_000;

/** A corpus of one address that writes series. */
function corpusOf(body: string, slug: string): Corpus {
  const address = createTestAddress(body, slug);
  return { addresses: [{ address }], summariserOf: () => undefined } as unknown as Corpus;
}

test("a post that is written is sent with the addresses it was written from", async () => {
  const state = createMemoryStore();
  let corpus = corpusOf("Bread will stay as it is. Bakers are paid on Mondays.", "bread");
  const sent: string[] = [];
  const ends: EndState[] = [];
  let now = START;
  await state.posts.add(
    createPost(
      {
        id: "daily",
        chatId: -5,
        address: "bread",
        language: "en",
        content: { kind: "series" },
        cadence: { time: "09:00", zone: "Asia/Almaty" },
        ownerId: 5,
      },
      now,
    ),
  );
  const api = {
    getChatMember(_: number, userId: number) {
      // While the rights are asked the corpus changes.
      corpus = corpusOf("The road will be paved.", "roads");
      return Promise.resolve({ status: "creator", user: { id: userId } });
    },
    sendMessage(_: number, text: string) {
      sent.push(text);
      return Promise.resolve({ message_id: 1 });
    },
  };
  const sendDue = createTelegramPosts({
    api: api as unknown as Api,
    me: { id: 1, username: "quotation_bot" },
    served: () => ({ corpus }),
    languages,
    state,
    nextSlot: createNextSlot(),
    drawCard: NO_CARDS,
    metrics: { postEnded: (end) => void ends.push(end) },
    logger: createLogger({ logLevel: "silent", botToken: undefined, webhook: undefined }),
    time: { now: () => now, sleep: () => Promise.resolve() },
    stopping: new AbortController().signal,
  });
  now = START + 2 * HOUR;
  await sendDue();
  expect(ends).toEqual(["sent"]);
  expect(sent.join()).toContain("Bread will stay as it is.");
});
