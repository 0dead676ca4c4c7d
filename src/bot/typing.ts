import type { Context } from "grammy";

/** Work that is done sooner shows no sign of typing: it would flicker. */
const TYPING_AFTER_MS = 300;
/** A sign lasts 5 seconds at most (https://core.telegram.org/bots/api#sendchataction). */
const TYPING_EVERY_MS = 4_000;

/** Does the work, and shows that the bot is typing while it takes longer than `TYPING_AFTER_MS`. */
export async function whileTyping<T>(context: Context, work: Promise<T>): Promise<T> {
  // Channels have no chat actions, and an inline message has no chat.
  if (!context.chat || context.chat.type === "channel") return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sign = (): void => {
    // A sign that fails is no reason to fail the answer.
    context.replyWithChatAction("typing").catch(() => undefined);
    timer = setTimeout(sign, TYPING_EVERY_MS);
  };
  timer = setTimeout(sign, TYPING_AFTER_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
