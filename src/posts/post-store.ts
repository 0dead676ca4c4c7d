import type { Post, PostPatch } from "./post.js";
import { isKept } from "./post.js";

/** How many posts there may be, the removed ones left out. */
export interface PostLimits {
  readonly ofChat: number;
  readonly ofOwner: number;
}

/** What became of a new post; it is written when `added` only. */
type Admission =
  | "added"
  /** The id exists. */
  | "id-taken"
  /** Another one says the same at the same time in the same place. */
  | "same-post"
  | "chat-full"
  | "owner-full";

/** Port: where posts are kept. */
export interface PostStore {
  /** Undefined when there is none. */
  get(id: string): Promise<Post | undefined>;
  /** All of them in order of id, removed ones too. */
  list(): Promise<Post[]>;
  listOfChat(chatId: number): Promise<Post[]>;
  /**
   * Writes a new one. With limits it must be admitted (`admit`) by those that there are at the
   * moment of writing: of two that come at once the second sees the first.
   */
  add(post: Post, limits?: PostLimits): Promise<Admission>;
  /** Changes fields atomically; false when there is no such post. */
  change(id: string, patch: PostPatch): Promise<boolean>;
  /** Deletes those removed before a moment, with their outbox rows; the number of posts. */
  prune(removedBefore: number): Promise<number>;
}

/** Whether a new post may join those that there are; without limits only ids count. */
export function admit(all: readonly Post[], added: Post, limits?: PostLimits): Admission {
  if (all.some(({ id }) => id === added.id)) return "id-taken";
  if (!limits) return "added";
  const kept = all.filter(isKept);
  const ofChat = kept.filter(({ chatId }) => chatId === added.chatId);
  const ofOwner = kept.filter(({ ownerId }) => ownerId === added.ownerId);
  if (ofChat.some((one) => identityOf(one) === identityOf(added))) return "same-post";
  if (ofChat.length >= limits.ofChat) return "chat-full";
  return ofOwner.length >= limits.ofOwner ? "owner-full" : "added";
}

/** Equal for two that say the same at the same time in the same place. */
function identityOf({ chatId, threadId, address, content, cadence }: Post): string {
  const { time, zone, weekday } = cadence;
  return JSON.stringify([
    chatId,
    threadId,
    address,
    content.kind,
    "sentences" in content ? content.sentences : 0,
    content.kind === "topic" ? content.topic.toLowerCase() : "",
    content.kind === "card" ? (content.format ?? "tall") : "",
    time,
    zone,
    weekday,
  ]);
}
