import { Composer } from "grammy";
import type { Context } from "grammy";
import { channelCommands } from "./channel-commands.js";
import { groupPosts } from "./group-posts.js";
import { memberships } from "./memberships.js";
import { privatePosts } from "./private-posts.js";
import type { PostParts } from "./post-parts.js";
import { postTaps } from "./post-taps.js";

/**
 * Scheduled posts: setting them up, changing them, and what happens to the bot where they go; also
 * commands in channels. It must stand before the features that answer any message or tap.
 */
export function posts(parts: PostParts): Composer<Context> {
  const { offers } = parts.memory;
  const composer = new Composer();
  composer.use(groupPosts(parts));
  composer.use(privatePosts(parts, offers));
  composer.use(channelCommands(parts));
  composer.use(memberships(parts, offers));
  composer.use(postTaps(parts));
  return composer;
}
