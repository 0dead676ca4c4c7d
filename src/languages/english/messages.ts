import type { AddressFacts } from "../../conversation/address-facts.js";
import type { Messages } from "../../conversation/messages.js";
import { capitalise } from "../capitalise.js";
import { nameFully } from "../named-address.js";
import { name } from "./address-name.js";
import { counted } from "./plural.js";
import { ENGLISH_POSTS } from "./post-words.js";
import { ENGLISH_ADDRESS_WORDS } from "./address-words.js";
import { ENGLISH_READER_WORDS } from "./reader-words.js";
import { ENGLISH_REQUEST_WORDS } from "./request-words.js";

type AllFacts = readonly AddressFacts[];

/** Example: `X’s address of 6 June 2022`, with older ones `… and 2 earlier ones`. */
const names = ([newest, ...earlier]: AllFacts): string => {
  if (!newest) return "no address";
  return earlier.length === 0
    ? name(newest)
    : `${name(newest)} and ${counted(earlier.length, "earlier one")}`;
};

const sentencesOf = (addresses: AllFacts): number =>
  addresses.reduce((sum, { sentences }) => sum + sentences, 0);

const noAnswer = (addresses: AllFacts): string =>
  addresses.length > 1
    ? "When none of them answers, I say so."
    : "When the address does not answer, I say so.";

const aboutText = (facts: AddressFacts): string =>
  `${facts.title}\n${nameFully(facts)}\n` +
  `${counted(facts.paragraphs, "paragraph")}, ${counted(facts.sentences, "sentence")}, ${counted(facts.words, "word")}\n` +
  `Source: ${facts.source}${facts.link === undefined ? "" : `, ${facts.link}`}`;

/** Example: `The text here is in English`, of several `The texts here are in English and Kazakh`. */
const textsAreIn = (addresses: AllFacts): string => {
  const names = [...new Set(addresses.map(({ language }) => language))];
  const languages = new Intl.ListFormat("en-GB").format(names);
  return addresses.length > 1
    ? `The texts here are in ${languages}`
    : `The text here is in ${languages}`;
};

const list = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "disjunction" }).format(words.map((word) => `“${word}”`));

const listed = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words.map((word) => `“${word}”`));

