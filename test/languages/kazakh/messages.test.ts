import { expect, test } from "vitest";
import { inLatin } from "../../../src/languages/kazakh/latin-messages.js";
import { KAZAKH_MESSAGES } from "../../../src/languages/kazakh/messages.js";

const newest = {
  title: "Президент Қасым-Жомарт Тоқаевтың Қазақстан халқына үндеуі",
  speaker: "Қасым-Жомарт Тоқаев",
  office: "Қазақстан Республикасының Президенті",
  occasion: "2022 жылғы 5 маусымдағы конституциялық референдумның ертесінде",
  language: "ағылшын тілі",
  day: "2022 ж. 6 маусым",
  source: "Қазақстан Республикасы Президентінің ресми сайты",
  link: undefined,
  sentences: 78,
  paragraphs: 17,
  words: 1209,
  isTranslated: true,
  sha256: "0".repeat(64),
};
const three = [newest, { ...newest, sentences: 50 }, { ...newest, sentences: 40, paragraphs: 20 }];

test("a noun stays in the singular after a number, and bears its own endings", () => {
  expect(KAZAKH_MESSAGES.summaryLead(newest, 5, undefined)).toBe(
    "Үндеудің (Қасым-Жомарт Тоқаев, 2022 ж. 6 маусым) 78 сөйлемінен таңдалған 5 сөйлем:",
  );
  expect(KAZAKH_MESSAGES.notFound("reform", three)).toBe(
    "3 үндеудің 168 сөйлемінің ешқайсысында «reform» жоқ.",
  );
  expect(KAZAKH_MESSAGES.paragraphUsage(three)).toContain("20 абзац бар");
  expect(KAZAKH_MESSAGES.forgotten(3)).toMatch(/^3 дерек өшірілді/u);
});

test("cases stand on the noun, names and days stay as they are", () => {
  const named = "(Қасым-Жомарт Тоқаев, 2022 ж. 6 маусым)";
  expect(KAZAKH_MESSAGES.subjectsLead(newest)).toContain(`Үндеудің ${named} тақырыптары`);
  expect(KAZAKH_MESSAGES.offTopic([newest])).toContain(`Мен тек үндеуден ${named} дәйексөз`);
  expect(KAZAKH_MESSAGES.aboutBot(three)).toContain(
    `үндеуден ${named} және одан бұрынғы 2 үндеуден дәйексөз`,
  );
  expect(KAZAKH_MESSAGES.aboutBot(three.slice(1))).toContain("және одан бұрынғы тағы бір үндеуден");
});

test("what has no answer is said plainly", () => {
  expect(KAZAKH_MESSAGES.notAnswered([newest])).toBe("Үндеуден бұл сұраққа нақты жауап таппадым.");
});

test.each([
  ["ағылшын тілі", "Мәтін ағылшын тілінде, сондықтан"],
  ["tlh", "Мәтіннің тілі — tlh, сондықтан"],
])("a text whose language is %s is said to be in it", (language, said) => {
  const { claim, claimFar } = KAZAKH_MESSAGES.otherLanguage;
  expect(claim([{ ...newest, language }])).toContain(said);
  expect(claimFar([{ ...newest, language }])).toContain(said);
});

test("the language takes its ending in Latin letters too", () => {
  const facts = { ...newest, language: "ağylşyn tılı" };
  expect(inLatin(KAZAKH_MESSAGES).otherLanguage.claim([facts])).toContain("Mätın ağylşyn tılınde,");
});

test("the welcome tells of the translation only where there is something to translate", () => {
  const { welcome } = KAZAKH_MESSAGES;
  expect(welcome(three)).toContain("Мәтін ағылшын тілінде, дәйексөздің астында қазақша");
  for (const language of ["қазақ тілі", "qazaq tılı"])
    expect(welcome([{ ...newest, language }])).not.toContain("аударма");
  expect(welcome([{ ...newest, isTranslated: false }])).not.toContain("аударма");
});

test("words that are not mentioned are counted", () => {
  expect(KAZAKH_MESSAGES.notMentioned(["tax"], [newest])).toBe(
    "78 сөйлемнің ешқайсысында «tax» сөзі кездеспейді.",
  );
  expect(KAZAKH_MESSAGES.notMentioned(["tax", "war"], [newest])).toContain("«tax», «war» сөздері");
});

test("with several addresses the profile still fits (core.telegram.org/bots/api)", () => {
  expect(KAZAKH_MESSAGES.description(three).length).toBeLessThanOrEqual(512);
  expect(KAZAKH_MESSAGES.shortDescription(three).length).toBeLessThanOrEqual(120);
});
