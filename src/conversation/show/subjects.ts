import { quote } from "../../corpus/quotation.js";
import type { Address } from "../../corpus/address.js";
import type { Subject } from "../../summarising/subjects.js";
import type { Messages } from "../messages.js";
import { joinWith } from "../formatted-text.js";
import { tapButton, pageRow } from "../reply.js";
import type { Reply } from "../reply.js";
import { otherAddressRows } from "./other-addresses.js";
import { factsOf, showNumbered, withGloss } from "./quotation.js";

/** Paragraphs on one page: sentences and buttons fill a screen or two of a phone. */
const SUBJECTS_A_PAGE = 6;

/**
 * What the address speaks of, page by page: a sentence of each paragraph and a button with a few of
 * its words. Every paragraph is on one page; the other addresses are a tap away.
 *
 * @param subjects of every paragraph
 * @param paragraph number of a paragraph that is to be on the page; the first page when absent
 */
export function showSubjects(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  address: Address,
  subjects: readonly Subject[],
  paragraph?: number,
): Reply {
  const position = subjects.findIndex((one) => one.paragraph.number === paragraph);
  const page = Math.floor(Math.max(0, position) / SUBJECTS_A_PAGE);
  const shown = subjects.slice(page * SUBJECTS_A_PAGE, (page + 1) * SUBJECTS_A_PAGE);
  const facts = factsOf(address, messages);
  const others = addresses.map((one) => one.address).filter((one) => one !== address);
  const first = (other: number): number =>
    subjects[other * SUBJECTS_A_PAGE]?.paragraph.number ?? address.paragraphs.length;
  return {
    content: joinWith("\n", [
      messages.subjectsLead(facts),
      ...shown.map(({ sentence }) => {
        const quotation = quote(address, sentence);
        return withGloss(messages, address, quotation, showNumbered(messages, address, quotation));
      }),
      messages.sourceLine(facts),
    ]),
    buttons: [
      ...shown.map((subject) => [
        tapButton(labelOf(address, subject), {
          kind: "paragraph",
          address,
          number: subject.paragraph.number,
        }),
      ]),
      ...pageRow(messages, page, Math.ceil(subjects.length / SUBJECTS_A_PAGE), (other) => ({
        kind: "subjects",
        address,
        paragraph: first(other),
      })),
      ...otherAddressRows(messages, others, (other) => ({ kind: "subjects", address: other })),
      [tapButton(messages.buttons.start, { kind: "start" })],
    ],
  };
}

/**
 * The paragraph's number and words of it as they stand, with an ellipsis where its sentence goes on.
 *
 * Example: `¶9 …return of funds illegally withdrawn…`
 */
function labelOf(address: Address, { paragraph, sentence, words }: Subject): string {
  const goesOn = /[\p{L}\p{N}]/u.test(address.text.slice(words.end, sentence.end));
  const before = words.start > sentence.start ? "…" : "";
  const after = goesOn ? "…" : "";
  return `¶${paragraph.number} ${before}${address.text.slice(words.start, words.end)}${after}`;
}
