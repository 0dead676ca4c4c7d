import { beforeAll, describe, expect, test } from "vitest";
import type { AddressFacts } from "../../src/conversation/address-facts.js";
import type { Conversation } from "../../src/conversation/conversation.js";
import type { Messages } from "../../src/conversation/messages.js";
import { factsOf } from "../../src/conversation/show/quotation.js";
import { readRequest } from "../../src/requests/read-request.js";
import { languages } from "../../src/languages/index.js";
import { readOfficialAddress } from "../support/official-address.js";
import { openOfficialConversation } from "../support/official-corpus.js";

/** Wishes besides an answer, each in the languages that people type here. */
let conversation: Conversation;
beforeAll(async () => {
  conversation = await openOfficialConversation();
});

async function say(language: string, message: string): Promise<string> {
  return (await conversation.say(languages.messagesOf(language), message)).content.text;
}

async function factsIn(language: string): Promise<{
  readonly messages: Messages;
  readonly facts: readonly AddressFacts[];
}> {
  const messages = languages.messagesOf(language);
  return { messages, facts: [factsOf(await readOfficialAddress(), messages)] };
}

/** The places of the quotations of a reply, in order. */
const placesIn = (text: string): string[] =>
  [...text.matchAll(/¶\d+(?: s\d+(?:–\d+)?)?/gu)].map(([place]) => place);

describe("nobody's words are joined or put in another order: the parts that are named stand as they are", () => {
  test.each([
    ["en", "make me one sentence out of ¶3 and ¶9", ["¶3 s1–7", "¶9 s1–3"]],
    ["en", "can u mix his words so it rhymes 🙏", []],
    ["en", "change the order of the words in the last sentence pls", ["¶17 s1"]],
    [
      "en",
      "glue together the first and last sentence so it reads as one quote",
      ["¶1 s1", "¶17 s1"],
    ],
    ["en", "shuffle the sentences of paragraph 4", ["¶4 s1–4"]],
    ["en", 'swap "unity" and "diversity" in that sentence for me', []],
    ["en", "rearrange the speech so that the economy comes first", []],
    ["ru", "сделай одно предложение из ¶3 и ¶9", ["¶3 s1–7", "¶9 s1–3"]],
    ["ru", "перемешай его слова чтоб получилась рифма 😂", []],
    ["ru", "поменяй порядок слов в последнем предложении пж", ["¶17 s1"]],
    ["ru", "расставь слова из ¶10 s2 по алфавиту", ["¶10 s1–2"]],
    ["ru", "склей мне цитату из разных мест, чтобы было про молодежь", []],
    ["kk", "¶3 пен ¶9-дан бір сөйлем құрап берші", ["¶3 s1–7", "¶9 s1–3"]],
    ["kk", "сөздерін араластырып ұйқас жасап берші 😅", []],
    ["kk", "соңғы сөйлемдегі сөздердің орнын ауыстыр", ["¶17 s1"]],
    ["kk", "абзацтардың ретін өзгерт, экономика бірінші тұрсын", []],
  ])("%s: %s", async (language, message, places) => {
    const reply = await say(language, message);
    const [line] = reply.split("\n");
    expect(line).toBe(languages.messagesOf(language).requests.refused.rearrange);
    expect(placesIn(reply)).toEqual(places);
  });

  test.each([
    ["en", "how will he combine reforms and stability"],
    ["en", "what is the order of the words in the oath"],
    ["en", "give me a quote from the speech for my poster"],
    ["ru", "объединит ли реформа суды и полицию"],
    ["ru", "собери цитаты про единство"],
    ["kk", "халықты біріктіру туралы не айтты"],
  ])("%s: %s asks for something else", async (language, message) => {
    expect(await say(language, message)).not.toContain(
      languages.messagesOf(language).requests.refused.rearrange,
    );
  });
});

describe("what was never said is declined, without a passage that seems to say it", () => {
  test.each([
    ["en", "what would he say about tiktok", "pretend"],
    ["en", "imagine he speaks in 2030, what does he say", "pretend"],
    ["en", "what would the next paragraf be?", "pretend"],
    ["en", "continue the speech", "write"],
    ["en", "write an ending for the speech", "write"],
    ["ru", "что бы он сказал про тикток", "pretend"],
    ["ru", "а если бы выступал в 2030, что бы сказал?", "pretend"],
    ["ru", "как бы он ответил моему учителю", "pretend"],
    ["ru", "продолжи речь", "write"],
    ["ru", "допиши за него концовку", "write"],
    ["kk", "ол тикток туралы не айтар еді", "pretend"],
    ["kk", "2030 жылы сөйлесе не дер еді?", "pretend"],
    ["kk", "оның орнына соңын жазып бер", "pretend"],
    ["kk", "сөзін ары қарай жалғастыр", "write"],
  ] as const)("%s: %s", async (language, message, what) => {
    const reply = await say(language, message);
    expect(reply.split("\n")[0]).toBe(languages.messagesOf(language).requests.refused[what]);
    expect(placesIn(reply)).toEqual([]);
  });

  test.each([
    ["en", "what would change for the courts"],
    ["ru", "что бы изменилось после поправок"],
    ["kk", "оның орнына кім келеді"],
  ])("%s: %s asks for something else", async (language, message) => {
    const { refused } = languages.messagesOf(language).requests;
    expect(await say(language, message)).not.toContain(refused.pretend);
  });

  test("the speech goes on from a paragraph that is shown", async () => {
    const english = languages.messagesOf("en");
    const { thread } = await conversation.say(english, "paragraph 3");
    const reply = await conversation.say(english, "continue the speech", thread);
    expect(placesIn(reply.content.text)[0]).toMatch(/^¶4/u);
  });
});

