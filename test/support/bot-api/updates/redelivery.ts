import { between, type Random } from "../random.js";

/** The bot's Retry-After is honoured up to an hour (WebhookActor on_update_error). */
const MAX_RETRY_AFTER_SECONDS = 3600;

/**
 * Milliseconds to wait after the given number of failed deliveries: the first retry is at once,
 * then 2, 4, 8, … seconds up to a random 60 to 120; a `Retry-After` of the bot goes first
 * (telegram-bot-api WebhookActor.cpp).
 */
export function redeliveryDelayMs(
  failures: number,
  retryAfterSeconds: number | undefined,
  random: Random,
): number {
  if (retryAfterSeconds !== undefined) {
    return Math.min(MAX_RETRY_AFTER_SECONDS, retryAfterSeconds) * 1000;
  }
  if (failures <= 1) return 0;
  return Math.min(2 ** (failures - 1), between(random, 60, 120)) * 1000;
}
