import { Composer } from "grammy";
import type { Context } from "grammy";
import type { FeatureParts } from "./feature.js";

/**
 * Edits of messages that were answered less than a minute ago, with other words than before: the
 * features after it answer them by changing the reply. All other edits end here.
 */
export function edits({ memory }: FeatureParts): Composer<Context> {
  const composer = new Composer();
  composer.on("edited_message", async ({ editedMessage }, next) => {
    if (memory.answered.repliesTo(editedMessage)) await next();
  });
  return composer;
}
