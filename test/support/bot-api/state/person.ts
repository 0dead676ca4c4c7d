import { compact, type JsonObject } from "../json.js";

/** An account: a user, or the bot itself. */
export interface Person {
  readonly id: number;
  readonly isBot: boolean;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
  /** The account is deleted; sending to it is refused. */
  deactivated: boolean;
}

export function personJson(person: Person): JsonObject {
  return compact({
    id: person.id,
    is_bot: person.isBot,
    first_name: person.deactivated ? "" : person.firstName,
    last_name: person.lastName,
    username: person.username,
    language_code: person.languageCode,
  });
}

/** The sender of anonymous administrators' messages in groups. */
export const GROUP_ANONYMOUS_BOT: Person = {
  id: 1087968824,
  isBot: true,
  firstName: "Group",
  username: "GroupAnonymousBot",
  deactivated: false,
};

/** The sender of messages that people write in a group on behalf of a channel. */
export const CHANNEL_BOT: Person = {
  id: 136817688,
  isBot: true,
  firstName: "Channel",
  username: "Channel_Bot",
  deactivated: false,
};

/** The sender of posts that a group receives from its linked channel. */
export const TELEGRAM: Person = {
  id: 777000,
  isBot: false,
  firstName: "Telegram",
  deactivated: false,
};
