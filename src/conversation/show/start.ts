import { primarySubtag } from "../../words/primary-subtag.js";
import type { Messages } from "../messages.js";
import type { Place } from "../place.js";
import type { OpenAddress } from "../corpus.js";
import { joinWith } from "../formatted-text.js";
import { inTurn } from "../in-turn.js";
import { lineButton, tapButton } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { factsOfAll } from "./quotation.js";

/** Sample questions in the welcome. */
const MOST_SAMPLES = 3;

/** What newcomers see: what the bot does, sample questions to tap, and the other ways to use it. */
export function showStart(
  messages: Messages,
  addresses: readonly OpenAddress[],
  back: boolean,
): Reply {
  const samples = sampleRows(messages, addresses);
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
    buttons: [...sampleRows(messages, addresses), ...startRows(messages, addresses, false)],
  };
}

/** Which sample questions are suggested under an abstention. */
interface Suggestions {
  /** How often some have been suggested before: then others are. */
  readonly suggested: number;
  /** What is nearest to the question: samples that ask for it, or for what stands with it, come first. */
  readonly near?: readonly Place[];
}

/** Sample questions under an abstention. */
const MOST_SUGGESTED = 3;

/**
 * A row for each sample question, of all addresses in turn: those in the reader's language, or in that
 * of the address where there are none.
 */
export function sampleRows(
  { language: tag, inTheseLetters = (text) => text }: Messages,
  addresses: readonly OpenAddress[],
  suggestions?: Suggestions,
): Button[][] {
  const language = primarySubtag(tag);
  const all = inTurn(
    addresses.map(({ address, understanding, samples }) => {
      const isRead = samples.some((one) => one.language === language);
      const shown = isRead ? language : understanding.language;
      return samples.flatMap(({ question, language: its, at }, sample) =>
        its === shown
          ? [{ at, button: lineButton(inTheseLetters(question), { kind: "ask", address, sample }) }]
          : [],
      );
    }),
  );
  if (!suggestions) return all.slice(0, MOST_SAMPLES).map(({ button }) => [button]);
  const { suggested, near = [] } = suggestions;
  const from = all.length === 0 ? 0 : (suggested * MOST_SUGGESTED) % all.length;
  const inTurns = [...all.slice(from), ...all.slice(0, from)];
  // Those that lead to what was wanted are suggested once, then others.
  const first = (suggested === 0 ? near : []).flatMap(({ sentence }) =>
    inTurns.filter(({ at }) => at.paragraph === sentence.paragraph),
  );
  return [...new Set([...first, ...inTurns])]
    .slice(0, MOST_SUGGESTED)
    .map(({ button }) => [button]);
}

function startRows(
  { buttons }: Messages,
  [newest]: readonly OpenAddress[],
  back: boolean,
): Button[][] {
  const search: Button = back
    ? { label: buttons.backToInline, action: { kind: "share", query: "" } }
    : { label: buttons.tryInline, action: { kind: "search", query: "" } };
  const subjects = newest
    ? [tapButton(buttons.subjects, { kind: "subjects", address: newest.address })]
    : [];
  return [[...subjects, search], [{ label: buttons.addToGroup, action: { kind: "group" } }]];
}
