import type { Messages } from "../messages.js";
import type { OpenAddress } from "../corpus.js";
import { joinWith } from "../formatted-text.js";
import { inTurn } from "../in-turn.js";
import { lineButton, tapButton } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { factsOfAll } from "./quotation.js";

/** Sample questions in one message. */
const MOST_SAMPLES = 6;

/** What newcomers see: what the bot does, sample questions to tap, and the other ways to use it. */
export function showStart(
  messages: Messages,
  addresses: readonly OpenAddress[],
  back: boolean,
): Reply {
  const samples = sampleRows(addresses);
  return {
    content: joinWith("\n\n", [
      messages.welcome(factsOfAll(messages, addresses)),
      ...(samples.length === 0 ? [] : [messages.tryOne]),
    ]),
    buttons: [...samples, ...startRows(messages, addresses, back)],
  };
}

/** One line of its own, then what a newcomer needs most, with the buttons of the welcome. */
export function showStartAfter(
  messages: Messages,
  addresses: readonly OpenAddress[],
  line: string,
): Reply {
  const essentials = messages.welcomeShort(factsOfAll(messages, addresses));
  return {
    content: joinWith("\n", [line, essentials]),
    buttons: [...sampleRows(addresses), ...startRows(messages, addresses, false)],
  };
}

/** A row for each sample question, of all addresses in turn. */
export function sampleRows(addresses: readonly OpenAddress[]): Button[][] {
  const all = inTurn(
    addresses.map(({ address, samples }) =>
      samples.map((label, sample) => lineButton(label, { kind: "ask", address, sample })),
    ),
  );
  return all.slice(0, MOST_SAMPLES).map((button) => [button]);
}

function startRows(
  { buttons }: Messages,
  [newest]: readonly OpenAddress[],
  back: boolean,
): Button[][] {
  const search: Button = back
    ? { label: buttons.backToInline, action: { kind: "share", query: "" } }
    : { label: buttons.tryInline, action: { kind: "search", query: "" } };
  const topics = newest
    ? [tapButton(buttons.topics, { kind: "topics", address: newest.address })]
    : [];
  return [[...topics, search], [{ label: buttons.addToGroup, action: { kind: "group" } }]];
}
