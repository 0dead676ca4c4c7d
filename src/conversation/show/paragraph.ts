import { quote } from "../../corpus/quotation.js";
import type { Quotation } from "../../corpus/quotation.js";
import type { Address, Sentence } from "../../corpus/address.js";
import type { Messages } from "../messages.js";
import { join, joinWith, styled } from "../formatted-text.js";
import { tapButton, edgeButton } from "../reply.js";
import type { Reply } from "../reply.js";
import { otherAddressRows } from "./other-addresses.js";
import { showCitation, showPlace, withGloss } from "./quotation.js";

/** Characters of one block; a longer paragraph is shown in several, split between sentences. */
const LONGEST_BLOCK = 3500;

/**
 * A whole paragraph, with its neighbours and the one of this number in other addresses a tap away.
 *
 * @param number one of the address's
 */
export function showParagraph(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  address: Address,
  number: number,
): Reply {
  const blocks = splitParagraph(address, number);
  const content = joinWith(
    "\n",
    blocks.map((block, i) => {
      const isLast = i === blocks.length - 1;
      const cited = (isLast ? showCitation : showPlace)(messages, address, block);
      const shown = join(styled("blockquote", block.text), "\n", cited);
      return withGloss(messages, address, block, shown);
    }),
  );
  const to = (label: string, other: number) =>
    tapButton(label, { kind: "paragraph", address, number: other });
  const row = [
    number > 1 ? to(`‹ ¶${number - 1}`, number - 1) : edgeButton(messages, "addressStart"),
    tapButton(messages.buttons.subjects, { kind: "subjects", address, paragraph: number }),
    number < address.paragraphs.length
      ? to(`¶${number + 1} ›`, number + 1)
      : edgeButton(messages, "addressEnd"),
  ];
  const others = addresses
    .map((one) => one.address)
    .filter((one) => one !== address && one.paragraphs[number - 1]);
  const otherRows = otherAddressRows(messages, others, (other) => ({
    kind: "paragraph",
    address: other,
    number,
  }));
  return { content, buttons: [row, ...otherRows] };
}

function splitParagraph(address: Address, number: number): Quotation[] {
  const blocks: Sentence[][] = [];
  for (const sentence of address.paragraphs[number - 1]?.sentences ?? []) {
    const open = blocks.at(-1);
    if (open?.[0] && sentence.end - open[0].start <= LONGEST_BLOCK) open.push(sentence);
    else blocks.push([sentence]);
  }
  return blocks.flatMap((sentences) => {
    const [first, last] = [sentences[0], sentences.at(-1)];
    return first && last ? [quote(address, first, first, last)] : [];
  });
}
