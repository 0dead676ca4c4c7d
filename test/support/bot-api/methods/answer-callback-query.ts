import { badRequest } from "../api-error.js";
import { cleanText } from "../text/clean-text.js";
import type { Method } from "./method.js";
import { countCharacters } from "../text/count-characters.js";

/** Characters of the toast or alert. */
const MAX_TEXT_CHARACTERS = 200;
/** cache_time is cut to 30 days (telegram-bot-api Client.cpp). */
const MAX_CACHE_SECONDS = 30 * 24 * 3600;

/** answerCallbackQuery: once for each query; no flood limit applies. */
export const answerCallbackQuery: Method = ({ telegram, parameters }) => {
  const id = parameters.text("callback_query_id");
  const text = cleanText(parameters.text("text"));
  if (countCharacters(text) > MAX_TEXT_CHARACTERS) throw badRequest("MESSAGE_TOO_LONG");
  telegram.callbackQueries.answer(id, {
    text,
    showAlert: parameters.flag("show_alert"),
    url: parameters.text("url"),
    cacheTimeSeconds: Math.min(MAX_CACHE_SECONDS, Math.max(0, parameters.integer("cache_time"))),
  });
  return true;
};
