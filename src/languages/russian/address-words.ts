import type { AddressWords } from "../../conversation/address-words.js";
import { nameBriefly } from "../named-address.js";
import { counted } from "./plural.js";

/** What is said in Russian where there are several addresses. */
export const RUSSIAN_ADDRESS_WORDS: AddressWords = {
  list: (addresses, count, chosen) =>
    [
      `${counted(count, "обращение", "обращения", "обращений")}:`,
      ...addresses.map((facts) => `• ${nameBriefly(facts)} – ${facts.title}`),
      "",
      chosen
        ? `Этот чат спрашивает одно из них: ${nameBriefly(chosen)}.`
        : "Этот чат спрашивает все. Нажмите на одно, чтобы спрашивать только его, или назовите его в вопросе: имя, «в 2009 году», «в последнем обращении».",
    ].join("\n"),
  only: (facts) => `Здесь одно обращение: ${nameBriefly(facts)}.`,
  noneNamed: "Такого обращения здесь нет. Есть:",
  asked: (addresses) => `Искал только здесь: ${addresses.map(nameBriefly).join("; ")}.`,
  answeredElsewhere: "Об этом говорится в другом обращении:",
  compared: (topic) => `На тему «${topic}», от самого раннего обращения к последнему:`,
  nothingIn: (addresses) => `Об этом ничего здесь: ${addresses.map(nameBriefly).join("; ")}.`,
  moreIn: (addresses) => `Также здесь: ${addresses.map(nameBriefly).join("; ")}.`,
  compareUsage: "Напишите тему после команды: /compare хлеб",
  help:
    "/addresses: какие есть обращения; можно выбрать одно\n" +
    "/compare тема: что говорится на тему в каждом, начиная с самого раннего",
  commands: [
    { command: "addresses", description: "Какие есть обращения; выбрать одно" },
    { command: "compare", description: "Что говорится на тему в каждом обращении" },
  ],
  all: "Все обращения",
  chosen: (facts) => `Спрашиваю: ${nameBriefly(facts)}`.slice(0, 200),
  allChosen: "Спрашиваю все обращения",
};
