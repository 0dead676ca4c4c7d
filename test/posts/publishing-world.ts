import { createMemoryStore } from "../support/memory-store.js";
import type { StateStore } from "../../src/adapters/state/state-store.js";
import type { Schedule } from "../../src/posts/cadence.js";
import type { Rights, SendOutcome } from "../../src/posts/delivery.js";
import type { Edition } from "../../src/posts/edition.js";
import type { Notice, OutboxRow } from "../../src/posts/outbox.js";
import type { Publisher } from "../../src/posts/publisher.js";
import { createPublisher } from "../../src/posts/publisher.js";
import type { Content, Subscription } from "../../src/posts/subscription.js";
import { createSubscription } from "../../src/posts/subscription.js";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const at = (moment: string) => Date.parse(moment);

/** 09:00 in Almaty is 04:00 UTC all year: an oracle that needs no calendar library. */
export const everyDayAt0400Utc: Schedule = {
  nextSlot(_, after) {
    const dueAt = Math.floor((after - 4 * HOUR) / DAY + 1) * DAY + 4 * HOUR;
    return { label: `${new Date(dueAt).toISOString().slice(0, 10)}T09:00`, dueAt };
  },
};

/** Number of parts of the series of the fake editor. */
export const PARTS = 4;

/** A process may die here; after that nothing it started goes on. */
export type Fault = {
  readonly at: "commit" | "send";
  readonly count: number;
  readonly moment: "before" | "after";
};

/** What a send will do: its outcome, and whether the post appears in the chat. */
export interface Scripted {
  readonly outcome: SendOutcome | "throws";
  readonly appears: boolean;
}

export const SENT: Scripted = { outcome: { kind: "sent", messageId: 1 }, appears: true };

/** A publisher in a world of fakes: clock, chat, owner, and a process that can be killed. */
export function createWorld(start: number, { parts = PARTS }: { parts?: number } = {}) {
  const posts: { subscription: string; chatId: number; slot: string; part?: number }[] = [];
  const told: { subscription: string; slot: string; notice: Notice; row: OutboxRow }[] = [];
  const errors: unknown[] = [];
  const world = {
    now: start,
    store: createMemoryStore(),
    script: [] as Scripted[],
    rights: { kind: "granted" } as Rights,
    ownerReachable: true,
    posts,
    told,
    errors,
    run,
    publisher: () => publisher(undefined, () => undefined),
    subscribe,
    rows: () => world.store.outbox.listOf("daily"),
    subscription: async () => {
      const subscription = await world.store.subscriptions.get("daily");
      if (!subscription) throw new Error("no subscription");
      return subscription;
    },
  };

  async function subscribe(content: Content): Promise<Subscription> {
    const subscription = createSubscription(
      {
        id: "daily",
        chatId: -100,
        address: "a-test",
        language: "en",
        content,
        cadence: { time: "09:00", zone: "Asia/Almaty" },
        ownerId: 7,
      },
      world.now,
    );
    await world.store.subscriptions.add(subscription);
    return subscription;
  }

  /** One process: starts, runs once, ends; or dies at the fault. True when it died. */
  async function run(fault?: Fault): Promise<boolean> {
    let die: () => void = () => undefined;
    const death = new Promise<true>((resolve) => {
      die = () => {
        resolve(true);
      };
    });
    const done = publisher(fault, die)
      .runDue()
      .then(() => false);
    return Promise.race([death, done]);
  }

  function publisher(fault: Fault | undefined, die: () => void): Publisher {
    let slot = "";
    const passed = { commit: 0, send: 0 };
    /** Never comes back once the process is dead. */
    async function mortal<T>(where: Fault["at"], work: () => Promise<T>): Promise<T> {
      const hit = fault?.at === where && fault.count === passed[where]++;
      if (hit && fault.moment === "before") return perish();
      const result = await work();
      return hit ? perish() : result;
    }
    function perish(): Promise<never> {
      die();
      return new Promise<never>(() => undefined);
    }
    const { subscriptions, outbox }: StateStore = world.store;
    return createPublisher({
      store: {
        subscriptions,
        outbox: { ...outbox, commit: (commit) => mortal("commit", () => outbox.commit(commit)) },
      },
      schedule: everyDayAt0400Utc,
      edit: ({ content, nextPart }, label): Promise<Edition> => {
        slot = label;
        if (content.kind !== "series")
          return Promise.resolve({
            kind: "summary",
            summary: { sentences: [], of: 1 },
          });
        return Promise.resolve(
          nextPart < parts
            ? { kind: "part", part: { number: nextPart + 1, of: parts, quotations: [] } }
            : { kind: "nothing", reason: "series-finished" },
        );
      },
      send: (subscription, edition) =>
        mortal("send", () => {
          const { outcome, appears } = world.script.shift() ?? SENT;
          if (appears)
            posts.push({
              subscription: subscription.id,
              chatId: subscription.chatId,
              slot,
              ...(edition.kind === "part" ? { part: edition.part.number } : {}),
            });
          return outcome === "throws"
            ? Promise.reject(new Error("a socket hung up"))
            : Promise.resolve(outcome);
        }),
      verifyRights: () => Promise.resolve(world.rights),
      report: (subscription, notices) => {
        if (!world.ownerReachable) return Promise.reject(new Error("no connection"));
        for (const { notice, row } of notices)
          told.push({ subscription: subscription.id, slot: row.slot, notice, row });
        return Promise.resolve();
      },
      now: () => world.now,
      onError: (error) => void errors.push(error),
    });
  }
  return world;
}
