import type { Agent } from "node:http";
import { Bot, Composer } from "grammy";
import type { Context } from "grammy";
import type { DrawCard } from "../cards/draw-card.js";
import type { Languages } from "../conversation/languages.js";
import type { Served } from "../conversation/served.js";
import type { Status } from "../conversation/show/status.js";
import type { Logger } from "../logger.js";
import type { NextSlot } from "../posts/cadence.js";
import { createAnswered } from "./answered.js";
import { createChooseConversation } from "./chosen-address.js";
import { callbacks } from "./features/callbacks.js";
import { edits } from "./features/edits.js";
import type { BotMemory, FeatureParts } from "./features/feature.js";
import { greetings } from "./features/greetings.js";
import { groups } from "./features/groups.js";
import { guests } from "./features/guests.js";
import { inline } from "./features/inline.js";
import { operators } from "./features/operators.js";
import { privateChat } from "./features/private-chat.js";
import { privateSettings } from "./features/settings.js";
import { createOffers } from "./features/posts/offers.js";
import { posts } from "./features/posts/posts.js";
import { isFromBot } from "./incoming.js";
import { createLastLists } from "./last-lists.js";
import { createChooseMessages } from "./languages.js";
import type { BotState } from "./ports/state.js";
import { createThreads } from "./threads.js";

export interface BotParts {
  readonly token: string;
  readonly apiRoot: string;
  /** Connects to `apiRoot` through a proxy; grammY's own agent when absent. */
  readonly agent?: Agent | undefined;
  /** What is served now; an update keeps to what was served when it came. */
  readonly served: () => Served;
  readonly languages: Languages;
  readonly state: BotState;
  readonly drawCard: DrawCard;
  /** When scheduled posts are due. */
  readonly nextSlot: NextSlot;
  /** Numeric ids of the people who run the bot. */
  readonly botAdmins?: readonly number[];
  /** How the bot fares at a moment, for them; they have no command for it when absent. */
  readonly status?: (now: number) => Status;
  readonly logger: Logger;
  /** Milliseconds of the epoch; the system's when absent. */
  readonly now?: () => number;
}

/** The bot with all its features. */
export function createBot(parts: BotParts): Bot {
  const { token, apiRoot, agent, logger } = parts;
  const bot = new Bot(token, {
    client: { apiRoot, sensitiveLogs: false, ...(agent && { baseFetchConfig: { agent } }) },
  });
  const featuresOf = createFeatures(parts);
  bot.lazy(() => featuresOf(parts.served()));
  bot.catch(({ error, ctx }) => {
    // Never log the context or the error's message: they hold a user's words.
    logger.error(
      { update: ctx.update.update_id, problem: error instanceof Error ? error.name : "unknown" },
      "an update could not be handled",
    );
  });
  return bot;
}

/** The features over what is served, made once for each that comes to be served. */
function createFeatures(parts: BotParts): (served: Served) => Composer<Context> {
  const { state, languages, drawCard, now = Date.now } = parts;
  const messagesFor = createChooseMessages(state.settings, languages);
  let made: { readonly served: Served; readonly composer: Composer<Context> } | undefined;
  const memory: BotMemory = {
    knownSince: new Map(),
    offers: createOffers(now),
    answered: createAnswered(now),
  };
  let threads = createThreads(now);
  return (served) => {
    if (made?.served === served) return made.composer;
    // A thread leans on places of addresses: it goes on where all of them are still served.
    if (made && !hasAll(served, made.served)) threads = createThreads(now);
    const { corpus, conversation } = served;
    const conversationFor = createChooseConversation(state.settings, corpus, conversation);
    const features = {
      conversation,
      conversationFor,
      corpus,
      state,
      languages,
      messagesFor,
      threads,
      drawCard,
      // Lists of what was served before are of no use.
      lists: createLastLists(now),
      memory,
      now,
    };
    made = { served, composer: compose(features, parts) };
    return made.composer;
  };
}

function hasAll({ corpus }: Served, before: Served): boolean {
  const addresses = new Set(corpus.addresses.map(({ address }) => address));
  return before.corpus.addresses.every(({ address }) => addresses.has(address));
}

/** All features in the order in which they see an update. */
function compose(features: FeatureParts, parts: BotParts): Composer<Context> {
  const composer = new Composer();
  composer.use(inline(features));
  composer.use(guests(features));
  composer.use(edits(features));
  // What people send through inline mode of this bot comes back as a message, which asks nothing.
  // Messages of other bots are not answered: two bots that answer each other would never end. The
  // message under a tapped button is the bot's own, so that only new messages are asked who wrote them.
  const chats = composer.filter(
    ({ msg, message, me }) => msg?.via_bot?.id !== me.id && !(message && isFromBot(message)),
  );
  chats.use(greetings(features));
  const { nextSlot, status, botAdmins = [] } = parts;
  chats.use(posts({ ...features, nextSlot }));
  chats.use(operators({ ...features, nextSlot, ...(status && { status }) }, botAdmins));
  chats.use(privateSettings(features));
  chats.use(privateChat(features));
  chats.use(groups(features));
  // Last: it answers every tap that no feature has answered, those on inline messages too.
  composer.use(callbacks(features));
  return composer;
}
