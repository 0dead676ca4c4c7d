import { inAddress } from "./in-address.js";
import type { Messages } from "./messages.js";
import type { Reply } from "./reply.js";
import type { RequestParts } from "./request-parts.js";
import { showListed } from "./requested-lists.js";
import { showParagraph } from "./show/paragraph.js";
import { showView } from "./show/view.js";
import { summarise } from "./summary-command.js";
import type { Redraw } from "./view.js";

/** What a message becomes when one of its buttons is tapped; a list of one address stays with that one. */
export async function redraw(parts: RequestParts, messages: Messages, tap: Redraw): Promise<Reply> {
  const { conversation, corpus } = parts;
  const { addresses } = corpus;
  if ("within" in tap && addresses.length > 1)
    return inAddress(await conversation.within([tap.within]).redraw(messages, tap), tap.within);
  switch (tap.kind) {
    case "view":
      return showView(messages, addresses, tap.view);
    case "paragraph":
      return showParagraph(messages, addresses, tap.address, tap.number);
    case "subjects":
      return conversation.subjects(messages, tap.address, tap.paragraph);
    case "found":
      return conversation.find(messages, tap.words, tap.page);
    case "gathered":
    case "mentions":
      return showListed(parts, messages, tap);
    case "summary":
      return summarise(parts, messages, tap);
    case "start":
      return conversation.start(messages);
  }
}
