import type { JsonObject } from "../json.js";
import { type Person, personJson } from "./person.js";

export type Status = "creator" | "administrator" | "member" | "restricted" | "left" | "kicked";

/** What one person may do in one group or channel. */
export interface Membership {
  readonly status: Status;
  /** Names of `ChatAdministratorRights` that are granted; meant for administrators only. */
  readonly rights: ReadonlySet<string>;
  readonly isAnonymous: boolean;
  /** False for restricted members who may not write. */
  readonly canSend: boolean;
}

const COMMON_RIGHTS = [
  "can_manage_chat",
  "can_delete_messages",
  "can_manage_video_chats",
  "can_restrict_members",
  "can_promote_members",
  "can_change_info",
  "can_invite_users",
  "can_post_stories",
  "can_edit_stories",
  "can_delete_stories",
  "can_send_welcome_messages",
];
const CHANNEL_RIGHTS = ["can_post_messages", "can_edit_messages", "can_manage_direct_messages"];
const GROUP_RIGHTS = ["can_pin_messages", "can_manage_topics"];

/** What a restricted member who may not write is denied: everything. */
const PERMISSIONS = [
  "can_send_messages",
  "can_send_audios",
  "can_send_documents",
  "can_send_photos",
  "can_send_videos",
  "can_send_video_notes",
  "can_send_voice_notes",
  "can_send_polls",
  "can_send_other_messages",
  "can_add_web_page_previews",
  "can_react_to_messages",
  "can_change_info",
  "can_invite_users",
  "can_edit_tag",
  "can_pin_messages",
  "can_manage_topics",
];

/** The `ChatAdministratorRights` object in which nothing is granted. */
export function noRights(chatType: string): JsonObject {
  return valuesOf(["is_anonymous", ...rightsOf(chatType)], () => false);
}

function valuesOf(names: readonly string[], valueOf: (name: string) => boolean): JsonObject {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}

export function rightsOf(chatType: string): string[] {
  return [...COMMON_RIGHTS, ...(chatType === "channel" ? CHANNEL_RIGHTS : GROUP_RIGHTS)];
}

export const LEFT: Membership = membership("left");

export function membership(
  status: Status,
  options: { rights?: Iterable<string>; isAnonymous?: boolean; canSend?: boolean } = {},
): Membership {
  return {
    status,
    rights: new Set(options.rights),
    isAnonymous: options.isAnonymous ?? false,
    canSend: options.canSend ?? true,
  };
}

export function isPresent({ status }: Membership): boolean {
  return status !== "left" && status !== "kicked";
}

export function isAdministrator({ status }: Membership): boolean {
  return status === "creator" || status === "administrator";
}

export function hasRight(membership: Membership, right: string): boolean {
  return membership.status === "creator" || membership.rights.has(right);
}

/** The `ChatMember` object of the Bot API. */
export function memberJson(person: Person, member: Membership, chatType: string): JsonObject {
  const base: JsonObject = { user: personJson(person), status: member.status };
  switch (member.status) {
    case "creator":
      return { ...base, is_anonymous: member.isAnonymous };
    case "administrator":
      return {
        ...base,
        can_be_edited: false,
        is_anonymous: member.isAnonymous,
        ...valuesOf(rightsOf(chatType), (right) => member.rights.has(right)),
      };
    case "restricted":
      return {
        ...base,
        is_member: true,
        ...valuesOf(PERMISSIONS, () => member.canSend),
        until_date: 0,
      };
    case "kicked":
      return { ...base, until_date: 0 };
    case "member":
    case "left":
      return base;
  }
}