/** The conversation in English. */
export const ENGLISH_MESSAGES: Messages = {
  language: "en",
  locale: "en-GB",
  welcome: (addresses) => {
    const [newest, ...earlier] = addresses;
    // An occasion may be a day, a meeting or a place: no one preposition fits them all.
    const given = newest ? ` (${newest.occasion})` : "";
    const others =
      earlier.length === 0
        ? ""
        : `, and ${counted(earlier.length, "earlier one")} (/addresses lists them)`;
    return (
      `Ask me about ${names(addresses.slice(0, 1))}${given}${others}.\n\n` +
      `I answer with the speaker’s exact words and say where they stand. ${noAnswer(addresses)}`
    );
  },
  welcomeShort: (addresses) =>
    `Ask me about ${names(addresses)}, and I answer with the speaker’s exact words.`,
  tryOne: "Try one of these, or write your own question:",
  help:
    "Write a question in your own words, a few keywords, or part of a sentence you remember.\n\n" +
    "/verify words: is this a real quotation? Shows what was changed. Forwarding me a message does the same.\n" +
    "/summary: the address in five of its own sentences; /summary topic for one topic, /summary 10 for ten sentences\n" +
    "/topics: what the address speaks of\n" +
    "/find word: every sentence with a word, counted\n" +
    "/paragraph 10: a whole paragraph\n" +
    "/card ¶10 s2: a quotation as a picture, to pass on\n" +
    "/schedule: quotations and summaries every day or week, here, in groups and in channels\n" +
    "/settings, /language: how I speak to you\n" +
    "/about: the text, its source and version\n" +
    "/privacy: what is stored; /forget deletes what is about you\n\n" +
    "¶10 s2 means paragraph 10, sentence 2. Every quotation is cut from the text as it stands; nothing is rephrased.",
  about: (version, addresses, encoder) =>
    [
      ...addresses.map((one) => `${aboutText(one)}\nsha256 of the text: ${one.sha256}`),
      "Translations under quotations are not official: a language model made them, no translator has checked them, and only the quotation is what was said.",
      `Version ${version}, encoder ${encoder}. Runs locally; open source under the MIT licence.`,
    ].join("\n\n"),
  aboutTextLead: "About the text, not quoted from it:",
  aboutText,
  lengthOf: (place, { paragraphs, sentences, words }) =>
    `${place ?? "The whole text"}: ${[
      ...(paragraphs === undefined ? [] : [counted(paragraphs, "paragraph")]),
      ...(sentences === undefined ? [] : [counted(sentences, "sentence")]),
      counted(words, "word"),
    ].join(", ")}`,
  privacy:
    "Your messages are read to answer them and are not stored, logged or passed on. No outside service sees them but Telegram itself. So that you can ask on, your last questions are remembered for ten minutes, in memory only.\n\n" +
    "Kept: settings that you choose, scheduled posts that you set up (until 90 days after you remove them), for a day the numbers of handled updates so that nothing is answered twice, and for 90 days daily counts of thumbs and of unanswered questions by topic, without texts or people. /forget deletes your settings and posts at once.",
  answerLead: "In the speaker’s words:",
  citation: ({ speaker, day }, place) => `— ${speaker}, ${day}, ${place}`,
  glossLabel: "Unofficial translation",
  reader: ENGLISH_READER_WORDS,
  notAnswered: (addresses) =>
    addresses.length > 1
      ? "None of the addresses answers this."
      : `${capitalise(names(addresses))} does not answer this.`,
  notMentioned: (words, addresses) => {
    const sentences = sentencesOf(addresses);
    if (sentences === 1) return `Its one sentence does not mention ${list(words)}.`;
    const whose = addresses.length > 1 ? "their" : "its";
    return `None of ${whose} ${sentences} sentences mentions ${list(words)}.`;
  },
  nearestLead: "The nearest passage, which does not answer it:",
  saidInstead: "The address does not say so. It says otherwise:",
  aboutBot: (addresses) => `I am a program that quotes ${names(addresses)}. ${askWhat(addresses)}`,
  offTopic: (addresses) =>
    `That is outside ${names(addresses)}, the only ${
      addresses.length > 1 ? "things" : "thing"
    } I can quote from. ${askWhat(addresses)}`,
  unreadLanguage:
    "I understand questions in English, Russian and Kazakh.\n" +
    "Я понимаю вопросы на английском, русском и казахском языках.\n" +
    "Мен ағылшын, орыс және қазақ тілдеріндегі сұрақтарды түсінемін.",
  emptyQuestion: "Write a question in words, and I will look for the answer in the address.",
  onlyText: "I can read text only. Write your question in words.",
  verifyUsage: "Write the words to check after the command: /verify There was no coercion.",
  verbatim: "These words are in the address:",
  verbatimShort: "These words are in the address, but they are too few to mean much alone:",
  altered: "Changed: these are not the words of the address. It says:",
  elided: "These words are in the address, with words left out where the dots stand:",
  dotsHide: (words) =>
    `Changed: the dots hide ${listed(words)}, and without that these words say something else. The address says:`,
  cutOff: (words) =>
    `These words are in the address, but cut out of a sentence that says something else; ${listed(words)} is missing. The whole of it:`,
  misattributed: ({ speaker, day }, said) =>
    `The words are ${speaker}’s, of ${day}${said.year === undefined ? "" : `, not of ${said.year}`}${
      said.speaker === undefined ? "" : `; they are not ${said.speaker}’s in this text`
    }.`,
  stitched: "These words come from several places of the address, put together as one:",
  absent: (addresses) =>
    `Not in ${addresses > 1 ? "these addresses" : "this address"}. Whether it was said elsewhere I cannot tell.`,
  absentNearest: "The nearest passage:",
  otherLanguage: {
    claim: (addresses) =>
      `${textsAreIn(addresses)}, so words in another language cannot be checked against it. The nearest passages by meaning:`,
    claimFar: (addresses) =>
      `${textsAreIn(addresses)}, so words in another language cannot be checked against it, and no passage clearly says this. The nearest by meaning:`,
    claimNowhere: (addresses) =>
      `${textsAreIn(addresses)}, so words in another language cannot be checked against it, and no passage says this or comes near.`,
    found: (wanted, addresses) => `${textsAreIn(addresses)}; nearest to “${wanted}” by meaning:`,
    foundNothing: (wanted, addresses) =>
      `${textsAreIn(addresses)}, and nothing in ${addresses.length > 1 ? "them" : "it"} is near to “${wanted}” by meaning.`,
  },
  claimSays: "You wrote",
  addressSays: "The address",
  summaryLead: (facts, count, topic) =>
    topic === undefined
      ? `${capitalise(name(facts))} in ${facts.sentences === 1 ? "its one sentence" : `${count} of its ${counted(facts.sentences, "sentence")}`}:`
      : `On “${topic}”, ${count} of the ${counted(facts.sentences, "sentence")} of ${name(facts)}:`,
  topicNotTreated: (topic, addresses = 1) =>
    addresses > 1
      ? `None of the addresses treats “${topic}”.`
      : `The address does not treat “${topic}”.`,
  summaryUsage: "A summary has 1 to 10 sentences: /summary 5, or /summary economy 5",
  sourceLine: ({ speaker, day }) => `— ${speaker}, ${day}`,
  nearLead: "A near passage, which does not answer the question:",
  checkedForward: (addresses) =>
    `I compared this message with the ${addresses > 1 ? "addresses" : "address"}.`,
  notFound: (wanted, addresses) => {
    const sentences = sentencesOf(addresses);
    if (sentences === 1) return `The one sentence does not have “${wanted}”.`;
    const whose = addresses.length > 1 ? ` of the ${addresses.length} addresses` : "";
    return `None of the ${sentences} sentences${whose} has “${wanted}”.`;
  },
  requests: ENGLISH_REQUEST_WORDS,
  addresses: ENGLISH_ADDRESS_WORDS,
  findUsage: "Write a word after the command: /find reform",
  card: {
    usage:
      "Write after the command which sentences the picture shall show: /card ¶10 s2, or /card ¶10 s2-3. They must be of one paragraph.",
    tooLong: (place, characters, most) =>
      `A picture takes ${most} characters at most, and ${place} has ${characters}; nothing is cut. Name fewer sentences: /card ¶10 s2`,
    notSet:
      "I cannot make a picture of this: my typeface lacks letters of it, or a word is wider than the picture.",
    inTerminal: (place) => `As a picture: npm run card -- "${place}" --out card.png`,
  },
  paragraphUsage: (addresses) => {
    const most = Math.max(...addresses.map(({ paragraphs }) => paragraphs));
    const have = addresses.length > 1 ? "The addresses have up to" : "The address has";
    return most === 1
      ? `${have} ${counted(most, "paragraph")}: /paragraph 1`
      : `${have} ${counted(most, "paragraph")}. Write a number from 1 to ${most} after the command: /paragraph 2`;
  },
  subjectsLead: (facts) =>
    `What ${name(facts)} speaks of, in its own sentences. Tap a paragraph to read it whole, or write /paragraph and its number:`,
  noSuchPlace: (addresses) =>
    addresses > 1 ? "None of the addresses has such a place." : "The address has no such place.",
  deadLink: "This link leads to nothing that I know.",
  writeHere: (command) => `Here it works: write /${command}.`,
  languageName: "English",
  languageNote:
    "Choose the language I speak. Quotations always stay in the language of the address.",
  settings: (automaticAnswers, glosses) =>
    [
      automaticAnswers === undefined
        ? "Settings"
        : "Settings of this group, for its administrators",
      "Language: English",
      ...(glosses === undefined
        ? []
        : [`Unofficial translation under quotations: ${glosses ? "on" : "off"}`]),
      ...(automaticAnswers === undefined
        ? []
        : [
            `Answers to messages with a question mark: ${
              automaticAnswers
                ? "on. I answer when I am sure, and stay silent otherwise."
                : "off. I speak only when I am asked: /ask, /verify, /summary, a mention or a reply to me."
            }`,
          ]),
    ].join("\n"),
  telegramOnly: "This command works in Telegram only.",
  terminalNext: "more",
  terminalMore: (position) => `${position}. Write “more” for the next.`,
  forgetQuestion:
    "Shall I delete your settings and the scheduled posts that you own? Nothing else is stored about you.",
  forgotten: (records) =>
    records === 0
      ? "There was nothing stored about you."
      : `Deleted: ${counted(records, "record")}. Nothing about you is left.`,
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
    card: { make: "Picture", wide: "Wide picture", tall: "Tall picture" },
    useful: "👍",
    notUseful: "👎",
    inContext: "In context",
    subjects: "Topics",
    start: "« Start",
    openPrivate: "Open a private chat",
    tryInline: "Find a quotation",
    backToInline: "Back to the chat",
    addToGroup: "Add me to a group",
    automaticOn: "Answer questions by myself",
    automaticOff: "Speak only when asked",
    glossesOn: "Show translations",
    glossesOff: "Hide translations",
    forget: "Delete",
    address: ({ speaker, day }) => `${speaker}, ${day}`,
  },
  toasts: {
    stale:
      "This button is outdated: it belongs to an older version of the text or of me. Please ask again.",
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
    glosses: (on) =>
      on ? "I show translations under quotations." : "I show quotations without translations.",
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
    greeting: (addresses) =>
      `I answer questions about ${names(addresses)} with the speaker’s exact words. ` +
      "I speak only when addressed: /ask with a question, a mention of me, or a reply to me.",
  },
  operator: {
    unansweredLead: (days) =>
      `Questions of the last ${counted(days, "day")} that I did not answer, by the nearest topic:`,
    nothingUnanswered: (days) => `No question of the last ${counted(days, "day")} went unanswered.`,
    unansweredGap: (gapTopic, count, days) =>
      `${gapTopic}: ${count} (${days.map((one) => `${one.day}: ${one.count}`).join(", ")})`,
    otherGaps: (gapTopics, count) => `and ${gapTopics} more, ${count} in all`,
    withoutGapTopic: {
      unanswered: "no topic near",
      empty: "no words",
      language: "another language",
      "off-topic": "off topic",
      "about-bot": "about me",
    },
    status: ({ version, uptime, waiting, sinceUpdate }) =>
      `Version ${version}, running for ${uptime}.\n` +
      `Updates in hand beside yours: ${waiting}. ` +
      (sinceUpdate === undefined
        ? "None was finished before it."
        : `The one before was finished ${sinceUpdate} ago.`),
    noErrors: "No errors since the start.",
    errorsLead: "Errors since the start, by the names of the metrics:",
    errorSources: { updates: "Updates", calls: "Calls of Telegram", posts: "Posts" },
    topicSummary: (sentences) => `Summary of a topic in ${counted(sentences, "sentence")}`,
    otherPosts: (count) => `and ${count} more`,
    noSuchPost: "No post has this number. See /posts.",
    pausedByOwner: "Its owner has paused it, and only they resume it.",
  },
  posts: ENGLISH_POSTS,
  description: (addresses) =>
    `I answer questions about ${names(addresses)} with the speaker’s exact words, and say where they stand. ${noAnswer(addresses)}\n\n` +
    "I check whether a quotation is real, give summaries in the address’s own sentences, and find quotations in any chat.",
  shortDescription: (addresses) =>
    `Exact quotations from ${names(addresses)}, each with its place.`,
  commands: {
    private: [
      { command: "summary", description: "The address, or a topic, in five of its sentences" },
      { command: "topics", description: "What the address speaks of" },
      { command: "verify", description: "Check whether a quotation is real" },
      { command: "find", description: "Every sentence with a word" },
      { command: "paragraph", description: "A whole paragraph by its number" },
      { command: "card", description: "A quotation as a picture" },
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
      { command: "card", description: "A quotation as a picture" },
    ],
    admin: [
      { command: "schedule", description: "What I post in this group, and when" },
      { command: "settings", description: "Settings of this group" },
    ],
    operator: [
      { command: "unanswered", description: "What I did not answer, by topic" },
      { command: "status", description: "How I fare: queue, last update, errors" },
      { command: "posts", description: "Scheduled posts of all chats; pause and resume" },
    ],
  },
  unknownCommand: "I do not know this command; see /help.",
  fault: "Something went wrong on my side. Please ask again in a moment.",
  tooFast: "That was a lot at once. Please wait a minute, then ask again.",
};

function askWhat(addresses: AllFacts): string {
  const say = addresses.length > 1 ? "they say" : "it says";
  return `Ask me what ${say} about something, or see /help.`;
}
