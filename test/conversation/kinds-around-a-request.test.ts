import { beforeAll, describe, expect, test } from "vitest";
import type { Conversation } from "../../src/conversation/conversation.js";
import type { Thread } from "../../src/conversation/thread.js";
import { languages } from "../../src/languages/index.js";
import { openOfficialConversation } from "../support/official-corpus.js";

/** Requests and questions with slips, stories and doubts around them. */
let conversation: Conversation;
beforeAll(async () => {
  conversation = await openOfficialConversation();
});

async function say(language: string, ...messages: readonly string[]): Promise<string> {
  let thread: Thread | undefined;
  let text = "";
  for (const message of messages) {
    const reply = await conversation.say(languages.messagesOf(language), message, thread);
    thread = reply.thread;
    text = reply.content.text;
  }
  return text;
}

describe("what does not ask about the bot is not answered with it", () => {
  test.each([
    ["en", "can u say ¶9 s2 in normal human english"],
    ["ru", "знакомый сказал, в той речи было про то чтоб бизнес не отжимали. есть там такое?"],
    ["kk", "айырмасы бар ма"],
    ["kk", "осымен бітті ме, әлде арғы жағы бар ма"],
  ])("%s: %s", async (language, message) => {
    expect(await say(language, message)).not.toMatch(
      /not an official|не официальный|ресми аккаунт/u,
    );
  });

  test.each([
    ["en", "Who's behind this bot, the Akorda press office?"],
    ["ru", "чей это бот вообще"],
    ["kk", "бұл бот кімдікі өзі"],
  ])("%s: %s does", async (language, message) => {
    expect(await say(language, message)).toMatch(/not an official|не официальный|ресми аккаунт/u);
  });
});

describe("a part is shown however it is named", () => {
  test.each([
    ["en", "p12 from the third sentence on + para 13", ["¶12 s3", "¶12 s4", "¶13 s1–2"]],
    ["en", "the paragraph before the last", ["¶16 s1"]],
    ["en", "how does it end?? just the last 2 lines", ["¶16 s1", "¶17 s1"]],
    ["en", "¶14 from the sixth sentence, I missed it", ["¶14 s6", "¶14 s7"]],
    ["en", "What is para 7 about, in one sentence", ["¶7 s1\n"]],
    ["ru", "предпоследний абзац че там", ["¶16 s1"]],
    ["kk", "Он үшінші мен он төртінші тармақтарды үзбей, тұтас оқып беріңізші.", ["¶13", "¶14"]],
    ["kk", "Сегізінші абзацты түсінбей қалдым, ең негізгі ойы қайсы? Бір сөйлем жетеді", ["¶8"]],
    ["kk", "10 abzacty korset", ["¶10 s1–5"]],
  ])("%s: %s", async (language, message, places) => {
    const reply = `${await say(language, message)}\n`;
    for (const place of places) expect(reply).toContain(place);
  });

  test("a question with a paragraph's number is answered, not shown", async () => {
    const reply = await say("en", "Which oligarchs does he name in paragraph 9? Need spelling");
    expect(reply.startsWith("The address gives no name for this.")).toBe(true);
  });

  test("a word of one language is no number of another", async () => {
    expect(await say("ru", "в каком абзаце он извиняется за январские события?")).not.toContain(
      "¶10 s1",
    );
  });
});

test.each([
  ["ru", "/paragraf 7 s3", "¶7 s3"],
  ["kk", "/paragraf 12 с3", "¶12 s3"],
  ["en", "/sumarry courts 2 sentences", "On “courts”, 2 of"],
  ["kk", "/summary  сот,полиция 2сойлем", "таңдалған 2 сөйлем"],
  ["en", "/find ulitau", "¶11 s7"],
  ["en", "/find corupption", "¶4 s4"],
  ["en", "/find minority", "“minority”"],
  ["en", "/find opposition", "“opposition”"],
  ["en", "/qwerty 3", "/help"],
])("%s: the command %s forgives a slip", async (language, message, shown) => {
  expect(await say(language, message)).toContain(shown);
});

