import { quote } from "../../corpus/quotation.js";
import type { Address, Sentence } from "../../corpus/address.js";
import { slice } from "../../corpus/span.js";
import { locateWritten } from "../../words/tokenise.js";
import type { Extreme } from "../../words/request-forms.js";
import { joinWith } from "../formatted-text.js";
import type { Messages } from "../messages.js";
import type { Reply } from "../reply.js";
import { cited } from "./requests.js";

/** A paragraph or a sentence, as the sentences it is of, with its measure. */
interface Measured {
  readonly address: Address;
  readonly sentences: readonly Sentence[];
  readonly amount: number;
}

/** Parts of one extreme that are shown; where more are alike, their number is told. */
const MOST_ALIKE = 3;

/** The longest, the shortest or the middle paragraph or sentence of all addresses, each with its measure. */
export function showExtremes(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  wanted: readonly Extreme[],
): Reply {
  const blocks = wanted.flatMap((extreme) => {
    const found = findExtreme(addresses, extreme);
    const [first] = found;
    if (!first) return [];
    return [
      messages.requests.extremeOf(extreme, first.amount, found.length),
      ...found.slice(0, MOST_ALIKE).flatMap(({ address, sentences }) => {
        const [start, end] = [sentences[0], sentences.at(-1)];
        return start && end ? [cited(messages, address, quote(address, start, start, end))] : [];
      }),
    ];
  });
  return { content: joinWith("\n", blocks) };
}

/** All that are alike, in order; of an even number the two in the middle. */
function findExtreme(
  addresses: readonly { readonly address: Address }[],
  { which, unit, by }: Extreme,
): readonly Measured[] {
  const measured = addresses.map(({ address }) => partsOf(address, unit, by));
  if (which === "middle")
    return measured.flatMap((all) =>
      all.slice(Math.ceil(all.length / 2) - 1, Math.floor(all.length / 2) + 1),
    );
  const all = measured.flat();
  const amounts = all.map(({ amount }) => amount);
  const extreme = which === "longest" ? Math.max(...amounts) : Math.min(...amounts);
  return all.filter(({ amount }) => amount === extreme);
}

function partsOf(address: Address, unit: Extreme["unit"], by: Extreme["by"]): readonly Measured[] {
  const parts =
    unit === "paragraph"
      ? address.paragraphs.map(({ sentences }) => sentences)
      : address.sentences.map((sentence) => [sentence]);
  return parts.map((sentences) => ({
    address,
    sentences,
    amount:
      by === "sentences"
        ? sentences.length
        : sentences.reduce((sum, one) => sum + locateWritten(slice(address.text, one)).length, 0),
  }));
}
