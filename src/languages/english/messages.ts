import type { AddressFacts, Messages } from "../../conversation/messages.js";
import { ENGLISH_POSTS } from "./post-words.js";

const name = ({ speaker, day }: AddressFacts): string => `${speaker}’s address of ${day}`;

const aboutText = (facts: AddressFacts): string =>
  `${facts.title}\n${facts.speaker}, ${facts.office}, ${facts.day} (${facts.occasion})\n` +
  `${facts.paragraphs} paragraphs, ${facts.sentences} sentences\n` +
  `Source: ${facts.source}${facts.link === undefined ? "" : `, ${facts.link}`}`;

const list = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "disjunction" }).format(words.map((word) => `“${word}”`));

/** The conversation in English. */
export const ENGLISH: Messages = {
  language: "en",
  welcome: (facts) =>
    `Ask me about ${name(facts)}, given on ${facts.occasion}.\n\n` +
    "I answer with the speaker’s exact words and say where they stand. When the address does not answer, I say so.",
  welcomeShort: (facts) =>
    `Ask me about ${name(facts)}, and I answer with the speaker’s exact words.`,
  tryOne: "Try one of these, or write your own question:",
  help:
    "Write a question in your own words, a few keywords, or part of a sentence you remember.\n\n" +
    "/verify words: is this a real quotation? Shows what was changed. Forwarding me a message does the same.\n" +
    "/summary: the address in five of its own sentences; /summary topic for one topic, /summary 10 for ten sentences\n" +
    "/topics: what the address speaks of\n" +
    "/find word: every sentence with a word, counted\n" +
    "/paragraph 10: a whole paragraph\n" +
    "/schedule: quotations and summaries every day or week, here, in groups and in channels\n" +
    "/settings, /language: how I speak to you\n" +
    "/about: the text, its source and version\n" +
    "/privacy: what is stored; /forget deletes what is about you\n\n" +
    "¶10 s2 means paragraph 10, sentence 2. Every quotation is cut from the text as it stands; nothing is rephrased.",
  about: (version, facts, encoder) =>
    [
      ...facts.map((one) => `${aboutText(one)}\nsha256 of the text: ${one.sha256}`),
      `Version ${version}, encoder ${encoder}. Runs locally; open source under the MIT licence.`,
    ].join("\n\n"),
  aboutTextLead: "About the text, not quoted from it:",
  aboutText,
  privacy:
    "Your messages are read to answer them and are not stored, logged or passed on. No outside service sees them but Telegram itself.\n\n" +
    "Kept: settings that you choose, scheduled posts that you set up (until 90 days after you remove them), for a day the numbers of handled updates so that nothing is answered twice, and for 90 days daily counts of thumbs and of unanswered questions by topic, without texts or people. /forget deletes your settings and posts at once.",
  answerLead: "In the speaker’s words:",
  citation: ({ speaker, day }, place) => `— ${speaker}, ${day}, ${place}`,
  notAnswered: (facts) => `${capitalise(name(facts))} does not answer this.`,
  notMentioned: (words, sentences) => `None of its ${sentences} sentences mentions ${list(words)}.`,
  nearestLead: "The nearest passages, which do not seem to answer it:",
  nearestTaps: "The nearest passages, a tap away:",
  smallTalk: {
    thanks: {
      en: "You are welcome! Ask whenever you like.",
      ru: "Пожалуйста! Спрашивайте, когда захотите (пока на английском).",
      kk: "Оқасы жоқ! Қалаған кезде сұраңыз (әзірге ағылшын тілінде).",
    },
    fine: {
      en: "Good. Ask whenever you like.",
      ru: "Хорошо. Спрашивайте, когда захотите (пока на английском).",
      kk: "Жақсы. Қалаған кезде сұраңыз (әзірге ағылшын тілінде).",
    },
    crisis: {
      en: "I am sorry that it is so hard for you. I am only a program and cannot help with this, but people can. Please call 112 now (in Kazakhstan; elsewhere the local emergency number), or talk to someone close to you.",
      ru: "Мне жаль, что вам так тяжело. Я лишь программа и помочь с этим не могу, но люди могут. Пожалуйста, позвоните сейчас по номеру 112 (в Казахстане; в другой стране — в местную службу экстренной помощи) или поговорите с близким человеком.",
      kk: "Сізге өте ауыр екенін түсінемін. Мен тек бағдарламамын, бұл жерде көмектесе алмаймын, бірақ адамдар көмектесе алады. Өтінемін, қазір 112 нөміріне қоңырау шалыңыз (Қазақстанда; басқа елде — жергілікті жедел көмек қызметіне) немесе жақын адамыңызбен сөйлесіңіз.",
    },
  },
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
  altered: "Changed: these are not the words of the address. It says:",
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
  summaryUsage: "A summary has 3, 5 or 10 sentences: /summary 5, or /summary 5 economy",
  sourceLine: ({ speaker, day }) => `— ${speaker}, ${day}`,
  nearLead: "A near passage, which does not answer the question:",
  checkedForward: "I compared this message with the address.",
  foundLead: (wanted, count, sentences, shown) =>
    count === 0
      ? `None of the ${sentences} sentences has “${wanted}”.`
      : `“${wanted}” is in ${count} of ${sentences} sentences` +
        `${shown === undefined ? "" : `, here ${shown[0]} to ${shown[1]}`}:`,
  findUsage: "Write a word after the command: /find reform",
  paragraphUsage: ({ paragraphs }) =>
    `The address has ${paragraphs} paragraphs. Write a number from 1 to ${paragraphs} after the command: /paragraph 2`,
  topicsLead: (facts) =>
    `What ${name(facts)} speaks of, in its own sentences. Tap a paragraph to read it whole, or write /paragraph and its number:`,
  noSuchPlace: "The address has no such place.",
  deadLink: "This link leads to nothing that I know.",
  writeHere: (command) => `Here it works: write /${command}.`,
  languageName: "English",
  languageNote:
    "I speak English. More languages are being prepared; quotations always stay in the language of the address.",
  settings: (automaticAnswers) =>
    automaticAnswers === undefined
      ? "Settings\nLanguage: English"
      : `Settings of this group, for its administrators\nLanguage: English\nAnswers to messages with a question mark: ${
          automaticAnswers
            ? "on. I answer when I am sure, and stay silent otherwise."
            : "off. I speak only when I am asked: /ask, /verify, /summary, a mention or a reply to me."
        }`,
  telegramOnly: "This command works in Telegram only.",
  terminalMore: (position) => `${position}. Write “more” for the next.`,
  forgetQuestion:
    "Shall I delete your settings and the scheduled posts that you own? Nothing else is stored about you.",
  forgotten: (records) =>
    records === 0
      ? "There was nothing stored about you."
      : `Deleted: ${records} ${records === 1 ? "record" : "records"}. Nothing about you is left.`,
  buttons: {
    before: "← Before",
    after: "After →",
    wholeParagraph: (number) => `Whole ¶${number}`,
    shorter: "Shorter",
    previous: "‹",
    next: "›",
    edge: "·",
    share: "Share",
    copy: "Copy",
    useful: "👍",
    notUseful: "👎",
    inContext: "In context",
    topics: "Topics",
    start: "« Start",
    openPrivate: "Open a private chat",
    tryInline: "Find a quotation",
    backToInline: "Back to the chat",
    addToGroup: "Add me to a group",
    automaticOn: "Answer questions by myself",
    automaticOff: "Speak only when asked",
    forget: "Delete",
  },
  toasts: {
    stale: "This button is from an older version. Please ask again.",
    foreign: "I do not know this button. Please ask again.",
    cannotChange: "I cannot change this message any more. Please ask again.",
    page: (page, of) => `Quotation ${page} of ${of}, best first.`,
    first: "This is the first.",
    last: "This is the last.",
    addressStart: "The address begins here.",
    addressEnd: "The address ends here.",
    full: "No more fits in this message.",
    thanksUseful: "Thank you! Counted, without your name.",
    thanksNotUseful: "Thank you, that helps. Counted, without your name.",
    votedAlready: "This answer has its vote already; each takes one.",
    adminsOnly: "Only administrators of this group can change this.",
    languageSet: "I speak English here.",
    automatic: (on) =>
      on ? "I will answer questions when I am sure." : "I will speak only when asked.",
    fault: "Something went wrong on my side. Please try again.",
  },
  inline: {
    why: {
      literal: "has these words",
      near: "has words like these",
      meaning: "by meaning",
      notable: "worth quoting",
      place: "the place you named",
    },
    nothingFound: "Nothing found: ask me in private",
  },
  group: {
    askUsage: "Ask with the question: /ask What is said about courts?",
    verifyUsage: "Write the words to check after /verify, or reply with /verify to a message.",
    inPrivate: "That works in a private chat.",
    adminsOnly: "Only administrators of this group can change its settings.",
    greeting: (facts) =>
      `I answer questions about ${name(facts)} with the speaker’s exact words. ` +
      "I speak only when addressed: /ask with a question, a mention of me, or a reply to me.",
  },
  operator: {
    unansweredLead: (days) =>
      `Questions of the last ${days} days that I did not answer, by the nearest topic:`,
    nothingUnanswered: (days) => `No question of the last ${days} days went unanswered.`,
    unansweredTopic: (topic, count, days) =>
      `${topic}: ${count} (${days.map((one) => `${one.day}: ${one.count}`).join(", ")})`,
    otherTopics: (topics, count) => `and ${topics} more, ${count} in all`,
    withoutTopic: {
      unanswered: "no topic near",
      empty: "no words",
      language: "another language",
      "off-topic": "off topic",
      "about-bot": "about me",
    },
  },
  posts: ENGLISH_POSTS,
  description: (facts) =>
    `I answer questions about ${name(facts)} with the speaker’s exact words, and say where they stand. When the address does not answer, I say so.\n\n` +
    "I check whether a quotation is real, give summaries in the address’s own sentences, and find quotations in any chat.",
  shortDescription: ({ day, speaker }) =>
    `Exact quotations from ${speaker}’s address of ${day}, each with its place.`,
  commands: {
    private: [
      { command: "summary", description: "The address, or a topic, in five of its sentences" },
      { command: "topics", description: "What the address speaks of" },
      { command: "verify", description: "Check whether a quotation is real" },
      { command: "find", description: "Every sentence with a word" },
      { command: "paragraph", description: "A whole paragraph by its number" },
      { command: "schedule", description: "Posts every day or week, also in a channel" },
      { command: "settings", description: "Settings" },
      { command: "language", description: "The language I speak" },
      { command: "help", description: "What I can do" },
      { command: "about", description: "The text, its source and version" },
      { command: "privacy", description: "What is stored" },
      { command: "forget", description: "Delete what is stored about you" },
    ],
    group: [
      { command: "ask", description: "Ask the address a question" },
      { command: "verify", description: "Check a quotation, or the message you reply to" },
      { command: "summary", description: "The address, or a topic, in five of its sentences" },
    ],
    admin: [
      { command: "schedule", description: "What I post in this group, and when" },
      { command: "settings", description: "Settings of this group" },
    ],
    operator: [{ command: "unanswered", description: "What I did not answer, by topic" }],
  },
  unknownCommand: "I do not know this command; see /help.",
  fault: "Something went wrong on my side. Please ask again in a moment.",
  tooFast: "That was a lot at once. Please wait a minute, then ask again.",
};

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
