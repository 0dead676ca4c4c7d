import type { JsonObject } from "../json.js";
import { type Person, personJson } from "./person.js";

/** What BotFather knows of the bot: the switches a test may turn. */
export interface BotSettings {
  /** Privacy mode: in groups the bot sees only what is meant for it. On by default. */
  privacyMode: boolean;
  inlineMode: boolean;
  /** /setinlinefeedback: whether chosen results are reported. */
  inlineFeedback: boolean;
  guestMode: boolean;
  canJoinGroups: boolean;
}

/** The bot: its account, BotFather's switches, and what it has set about itself. */
export interface BotAccount {
  readonly person: Person;
  readonly settings: BotSettings;
  /** Texts set per language, `""` being the default one. */
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  /** Commands by scope and language, as `scopeKey/language`. */
  readonly commands: Map<string, JsonObject[]>;
  /** Default rights asked for in `"groups"` and `"channels"`. */
  readonly defaultRights: Map<"groups" | "channels", JsonObject>;
  /** Menu buttons by private chat; the key 0 is the default. */
  readonly menuButtons: Map<number, JsonObject>;
}

export function createBotAccount(person: Person, settings: Partial<BotSettings> = {}): BotAccount {
  return {
    person,
    settings: {
      privacyMode: true,
      inlineMode: true,
      inlineFeedback: true,
      guestMode: true,
      canJoinGroups: true,
      ...settings,
    },
    names: new Map([["", person.firstName]]),
    descriptions: new Map(),
    shortDescriptions: new Map(),
    commands: new Map(),
    defaultRights: new Map(),
    menuButtons: new Map(),
  };
}

/** The answer of getMe. */
export function getMeJson({ person, settings }: BotAccount): JsonObject {
  return {
    ...personJson(person),
    can_join_groups: settings.canJoinGroups,
    can_read_all_group_messages: !settings.privacyMode,
    supports_guest_queries: settings.guestMode,
    supports_inline_queries: settings.inlineMode,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
