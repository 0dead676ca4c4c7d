import type { Messages } from "../messages.js";
import type { Place } from "../place.js";
import { plain, tapButton } from "../reply.js";
import type { Reply } from "../reply.js";
import { everythingOn } from "./requests.js";

/** Asks back what a message means that leans on one before: all on the subject, or the paragraph shown. */
export function showUnclear(messages: Messages, subject: string, shown: Place | undefined): Reply {
  const paragraph = shown && [
    tapButton(messages.buttons.wholeParagraph(shown.sentence.paragraph), {
      kind: "paragraph",
      address: shown.address,
      number: shown.sentence.paragraph,
    }),
  ];
  return {
    ...plain(messages.requests.unclear(subject)),
    buttons: [...everythingOn(messages, subject), ...(paragraph ? [paragraph] : [])],
  };
}
