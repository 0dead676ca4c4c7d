import type { ChatActor } from "../support/bot-api/actors/chat-actor.js";
import type { UserActor } from "../support/bot-api/actors/user.js";
import type { BotApi } from "../support/bot-api/bot-api.js";

/** Five times what Telegram lets a bot send: a second in a private chat, a minute in a group, a second in all. */
const PRIVATE_PER_SECOND = 5;
const GROUP_PER_MINUTE = 100;
const ALL_PER_SECOND = 150;
/** A person who types; the bot takes as many. */
const TYPED_PER_SECOND = 3;

/** How many there are of each. */
export interface CrowdSize {
  readonly flooders: number;
  readonly groups: number;
  readonly typists: number;
}

/** Five times what Telegram takes from a bot in all. */
export const FULL_CROWD: CrowdSize = createSize({ groups: 5, typists: 10 });

function createSize({ groups, typists }: Omit<CrowdSize, "flooders">): CrowdSize {
  const others = typists * TYPED_PER_SECOND + (groups * GROUP_PER_MINUTE) / 60;
  return { groups, typists, flooders: Math.floor((ALL_PER_SECOND - others) / PRIVATE_PER_SECOND) };
}

/** With more than this waiting, nobody sends: the stand-in is to hold an hour. */
const MOST_PENDING = 300;

const TYPED = "We must support the initiatives of entrepreneurs";

/** One kind of update, so many a second, in turn by those who send it. */
interface Stream {
  readonly perSecond: number;
  sent: number;
  readonly send: (i: number) => unknown;
}

/** Everybody who sends more than the bot may answer. */
export class Crowd {
  readonly #streams: Stream[];
  readonly #chats: (UserActor | ChatActor)[] = [];
  #offeredSeconds = 0;

  constructor(
    private readonly api: BotApi,
    size: CrowdSize,
  ) {
    const flooders = Array.from({ length: size.flooders }, () => api.user());
    const groups = Array.from({ length: size.groups }, () => {
      const member = api.user();
      const chat = api.group({ title: "A crowd" }).adds(member, { quiet: true });
      return { member, chat: chat.addsBot({ quiet: true }) };
    });
    this.#chats.push(...flooders, ...groups.map(({ chat }) => chat));
    this.#streams = [
      stream(size.flooders * PRIVATE_PER_SECOND, (i) =>
        // None is asked twice within moments, so that each is read.
        pick(flooders, i).sends(`What about school number ${i % 997}?`),
      ),
      stream((size.groups * GROUP_PER_MINUTE) / 60, (i) => {
        const { member, chat } = pick(groups, i);
        return member.sends("/find@quotation_bot courts", { chat });
      }),
      stream(size.typists * TYPED_PER_SECOND, (i) => {
        const from = { id: 9_000_000 + (i % size.typists), is_bot: false, first_name: "Typist" };
        const query = TYPED.slice(0, 2 + (i % (TYPED.length - 1)));
        return api.inject("inline_query", { id: `soak-${i}`, from, query, offset: "" });
      }),
    ];
  }

  get sent(): number {
    return this.#streams.reduce((sum, { sent }) => sum + sent, 0);
  }

  /** Sends what is due after so many seconds more. */
  async offer(seconds: number): Promise<void> {
    if (this.api.telegram.updates.pending().length > MOST_PENDING) return;
    this.#offeredSeconds += seconds;
    for (const one of this.#streams)
      while (one.sent < one.perSecond * this.#offeredSeconds) await one.send(one.sent++);
  }

  /** Forgets what was said, so that the stand-in's memory stays as it is. */
  forget(): void {
    for (const { chat } of this.#chats) chat.messages.clear();
  }
}

function stream(perSecond: number, send: Stream["send"]): Stream {
  return { perSecond, sent: 0, send };
}

function pick<T>(list: readonly T[], i: number): T {
  return list[i % list.length] as T;
}
