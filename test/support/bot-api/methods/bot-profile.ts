import { badRequest } from "../api-error.js";
import { isJsonObject } from "../json.js";
import { noRights } from "../state/membership.js";
import { getMeJson } from "../state/bot-account.js";
import { findChat } from "./chat-access.js";
import type { Method, MethodCall } from "./method.js";
import { countCharacters } from "../text/count-characters.js";

export const getMe: Method = ({ telegram }) => getMeJson(telegram.world.bot);

/** Characters of the name, the description and the short description. */
const MAX_NAME = 64;
const MAX_DESCRIPTION = 512;
const MAX_SHORT_DESCRIPTION = 120;

type Texts = "names" | "descriptions" | "shortDescriptions";

function setText(texts: Texts, parameter: string, maxCharacters: number, code: string): Method {
  return (call) => {
    const { telegram, parameters } = call;
    const text = parameters.text(parameter);
    if (countCharacters(text) > maxCharacters) throw badRequest(code);
    const language = readLanguage(call);
    if (text === "") telegram.world.bot[texts].delete(language);
    else telegram.world.bot[texts].set(language, text);
    return true;
  };
}

function getText(texts: Texts, field: string): Method {
  return (call) => {
    const stored = call.telegram.world.bot[texts];
    return { [field]: stored.get(readLanguage(call)) ?? stored.get("") ?? "" };
  };
}

/** Empty or two lower-case letters; else `invalid language code specified`. */
export function readLanguage({ parameters }: MethodCall): string {
  const language = parameters.text("language_code");
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest("Invalid language code specified");
  return language;
}

export const setMyName = setText("names", "name", MAX_NAME, "BOT_TITLE_INVALID");
export const getMyName = getText("names", "name");
export const setMyDescription = setText(
  "descriptions",
  "description",
  MAX_DESCRIPTION,
  "USER_DESCRIPTION_TOO_LONG",
);
export const getMyDescription = getText("descriptions", "description");
export const setMyShortDescription = setText(
  "shortDescriptions",
  "short_description",
  MAX_SHORT_DESCRIPTION,
  "ABOUT_TOO_LONG",
);
export const getMyShortDescription = getText("shortDescriptions", "short_description");

export const setMyDefaultAdministratorRights: Method = ({ telegram, parameters }) => {
  const rights = parameters.json("rights", "administrator rights") ?? {};
  if (!isJsonObject(rights)) {
    throw badRequest("object expected as administrator rights");
  }
  const place = parameters.flag("for_channels") ? "channels" : "groups";
  telegram.world.bot.defaultRights.set(place, rights);
  return true;
};

export const getMyDefaultAdministratorRights: Method = ({ telegram, parameters }) => {
  const forChannels = parameters.flag("for_channels");
  const stored = telegram.world.bot.defaultRights.get(forChannels ? "channels" : "groups");
  return stored ?? noRights(forChannels ? "channel" : "supergroup");
};

export const setChatMenuButton: Method = (call) => {
  const { telegram, parameters } = call;
  const button = parameters.json("menu_button", "menu button") ?? { type: "default" };
  if (!isJsonObject(button) || !("type" in button)) {
    throw badRequest("can't parse menu button: MenuButton must be an Object");
  }
  const chatId = parameters.has("chat_id") ? findChat(call).id : 0;
  telegram.world.bot.menuButtons.set(chatId, button);
  return true;
};

export const getChatMenuButton: Method = (call) => {
  const chatId = call.parameters.has("chat_id") ? findChat(call).id : 0;
  const { menuButtons } = call.telegram.world.bot;
  return menuButtons.get(chatId) ?? menuButtons.get(0) ?? { type: "default" };
};
