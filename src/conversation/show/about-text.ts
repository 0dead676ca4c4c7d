import type { Address } from "../../corpus/address.js";
import type { Messages } from "../messages.js";
import { joinWith } from "../formatted-text.js";
import { tapButton } from "../reply.js";
import type { Reply } from "../reply.js";
import { factsOf } from "./quotation.js";

/** What the front matter of the corpus says of a text: no quotation, and no words of the speaker. */
export function showAboutText(messages: Messages, address: Address): Reply {
  const facts = factsOf(address, messages.locale);
  const { buttons } = messages;
  return {
    content: joinWith("\n", [messages.aboutTextLead, messages.aboutText(facts)]),
    buttons: [
      [
        tapButton(buttons.wholeParagraph(1), { kind: "paragraph", address, number: 1 }),
        tapButton(buttons.topics, { kind: "topics", address }),
      ],
    ],
  };
}
