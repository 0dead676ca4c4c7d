import { badRequest } from "../api-error.js";
import { isJsonObject, type JsonObject } from "../json.js";
import { readLanguage } from "./bot-profile.js";
import type { Method, MethodCall } from "./method.js";
import { countCharacters } from "../text/count-characters.js";

const MAX_COMMANDS = 100;
const MAX_COMMAND_CHARACTERS = 32;
const MAX_DESCRIPTION_CHARACTERS = 256;

export const setMyCommands: Method = (call) => {
  const given = call.parameters.json("commands", "commands");
  if (!Array.isArray(given)) throw badRequest("expected an Array of BotCommand");
  if (given.length > MAX_COMMANDS) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  const commands = given.map(readCommand);
  call.telegram.world.bot.commands.set(readKey(call), commands);
  return true;
};

export const getMyCommands: Method = (call) =>
  call.telegram.world.bot.commands.get(readKey(call)) ?? [];

export const deleteMyCommands: Method = (call) => {
  call.telegram.world.bot.commands.delete(readKey(call));
  return true;
};

function readCommand(given: unknown): JsonObject {
  const fail = (message: string) => badRequest(`can't parse BotCommand: ${message}`);
  if (!isJsonObject(given)) throw fail("expected an Object");
  const text = (name: string): string => {
    const value = given[name];
    if (typeof value !== "string") throw fail(`Can't find field "${name}"`);
    return value.trim();
  };
  const command = text("command").replace(/^\//, "");
  const description = text("description");
  if (command === "") throw badRequest("command must be non-empty");
  if (countCharacters(command) > MAX_COMMAND_CHARACTERS) {
    throw badRequest(`command length must not exceed ${MAX_COMMAND_CHARACTERS}`);
  }
  if (description === "") throw badRequest("command description must be non-empty");
  if (countCharacters(description) > MAX_DESCRIPTION_CHARACTERS) {
    throw badRequest(`command description length must not exceed ${MAX_DESCRIPTION_CHARACTERS}`);
  }
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest("BOT_COMMAND_INVALID");
  return { ...given, command, description };
}

const SCOPES: Readonly<Record<string, readonly string[]>> = {
  default: [],
  all_private_chats: [],
  all_group_chats: [],
  all_chat_administrators: [],
  chat: ["chat_id"],
  chat_administrators: ["chat_id"],
  chat_member: ["chat_id", "user_id"],
};

/** Where a list of commands is kept: `default/`, `chat:-100123/ru`. */
function readKey(call: MethodCall): string {
  const language = readLanguage(call);
  const scope = call.parameters.json("scope", "BotCommandScope") ?? { type: "default" };
  const fail = (message: string) => badRequest(`can't parse BotCommandScope: ${message}`);
  if (!isJsonObject(scope)) throw fail("expected an Object");
  const type = typeof scope["type"] === "string" ? scope["type"] : "";
  const fields = SCOPES[type];
  if (fields === undefined) throw fail("Unsupported type specified");
  const parts = fields.map((field) => {
    const value = scope[field];
    if (value === undefined) throw fail(`Can't find field "${field}"`);
    return JSON.stringify(value);
  });
  return `${[type, ...parts].join(":")}/${language}`;
}
