import type { AddressFacts } from "../../conversation/address-facts.js";
import type { AddressWords } from "../../conversation/address-words.js";

const name = ({ speaker, day }: AddressFacts): string => `${speaker}, ${day}`;

/** What is said in English where there are several addresses. */
export const ENGLISH_ADDRESS_WORDS: AddressWords = {
  list: (addresses, count, chosen) =>
    [
      `${count} addresses:`,
      ...addresses.map((facts) => `• ${name(facts)} – ${facts.title}`),
      "",
      chosen
        ? `This chat asks one of them: ${name(chosen)}.`
        : "This chat asks all of them. Tap one to ask it alone, or name it in the question: a speaker, “in 2009”, “in the last address”.",
    ].join("\n"),
  only: (facts) => `There is one address here: ${name(facts)}.`,
  noneNamed: "There is no such address here. There are:",
  asked: (addresses) => `Asked of ${addresses.map(name).join("; ")}.`,
  answeredElsewhere: "Another address speaks of it:",
  compared: (topic) => `On “${topic}”, from the oldest address to the newest:`,
  nothingIn: (addresses) => `Nothing on it in ${addresses.map(name).join("; ")}.`,
  moreIn: (addresses) => `Also in ${addresses.map(name).join("; ")}.`,
  compareUsage: "Write a topic after the command: /compare bread",
  help:
    "/addresses: the addresses there are; choose one to ask it alone\n" +
    "/compare topic: what each of them says on a topic, the oldest first",
  commands: [
    { command: "addresses", description: "The addresses there are; choose one" },
    { command: "compare", description: "What each address says on a topic" },
  ],
  all: "All addresses",
  chosen: (facts) => `Asking ${name(facts)}`.slice(0, 200),
  allChosen: "Asking all addresses",
};
