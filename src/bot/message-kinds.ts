import type { Message } from "grammy/types";

/**
 * What people send beside text, by the field of the message; the other fields are of service messages,
 * such as a pinned message or a gift, to which nobody waits for a reply. A test holds the list to the
 * declarations of the Bot API.
 */
export const CONTENT_KINDS = [
  "animation",
  "audio",
  "checklist",
  "contact",
  "dice",
  "document",
  "game",
  "giveaway",
  "giveaway_winners",
  "invoice",
  "live_photo",
  "location",
  "paid_media",
  "photo",
  "poll",
  "rich_message",
  "sticker",
  "story",
  "venue",
  "video",
  "video_note",
  "voice",
] as const satisfies readonly (keyof Message)[];

/** Whether somebody has sent something that is no text. */
export function hasContent(message: Message): boolean {
  return CONTENT_KINDS.some((kind) => message[kind] !== undefined);
}
