import type { Address } from "../corpus/address.js";
import type { Catalogue } from "./catalogue.js";
import { joinWith } from "./formatted-text.js";
import { deedButton } from "./reply.js";
import type { Reply } from "./reply.js";
import { factsOf } from "./show-quotation.js";

/** What the front matter of the corpus says of a text: no quotation, and no words of the speaker. */
export function showAboutText(catalogue: Catalogue, address: Address): Reply {
  const facts = factsOf(address, catalogue.language);
  const { buttons } = catalogue;
  return {
    content: joinWith("\n", [catalogue.aboutTextLead, catalogue.aboutText(facts)]),
    buttons: [
      [
        deedButton(buttons.wholeParagraph(1), { kind: "paragraph", address, number: 1 }),
        deedButton(buttons.topics, { kind: "topics", address }),
      ],
    ],
  };
}
