import type { RequestWords } from "../../conversation/request-words.js";
import type { CountedSign } from "../../requests/count-signs.js";
import type { AddressFacts } from "../../conversation/address-facts.js";
import { sourceOf } from "../../conversation/address-facts.js";
import { counted } from "./plural.js";

const here = (shown: readonly [number, number] | undefined): string =>
  shown === undefined ? "" : `, here ${shown[0]} to ${shown[1]}`;
const listed = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
const facts = ({ speaker, office, day, occasion }: AddressFacts): string =>
  `${speaker}, ${office}, on ${day} (${occasion})`;
const sentencesOf = (addresses: readonly AddressFacts[]): string => {
  const all = addresses.reduce((sum, one) => sum + one.sentences, 0);
  const whose = addresses.length > 1 ? ` of ${addresses.length} addresses` : "";
  return `${counted(all, "sentence")}${whose}`;
};

const runBy = (operator: string | undefined): string =>
  operator === undefined
    ? "Who runs this copy of me is not entered in my settings."
    : `I am run by ${operator}.`;

const SIGNS: Readonly<Record<Exclude<CountedSign, object>, string>> = {
  exclamation: "exclamation marks",
  question: "question marks",
  semicolon: "semicolons",
  quotation: "quotation marks",
  comma: "commas",
  colon: "colons",
  "full-stop": "full stops",
  dash: "dashes",
  hyphen: "hyphens",
  bracket: "brackets",
  apostrophe: "apostrophes",
  punctuation: "punctuation marks",
  capital: "capital letters",
  letter: "letters",
  "without-spaces": "characters without spaces",
  character: "characters with spaces",
};
const signOf = (sign: CountedSign): string =>
  typeof sign === "string" ? SIGNS[sign] : `the letter “${sign.letter}”`;

