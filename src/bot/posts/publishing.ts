import type { Api } from "grammy";
import type { Corpus } from "../../conversation/corpus.js";
import type { Languages } from "../../conversation/languages.js";
import type { Logger } from "../../logger.js";
import type { Schedule } from "../../posts/cadence.js";
import type { Rights } from "../../posts/delivery.js";
import { createEditor } from "../../posts/edition.js";
import type { Publisher } from "../../posts/publisher.js";
import { createPublisher } from "../../posts/publisher.js";
import type { Subscription } from "../../posts/subscription.js";
import type { Topic } from "../../summarising/topic.js";
import type { Metrics } from "../ports/metrics.js";
import type { BotState } from "../ports/state.js";
import type { Time } from "../transport/time.js";
import { readChatRights } from "./posting-rights.js";
import { countPosts } from "./count-posts.js";
import { moveChat } from "./move-chat.js";
import { createReport } from "./report-posts.js";
import { createSendEdition } from "./send-edition.js";

const EVERY_MS = 60_000;

export interface PublishingParts {
  readonly api: Api;
  readonly me: { readonly id: number; readonly username: string };
  readonly corpus: Corpus & { topicOf(words: string): Promise<Topic> };
  readonly languages: Languages;
  readonly state: BotState;
  readonly schedule: Schedule;
  readonly metrics: Pick<Metrics, "postEnded">;
  readonly logger: Logger;
  readonly time: Time;
  readonly stopping: AbortSignal;
}

/** The publisher on Telegram: editions of the corpus's addresses, rights and reports by the API. */
export function createPublishing(parts: PublishingParts): Publisher {
  const { api, me, corpus, languages, state, schedule, metrics, logger, time, stopping } = parts;

  async function verifyRights({ chatId, ownerId }: Subscription): Promise<Rights> {
    // Before anything of a post is written down: what is not begun waits for the next start.
    if (stopping.aborted) throw new Error("The bot is stopping.");
    const rights = await readChatRights(api, { chatId, userId: ownerId, botId: me.id });
    if (rights.kind !== "migrated") return rights;
    await moveChat(state, chatId, rights.chatId);
    return { kind: "later", reason: rights.kind };
  }

  return createPublisher({
    store: {
      subscriptions: state.subscriptions,
      outbox: countPosts(state.outbox, metrics),
    },
    schedule,
    edit: createEditor({
      sourceOf: (slug) => {
        const address = corpus.addresses.find((one) => one.address.slug === slug)?.address;
        return address && { address, summariser: corpus.summariserOf(address) };
      },
      topicOf: (words) => corpus.topicOf(words),
    }),
    send: createSendEdition({
      api,
      botName: me.username,
      addresses: corpus.addresses,
      languages,
      time,
      stopping,
    }),
    verifyRights,
    report: createReport(api, languages),
    now: () => time.now(),
    onError: (error) => {
      if (!stopping.aborted) logger.error({ err: error }, "a scheduled post is tried again later");
    },
  });
}

/** Publishes what is due: at once, at the turn of every minute, and no more once told to stop. */
export async function publishEveryMinute(
  publisher: Publisher,
  { time, stopping, logger }: Pick<PublishingParts, "time" | "stopping" | "logger">,
): Promise<void> {
  while (!stopping.aborted) {
    try {
      await publisher.runDue();
    } catch (error) {
      // The store has failed; what is written stays as it is.
      logger.error({ err: error }, "scheduled posts could not be looked at");
    }
    await time.sleep(EVERY_MS - (time.now() % EVERY_MS), stopping);
  }
}