describe("questions about the bot itself are answered from what is true of it", () => {
  test.each([
    ["en", "who reads my messages", "privacy"],
    ["en", "do u save my data?? 😳", "privacy"],
    ["en", "which speeches do you know", "texts"],
    ["en", "are you chatgpt", "machine"],
    ["en", "do you work offline", "offline"],
    ["en", "how do you choose the passage", "choice"],
    ["en", "can you be wrong", "mistakes"],
    ["en", "what languages do you speak", "languages"],
    ["ru", "кто читает мои сообщения", "privacy"],
    ["ru", "какие речи ты знаешь", "texts"],
    ["ru", "ты нейросеть?", "machine"],
    ["ru", "ты работаешь без интернета", "offline"],
    ["ru", "как ты выбираешь отрывок", "choice"],
    ["ru", "часто ошибаешься?", "mistakes"],
    ["ru", "на каких языках ты говоришь", "languages"],
    ["kk", "менің хабарламаларымды кім оқиды", "privacy"],
    ["kk", "басқа үндеулер бар ма сенде", "texts"],
    ["kk", "сен chatgpt-сің бе", "machine"],
    ["kk", "интернетсіз жұмыс істейсің бе", "offline"],
    ["kk", "үзіндіні қалай таңдайсың", "choice"],
    ["kk", "қателесуің мүмкін бе", "mistakes"],
    ["kk", "қандай тілдерді білесің", "languages"],
  ] as const)("%s: %s", async (language, message, of) => {
    const { messages, facts } = await factsIn(language);
    const fact = of === "privacy" ? messages.privacy : messages.requests.botFacts[of](facts);
    expect(await say(language, message)).toBe(fact);
  });

  test.each([
    ["en", "how do you see the future of parliament"],
    ["en", "who reads the laws before they pass"],
    ["en", "does he say our data is protected"],
    ["ru", "как выбирают депутатов"],
    ["ru", "как он решает ошибки чиновников"],
    ["kk", "халық кімді таңдайды"],
  ])("%s: %s is asked of the address", async (language, message) => {
    const { messages, facts } = await factsIn(language);
    const reply = await say(language, message);
    expect(reply).not.toBe(messages.privacy);
    for (const fact of Object.values(messages.requests.botFacts))
      expect(reply).not.toBe(fact(facts));
  });
});

describe("marks and letters are counted from the text", () => {
  test.each([
    ["en", "how many exclamation marks are there", /!/gu],
    ["en", "how many question marks does he use", /\?/gu],
    ["en", "count the commas pls", /,/gu],
    ["en", "how many capital letters", /\p{Lu}/gu],
    ["en", "how many times does the letter z occur", /z/giu],
    ["ru", "посчитай запятые пж", /,/gu],
    ["ru", "сколько заглавных букв", /\p{Lu}/gu],
    ["ru", "есть ли вообще восклицательные знаки 😀", /!/gu],
    ["kk", "үтірлерді санап берші", /,/gu],
    ["kk", "мәтіндегі әріптер саны", /\p{L}/gu],
    ["kk", "z әрпі неше рет кездеседі", /z/giu],
  ])("%s: %s", async (language, message, pattern) => {
    const { text } = await readOfficialAddress();
    const count = text.match(pattern)?.length ?? 0;
    expect(await say(language, message)).toMatch(new RegExp(` – ${count}(?: \\(|\\.$)`, "u"));
  });

  test("few are named by their sentences, and those of a part alone", async () => {
    expect(await say("en", "how many commas in paragraph 5")).toMatch(
      /: commas – 2 \(¶5 s1, ¶5 s3\)\.$/u,
    );
    expect(await say("ru", "скока запятых в 5 абзаце")).toMatch(/¶5.*запятые – 2/u);
  });

  test.each([
    ["en", "how many pages is it"],
    ["ru", "сколько страниц в обращении"],
    ["kk", "үндеу неше бет"],
  ])("%s: %s has no answer", async (language, message) => {
    const { messages, facts } = await factsIn(language);
    for (const one of facts)
      expect(await say(language, message)).toBe(messages.requests.signs.noPages(one));
  });

  test.each([
    ["en", "are there any symbols of the state"],
    ["ru", "есть ли точки роста в экономике"],
    ["kk", "жаңа бет ашылды ма"],
  ])("%s: %s is asked of the address", async (language, message) => {
    expect(await say(language, message)).not.toMatch(/ – \d/u);
  });
});

