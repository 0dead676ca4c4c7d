import type { Address, Sentence } from "../../corpus/address.js";
import { citeSentence } from "../../corpus/address.js";
import { slice } from "../../corpus/span.js";
import { isOfParagraphs } from "../../requests/request.js";
import type { PartWish } from "../../requests/request.js";
import { locateWritten } from "../../words/tokenise.js";
import { joinWith } from "../formatted-text.js";
import type { Messages } from "../messages.js";
import { sentencesOf } from "../named-part.js";
import { plain, tapButton } from "../reply.js";
import type { Reply } from "../reply.js";
import { factsOf, factsOfAll } from "./quotation.js";

/** Parts of one reply. */
const MOST_PARTS = 6;
/** Buttons of one row. */
const MOST_BUTTONS = 3;

/** A paragraph, or a sentence of one, with the line that tells its length. */
interface Line {
  readonly paragraph: number;
  readonly text: string;
}

/** Paragraphs and sentences of the first address that has them, each with its length; then all of it. */
export function showLengths(
  addresses: readonly { readonly address: Address }[],
  messages: Messages,
  wishes: readonly PartWish[],
): Reply {
  const [found] = addresses.flatMap(({ address }) => {
    const lines = wishes.flatMap((wish) => linesOf(messages, address, wish)).slice(0, MOST_PARTS);
    return lines.length > 0 ? [{ address, lines }] : [];
  });
  if (!found) return plain(messages.requests.noSuchPart(factsOfAll(messages, addresses)));
  const { address, lines } = found;
  const numbers = [...new Set(lines.map(({ paragraph }) => paragraph))].slice(0, MOST_BUTTONS);
  return {
    content: joinWith("\n", [
      messages.aboutTextLead,
      ...lines.map(({ text }) => text),
      messages.lengthOf(undefined, factsOf(address, messages)),
    ]),
    buttons: [
      numbers.map((number) =>
        tapButton(messages.buttons.wholeParagraph(number), { kind: "paragraph", address, number }),
      ),
    ],
  };
}

function linesOf({ lengthOf }: Messages, address: Address, wish: PartWish): Line[] {
  const wordsIn = (sentences: readonly Sentence[]): number =>
    sentences.reduce((sum, one) => sum + locateWritten(slice(address.text, one)).length, 0);
  const sentences = sentencesOf(address, wish);
  if (!isOfParagraphs(wish))
    return sentences.map((one) => ({
      paragraph: one.paragraph,
      text: lengthOf(citeSentence(one), { words: wordsIn([one]) }),
    }));
  return [...new Set(sentences.map(({ paragraph }) => paragraph))].map((paragraph) => {
    const own = sentences.filter((one) => one.paragraph === paragraph);
    return {
      paragraph,
      text: lengthOf(`¶${paragraph}`, { sentences: own.length, words: wordsIn(own) }),
    };
  });
}
