import type { Slot } from "../../posts/cadence.js";
import type { Post } from "../../posts/post.js";
import type { Messages } from "../messages.js";

/** A post as a list shows it. */
export interface ListedPost {
  readonly post: Post;
  /** Name of its chat, where the list is not about one chat only. */
  readonly where?: string;
  /** Its next slot, unless it is paused. */
  readonly next?: Slot;
}

/** Posts, a numbered line each; `title` names the chat that they are of. */
export function showPostList(
  { posts: words }: Messages,
  listed: readonly ListedPost[],
  title?: string,
): string {
  if (listed.length === 0) return words.none(title);
  const lines = listed.map(({ post, where, next }, i) => {
    const { cadence, content, pausedFor, silent } = post;
    return words.line({
      number: i + 1,
      what: words.content(content),
      when: words.cadence(cadence),
      where,
      silent,
      next: next && words.moment(next.dueAt, cadence.zone),
      pausedFor,
    });
  });
  return [words.listLead(title), ...lines].join("\n");
}
