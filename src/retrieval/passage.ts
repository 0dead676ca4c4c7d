import type { Address, Paragraph, Sentence } from "../corpus/address.js";
import type { Anticipated, AnticipatedGap, AnticipatedQuestion } from "../corpus/anticipated.js";
import { inOwnLetters } from "../words/own-letters.js";
import type { Understanding } from "../words/understanding.js";
import { slice } from "../corpus/span.js";

/** What is embedded and indexed. Its label in an index is its position in `listPassages`. */
export type Passage =
  | { readonly kind: "sentence"; readonly text: string; readonly sentence: Sentence }
  | { readonly kind: "paragraph"; readonly text: string; readonly paragraph: Paragraph }
  | { readonly kind: "question"; readonly text: string; readonly key: AnticipatedQuestion }
  | { readonly kind: "gap"; readonly text: string; readonly gap: AnticipatedGap };

/**
 * The passages of an address in their fixed order: sentences, paragraphs, anticipated questions,
 * gaps. The label of sentence `i` of `address.sentences` is therefore `i`. Questions typed in other
 * letters are brought to those of their language, as what people ask is.
 *
 * @param understandingOf a language that anticipated questions are written in
 */
export function listPassages(
  address: Address,
  anticipated: Anticipated,
  understandingOf: (language: string) => Pick<Understanding, "fromLatin">,
): Passage[] {
  const textOf = (key: AnticipatedQuestion | AnticipatedGap): string =>
    textOfKey(key, understandingOf);
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
    ...anticipated.questions.map((key): Passage => ({ kind: "question", text: textOf(key), key })),
    ...anticipated.gaps.map((gap): Passage => ({ kind: "gap", text: textOf(gap), gap })),
  ];
}

/** How many passages an address has. */
export function countPassages(
  { sentences, paragraphs }: Pick<Address, "sentences" | "paragraphs">,
  { questions, gaps }: Anticipated,
): number {
  return sentences.length + paragraphs.length + questions.length + gaps.length;
}

/** A key as it is embedded and searched: in the letters of its language. */
export function textOfKey(
  { question, language }: AnticipatedQuestion | AnticipatedGap,
  understandingOf: (language: string) => Pick<Understanding, "fromLatin">,
): string {
  return inOwnLetters(question, understandingOf(language));
}
