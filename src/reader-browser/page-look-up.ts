import type { Address, Sentence } from "../corpus/address.js";
import type { LookUp } from "../looking-up/look-up.js";
import { createLookUp } from "../looking-up/look-up.js";
import { readAsked, sentenceId } from "../reader/asked-place.js";
import type { SpellingRule } from "../words/same-spelling.js";
import { createWordSequence } from "../words/word-sequence.js";

/** A sentence of the page, or its translation, by the id of the sentence. */
export interface PageSentence {
  readonly id: string;
  readonly text: string;
}

export interface PageMatch {
  readonly id: string;
  /** Whether the words are those of the translation. */
  readonly isGloss: boolean;
}

/** Matches that are listed. */
const MOST_FOUND = 10;

/**
 * The look-up of the bot over the sentences of a page, and over their translations where there are
 * any: literal matches first, of equals those of the text.
 *
 * @param spellings of the text's language
 */
export function createPageLookUp(
  sentences: readonly PageSentence[],
  glosses: readonly PageSentence[],
  spellings?: readonly SpellingRule[],
): (query: string) => PageMatch[] {
  const inText = lookUpOf(sentences, spellings);
  const inGlosses = lookUpOf(glosses);
  return (query) => {
    const found = [
      ...inText(query, MOST_FOUND).map((match) => ({ ...match, isGloss: false })),
      ...inGlosses(query, MOST_FOUND).map((match) => ({ ...match, isGloss: true })),
    ].map(
      ({
        quotation: {
          paragraph,
          sentences: [number],
        },
        kind,
        isGloss,
      }) => ({
        id: sentenceId(paragraph, number),
        kind,
        isGloss,
      }),
    );
    return found
      .sort((a, b) => Number(a.kind === "near") - Number(b.kind === "near"))
      .filter(({ id }, i) => found.findIndex((one) => one.id === id) === i)
      .slice(0, MOST_FOUND)
      .map(({ id, isGloss }) => ({ id, isGloss }));
  };
}

function lookUpOf(sentences: readonly PageSentence[], spellings?: readonly SpellingRule[]): LookUp {
  return createLookUp(createWordSequence(toAddress(sentences), spellings));
}

/** The sentences as an address of their own: the look-up asks no more of one than its words. */
function toAddress(sentences: readonly PageSentence[]): Address {
  let text = "";
  const all = sentences.flatMap(({ id, text: words }): Sentence[] => {
    const place = readAsked(id);
    if (!place) return [];
    const start = text.length;
    text += `${words} `;
    return [{ start, end: start + words.length, paragraph: place.paragraph, number: place.first }];
  });
  const numbers = [...new Set(all.map(({ paragraph }) => paragraph))];
  const paragraphs = numbers.map((number) => {
    const own = all.filter(({ paragraph }) => paragraph === number);
    return { number, sentences: own, start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
  });
  return { ...UNNAMED, text, paragraphs, sentences: all };
}

const UNNAMED = {
  slug: "",
  speaker: "",
  office: "",
  title: "",
  occasion: "",
  source: "",
  date: "",
  language: "",
  licence: "",
  sha256: "",
};
