import type { Catalogue } from "./catalogue.js";
import type { TextDesk } from "./desk.js";
import { joinWith } from "./formatted-text.js";
import { deedButton } from "./reply.js";
import type { Button, Reply } from "./reply.js";
import { factsOf } from "./show-quotation.js";

/** What newcomers see: what the bot does, sample questions to tap, and the other ways to use it. */
export function showStart(
  catalogue: Catalogue,
  { address, samples }: TextDesk,
  back: boolean,
): Reply {
  const { buttons } = catalogue;
  const search: Button = back
    ? { label: buttons.backToInline, action: { kind: "share", query: "" } }
    : { label: buttons.tryInline, action: { kind: "search", query: "" } };
  return {
    content: joinWith("\n\n", [
      catalogue.welcome(factsOf(address, catalogue.language)),
      ...(samples.length === 0 ? [] : [catalogue.tryOne]),
    ]),
    buttons: [
      ...showSamples({ address, samples }),
      [deedButton(buttons.topics, { kind: "topics", address }), search],
      [{ label: buttons.addToGroup, action: { kind: "group" } }],
    ],
  };
}

/** One line of its own, then what a newcomer needs most, with the buttons of the welcome. */
export function showStartAfter(catalogue: Catalogue, text: TextDesk, line: string): Reply {
  const { buttons = [] } = showStart(catalogue, text, false);
  const essentials = catalogue.welcomeShort(factsOf(text.address, catalogue.language));
  return { content: joinWith("\n", [line, essentials]), buttons };
}

/** A row for each sample question. */
export function showSamples({
  address,
  samples,
}: Pick<TextDesk, "address" | "samples">): Button[][] {
  return samples.map((label, sample) => [deedButton(label, { kind: "ask", address, sample })]);
}
