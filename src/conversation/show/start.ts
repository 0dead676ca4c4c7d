import type { Messages } from "../messages.js";
import type { OpenAddress } from "../corpus.js";
import { joinWith } from "../formatted-text.js";
import { tapButton } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { factsOf } from "./quotation.js";

/** What newcomers see: what the bot does, sample questions to tap, and the other ways to use it. */
export function showStart(
  messages: Messages,
  { address, samples }: OpenAddress,
  back: boolean,
): Reply {
  const { buttons } = messages;
  const search: Button = back
    ? { label: buttons.backToInline, action: { kind: "share", query: "" } }
    : { label: buttons.tryInline, action: { kind: "search", query: "" } };
  return {
    content: joinWith("\n\n", [
      messages.welcome(factsOf(address, messages.locale)),
      ...(samples.length === 0 ? [] : [messages.tryOne]),
    ]),
    buttons: [
      ...showSamples({ address, samples }),
      [tapButton(buttons.topics, { kind: "topics", address }), search],
      [{ label: buttons.addToGroup, action: { kind: "group" } }],
    ],
  };
}

/** One line of its own, then what a newcomer needs most, with the buttons of the welcome. */
export function showStartAfter(messages: Messages, text: OpenAddress, line: string): Reply {
  const { buttons = [] } = showStart(messages, text, false);
  const essentials = messages.welcomeShort(factsOf(text.address, messages.locale));
  return { content: joinWith("\n", [line, essentials]), buttons };
}

/** A row for each sample question. */
export function showSamples({
  address,
  samples,
}: Pick<OpenAddress, "address" | "samples">): Button[][] {
  return samples.map((label, sample) => [tapButton(label, { kind: "ask", address, sample })]);
}