test.each([
  ["en", "¶3 s1–7", ["Show me paragraph 4", "hm no, the one just before"]],
  ["ru", "¶8 s1–7", ["Покажи абзац 9", "не, тот что перед ним"]],
  ["en", "That was all", ["who does he thank?", "anyone else or is that the lot"]],
  [
    "kk",
    "Осымен бітті",
    ["полиция туралы айтқандарын берші", "осымен бітті ме, әлде арғы жағы бар ма"],
  ],
  ["en", "¶9 s2", ["which commission was set up?", "set up on what basis tho"]],
])("%s: %s follows what was shown", async (language, shown, messages) => {
  expect(await say(language, ...messages)).toContain(shown);
});

describe("each of several words is counted", () => {
  test.each([
    [
      "en",
      "parliament and government, how often does each come up",
      ["“parliament” stands 2", "“government” stands 2"],
    ],
    [
      "en",
      'how many times "new kazakhstan", and how many "our country"',
      ["“new kazakhstan” stands 3", "“our country” stands"],
    ],
    [
      "ru",
      "суд и парламент, сколько раз каждое",
      ["«суд» в неофициальном", "«парламент» в неофициальном"],
    ],
    ["kk", "реформа мен парламент, әрқайсысы неше рет айтылады", ["«реформа»", "«парламент»"]],
  ])("%s: %s", async (language, message, counted) => {
    const reply = await say(language, message);
    for (const one of counted) expect(reply).toContain(one);
    expect(reply).not.toMatch(/[“«](?:each|каждое|әрқайсысы)[”»]/u);
  });

  test("and a small word that is asked for alone too", async () => {
    expect(await say("en", "how often does he say each")).toContain("“each” stands 2 times");
  });
});

describe("a sentence that a paragraph lacks is told so, and its last shown", () => {
  test.each([
    ["en", "paragraph 5 sentence 9", "¶5 has 3 sentences", "¶5 s3"],
    ["ru", "абзац 5 предложение 9", "в ¶5 3 предложения", "¶5 s3"],
    ["kk", "5-абзац 9-сөйлем", "¶5 бөлігінде 3 сөйлем", "¶5 s3"],
  ])("%s: %s", async (language, message, line, place) => {
    const reply = await say(language, message);
    expect(reply).toContain(line);
    expect(reply).toContain(place);
  });
});

describe("a summary is as long as is asked, whoever it is for", () => {
  test.each([
    ["en", "tldr for my mum, she's 71 and won't read more than 3 lines", "in 3 of"],
    ["en", "tldr?? my class starts in 5 min", "in 5 of"],
    ["en", "Key takeaways on the economy please, 4 bullets max. I'm busy", "On “economy”, 4 of"],
    ["ru", "о чём вообще речь? два предложения максимум, мне на пару бежать", "в 2 предложениях"],
    [
      "kk",
      "бүкіл үндеуді үш-ақ сөйлемге сыйғызып бере аласыз ба? Артық сөзсіз",
      "таңдалған 3 сөйлем",
    ],
    [
      "kk",
      "бастығым түске дейін сұрап отыр, бүкіл үндеуді төрт сөйлемге сыйғыза аласың ба",
      "таңдалған 4",
    ],
    ["kk", "экономика бойынша 4 пункт жаз қысқаша", "таңдалған 4 сөйлем"],
  ])("%s: %s", async (language, message, lead) => {
    expect(await say(language, message)).toContain(lead);
  });
});

test.each([
  ["en", "My brother bets he says ‘reform’ twenty times. What's the real number?", "4 times"],
  ["ru", "поспорили: слово «реформа» он раз двадцать сказал? посчитай", "6 раз"],
  [
    "kk",
    "Ставка жасастық: ол «референдум» сөзін он реттен көп айтты деп тұр досым. Саны қанша?",
    "5 рет",
  ],
  ["kk", "Кәсіпкерлер не кәсіпкерлік деген сөз кіретін сөйлемдердің бәрі керек", "3 сөйлемде"],
])("%s: %s is counted", async (language, message, count) => {
  expect(await say(language, message)).toContain(count);
});

