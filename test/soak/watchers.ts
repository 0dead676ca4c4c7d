import type { UserActor } from "../support/bot-api/actors/user.js";
import type { BotApi } from "../support/bot-api/bot-api.js";
import type { PendingUpdate } from "../support/bot-api/updates/update-queue.js";

/** Each has one message for an answer. */
const QUESTIONS = [
  "What about schools?",
  "What does he say about corruption?",
  "/find courts",
  "What will happen to the Constitutional Court?",
  "/help",
  "What about pensions?",
  "Who won the war?",
  "/about",
];
/** Within the limit of a person: ten at once, then one every three seconds. */
const PAUSE_MS = 4_000;
/** After the end, what is in hand then has this long. */
const LONGEST_END_MS = 180_000;
/** A second answer would come soon after the first. */
const SECOND_ANSWER_MS = 2_000;

/** What came of the questions of people who ask within the limits. */
export interface Account {
  asked: number;
  answered: number;
  /** Telegram failed in the moment of the reply, so that nobody knows whether it arrived: not sent again. */
  unknown: number;
  /** In hand when the process was killed, and never answered: the one moment that stays open. */
  lostAtKill: number;
  /** Must stay empty: what was asked. */
  readonly lost: string[];
  readonly doubled: string[];
}

/** People who ask one question after another and count what comes back. */
export class Watchers {
  readonly account: Account = {
    asked: 0,
    answered: 0,
    unknown: 0,
    lostAtKill: 0,
    lost: [],
    doubled: [],
  };
  /** Sends of which nobody knows whether they arrived, by chat. */
  readonly #unknownSends = new Map<number, number>();
  #kills = 0;
  #killedAtMs = 0;
  #overAtMs: number | undefined;

  constructor(private readonly api: BotApi) {}

  /** To be told of each kill. */
  noteKill(): void {
    this.#kills += 1;
    this.#killedAtMs = Date.now();
  }

  noteUnknownSend(chatId: number): void {
    this.#unknownSends.set(chatId, (this.#unknownSends.get(chatId) ?? 0) + 1);
  }

  /** Nobody begins another question. */
  end(): void {
    this.#overAtMs = Date.now();
  }

  /** Lets so many people ask until `end`; resolves when the last question has come to its end. */
  async ask(people: number): Promise<void> {
    await Promise.all(Array.from({ length: people }, (_, i) => this.#askOn(this.api.user(), i)));
  }

  async #askOn(person: UserActor, first: number): Promise<void> {
    await sleep((first * PAUSE_MS) / 10);
    for (let i = first; this.#overAtMs === undefined; i++) {
      const question = QUESTIONS[i % QUESTIONS.length] ?? "";
      await this.#askOnce(person, question, i % 3 === 0);
      await sleep(PAUSE_MS);
    }
  }

  /** @param isRepeated Telegram delivers the question once more after its answer */
  async #askOnce(person: UserActor, question: string, isRepeated: boolean): Promise<void> {
    const { account } = this;
    const before = { kills: this.#kills, unknown: this.#unknownSends.get(person.id) ?? 0 };
    account.asked += 1;
    await person.sends(question);
    const update = this.#lastUpdateOf(person);
    const isUnknown = (): boolean =>
      (this.#unknownSends.get(person.id) ?? 0) > before.unknown && this.#replies(person) === 0;
    // What Telegram holds, or the process has in hand, may still be answered.
    const isGone = (): boolean =>
      this.#kills > before.kills && !this.#isPending(update?.updateId) && this.#isQuiet();
    while (this.#replies(person) === 0 && !isUnknown() && !isGone() && !this.#isOverdue())
      await sleep(100);
    if (isRepeated && update && this.#replies(person) > 0) this.api.repeatUpdate(update.updateId);
    await sleep(SECOND_ANSWER_MS);
    const replies = this.#replies(person);
    if (replies > 1) account.doubled.push(question);
    if (replies > 0) account.answered += 1;
    else if (isUnknown()) account.unknown += 1;
    else if (this.#kills > before.kills) account.lostAtKill += 1;
    else account.lost.push(question);
    person.chat.messages.clear();
  }

  #lastUpdateOf({ id }: UserActor): PendingUpdate | undefined {
    return this.api.telegram.updates.history.findLast(
      ({ payload }) => (payload["from"] as { id?: number } | undefined)?.id === id,
    );
  }

  #isPending(updateId: number | undefined): boolean {
    return this.api.telegram.updates.pending().some((one) => one.updateId === updateId);
  }

  /** Since the last kill the bot has had a minute. */
  #isQuiet(): boolean {
    return Date.now() - this.#killedAtMs > 60_000;
  }

  #isOverdue(): boolean {
    return this.#overAtMs !== undefined && Date.now() - this.#overAtMs > LONGEST_END_MS;
  }

  #replies(person: UserActor): number {
    return this.api.botMessages(person).length;
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
