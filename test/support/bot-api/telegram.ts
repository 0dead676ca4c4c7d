import type { CallLog } from "./calls.js";
import type { FaultScript } from "./faults.js";
import type { FloodControl } from "./flood-control.js";
import type { InlineAnswer, InlineCache, InlineQuestion } from "./inline-answer.js";
import type { JsonObject } from "./json.js";
import type { Queries } from "./queries.js";
import type { Random } from "./random.js";
import type { Schema } from "./schema/schema.js";
import type { Message } from "./state/message.js";
import type { Person } from "./state/person.js";
import type { World } from "./state/world.js";
import type { LongPoll } from "./updates/long-poll.js";
import type { UpdateQueue } from "./updates/update-queue.js";
import type { Webhook } from "./updates/webhook.js";

interface CallbackQuestion {
  readonly from: Person;
  readonly message: Message | undefined;
  readonly data: string;
}

/** What the person sees after a tap. */
export interface CallbackAnswer {
  /** The toast or the alert; empty when the bot only stopped the progress bar. */
  readonly text: string;
  readonly showAlert: boolean;
  readonly url: string;
  readonly cacheTimeSeconds: number;
}

interface GuestQuestion {
  readonly from: Person;
  readonly text: string;
}

/** The parts of the stand-in that its methods and its test-side actors share. */
export interface Telegram {
  readonly schema: Schema;
  readonly world: World;
  readonly random: Random;
  readonly updates: UpdateQueue;
  readonly longPoll: LongPoll;
  readonly webhook: Webhook;
  readonly calls: CallLog;
  readonly faults: FaultScript;
  readonly flood: FloodControl;
  readonly callbackQueries: Queries<CallbackQuestion, CallbackAnswer>;
  readonly inlineQueries: Queries<InlineQuestion, InlineAnswer>;
  readonly inlineCache: InlineCache;
  readonly guestQueries: Queries<GuestQuestion, Message>;
  /** What the bot showed beside its messages: chat actions and drafts, oldest first. */
  readonly signs: Sign[];
}

/** A passing sign in a chat: "typing…", or the preview of a message that is being made. */
export interface Sign {
  readonly chatId: number;
  readonly kind: "action" | "draft";
  readonly text: string;
  readonly atMs: number;
  readonly details: JsonObject;
}
