import type { Update } from "grammy/types";
import { readRichMessage } from "../rich-message.js";

/** The types of update that a feature listens to. The bot asks Telegram for these only. */
export const UPDATE_TYPES = [
  "message",
  "edited_message",
  "channel_post",
  "guest_message",
  "inline_query",
  "callback_query",
  "my_chat_member",
] as const satisfies readonly Exclude<keyof Update, "update_id">[];

export type UpdateType = (typeof UPDATE_TYPES)[number];

/** A query that shows its user a spinner until it is answered. */
export interface OpenQuery {
  readonly kind: "callback_query" | "inline_query";
  readonly id: string;
}

/** An update as far as it could be read. */
export type ReadUpdate =
  | {
      readonly kind: "update";
      readonly updateId: number;
      readonly type: UpdateType;
      readonly update: Update;
      readonly query: OpenQuery | undefined;
    }
  /** Of a type or with fields that the bot does not know; Telegram adds some every month. */
  | {
      readonly kind: "ignored";
      readonly updateId: number;
      readonly query: OpenQuery | undefined;
    }
  /** Without a number: nothing that Telegram sends. */
  | { readonly kind: "invalid" };

/**
 * Reads what claims to be an update. Fields that the bot does not know are passed over; the fields
 * that it cannot do without are checked, so that handlers need not.
 */
export function readUpdate(value: unknown): ReadUpdate {
  if (!isObject(value)) return { kind: "invalid" };
  const updateId = value["update_id"];
  if (!isInteger(updateId) || updateId < 0) return { kind: "invalid" };
  const query = openQueryOf(value);
  const type = UPDATE_TYPES.find((name) => Object.hasOwn(value, name));
  if (type === undefined || !isWellFormed(type, value[type]))
    return { kind: "ignored", updateId, query };
  const update = { ...value, [type]: withRichTexts(value[type] as Fields) };
  return { kind: "update", updateId, type, update: update as unknown as Update, query };
}

type Fields = Readonly<Record<string, unknown>>;

/** A message, and what it replies to, with the text of a rich message where others have theirs. */
function withRichTexts(message: Fields): Fields {
  const { reply_to_message: replied } = message;
  return isObject(replied)
    ? { ...withRichText(message), reply_to_message: withRichText(replied) }
    : withRichText(message);
}

function withRichText(message: Fields): Fields {
  if (message["rich_message"] === undefined || message["text"] !== undefined) return message;
  const read = readRichMessage(message["rich_message"]);
  return read.text === "" ? message : { ...message, ...read };
}

function isWellFormed(type: UpdateType, payload: unknown): boolean {
  if (!isObject(payload)) return false;
  switch (type) {
    case "message":
    case "edited_message":
      // Even what a channel or an anonymous administrator sends to a group has a sender.
      return isMessage(payload) && isPerson(payload["from"]);
    case "channel_post":
    case "guest_message":
      return isMessage(payload);
    case "inline_query":
      return (
        isText(payload["id"]) &&
        isPerson(payload["from"]) &&
        typeof payload["query"] === "string" &&
        typeof payload["offset"] === "string"
      );
    case "callback_query":
      return (
        isText(payload["id"]) &&
        isPerson(payload["from"]) &&
        isAbsentOr(payload["message"], isMessage) &&
        isAbsentOr(payload["data"], isString)
      );
    case "my_chat_member":
      return (
        isChat(payload["chat"]) &&
        isPerson(payload["from"]) &&
        isMember(payload["old_chat_member"]) &&
        isMember(payload["new_chat_member"])
      );
  }
}

function isMessage(value: unknown): boolean {
  return (
    isObject(value) &&
    isInteger(value["message_id"]) &&
    isInteger(value["date"]) &&
    isChat(value["chat"]) &&
    isAbsentOr(value["from"], isPerson) &&
    isAbsentOr(value["text"], isString) &&
    isAbsentOr(value["entities"], isListOfObjects)
  );
}

function openQueryOf(update: Readonly<Record<string, unknown>>): OpenQuery | undefined {
  for (const kind of ["callback_query", "inline_query"] as const) {
    const payload = update[kind];
    if (isObject(payload) && isText(payload["id"])) return { kind, id: payload["id"] };
  }
  return undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);
const isString = (value: unknown): boolean => typeof value === "string";
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isPerson = (value: unknown): boolean => isObject(value) && isInteger(value["id"]);
const isMember = (value: unknown): boolean =>
  isObject(value) && isString(value["status"]) && isPerson(value["user"]);
const isChat = (value: unknown): boolean =>
  isObject(value) && isInteger(value["id"]) && isString(value["type"]);
const isListOfObjects = (value: unknown): boolean => Array.isArray(value) && value.every(isObject);
const isAbsentOr = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || is(value);
