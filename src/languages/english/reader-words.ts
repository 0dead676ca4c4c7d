import type { ReaderWords } from "../../conversation/reader-words.js";

/** The reader page in English. */
export const ENGLISH_READER_WORDS: ReaderWords = {
  skipToText: "Skip to the text",
  languages: "Language of this page",
  otherAddresses: "Other addresses",
  search: "Search the text",
  sentencesFound: "Sentences found:",
  nothingFound: "No sentence is near these words.",
  searchNeedsScript: "Search needs JavaScript; everything else works without it.",
  paragraph: (number) => `Paragraph ${number}`,
  sentence: (paragraph, number) => `Paragraph ${paragraph}, sentence ${number}`,
  numbers: "The number before a sentence is a link to it: ¶10 s2 is paragraph 10, sentence 2.",
  glosses:
    "Translations are not official: a language model made them, no translator has checked them, and only the text itself is what was said.",
  source: ({ source }) => `Source: ${source}`,
  checksum: "SHA-256 of the text",
};
