import type { Messages } from "../messages.js";
import type { Languages } from "../languages.js";
import { inRows, plain, tapButton } from "../reply.js";
import type { Button, Reply } from "../reply.js";

/** What is shown of a chat's settings. */
interface ShownSettings {
  /** Undefined in a private chat, which has no such setting. */
  readonly automaticAnswers: boolean | undefined;
  /** Undefined where no address has translations into the language. */
  readonly glosses: boolean | undefined;
}

/** The settings of a chat with buttons that change them. */
export function showSettings(
  languages: Languages,
  messages: Messages,
  { automaticAnswers, glosses }: ShownSettings,
): Reply {
  const { buttons } = messages;
  const translations: Button[] =
    glosses === undefined
      ? []
      : [
          tapButton(glosses ? buttons.glossesOff : buttons.glossesOn, {
            kind: "glosses",
            on: !glosses,
          }),
        ];
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
    ...plain(messages.settings(automaticAnswers, glosses)),
    buttons: [...inRows(languageButtons(languages, messages)), translations, automatic].filter(
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