/** What is said to requests in English. */
export const ENGLISH_REQUEST_WORDS: RequestWords = {
  counted: (wanted, { times, otherTimes, otherForms, together, apart }, addresses, shown) => {
    const sentences = together + apart;
    const where = `in ${sentences} of ${sentencesOf(addresses)}${here(shown)}:`;
    if (/\s/u.test(wanted.trim())) {
      if (apart === 0) return `“${wanted}” stands ${counted(times, "time")} as a phrase, ${where}`;
      if (times === 0)
        return `“${wanted}” does not stand as a phrase; ${counted(apart, "sentence")} of ${sentencesOf(addresses)} ${apart === 1 ? "has" : "have"} all the words${here(shown)}:`;
      return `“${wanted}” stands ${counted(times, "time")} as a phrase; ${apart} more ${apart === 1 ? "sentence has" : "sentences have"} all the words${here(shown)}:`;
    }
    if (otherTimes === 0) return `“${wanted}” stands ${counted(times, "time")}, ${where}`;
    const others = listed(otherForms.map((form) => `“${form}”`));
    return times === 0
      ? `The exact word “${wanted}” does not occur; ${others} ${otherTimes === 1 ? "does" : "do"}, ${counted(otherTimes, "time")}, ${where}`
      : `“${wanted}” stands ${counted(times, "time")} and ${counted(otherTimes, "time")} in another form (${others}), ${where}`;
  },
  countedInTranslation: (wanted, { times, together, apart }, shown) => {
    const lead = `In the unofficial translation “${wanted}”`;
    const all = `${apart === 1 ? "has" : "have"} all the words${here(shown)}:`;
    if (apart === 0)
      return `${lead} stands ${counted(times, "time")}, in ${counted(together, "sentence")}${here(shown)}:`;
    return times === 0
      ? `${lead} does not stand as a phrase; ${counted(apart, "sentence")} ${all}`
      : `${lead} stands ${counted(times, "time")} as a phrase; ${apart} more ${apart === 1 ? "sentence" : "sentences"} ${all}`;
  },
  gathered: (topic, count, shown) => `On “${topic}”, ${counted(count, "sentence")}${here(shown)}:`,
  mentioned: (of, names, count, shown) => {
    switch (of) {
      case "thanks":
        return `Thanks and gratitude stand in ${counted(count, "sentence")}${here(shown)}:`;
      case "promises":
        return `What is announced with “will”, ${counted(count, "sentence")}${here(shown)}:`;
      case "places":
        return `Places named: ${listed(names)}. ${counted(count, "sentence")}${here(shown)}:`;
      case "numbers":
        return `Numbers: ${listed(names)}. ${counted(count, "sentence")}${here(shown)}:`;
      case "dates":
        return `Dates and times: ${listed(names)}. ${counted(count, "sentence")}${here(shown)}:`;
      case "names":
        return `Written with a capital: ${listed(names)}. ${counted(count, "sentence")}${here(shown)}:`;
    }
  },
  noneMentioned: (of) =>
    ({
      thanks: "The address thanks nobody.",
      promises: "No sentence of the address announces anything with “will”.",
      places: "The address names no place.",
      numbers: "The address has no numbers or percentages.",
      dates: "The address names no date.",
      names: "The address names nobody.",
    })[of],
  extreme: (which, words) => `The ${which} sentence, ${counted(words, "word")}:`,
  extremeOf: ({ which, unit, by }, amount, alike) =>
    which === "middle"
      ? `In the middle ${alike === 1 ? `stands this ${unit}` : `stand these ${unit}s`}:`
      : `The ${unit}${alike === 1 ? "" : "s"} with the ${which === "longest" ? "most" : "fewest"} ${by}, ${counted(amount, by === "words" ? "word" : "sentence")}${alike === 1 ? "" : ` each; ${alike} are alike`}:`,
  mostUsed: (words) =>
    `The words that stand most often, small words left out and forms of one word counted together: ${words
      .map(({ name, count }) => `${name} (${count})`)
      .join(", ")}.`,
  refused: {
    translate: "I do not translate: I quote the address in its own language.",
    rephrase: "I do not put it in other words: I only quote.",
    explain: "I do not explain in words of my own: I only quote.",
    rearrange:
      "I do not join, shorten or reorder the speaker’s words: I only quote them exactly as they stand.",
    write: "I do not write or make up texts: I only quote the address.",
    pretend:
      "I am a program, not the speaker. I play no role and put no words into anybody’s mouth: I only quote the address.",
    opinion: "I have no opinions: I only quote the address.",
  },
  instead: "What the address itself says comes nearest:",
  speaker: (addresses) => `The speaker is ${addresses.map(facts).join("; ")}.`,
  whereGiven: (addresses) =>
    `The text does not say where it was given. It is by ${addresses.map(facts).join("; ")}.`,
  bot: (addresses, operator) =>
    `I am a program that quotes ${addresses.length > 1 ? "addresses" : "an address"} with exact words and says where they stand; nobody types my replies. I am not an official account and speak for nobody. ${runBy(operator)}\nThe text: ${addresses.map(facts).join("; ")}. It is from the ${listed([...new Set(addresses.map(sourceOf))])}. Ask me a question, or for a part by its number, a count, a list, a summary, a comparison, a check of a quotation; I do not translate, explain or write. More: /help.`,
  signs: {
    counted: (counts, { language, speaker, day }, part) =>
      `Counted in ${part ?? "the text"} (${language}, ${speaker}, ${day}): ${counts
        .map(
          ({ sign, count, places }) =>
            `${signOf(sign)} – ${count}${places.length === 0 ? "" : ` (${places.join(", ")})`}`,
        )
        .join("; ")}.`,
    noPages: ({ paragraphs, sentences, words }) =>
      `A text has no pages: how many it takes depends on how it is printed. It has ${counted(paragraphs, "paragraph")}, ${counted(sentences, "sentence")} and ${counted(words, "word")}.`,
  },
  botFacts: {
    texts: (addresses) =>
      `I know ${addresses.length > 1 ? `${addresses.length} addresses` : "one address"} and no other text: ${addresses.map(facts).join("; ")}.`,
    languages: (addresses) =>
      `I understand English, Russian and Kazakh, in Cyrillic or Latin letters. What I quote stays in the language of the text (${listed([...new Set(addresses.map(({ language }) => language))])}); readers of another language may see an unofficial translation below it.`,
    offline: () =>
      "I find answers on the machine that I run on: no search in the internet, no outside service. Only Telegram itself needs the network.",
    choice: () =>
      "I compare your message with every sentence of the text, and with questions written for them beforehand, where there are any, by words and by meaning. How sure the best one is decides whether I say that it answers, that it is only the closest, or that there is no answer. What I quote is cut from the text as it stands.",
    mistakes: () =>
      "Yes. My quotations are exact, but I may choose a passage that does not answer you, or miss one that does. So each has its place, like ¶10 s2: read what stands around it. Whether what was said is true I do not judge.",
    machine: () =>
      "I am not ChatGPT, and no language model writes my replies: what I quote is cut from the text. A small model of word meanings runs on my own machine and only helps to find the passage. The unofficial translations under quotations were made beforehand by a language model.",
  },
  nothingMore: "That was all; there is nothing further.",
  nothingBefore: "There is nothing before that.",
  nothingToCancel: "There is nothing to cancel. Ask me about the address whenever you like.",
  hello: "Hello!",
  nothingToFind:
    "I found no word here to look for. Write what you want to know about, or see /topics.",
  noSuchPart: (addresses) =>
    `There is no such part: ${addresses.length > 1 ? "the addresses have" : "the address has"} ${listed(
      addresses.map(
        ({ paragraphs, sentences }) =>
          `${counted(paragraphs, "paragraph")} and ${counted(sentences, "sentence")}`,
      ),
    )}.`,
  fewerSentences: (paragraph, sentences) =>
    `There is no such sentence: ${paragraph} has ${counted(sentences, "sentence")}. Its last:`,
  gist: (sentences, of, paragraphs) => `${paragraphs} in ${sentences} of ${of} sentences:`,
  fewerParts: (paragraphs) => `The address ends here: it has ${counted(paragraphs, "paragraph")}.`,
  sideOfTopic: (topic) => `On “${topic}”`,
  unclear: (subject) =>
    `I am not sure what you mean about “${subject}”. Tap one of these, or write the whole question.`,
  partNotAnswered: "The address does not say this.",
  absentTopic: (topic) => `The address does not mention “${topic}”.`,
  samePassage: (place) => `See ${place} above.`,
  lacks: {
    number: (subject) =>
      `The address gives no number for ${subject === undefined ? "this" : `“${subject}”`}.`,
    date: (subject) =>
      `The address gives no date for ${subject === undefined ? "this" : `“${subject}”`}.`,
    name: () => "The address gives no name for this.",
  },
  closest: "The closest the address comes:",
  claimInOtherWords: "The address puts it like this:",
  claimNotFound: (addresses) =>
    `I find nothing like this in ${addresses > 1 ? "the addresses" : "the address"}.`,
  claimNotSaid: "No, the address does not say this. The nearest passage:",
  claimNotInWords: "Not word for word. The nearest passage:",
  buttons: {
    summary: "The address in five sentences",
    everythingOn: (topic) => `All on “${topic}”`,
  },
};
