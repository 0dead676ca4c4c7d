import type { Conversation } from "./conversation.js";
import type { OpenAddress } from "./corpus.js";
import type { Messages } from "./messages.js";
import { findPlace } from "./place.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import { showStartAfter } from "./show/start.js";
import { readStartParameter } from "./start-parameter.js";

/** What a link into the private chat opens, by its start parameter. */
export async function followLink(
  conversation: Conversation,
  addresses: readonly OpenAddress[],
  messages: Messages,
  parameter: string,
): Promise<Reply> {
  const request = readStartParameter(parameter);
  switch (request.kind) {
    case "welcome":
      return conversation.start(messages);
    case "welcome-back":
      return conversation.start(messages, true);
    case "command":
      return conversation.say(messages, `/${request.name}`);
    case "place": {
      const place = findPlace(addresses, request.id);
      return place
        ? conversation.open(messages, place)
        : showStartAfter(messages, addresses, messages.noSuchPlace(addresses.length));
    }
    case "question": {
      const { content, buttons = [] } = await conversation.ask(messages, request.question);
      const { backToInline: label } = messages.buttons;
      const back = { label, action: { kind: "share", query: request.question } } as const;
      return { content, buttons: [...buttons, [back]] };
    }
    case "nothing-known":
      return messages.commands.private.some(({ command }) => command === parameter)
        ? plain(messages.writeHere(parameter))
        : showStartAfter(messages, addresses, messages.deadLink);
  }
}
