import type { Address } from "../../corpus/address.js";
import type { Messages } from "../messages.js";
import { joinWith } from "../formatted-text.js";
import { tapButton } from "../reply.js";
import type { Reply } from "../reply.js";
import { otherAddressRows } from "./other-addresses.js";
import { factsOfAll } from "./quotation.js";

/**
 * What the front matter of the corpus says of its texts: no quotation, and no words of a speaker.
 * The newest can be read from here, and the topics of the others are a tap away.
 */
export function showAboutText(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
): Reply {
  const [newest, ...others] = addresses.map(({ address }) => address);
  const facts = factsOfAll(messages, addresses).map(messages.aboutText).join("\n\n");
  const content = joinWith("\n", [messages.aboutTextLead, facts]);
  if (!newest) return { content };
  const { buttons } = messages;
  return {
    content,
    buttons: [
      [
        tapButton(buttons.wholeParagraph(1), { kind: "paragraph", address: newest, number: 1 }),
        tapButton(buttons.topics, { kind: "topics", address: newest }),
      ],
      ...otherAddressRows(messages, others, (address) => ({ kind: "topics", address })),
    ],
  };
}
