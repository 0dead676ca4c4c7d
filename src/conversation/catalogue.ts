import { ENGLISH } from "./english.js";

/** Counts and names that the sentences of a catalogue need. */
export interface AddressFacts {
  readonly title: string;
  readonly speaker: string;
  readonly office: string;
  readonly occasion: string;
  /** Day in words, for example `6 June 2022`. */
  readonly day: string;
  readonly source: string;
  readonly link: string | undefined;
  readonly sentences: number;
  readonly paragraphs: number;
  readonly sha256: string;
}

/** Every word that the conversation says of its own, in one language. */
export interface Catalogue {
  /** BCP 47 tag. */
  readonly language: string;
  readonly welcome: (facts: AddressFacts) => string;
  readonly tryOne: string;
  readonly help: string;
  readonly about: (version: string, facts: readonly AddressFacts[], encoder: string) => string;
  readonly privacy: string;
  readonly answerLead: string;
  readonly alsoLead: string;
  /** Citation under a quotation; `place` is like `¶10 s2`. */
  readonly citation: (facts: AddressFacts, place: string) => string;
  readonly notAnswered: (facts: AddressFacts) => string;
  readonly notMentioned: (words: readonly string[], sentences: number) => string;
  readonly nearestLead: string;
  readonly aboutBot: (facts: AddressFacts) => string;
  readonly offTopic: (facts: AddressFacts) => string;
  readonly onlyEnglish: string;
  readonly emptyQuestion: string;
  readonly onlyText: string;
  readonly verifyUsage: string;
  readonly verbatim: string;
  readonly verbatimShort: string;
  readonly altered: string;
  readonly elided: string;
  readonly stitched: string;
  readonly absent: string;
  readonly absentNearest: string;
  /** Labels of the two lines of a difference. */
  readonly claimSays: string;
  readonly addressSays: string;
  readonly summaryLead: (facts: AddressFacts, count: number, topic: string | undefined) => string;
  readonly topicNotTreated: (topic: string) => string;
  readonly sourceLine: (facts: AddressFacts) => string;
  readonly unknownCommand: string;
  readonly fault: string;
}

const CATALOGUES: Readonly<Record<string, Catalogue>> = { en: ENGLISH };

/** Languages that the conversation speaks. */
export const LANGUAGES = Object.keys(CATALOGUES);

/** The catalogue of a language tag, English when there is none. */
export function catalogueOf(language: string | undefined): Catalogue {
  return CATALOGUES[(language ?? "en").split("-")[0] ?? "en"] ?? ENGLISH;
}