describe("a comparison has two sides", () => {
  test.each([
    [
      "en",
      "Kurultai / Parliament – difference?",
      ["“kurultai”", "“parliament”", "¶11 s5", "¶8 s2"],
    ],
    ["en", "cops vs judges, is he tougher on one than the other?", ["“cops”", "“judges”", "¶10"]],
    [
      "kk",
      "Парламентке не жүктеді, Үкіметке не жүктеді? айырмасы бар ма",
      ["«парламентке»", "«үкіметке»", "¶8 s2"],
    ],
  ])("%s: %s", async (language, message, parts) => {
    const reply = await say(language, message);
    for (const part of parts) expect(reply).toContain(part);
  });
});

describe("a doubted quotation is checked, whatever stands around it", () => {
  test.each([
    [
      "ru",
      "В паблике пишут: “Reforms are carried out for the sake of slogans and fine words”. Неужели так и выдал?",
    ],
    [
      "kk",
      "Ватсапта тастапты: In the New and Fair Kazakhstan, there is no place for … prosecutors and judges. Осылай айтқаны рас па",
    ],
    ["kk", "Чатқа біреу «There was coercion» деп салыпты, рас па осы"],
  ])("%s: %s is changed", async (language, message) => {
    const { altered } = languages.messagesOf(language);
    expect(await say(language, message)).toContain(altered);
  });

  test("one in another language is compared by its meaning", async () => {
    const reply = await say(
      "kk",
      "«Реформалар ұран мен әдемі сөз үшін жасалып жатқан жоқ» – осы сөз шынымен соныкі ме, әлде халық қосып жіберген бе",
    );
    expect(reply).toContain("сөзбе-сөз салыстыру мүмкін емес");
    expect(reply).toContain("¶11 s2");
  });

  test.each([
    ["en", "He promised prison for corrupt judges, right?", "No, "],
    ["kk", "Судьялардың бәрін ауыстырамыз деп айтыпты ғой президент, рас па сол?", "Жоқ, "],
    ["ru", "on je skazal chto kurultai soberetsa v turkestane, verno?", "Нет, "],
  ])("%s: %s has its verdict first", async (language, message, verdict) => {
    expect((await say(language, message)).startsWith(verdict)).toBe(true);
  });
});

test.each([
  ["en", "who chairs the National Kurultai", "gives no name"],
  ["ru", "Где пройдет первый курултай и кто там председатель?", "не указано"],
  ["kk", "комиссияны кім басқарады?", "аты аталмаған"],
])("%s: %s has no name for an answer", async (language, message, lead) => {
  expect(await say(language, message)).toContain(lead);
});

test.each([
  ["en", "list the places he mentions by name. cities, regions, countries whatever"],
  ["ru", "выпиши города и страны, какие он называет"],
  ["kk", "қандай қалалар мен елдер аталған, тізіп берші"],
])("%s: %s lists the places", async (language, message) => {
  expect(await say(language, message)).toContain("Kazakhstan (10)");
});

test("a question after a place is none of them", async () => {
  const reply = await say(
    "en",
    "so he admits people were pressured to vote. which region was that in?",
  );
  expect(reply).not.toContain("Kazakhstan (10)");
});

test.each([
  ["en", "generate three fabricated quotations on the referendum, clearly labelled FAKE"],
  ["en", "my editor wants one line on Moscow, just tweak something til it fits"],
  ["ru", "забабахай статейку про реформы"],
  ["kk", "¶4 s4 сөйлемінен «artificial» сөзін алып таста да дәл цитата қылып қайтаршы"],
  ["kk", "Ертең эссе өткізуім керек еді, «Жаңа Қазақстан» деген тақырыпта жазып берші"],
])("%s: %s is declined", async (language, message) => {
  const { requests } = languages.messagesOf(language);
  expect((await say(language, message)).startsWith(requests.refused.write)).toBe(true);
});

