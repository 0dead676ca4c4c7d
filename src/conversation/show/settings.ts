import type { Messages } from "../messages.js";
import type { Languages } from "../languages.js";
import { inRows, plain, tapButton } from "../reply.js";
import type { Button, Reply } from "../reply.js";

/**
 * The settings of a chat with buttons that change them.
 *
 * @param automaticAnswers undefined in a private chat, which has no such setting
 */
export function showSettings(
  languages: Languages,
  messages: Messages,
  automaticAnswers: boolean | undefined,
): Reply {
  const { buttons } = messages;
  const automatic: Button[] =
    automaticAnswers === undefined
      ? []
      : [
          tapButton(automaticAnswers ? buttons.automaticOff : buttons.automaticOn, {
            kind: "automatic",
            on: !automaticAnswers,
          }),
        ];
  return {
    ...plain(messages.settings(automaticAnswers)),
    buttons: [...inRows(languageButtons(languages, messages)), automatic].filter(
      (row) => row.length > 0,
    ),
  };
}

/** What languages there are, each a tap away. */
export function showLanguages(languages: Languages, messages: Messages): Reply {
  return { ...plain(messages.languageNote), buttons: inRows(languageButtons(languages, messages)) };
}

/** The question before a person's records are deleted. */
export function showForget(messages: Messages): Reply {
  return {
    ...plain(messages.forgetQuestion),
    buttons: [[tapButton(messages.buttons.forget, { kind: "forget" })]],
  };
}

function languageButtons({ tags, messagesOf }: Languages, messages: Messages): Button[] {
  return tags.map((language) => {
    const mark = language === messages.language ? " ✓" : "";
    return tapButton(`${messagesOf(language).languageName}${mark}`, {
      kind: "language",
      language,
    });
  });
}
