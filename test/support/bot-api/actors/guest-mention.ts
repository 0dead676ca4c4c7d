import { showMessage, type ShownMessage } from "../shown-message.js";
import { Chat } from "../state/chat.js";
import { messageJson } from "../state/message.js";
import type { Person } from "../state/person.js";
import type { Telegram } from "../telegram.js";
import { fixText } from "../text/fix-text.js";

export interface MentionOptions {
  /** The words of somebody else's message that the mention replies to. */
  readonly replyTo?: { readonly text: string; readonly from?: Person };
  readonly chatTitle?: string;
}

/**
 * Mentions the bot in a group where it is not a member (guest mode). The bot gets `guest_message`
 * with that one message; the group itself stays unknown to it. Resolves with the bot's one answer.
 */
export async function mentionAsGuest(
  telegram: Telegram,
  person: Person,
  text: string,
  options: MentionOptions,
): Promise<ShownMessage> {
  const { world } = telegram;
  const title = options.chatTitle ?? "A chat the bot is not in";
  const chat = new Chat({ id: -1_003_000_000_000 - person.id, type: "supergroup", title });
  const replyTo =
    options.replyTo === undefined
      ? undefined
      : world.addMessage({
          chat,
          from: options.replyTo.from ?? { ...person, id: person.id + 1, firstName: "Somebody" },
          text: options.replyTo.text,
        });
  const id = world.newIdentifier("guest-query");
  const written = fixText({ text, entities: [] });
  const message = world.addMessage({
    chat,
    from: person,
    text: written.text,
    entities: written.entities,
    replyTo,
    extra: { guest_query_id: id },
  });
  const answer = telegram.guestQueries.open(id, { from: person, text: written.text });
  telegram.updates.add("guest_message", messageJson(message), `guest messages of ${person.id}`);
  return showMessage(await answer);
}
