import { createMemoryStore } from "../support/memory-store.js";
import type { StateStore } from "../../src/adapters/state/state-store.js";
import type { NextSlot } from "../../src/posts/cadence.js";
import type { PostingRights, SendOutcome } from "../../src/posts/send-outcome.js";
import type { NoText, PostText } from "../../src/posts/post-text.js";
import type { Notice, OutboxRow } from "../../src/posts/outbox.js";
import type { SendDue } from "../../src/posts/send-due.js";
import { createSendDue } from "../../src/posts/send-due.js";
import type { Content, Post } from "../../src/posts/post.js";
import { createPost } from "../../src/posts/post.js";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const at = (moment: string) => Date.parse(moment);

/** 09:00 in Almaty is 04:00 UTC all year: an oracle that needs no calendar library. */
export const everyDayAt0400Utc: NextSlot = (_, after) => {
  const dueAt = Math.floor((after - 4 * HOUR) / DAY + 1) * DAY + 4 * HOUR;
  return { label: `${new Date(dueAt).toISOString().slice(0, 10)}T09:00`, dueAt };
};

/** Number of parts of the series that is made up here. */
export const PARTS = 4;

/** A process may die here; after that nothing it started goes on. */
export type Fault = {
  readonly at: "commit" | "send";
  readonly count: number;
  readonly moment: "before" | "after";
};

/** What a send will do: its outcome, and whether it appears in the chat. */
export interface Scripted {
  readonly outcome: SendOutcome | "throws";
  readonly appears: boolean;
}

export const SENT: Scripted = { outcome: { kind: "sent", messageId: 1 }, appears: true };

/** Sending in a world of fakes: clock, chat, owner, and a process that can be killed. */
export function createWorld(start: number, { parts = PARTS }: { parts?: number } = {}) {
  const shown: { post: string; chatId: number; slot: string; part?: number }[] = [];
  const told: { post: string; slot: string; notice: Notice; row: OutboxRow }[] = [];
  const errors: unknown[] = [];
  const world = {
    now: start,
    store: createMemoryStore(),
    script: [] as Scripted[],
    rights: { kind: "granted" } as PostingRights,
    ownerReachable: true,
    shown,
    told,
    errors,
    run,
    createProcess: () => createProcess(undefined, () => undefined),
    addPost,
    rows: () => world.store.outbox.listOf("daily"),
    post: async () => {
      const post = await world.store.posts.get("daily");
      if (!post) throw new Error("no post");
      return post;
    },
  };

  async function addPost(content: Content): Promise<Post> {
    const post = createPost(
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
    await world.store.posts.add(post);
    return post;
  }

  /** One process: starts, runs once, ends; or dies at the fault. True when it died. */
  async function run(fault?: Fault): Promise<boolean> {
    let die: () => void = () => undefined;
    const death = new Promise<true>((resolve) => {
      die = () => {
        resolve(true);
      };
    });
    const done = createProcess(fault, die)().then(() => false);
    return Promise.race([death, done]);
  }

  function createProcess(fault: Fault | undefined, die: () => void): SendDue {
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
    const { posts, outbox }: StateStore = world.store;
    return createSendDue({
      store: {
        posts,
        outbox: { ...outbox, commit: (commit) => mortal("commit", () => outbox.commit(commit)) },
      },
      nextSlot: everyDayAt0400Utc,
      writeText: ({ content, nextPart }, label): Promise<PostText | NoText> => {
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
      send: (post, text) =>
        mortal("send", () => {
          const { outcome, appears } = world.script.shift() ?? SENT;
          if (appears)
            shown.push({
              post: post.id,
              chatId: post.chatId,
              slot,
              ...(text.kind === "part" ? { part: text.part.number } : {}),
            });
          return outcome === "throws"
            ? Promise.reject(new Error("a socket hung up"))
            : Promise.resolve(outcome);
        }),
      readRights: () => Promise.resolve(world.rights),
      report: (post, notices) => {
        if (!world.ownerReachable) return Promise.reject(new Error("no connection"));
        for (const { notice, row } of notices)
          told.push({ post: post.id, slot: row.slot, notice, row });
        return Promise.resolve();
      },
      now: () => world.now,
      onError: (error) => void errors.push(error),
    });
  }
  return world;
}
