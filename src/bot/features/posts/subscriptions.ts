import { Composer } from "grammy";
import type { Context } from "grammy";
import { channelCommands } from "./channel-commands.js";
import { groupSchedule } from "./group-schedule.js";
import { memberships } from "./memberships.js";
import { createOffers } from "./offers.js";
import { privateSchedule } from "./private-schedule.js";
import type { SubscriptionParts } from "./subscription-parts.js";
import { subscriptionTaps } from "./subscription-taps.js";

/**
 * Posts by schedule and in channels: setting them up, changing them, and what happens to the bot
 * where they go. It must stand before the features that answer any message or tap.
 */
export function subscriptions(parts: SubscriptionParts): Composer<Context> {
  const offers = createOffers(parts.now);
  const composer = new Composer();
  composer.use(groupSchedule(parts));
  composer.use(privateSchedule(parts, offers));
  composer.use(channelCommands(parts));
  composer.use(memberships(parts, offers));
  composer.use(subscriptionTaps(parts));
  return composer;
}
