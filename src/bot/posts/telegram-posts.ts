import type { Api } from "grammy";
import type { DrawCard } from "../../cards/draw-card.js";
import type { Corpus } from "../../conversation/corpus.js";
import type { Languages } from "../../conversation/languages.js";
import { showPost } from "../../conversation/posts/show-post.js";
import { cardOf, linkIntoChat } from "../../conversation/show/card.js";
import type { Logger } from "../../logger.js";
import type { NextSlot } from "../../posts/cadence.js";
import type { NoText, PostText, WriteText } from "../../posts/post-text.js";
import { createWriteText } from "../../posts/post-text.js";
import type { Post } from "../../posts/post.js";
import type { SendDue } from "../../posts/send-due.js";
import { createSendDue } from "../../posts/send-due.js";
import type { PostingRights } from "../../posts/send-outcome.js";
import type { Metrics } from "../ports/metrics.js";
import type { BotState } from "../ports/state.js";
import type { Time } from "../transport/time.js";
import { countPosts } from "./count-posts.js";
import { moveChat } from "./move-chat.js";
import { readPostingRights } from "./posting-rights.js";
import { createReport } from "./report-posts.js";
import { createSendPost } from "./send-post.js";

const EVERY_MS = 60_000;

interface TelegramPostsParts {
  readonly api: Api;
  readonly me: { readonly id: number; readonly username: string };
  /** What is served now. */
  readonly served: () => { readonly corpus: Corpus };
  readonly languages: Languages;
  readonly state: BotState;
  readonly nextSlot: NextSlot;
  readonly metrics: Pick<Metrics, "postEnded">;
  readonly logger: Logger;
  readonly time: Time;
  readonly stopping: AbortSignal;
  readonly drawCard: DrawCard;
}

/** Sends due posts by Telegram: texts of the corpus's addresses, rights and reports by the API. */
export function createTelegramPosts(parts: TelegramPostsParts): SendDue {
  const { api, me, languages, state, nextSlot, metrics, logger, time, stopping } = parts;
  // A post is shown with the addresses that it was written from, whatever is served meanwhile.
  const writtenFrom = new WeakMap<object, Corpus>();
  const pictures = new WeakMap<object, Uint8Array>();
  return createSendDue({
    store: { posts: state.posts, outbox: countPosts(state.outbox, metrics) },
    nextSlot,
    async writeText(post, slot) {
      const { corpus } = parts.served();
      const text = await writeTextFrom(corpus)(post, slot);
      writtenFrom.set(text, corpus);
      // Before anything is claimed: what fails here is certainly not sent, and tried again.
      const picture = await draw(parts, corpus, post, text);
      if (picture) pictures.set(text, picture);
      return text;
    },
    send: (post, text) => {
      const { addresses } = writtenFrom.get(text) ?? parts.served().corpus;
      const sendPost = createSendPost({
        api,
        botName: me.username,
        addresses,
        languages,
        time,
        stopping,
        pictureOf: (one) => pictures.get(one),
      });
      return sendPost(post, text);
    },
    readRights: (post) => readRights(parts, post),
    report: createReport(api, languages),
    now: () => time.now(),
    onError: (error) => {
      if (!stopping.aborted) logger.error({ err: error }, "a scheduled post is tried again later");
    },
  });
}

/** The picture of a post that is to be one; undefined where its text cannot be set. */
async function draw(
  { drawCard, languages, me }: TelegramPostsParts,
  { addresses }: Corpus,
  { address: slug, language }: Pick<Post, "address" | "language">,
  text: PostText | NoText,
): Promise<Uint8Array | undefined> {
  const address = addresses.find((one) => one.address.slug === slug)?.address;
  if (!address || text.kind !== "card") return undefined;
  const messages = languages.messagesOf(language);
  const { card } = showPost(messages, addresses, address, text);
  return card && drawCard(cardOf(messages, card, linkIntoChat(me.username, card)));
}

/** A post is written from one corpus, whatever becomes of it meanwhile. */
function writeTextFrom(corpus: Corpus): WriteText {
  return createWriteText({
    sourceOf: (slug) => {
      const address = corpus.addresses.find((one) => one.address.slug === slug)?.address;
      return address && { address, summariser: corpus.summariserOf(address) };
    },
    topicOf: (address, words) => corpus.topicOf(address, words),
  });
}

async function readRights(
  { api, me, state, stopping }: TelegramPostsParts,
  { chatId, ownerId }: Post,
): Promise<PostingRights> {
  // Before anything of a send is written down: what is not begun waits for the next start.
  if (stopping.aborted) throw new Error("The bot is stopping.");
  const rights = await readPostingRights(api, { chatId, userId: ownerId, botId: me.id });
  if (rights.kind !== "migrated") return rights;
  await moveChat(state, chatId, rights.chatId);
  return { kind: "later", reason: rights.kind };
}

/** Sends what is due: at once, at the turn of every minute, and no more once told to stop. */
export async function sendEveryMinute(
  sendDue: SendDue,
  { time, stopping, logger }: Pick<TelegramPostsParts, "time" | "stopping" | "logger">,
): Promise<void> {
  while (!stopping.aborted) {
    try {
      await sendDue();
    } catch (error) {
      // The store has failed; what is written stays as it is.
      logger.error({ err: error }, "scheduled posts could not be looked at");
    }
    await time.sleep(EVERY_MS - (time.now() % EVERY_MS), stopping);
  }
}
