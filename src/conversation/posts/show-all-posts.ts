import type { Post } from "../../posts/post.js";
import type { Messages } from "../messages.js";
import type { ListedPost } from "./show-list.js";
import { showPostLine } from "./show-list.js";

/** Posts that are listed; beyond, only their number is told. */
const MOST_LISTED = 60;

/**
 * Posts of all chats for the people who run the bot, a line each with the command that pauses or
 * resumes it. Chats are named by their numbers, and what a post is about by its kind: no words of
 * anybody.
 */
export function showAllPosts(messages: Messages, listed: readonly ListedPost[]): string {
  const { operator, posts: words } = messages;
  if (listed.length === 0) return words.none(undefined);
  const lines = listed.slice(0, MOST_LISTED).map((one, i) => showForOperator(messages, one, i + 1));
  const others = listed.length - lines.length;
  return [
    words.listLead(undefined),
    ...lines,
    ...(others > 0 ? [operator.otherPosts(others)] : []),
  ].join("\n");
}

function showForOperator(messages: Messages, one: ListedPost, number: number): string {
  const { content, chatId, state } = one.post;
  const what =
    content.kind === "topic"
      ? messages.operator.topicSummary(content.sentences)
      : messages.posts.content(content);
  const command = state === "active" ? "pause" : "resume";
  const line = showPostLine(messages, { ...one, where: `${chatId}` }, number, what);
  return `${line} /${command}_${shortId(one.post)}`;
}

/** The beginning of a post's number, as it stands in a command. */
export function shortId({ id }: Pick<Post, "id">): string {
  return id.slice(0, 8);
}
