import type { AddressWords } from "../../conversation/address-words.js";
import { nameBriefly } from "../named-address.js";

/** What is said in English where there are several addresses. */
export const ENGLISH_ADDRESS_WORDS: AddressWords = {
  list: (addresses, count, chosen) =>
    [
      `${count} addresses:`,
      ...addresses.map((facts) => `• ${nameBriefly(facts)} – ${facts.title}`),
      "",
      chosen
        ? `This chat asks one of them: ${nameBriefly(chosen)}.`
        : "This chat asks all of them. Tap one to ask it alone, or name it in the question: a speaker, “in 2009”, “in the last address”.",
    ].join("\n"),
  only: (facts) => `There is one address here: ${nameBriefly(facts)}.`,
  noneNamed: "There is no such address here. There are:",
  asked: (addresses) => `Asked of ${addresses.map(nameBriefly).join("; ")}.`,
  answeredElsewhere: "Another address speaks of it:",
  compared: (topic) => `On “${topic}”, from the oldest address to the newest:`,
  nothingIn: (addresses) => `Nothing on it in ${addresses.map(nameBriefly).join("; ")}.`,
  moreIn: (addresses) => `Also in ${addresses.map(nameBriefly).join("; ")}.`,
  compareUsage: "Write a topic after the command: /compare bread",
  help:
    "/addresses: the addresses there are; choose one to ask it alone\n" +
    "/compare topic: what each of them says on a topic, the oldest first",
  commands: [
    { command: "addresses", description: "The addresses there are; choose one" },
    { command: "compare", description: "What each address says on a topic" },
  ],
  all: "All addresses",
  chosen: (facts) => `Asking ${nameBriefly(facts)}`.slice(0, 200),
  allChosen: "Asking all addresses",
};
