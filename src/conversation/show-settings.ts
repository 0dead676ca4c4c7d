import type { Catalogue } from "./catalogue.js";
import { catalogueOf, LANGUAGES } from "./catalogue.js";
import { join } from "./formatted-text.js";
import { deedButton, inRows } from "./reply.js";
import type { Button, Reply } from "./reply.js";

/**
 * The settings of a chat with buttons that change them.
 *
 * @param automaticAnswers undefined in a private chat, which has no such setting
 */
export function showSettings(catalogue: Catalogue, automaticAnswers: boolean | undefined): Reply {
  const { buttons } = catalogue;
  const automatic: Button[] =
    automaticAnswers === undefined
      ? []
      : [
          deedButton(automaticAnswers ? buttons.automaticOff : buttons.automaticOn, {
            kind: "automatic",
            on: !automaticAnswers,
          }),
        ];
  return {
    content: join(catalogue.settings(automaticAnswers)),
    buttons: [...inRows(languageButtons(catalogue)), automatic].filter((row) => row.length > 0),
  };
}

/** What languages there are, each a tap away. */
export function showLanguages(catalogue: Catalogue): Reply {
  return { content: join(catalogue.languageNote), buttons: inRows(languageButtons(catalogue)) };
}

/** The question before a person's records are deleted. */
export function showForget(catalogue: Catalogue): Reply {
  return {
    content: join(catalogue.forgetQuestion),
    buttons: [[deedButton(catalogue.buttons.forget, { kind: "forget" })]],
  };
}

function languageButtons(catalogue: Catalogue): Button[] {
  return LANGUAGES.map((language) => {
    const mark = language === catalogue.language ? " ✓" : "";
    return deedButton(`${catalogueOf(language).languageName}${mark}`, {
      kind: "language",
      language,
    });
  });
}
