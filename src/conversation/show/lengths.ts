import type { Address, Paragraph, Sentence } from "../../corpus/address.js";
import type { Span } from "../../corpus/span.js";
import { slice } from "../../corpus/span.js";
import type { PartWish } from "../../requests/request.js";
import { locateWritten } from "../../words/tokenise.js";
import { joinWith } from "../formatted-text.js";
import type { Messages } from "../messages.js";
import { rangeOf } from "../named-part.js";
import { plain, tapButton } from "../reply.js";
import type { Reply } from "../reply.js";
import { factsOf, factsOfAll } from "./quotation.js";

/** Parts of one reply. */
const MOST_PARTS = 6;
/** Buttons of one row. */
const MOST_BUTTONS = 3;

/** Paragraphs and sentences of the first address that has them, each with its length; then all of it. */
export function showLengths(
  addresses: readonly { readonly address: Address }[],
  messages: Messages,
  wishes: readonly PartWish[],
): Reply {
  const [found] = addresses.flatMap(({ address }) => {
    const parts = wishes.flatMap((wish) => partsOf(address, wish)).slice(0, MOST_PARTS);
    return parts.length > 0 ? [{ address, parts }] : [];
  });
  if (!found) return plain(messages.requests.noSuchPart(factsOfAll(messages, addresses)));
  const { address, parts } = found;
  const lines = parts.map((part) =>
    "sentences" in part
      ? messages.lengthOf(`¶${part.number}`, {
          sentences: part.sentences.length,
          words: wordsIn(address, part),
        })
      : messages.lengthOf(`¶${part.paragraph} s${part.number}`, { words: wordsIn(address, part) }),
  );
  const numbers = new Set(
    parts.map((part) => ("sentences" in part ? part.number : part.paragraph)),
  );
  return {
    content: joinWith("\n", [
      messages.aboutTextLead,
      ...lines,
      messages.lengthOf(undefined, factsOf(address, messages)),
    ]),
    buttons: [
      [...numbers].slice(0, MOST_BUTTONS).map((number) =>
        tapButton(messages.buttons.wholeParagraph(number), {
          kind: "paragraph",
          address,
          number,
        }),
      ),
    ],
  };
}

function partsOf(
  address: Address,
  { paragraph, sentence, to }: PartWish,
): (Paragraph | Sentence)[] {
  const { paragraphs } = address;
  if (sentence === undefined) {
    const { first, last } = rangeOf(paragraph ?? 0, to, paragraphs.length);
    return first < 1 ? [] : paragraphs.slice(first - 1, last);
  }
  const within =
    paragraph === undefined
      ? address
      : paragraphs[rangeOf(paragraph, undefined, paragraphs.length).first - 1];
  const { first, last } = rangeOf(sentence, to, within?.sentences.length ?? 0);
  return first < 1 || !within ? [] : within.sentences.slice(first - 1, last);
}

function wordsIn(address: Address, span: Span): number {
  return locateWritten(slice(address.text, span)).length;
}