describe("paragraphs and sentences by their length and their place", () => {
  test.each([
    ["en", "which paragraph has the most sentences", ["¶2 s1–14"]],
    ["en", "which paragraph has the most words?", ["¶2 s1–14"]],
    ["en", "shortest sentence AND longest sentence", ["¶1 s1", "¶9 s1"]],
    ["en", "the middle paragraph", ["¶9 s1–3"]],
    ["en", "third paragraph from the end", ["¶15 s1–2"]],
    ["en", "the paragraph after the one on the Constitutional Court", ["¶11 s1–7"]],
    ["en", "which paragraph is the longest and which the shortest", ["¶2 s1–14", "¶1 s1"]],
    ["ru", "в каком абзаце больше всего слов?", ["¶2 s1–14"]],
    ["ru", "самое короткое И самое длинное предложение", ["¶1 s1", "¶9 s1"]],
    ["ru", "третий абзац с конца", ["¶15 s1–2"]],
    ["ru", "абзац перед тем, где про Улытау", ["¶10 s1–5"]],
    ["ru", "какой абзац самый длинный а какой самый короткий", ["¶2 s1–14", "¶1 s1"]],
    ["kk", "қай абзацта сөйлем ең көп", ["¶2 s1–14"]],
    ["kk", "ең қысқа ЖӘНЕ ең ұзын сөйлем", ["¶1 s1", "¶9 s1"]],
    ["kk", "ортаңғы абзац", ["¶9 s1–3"]],
    ["kk", "соңынан үшінші абзац", ["¶15 s1–2"]],
    ["kk", "Конституциялық сот туралы абзацтан кейінгі абзац", ["¶11 s1–7"]],
    ["kk", "қай абзац ең ұзын, қайсысы ең қысқа", ["¶2 s1–14", "¶1 s1"]],
  ])("%s: %s", async (language, message, places) => {
    expect(placesIn(await say(language, message))).toEqual(places);
  });

  test.each([
    ["en", "the longest sentence", "¶9 s1"],
    ["ru", "что сказано о среднем классе", "¶6 s1–2"],
    ["kk", "орта тап туралы не айтты", "¶6 s1–2"],
  ])("%s: %s is answered as before", async (language, message, place) => {
    expect(await say(language, message)).toContain(place);
  });
});

describe("amounts and points of time are listed with where they stand", () => {
  test.each([
    ["en", "list all dates and terms"],
    ["en", "how many days does he talk about, any deadlines?"],
    ["en", "all the time spans in the speech pls ⏳"],
    ["en", "does he name any year"],
    ["ru", "сколько лет упоминается"],
    ["ru", "есть ли дедлайны"],
    ["ru", "скока дат в тексте"],
    ["ru", "сколько десятилетий или веков упоминается"],
    ["kk", "неше жыл аталған"],
    ["kk", "сөздегі барлық уақыт аралықтары ⏳"],
    ["kk", "қандай да бір жылды атай ма"],
    ["kk", "мәтінде неше дата бар"],
  ])("%s: %s", async (language, message) => {
    expect(placesIn(await say(language, message))).toEqual(["¶2 s1", "¶10 s5", "¶15 s1"]);
  });

  test.each([
    ["en", "how many years is a term of the president"],
    ["ru", "сколько лет президенту"],
    ["kk", "президент неше жыл сайланады"],
  ])("%s: %s is asked of the address", async (language, message) => {
    expect(placesIn(await say(language, message))).not.toEqual(["¶2 s1", "¶10 s5", "¶15 s1"]);
  });

  test("amounts in words and in digits are told as they stand", () => {
    const { mentions } = languages.understandingOf("en");
    const sentence =
      "Within two years, or 30 working days, a few months after Monday, it is done once a year.";
    const found = (mentions?.dates(sentence) ?? []).map(({ start, end }) =>
      sentence.slice(start, end),
    );
    expect(found).toEqual(["two years", "30 working days", "a few months", "Monday"]);
  });
});

test.each([
  ["en", "any year time dates every mentioned "],
  ["ru", "упомянуты какие-то сроки все даты "],
  ["kk", "үндеудегі мерзімдер барлық жылдар аталған "],
  ["en", "longest shortest paragraph and the sentence "],
  ["ru", "самый длинный и самый короткий абзац "],
  ["en", "my messages you store what i write "],
  ["en", "mix his words so it rhymes "],
  ["kk", "сөздерін араластырып ұйқас жаса "],
])("%s: %j again and again is read at once", (language, words) => {
  const start = performance.now();
  readRequest(`${words.repeat(100)}x`, languages.understandingOf(language), []);
  expect(performance.now() - start).toBeLessThan(1000);
});
