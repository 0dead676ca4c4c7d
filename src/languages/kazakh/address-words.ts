import type { AddressWords } from "../../conversation/address-words.js";
import { nameBriefly } from "../named-address.js";

/** What is said in Kazakh where there are several addresses. */
export const KAZAKH_ADDRESS_WORDS: AddressWords = {
  list: (addresses, count, chosen) =>
    [
      `${count} үндеу:`,
      ...addresses.map((facts) => `• ${nameBriefly(facts)} – ${facts.title}`),
      "",
      chosen
        ? `Бұл чат біреуінен ғана іздейді: ${nameBriefly(chosen)}.`
        : "Бұл чат бәрінен іздейді. Біреуінен ғана іздеу үшін оны басыңыз немесе сұрақта атаңыз: аты-жөні, «2009 жылы», «соңғы үндеуінде».",
    ].join("\n"),
  only: (facts) => `Мұнда бір ғана үндеу бар: ${nameBriefly(facts)}.`,
  noneNamed: "Мұнда ондай үндеу жоқ. Барлары:",
  asked: (addresses) => `Тек мына үндеуден ізделді: ${addresses.map(nameBriefly).join("; ")}.`,
  answeredElsewhere: "Бұл туралы басқа үндеуде айтылған:",
  compared: (topic) => `«${topic}» тақырыбы, ең ертесінен соңғысына дейін:`,
  nothingIn: (addresses) => `Бұл туралы ештеңе жоқ: ${addresses.map(nameBriefly).join("; ")}.`,
  moreIn: (addresses) => `Мына үндеулерде де бар: ${addresses.map(nameBriefly).join("; ")}.`,
  compareUsage: "Командадан кейін тақырып жазыңыз: /compare нан",
  help:
    "/addresses: қандай үндеулер бар; біреуін таңдауға болады\n" +
    "/compare тақырып: әр үндеуде тақырып туралы не айтылғаны, ең ертесінен бастап",
  commands: [
    { command: "addresses", description: "Қандай үндеулер бар; біреуін таңдау" },
    { command: "compare", description: "Әр үндеуде тақырып туралы не айтылған" },
  ],
  all: "Барлық үндеу",
  chosen: (facts) => `Ізделеді: ${nameBriefly(facts)}`.slice(0, 200),
  allChosen: "Барлық үндеуден ізделеді",
};
