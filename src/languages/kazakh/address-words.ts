import type { AddressFacts } from "../../conversation/address-facts.js";
import type { AddressWords } from "../../conversation/address-words.js";

const name = ({ speaker, day }: AddressFacts): string => `${speaker}, ${day}`;

/** What is said in Kazakh where there are several addresses. */
export const KAZAKH_ADDRESS_WORDS: AddressWords = {
  list: (addresses, count, chosen) =>
    [
      `${count} үндеу:`,
      ...addresses.map((facts) => `• ${name(facts)} – ${facts.title}`),
      "",
      chosen
        ? `Бұл чат біреуінен ғана іздейді: ${name(chosen)}.`
        : "Бұл чат бәрінен іздейді. Біреуінен ғана іздеу үшін оны басыңыз немесе сұрақта атаңыз: аты-жөні, «2009 жылы», «соңғы үндеуінде».",
    ].join("\n"),
  only: (facts) => `Мұнда бір ғана үндеу бар: ${name(facts)}.`,
  noneNamed: "Мұнда ондай үндеу жоқ. Барлары:",
  asked: (addresses) => `Тек мына үндеуден ізделді: ${addresses.map(name).join("; ")}.`,
  answeredElsewhere: "Бұл туралы басқа үндеуде айтылған:",
  compared: (topic) => `«${topic}» тақырыбы, ең ертесінен соңғысына дейін:`,
  nothingIn: (addresses) => `Бұл туралы ештеңе жоқ: ${addresses.map(name).join("; ")}.`,
  moreIn: (addresses) => `Мына үндеулерде де бар: ${addresses.map(name).join("; ")}.`,
  compareUsage: "Командадан кейін тақырып жазыңыз: /compare нан",
  help:
    "/addresses: қандай үндеулер бар; біреуін таңдауға болады\n" +
    "/compare тақырып: әр үндеуде тақырып туралы не айтылғаны, ең ертесінен бастап",
  commands: [
    { command: "addresses", description: "Қандай үндеулер бар; біреуін таңдау" },
    { command: "compare", description: "Әр үндеуде тақырып туралы не айтылған" },
  ],
  all: "Барлық үндеу",
  chosen: (facts) => `Ізделеді: ${name(facts)}`.slice(0, 200),
  allChosen: "Барлық үндеуден ізделеді",
};
