import type {
  BotFact,
  Extreme,
  MentionKind,
  RefusedKind,
  SignKind,
} from "../words/request-forms.js";

/** A part of an address by its numbers; a negative one counts from the end. */
export interface PartWish {
  readonly paragraph?: number;
  /** The last of several paragraphs, or sentences where a sentence is named. */
  readonly to?: number;
  /** Within the paragraph, or within the address when there is none. */
  readonly sentence?: number;
}

/** One paragraph, all of it, or several that follow each other. */
export interface ParagraphsWish {
  readonly paragraph: number;
  readonly to?: number;
}

/** Whether a part is of whole paragraphs. */
export function isOfParagraphs(part: PartWish): part is ParagraphsWish {
  return part.paragraph !== undefined && part.sentence === undefined;
}

/** What a message asks for that is not an answer to a question. Topics are in the words of the message. */
export type Request =
  | { readonly kind: "show"; readonly part: PartWish }
  /** Several parts that do not follow each other. */
  | { readonly kind: "show-each"; readonly parts: readonly PartWish[] }
  /** The sentence, or the paragraph, before or after the one with some words. */
  | {
      readonly kind: "beside";
      readonly words: string;
      readonly step: -1 | 1;
      /** Whether paragraphs are meant. */
      readonly isParagraph?: boolean;
    }
  /** What comes after the part that is shown; beyond the text there is nothing. */
  | { readonly kind: "go-on" }
  | { readonly kind: "next" | "previous" | "cancel" | "nothing" | "greeting" | "gratitude" }
  | { readonly kind: "count" | "sentences-with"; readonly words: string }
  | { readonly kind: "gather"; readonly topic: string }
  | {
      readonly kind: "mentions";
      readonly of: MentionKind;
      /** Whether the meaning of the message says nothing against it. */
      readonly isSure?: true;
    }
  | { readonly kind: "longest" | "shortest" | "most-used" }
  /** How long the text is, or parts of it. */
  | { readonly kind: "length"; readonly parts?: readonly PartWish[] }
  | {
      readonly kind: "summarise";
      readonly sentences?: number;
      readonly topic?: string;
      /** The gist of these; a negative number counts from the end. */
      readonly paragraphs?: ParagraphsWish;
    }
  | { readonly kind: "compare"; readonly topics: readonly [string, string] }
  | {
      readonly kind: "refused";
      readonly what: RefusedKind;
      readonly topic?: string;
      readonly part?: PartWish;
      /** Several parts that do not follow each other. */
      readonly parts?: readonly PartWish[];
      /** Whether its form says so surely that the meaning of the message says nothing against it. */
      readonly isSure?: true;
    }
  | { readonly kind: "extremes"; readonly of: readonly Extreme[] }
  /** How often marks or letters stand in the text, or in a part of it. */
  | {
      readonly kind: "signs";
      readonly of: readonly (SignKind | { readonly letter: string })[];
      readonly part?: PartWish;
    }
  | { readonly kind: "bot-fact"; readonly of: BotFact }
  | { readonly kind: "speaker" | "where-given" | "bot" | "official" };
