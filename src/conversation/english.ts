import type { AddressFacts, Catalogue } from "./catalogue.js";

const name = ({ speaker, day }: AddressFacts): string => `${speaker}’s address of ${day}`;

const list = (words: readonly string[]): string =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(words.map((word) => `“${word}”`));

/** The conversation in English. */
export const ENGLISH: Catalogue = {
  language: "en",
  welcome: (facts) =>
    `Ask me about ${name(facts)} to the people of Kazakhstan, given on ${facts.occasion}.\n\n` +
    "I answer with the speaker’s exact words and say where they stand. When the address does not answer, I say so.",
  tryOne: "Try one of these, or write your own question:",
  help:
    "Write a question in your own words, a few keywords, or part of a sentence you remember.\n\n" +
    "/verify words: is this a real quotation? Shows what was changed.\n" +
    "/summary: the address in five of its own sentences; /summary topic for one topic\n" +
    "/about: the text, its source and version\n" +
    "/privacy: what is stored\n\n" +
    "¶10 s2 means paragraph 10, sentence 2. Every quotation is cut from the text as it stands; nothing is rephrased.",
  about: (version, facts, encoder) =>
    [
      ...facts.map(
        (one) =>
          `${one.title}\n${one.speaker}, ${one.office}, ${one.day} (${one.occasion})\n` +
          `${one.paragraphs} paragraphs, ${one.sentences} sentences\n` +
          `Source: ${one.source}${one.link === undefined ? "" : `, ${one.link}`}\n` +
          `sha256 of the text: ${one.sha256}`,
      ),
      `Version ${version}, encoder ${encoder}. Runs locally; open source under the MIT licence.`,
    ].join("\n\n"),
  privacy:
    "Your messages are read to answer them and are not stored, logged or passed on. No outside service sees them but Telegram itself.\n\n" +
    "Kept: settings that you choose, posting schedules that you set up, for a day the numbers of handled updates so that nothing is answered twice, and daily counts of unanswered questions by topic, without texts or people.",
  answerLead: "In the speaker’s words:",
  alsoLead: "Also on this:",
  citation: ({ speaker, day }, place) => `— ${speaker}, ${day}, ${place}`,
  notAnswered: (facts) => `${capitalise(name(facts))} does not answer this.`,
  notMentioned: (words, sentences) => `None of its ${sentences} sentences mentions ${list(words)}.`,
  nearestLead: "The nearest passages, which do not answer it:",
  aboutBot: (facts) =>
    `I am a program that quotes ${name(facts)}. Ask me what it says about something, or see /help.`,
  offTopic: (facts) =>
    `That is outside ${name(facts)}, the only thing I can quote from. Ask me what it says about something, or see /help.`,
  onlyEnglish:
    "So far I understand questions in English only.\n" +
    "Пока я понимаю вопросы только на английском языке.\n" +
    "Әзірге мен тек ағылшын тіліндегі сұрақтарды түсінемін.",
  emptyQuestion: "Write a question in words, and I will look for the answer in the address.",
  onlyText: "I can read text only. Write your question in words.",
  verifyUsage: "Write the words to check after the command: /verify There was no coercion.",
  verbatim: "These words are in the address:",
  verbatimShort: "These words are in the address, but they are too few to mean much alone:",
  altered: "Almost: the address says it differently.",
  elided: "These words are in the address, with words left out where the dots stand:",
  stitched: "These words come from several places of the address, put together as one:",
  absent: "Not in this address. Whether it was said elsewhere I cannot tell.",
  absentNearest: "The nearest passage:",
  claimSays: "You wrote",
  addressSays: "The address",
  summaryLead: (facts, count, topic) =>
    topic === undefined
      ? `${capitalise(name(facts))} in ${count} of its ${facts.sentences} sentences:`
      : `On “${topic}”, ${count} of the ${facts.sentences} sentences of ${name(facts)}:`,
  topicNotTreated: (topic) => `The address does not treat “${topic}”.`,
  sourceLine: ({ speaker, day }) => `— ${speaker}, ${day}`,
  unknownCommand: "I do not know this command; see /help.",
  fault: "Something went wrong on my side. Please ask again in a moment.",
};

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
