import { expect, test } from "vitest";
import { factsOf } from "../../../src/conversation/show/quotation.js";
import { RUSSIAN_MESSAGES } from "../../../src/languages/russian/messages.js";
import { counted } from "../../../src/languages/russian/plural.js";
import { createTestAddress } from "../../support/test-address.js";

const ONCE = { times: 1, otherTimes: 0, otherForms: [], together: 1, apart: 0 };

test.each([
  [0, "0 записей"],
  [1, "1 запись"],
  [2, "2 записи"],
  [5, "5 записей"],
  [11, "11 записей"],
  [21, "21 запись"],
  [22, "22 записи"],
])("%i: %s", (count, expected) => {
  expect(counted(count, "запись", "записи", "записей")).toBe(expected);
});

test("an address of one sentence is spoken of in the singular", () => {
  const facts = factsOf(createTestAddress("Rivers carry cold water."), RUSSIAN_MESSAGES);
  expect(RUSSIAN_MESSAGES.aboutText(facts)).toContain("1 абзац, 1 предложение, 4 слова\n");
  expect(RUSSIAN_MESSAGES.notMentioned(["gold"], [facts])).toBe(
    "В единственном предложении текста не упоминается «gold».",
  );
  expect(RUSSIAN_MESSAGES.summaryLead(facts, 1, undefined)).toBe(
    "Обращение от 6 мая 2024 г. (A. Speaker) в 1 предложении из 1:",
  );
  expect(RUSSIAN_MESSAGES.summaryLead(facts, 1, "вода")).toBe(
    "Главное по теме «вода», 1 предложение из 1 (A. Speaker, 6 мая 2024 г.):",
  );
  expect(RUSSIAN_MESSAGES.notFound("gold", [facts])).toContain("В единственном предложении");
  expect(RUSSIAN_MESSAGES.requests.counted("water", ONCE, [facts])).toBe(
    "«water»: 1 раз, в 1 предложении:",
  );
  expect(RUSSIAN_MESSAGES.paragraphUsage([facts])).toBe("В обращении 1 абзац: /paragraph 1");
  expect(RUSSIAN_MESSAGES.posts.summaryLead(facts, 1, undefined)).toContain("1 предложение из 1");
  expect(RUSSIAN_MESSAGES.forgotten(1)).toContain("1 запись.");
});

test("several addresses and many sentences agree in their cases", () => {
  const one = factsOf(createTestAddress("Rivers carry cold water."), RUSSIAN_MESSAGES);
  const all = [{ ...one, sentences: 20, paragraphs: 21 }, one];
  const name = "от 6 мая 2024 г. (A. Speaker)";
  expect(RUSSIAN_MESSAGES.welcomeShort(all)).toContain(
    `об обращении ${name} и ещё 1 более раннем, и`,
  );
  expect(RUSSIAN_MESSAGES.offTopic([...all, one])).toContain(
    `только цитатами из обращения ${name} и ещё 2 более ранних.`,
  );
  expect(RUSSIAN_MESSAGES.shortDescription(all)).toContain("и ещё 1 более раннего,");
  expect(RUSSIAN_MESSAGES.notMentioned(["gold", "oil"], all)).toBe(
    "Ни в одном из 21 предложения не упоминаются ни «gold», ни «oil».",
  );
  expect(RUSSIAN_MESSAGES.notFound("gold", [...all, one])).toBe(
    "Ни в одном из 22 предложений в 3 обращениях нет слова «gold».",
  );
  expect(RUSSIAN_MESSAGES.paragraphUsage(all)).toContain("до 21 абзаца.");
});

test("a day that ends in a full stop is followed by no second one", () => {
  const facts = factsOf(createTestAddress("Rivers carry cold water."), RUSSIAN_MESSAGES);
  const { posts, group, otherLanguage } = RUSSIAN_MESSAGES;
  const said = [
    ...[RUSSIAN_MESSAGES.welcome, RUSSIAN_MESSAGES.welcomeShort, RUSSIAN_MESSAGES.notAnswered],
    ...[RUSSIAN_MESSAGES.aboutBot, RUSSIAN_MESSAGES.offTopic, group.greeting],
    ...[RUSSIAN_MESSAGES.description, RUSSIAN_MESSAGES.shortDescription],
  ].map((say) => say([facts]));
  said.push(RUSSIAN_MESSAGES.subjectsLead(facts), RUSSIAN_MESSAGES.aboutText(facts));
  said.push(posts.partLead(facts, 1, 2), RUSSIAN_MESSAGES.sourceLine(facts));
  for (const line of said) expect(line).not.toMatch(/\.\.|«»|undefined/u);
  expect(otherLanguage.claim([facts])).toContain("на другом языке (английский),");
});

test("several words that were looked for are spoken of in the plural", () => {
  const facts = factsOf(createTestAddress("Rivers carry cold water."), RUSSIAN_MESSAGES);
  const all = [{ ...facts, sentences: 78 }];
  const { notFound, requests, otherLanguage } = RUSSIAN_MESSAGES;
  expect(requests.counted("cold water", { ...ONCE, times: 3, together: 2, apart: 5 }, all)).toBe(
    "«cold water» как словосочетание: 3 раза; ещё 5 предложений со всеми этими словами:",
  );
  expect(requests.counted("water", { ...ONCE, times: 22, together: 17 }, all, [1, 10])).toBe(
    "«water»: 22 раза, в 17 предложениях, здесь 1–10:",
  );
  expect(notFound("cold gold", all)).toBe("Ни в одном из 78 предложений нет слов «cold gold».");
  expect(otherLanguage.found("вода", all)).toContain("к слову «вода»:");
  expect(otherLanguage.found("холодная вода", all)).toContain("к словам «холодная вода»:");
  expect(otherLanguage.foundNothing("золото", all)).toContain("к слову «золото» не");
});