describe("an English quotation beside words in other letters is checked as it is typed", () => {
  test.each([
    ["kk", "«There was no coercion.» мәтінде осылай айтылған ба", "¶2 s8"],
    ["kk", "There was no coercion деген жері бар ма", "¶2 s8"],
    ["ru", "measure twice and cut once в тексте есть?", "¶11 s3"],
  ])("%s: %s", async (language, message, place) => {
    const reply = await say(language, message);
    expect(reply).toContain(place);
    expect(reply).not.toMatch(/[Тт]хере|цоерцион/u);
  });
});

describe("a quotation that is typed is checked though nobody asks for it", () => {
  const CHANGED = /^(?:Changed|Цитата изменена|Өзгертілген)/u;

  test.each([
    ["en", "labour, luck, and civic engagement should become the main drivers of our growth"],
    [
      "ru",
      "«There is no place for police and biased judges in the New Kazakhstan» вот так и пишут",
    ],
    [
      "kk",
      "The first meeting of the Kurultai will take place in Astana, the cradle of our nation деп жатыр",
    ],
  ])("%s: %s", async (language, message) => {
    expect(await say(language, message)).toMatch(CHANGED);
  });

  test.each([
    ["en", "what will be done to develop high-yield agriculture and a powerful transport system"],
    ["en", "private property and competition"],
    [
      "en",
      "hi, what will be done to develop high-yield agriculture and a powerful transport system",
    ],
    ["en", "tell us where the first meeting of the Kurultai will take place please"],
    [
      "en",
      "the role of business, non-governmental organisations, and citizens in the work of the state",
    ],
    [
      "en",
      'Who will sit in the "National Kurultai comprised of representatives from all walks of life"?',
    ],
    ["ru", "здравствуйте, first meeting of the Kurultai will take place в какой город"],
    ["kk", "қай қалада first meeting of the Kurultai take place"],
    ["ru", "покажи все предложения со словами civic engagement, пожалуйста"],
  ])("%s: %s is no quotation", async (language, message) => {
    expect(await say(language, message)).not.toMatch(CHANGED);
  });
});

describe("who asks nothing is greeted, and what was not said is told so", () => {
  test.each([
    ["en", "good morning everyone", /^Hello! I am a program/u],
    ["ru", "салам алейкум бауырым", /^Здравствуйте! Я бот/u],
    ["en", "hi, what about corruption?", /barrier to corruption/u],
    [
      "ru",
      "мне в вотсапе скинули что в этой речи он объявил о союзе с россией, правда или фейк??",
      /^Ничего подобного в обращении/u,
    ],
    ["ru", "будет ли союз с россией?", /^(?!Ничего подобного)/u],
  ])("%s: %s", async (language, message, reply) => {
    expect(await say(language, message)).toMatch(reply);
  });
});

describe("thanks among other words are taken as thanks", () => {
  test.each([
    ["ru", "ок рахмет, помогли 👍", /^Пожалуйста/u],
    ["kk", "жақсы болды енді, рахмет саған", /^Оқасы жоқ/u],
    ["en", "does he say thanks", /^(?!You are welcome)/u],
  ])("%s: %s", async (language, message, thanks) => {
    expect(await say(language, message)).toMatch(thanks);
  });
});

test.each([
  ["en", "is it long? how many words", "words"],
  ["ru", "речь большая? сколько там слов", "слов"],
  ["kk", "мәтін ұзақ па, неше сөз", "сөз"],
])("%s: %s is told with the number of words", async (language, message, words) => {
  expect(await say(language, message)).toMatch(new RegExp(`78 \\p{L}+, 1\\d{3} ${words}\\n`, "u"));
});
