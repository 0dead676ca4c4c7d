import type { MentionKind, RefusedKind } from "../words/request-forms.js";

/** A part of an address by its numbers; a negative one counts from the end. */
export interface PartWish {
  readonly paragraph?: number;
  /** The last of several paragraphs, or sentences where a sentence is named. */
  readonly to?: number;
  /** Within the paragraph, or within the address when there is none. */
  readonly sentence?: number;
}

/** Whether a part is one paragraph, all of it. */
export function isParagraph(part: PartWish): part is { readonly paragraph: number } {
  return part.paragraph !== undefined && part.to === undefined && part.sentence === undefined;
}

/** What a message asks for that is not an answer to a question. Topics are in the words of the message. */
export type Request =
  | { readonly kind: "show"; readonly part: PartWish }
  /** The sentence before, or after, the one with some words. */
  | { readonly kind: "beside"; readonly words: string; readonly step: -1 | 1 }
  | { readonly kind: "next" | "previous" | "cancel" | "nothing" | "greeting" | "gratitude" }
  | { readonly kind: "count" | "sentences-with"; readonly words: string }
  | { readonly kind: "gather"; readonly topic: string }
  | { readonly kind: "mentions"; readonly of: MentionKind }
  | { readonly kind: "longest" | "shortest" | "most-used" | "length" }
  | {
      readonly kind: "summarise";
      readonly sentences?: number;
      readonly topic?: string;
      /** The gist of one paragraph; a negative number counts from the end. */
      readonly paragraph?: number;
    }
  | { readonly kind: "compare"; readonly topics: readonly [string, string] }
  | {
      readonly kind: "refused";
      readonly what: RefusedKind;
      readonly topic?: string;
      readonly part?: PartWish;
    }
  | { readonly kind: "speaker" | "where-given" | "bot" | "official" };
