import { quote } from "../answering/quotation.js";
import type { Address } from "../corpus/address.js";
import type { Subject } from "../summarising/subjects.js";
import type { Catalogue } from "./catalogue.js";
import { joinWith } from "./formatted-text.js";
import { deedButton, pageRow } from "./reply.js";
import type { Reply } from "./reply.js";
import { factsOf, showNumbered } from "./show-quotation.js";

/** Paragraphs on one page: sentences and buttons fill a screen or two of a phone. */
const TOPICS_A_PAGE = 6;

/**
 * What the address speaks of, page by page: a sentence of each paragraph and a button with a few of
 * its words. Every paragraph is on one page.
 *
 * @param subjects of every paragraph
 * @param paragraph number of a paragraph that is to be on the page; the first page when absent
 */
export function showTopics(
  catalogue: Catalogue,
  address: Address,
  subjects: readonly Subject[],
  paragraph?: number,
): Reply {
  const position = subjects.findIndex((one) => one.paragraph.number === paragraph);
  const page = Math.floor(Math.max(0, position) / TOPICS_A_PAGE);
  const shown = subjects.slice(page * TOPICS_A_PAGE, (page + 1) * TOPICS_A_PAGE);
  const facts = factsOf(address, catalogue.language);
  const first = (other: number): number =>
    subjects[other * TOPICS_A_PAGE]?.paragraph.number ?? address.paragraphs.length;
  return {
    content: joinWith("\n", [
      catalogue.topicsLead(facts),
      ...shown.map(({ sentence }) => showNumbered(quote(address, sentence))),
      catalogue.sourceLine(facts),
    ]),
    buttons: [
      ...shown.map((subject) => [
        deedButton(labelOf(address, subject), {
          kind: "paragraph",
          address,
          number: subject.paragraph.number,
        }),
      ]),
      ...pageRow(catalogue, page, Math.ceil(subjects.length / TOPICS_A_PAGE), (other) => ({
        kind: "topics",
        address,
        paragraph: first(other),
      })),
      [deedButton(catalogue.buttons.start, { kind: "start" })],
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
