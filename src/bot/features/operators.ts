import { Composer } from "grammy";
import type { Context } from "grammy";
import { join } from "../../conversation/formatted-text.js";
import type { Messages } from "../../conversation/messages.js";
import { shortId, showAllPosts } from "../../conversation/posts/show-all-posts.js";
import type { Status } from "../../conversation/show/status.js";
import { showStatus } from "../../conversation/show/status.js";
import { showUnanswered } from "../../conversation/show/unanswered.js";
import type { Post } from "../../posts/post.js";
import { isKept, mayResume, PAUSE_BY_OPERATOR, resume } from "../../posts/post.js";
import { LISTED_DAYS, listUnanswered } from "../counting.js";
import { reply } from "../send.js";
import { toListed } from "./posts/post-lists.js";
import type { PostParts } from "./posts/post-parts.js";

interface OperatorParts extends PostParts {
  readonly status?: (now: number) => Status;
}

/** `/pause_1a2b3c4d`, as a list of posts names it. */
const CHANGE = /^\/(pause|resume)_([a-z0-9]+)$/u;

/**
 * Commands of the people who run the bot, in their private chats only. For everybody else they are
 * unknown commands, so this must stand before the feature that answers those.
 */
export function operators(parts: OperatorParts, operatorIds: readonly number[]): Composer<Context> {
  const composer = new Composer();
  const chat = composer
    .chatType("private")
    .on("message")
    .filter(({ from, msg }) => operatorIds.includes(from.id) && !msg.forward_origin);
  chat.command("unanswered", async (context) => {
    const messages = await parts.messagesFor(context);
    await reply(context, showUnanswered(messages, await listUnanswered(parts), LISTED_DAYS));
  });
  const { status } = parts;
  if (status)
    chat.command("status", async (context) => {
      await reply(context, showStatus(await parts.messagesFor(context), status(parts.now())));
    });
  chat.command("posts", async (context) => {
    const messages = await parts.messagesFor(context);
    const kept = (await parts.state.posts.list()).filter(isKept);
    await reply(context, { content: join(showAllPosts(messages, toListed(parts, kept))) });
  });
  chat.hears(CHANGE, async (context) => {
    const [, change, id = ""] = context.match;
    const messages = await parts.messagesFor(context);
    const posts = (await parts.state.posts.list()).filter(isKept);
    const post = posts.find((one) => shortId(one) === id);
    const words =
      post === undefined
        ? messages.operator.noSuchPost
        : await (change === "pause" ? pausePost : resumePost)(parts, messages, post);
    await reply(context, { content: join(words) });
  });
  return composer;
}

/** One that is paused already stays paused for the reason that it has. */
async function pausePost(
  { state }: OperatorParts,
  { posts: words }: Messages,
  post: Post,
): Promise<string> {
  if (post.state === "active") await state.posts.change(post.id, PAUSE_BY_OPERATOR);
  return words.changed.pause;
}

async function resumePost(
  { state, now }: OperatorParts,
  { operator, posts: words }: Messages,
  post: Post,
): Promise<string> {
  if (!mayResume(post, "operator")) return operator.pausedByOwner;
  if (post.state === "paused") await state.posts.change(post.id, resume(post, now()));
  return words.changed.resume;
}
