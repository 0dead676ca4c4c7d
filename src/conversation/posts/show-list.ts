import type { Slot } from "../../posts/cadence.js";
import type { Post } from "../../posts/post.js";
import type { Address } from "../../corpus/address.js";
import type { Messages } from "../messages.js";
import { factsOf } from "../show/quotation.js";

/** A post as a list shows it. */
export interface ListedPost {
  readonly post: Post;
  /** Name of its chat, where the list is not about one chat only. */
  readonly where?: string;
  /** The address that it is about, where there are several. */
  readonly about?: Address;
  /** Its next slot, unless it is paused. */
  readonly next?: Slot;
}

/** Posts, a numbered line each; `title` names the chat that they are of. */
export function showPostList(
  messages: Messages,
  listed: readonly ListedPost[],
  title?: string,
): string {
  const { posts: words } = messages;
  if (listed.length === 0) return words.none(title);
  const lines = listed.map((one, i) =>
    showPostLine(messages, one, i + 1, words.content(one.post.content)),
  );
  return [words.listLead(title), ...lines].join("\n");
}

/** @param content what it says, in words */
export function showPostLine(
  messages: Messages,
  { post: { cadence, pausedFor, silent }, where, about, next }: ListedPost,
  number: number,
  content: string,
): string {
  const { posts: words } = messages;
  return words.line({
    number,
    what: about ? `${content} (${messages.buttons.address(factsOf(about, messages))})` : content,
    when: words.cadence(cadence),
    where,
    silent,
    next: next && words.moment(next.dueAt, cadence.zone),
    pausedFor,
  });
}
