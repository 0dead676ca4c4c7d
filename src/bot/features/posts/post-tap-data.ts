import type { Preset } from "../../../posts/presets.js";

/** The message that a button of a list stands under, to be drawn again after the tap. */
export type ListKind =
  /** Posts of the group in which the list stands. */
  | "chat"
  /** Posts that the reader of a private chat owns. */
  | "own"
  /** Posts of one channel with what else could be posted there. */
  | "offer";

/** Sets up what a button of an offer says. */
export interface Offer {
  readonly kind: "new";
  readonly chatId: number;
  readonly preset: Preset;
  /** Key of the address that is to be posted from; buttons under old messages name none. */
  readonly addressKey?: string;
}

/** What a button about scheduled posts does. */
export type PostTap =
  | {
      readonly kind: "pause" | "resume" | "remove";
      readonly id: string;
      readonly list: ListKind;
    }
  | Offer
  /** Carries out the command that the message with the button replies to. */
  | { readonly kind: "confirm" };

/**
 * Of the same version as the data of all other buttons. `sub` is of the time when posts were called
 * subscriptions: buttons under old messages still carry it.
 */
export const POST_TAP_DATA = /^1:sub:/u;
const NEW_POST =
  /^1:sub:new:(-[1-9]\d{0,15}):(quote|card|wide-card|summary|series)(?::([0-9a-f]{6}))?$/u;
const LISTS = { c: "chat", o: "own", f: "offer" } as const;

/** At most 64 bytes with ids of at most 40 characters. Example: `1:sub:pause:<id>:o`. */
export function encodePostTap(tap: PostTap): string {
  switch (tap.kind) {
    case "pause":
    case "resume":
    case "remove": {
      const list = Object.entries(LISTS).find(([, kind]) => kind === tap.list)?.[0] ?? "";
      return `1:sub:${tap.kind}:${tap.id}:${list}`;
    }
    case "new":
      return ["1:sub:new", tap.chatId, tap.preset, tap.addressKey ?? []].flat().join(":");
    case "confirm":
      return "1:sub:confirm";
  }
}

/** Reads the data of a button, whoever made it; undefined when it was never one of these. */
export function parsePostTap(data: string): PostTap | undefined {
  if (data === "1:sub:confirm") return { kind: "confirm" };
  const change = /^1:sub:(pause|resume|remove):([a-z0-9-]{1,40}):([cof])$/u.exec(data);
  if (change) {
    const [, kind, id = "", list] = change;
    return {
      kind: kind as "pause" | "resume" | "remove",
      id,
      list: LISTS[list as keyof typeof LISTS],
    };
  }
  const chosen = NEW_POST.exec(data);
  if (!chosen) return undefined;
  const [, chatId, preset, addressKey] = chosen;
  return {
    kind: "new",
    chatId: Number(chatId),
    preset: preset as Preset,
    ...(addressKey === undefined ? {} : { addressKey }),
  };
}
