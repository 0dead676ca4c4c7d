import type { Address, Paragraph, Sentence } from "../corpus/address.js";
import type { Anticipated, AnticipatedGap, AnticipatedQuestion } from "../corpus/anticipated.js";
import { slice } from "../corpus/span.js";

/** What is embedded and indexed. Its label in an index is its position in `listPassages`. */
export type Passage =
  | { readonly kind: "sentence"; readonly text: string; readonly sentence: Sentence }
  | { readonly kind: "paragraph"; readonly text: string; readonly paragraph: Paragraph }
  | { readonly kind: "question"; readonly text: string; readonly key: AnticipatedQuestion }
  | { readonly kind: "gap"; readonly text: string; readonly gap: AnticipatedGap };

/**
 * The passages of an address in their fixed order: sentences, paragraphs, anticipated questions,
 * gaps. The label of sentence `i` of `address.sentences` is therefore `i`.
 */
export function listPassages(address: Address, anticipated: Anticipated): Passage[] {
  return [
    ...address.sentences.map((sentence): Passage => ({
      kind: "sentence",
      text: slice(address.text, sentence),
      sentence,
    })),
    ...address.paragraphs.map((paragraph): Passage => ({
      kind: "paragraph",
      text: slice(address.text, paragraph),
      paragraph,
    })),
    ...anticipated.questions.map((key): Passage => ({ kind: "question", text: key.question, key })),
    ...anticipated.gaps.map((gap): Passage => ({ kind: "gap", text: gap.question, gap })),
  ];
}
