import fc from "fast-check";
import { asksForCheck } from "../../../src/conversation/claim-words.js";
import { expect, test } from "vitest";
import { KAZAKH_UNDERSTANDING as kazakh } from "../../../src/languages/kazakh/understanding.js";
import type { Understanding } from "../../../src/words/understanding.js";

test("Kazakh fits the port", () => {
  const port: Understanding = kazakh;
  expect(port.language).toBe("kk");
});

// Each line: forms of one word in number, possession, case or tense.
test.each([
  "мектеп мектептер мектебі мектептерімізде мектептің",
  "халық халқы халықтың халқымыз халықтан",
  "президент президенттің президентке президенті",
  "сот соттың соттар соттарға соты",
  "заң заңды заңдарды заңы",
  "ел елде елдің елге еліміздің",
  "жұмыс жұмысы жұмыстың жұмыстар",
  "сайлау сайлауда сайлаудың сайлауы",
  "құқық құқығы құқықтарын құқықтық",
  "көтеріледі көтерілді көтерілмейді көтеру көтерілген",
  "өтеді өтті өткен өту өтпейді",
  "айтты айтқан айтады айтпады айтып",
  // Loan words take the same endings.
  "поправка поправкалар поправкалардың",
  "комиссия комиссиясы комиссияға",
  // Without special letters the word is the same.
  "конституциялық конституциялык конституциясы",
])("%s have one stem", (forms) => {
  expect(new Set(forms.split(" ").map(kazakh.stem)).size).toBe(1);
});

test.each([
  ["білім", "білу"],
  ["бірлік", "бір"],
  ["сот", "сан"],
  ["халық", "хабар"],
])("%s and %s are two words", (one, other) => {
  expect(kazakh.stem(one)).not.toBe(kazakh.stem(other));
});

test("a stem is its own stem and never empty", () => {
  const syllable = fc.constantFrom("қа", "лар", "дың", "өт", "і", "сын", "мек", "теп", "ба", "ған");
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 1, maxLength: 6 }), (parts) => {
      const stem = kazakh.stem(parts.join(""));
      expect(stem).not.toBe("");
      expect(kazakh.stem(stem)).toBe(stem);
    }),
  );
});

test.each([
  ["Сәлеметсіз бе! Айтыңызшы, салық өсе ме?", "салық өсе ме?"],
  // Without special letters.
  ["салеметсиз бе, курылтай кашан болады", "курылтай кашан болады"],
  ["Сәлем бот, бір сұрағым бар еді: зейнетақы көтеріле ме", "зейнетақы көтеріле ме"],
  ["құрылтай қайда өтеді? рахмет алдын ала", "құрылтай қайда өтеді?"],
  ["реформа туралы не деді, айтып берші", "реформа туралы не деді"],
  ["Қайырлы күн!", ""],
  // Here the bot is asked about.
  ["бот па әлде адам ба?", "бот па әлде адам ба?"],
  ["сәлем", ""],
  // Words that begin like talk are no talk.
  ["алғыс кімге айтылды", "алғыс кімге айтылды"],
  ["жақсылық туралы", "жақсылық туралы"],
])("%j without talk is %j", (message, rest) => {
  expect(kazakh.withoutTalk(message)).toBe(rest);
});

test("what surrounds a question is talk, its topic is not", () => {
  const talk = "президент не айтты президенттің туралы қалай калай айтыңызшы деді ме".split(" ");
  expect(talk.filter((word) => !kazakh.isFunctionWord(word))).toEqual([]);
  const topics = "салық құрылтай сот тәуелсіздік бірлік халық ата-баба".split(" ");
  expect(topics.filter((word) => kazakh.isFunctionWord(word))).toEqual([]);
});

test.each([
  ["Конституциялық сотта неше судья болады?", "number"],
  ["канша адам дауыс берди", "number"],
  ["Құрылтай қашан өтеді?", "date"],
  ["референдум қай күні болды", "date"],
  ["бірінші жиын қайда өтеді", "place"],
  ["қай жерде болады", "place"],
  ["Комиссияны кім басқарады?", "person"],
  ["зейнетақы көтеріле ме?", "yes-no"],
  ["мәжбүрлеу болды ма екен", "yes-no"],
  ["зейнетақы өседі деген рас па", "yes-no"],
  // "Ме" only softens the question that "қашан" asks.
  ["құрылтай қашан болатынын айтты ма", "date"],
  ["экономика туралы не деді", "other"],
  ["реформа неге керек", "other"],
])("%j asks for a %s", (question, type) => {
  expect(kazakh.askedType(question)).toBe(type);
});

test.each([
  ["Он екі заң қабылданды.", "number", true],
  ["Заңдар қабылданды.", "number", false],
  ["Қыркүйекте шешеміз.", "date", true],
  ["Жақында шешеміз.", "date", false],
  ["Жиын Ұлытауда өтеді.", "place", true],
  ["Жиын тауда өтеді.", "place", false],
] as const)("%j holds a %s: %s", (sentence, type, holds) => {
  expect(kazakh.holdsType(sentence, type)).toBe(holds);
});

test.each([
  ["Бұл бақылаушылардың сөзімен расталды.", true],
  ["Тек осылай орта тап құрамыз.", true],
  ["Біз осы мақсатқа жетеміз.", true],
  ["Халық реформаны таңдады.", false],
  ["Осы жылы форум өтеді.", true],
])("%j leans on the sentence before it: %s", (sentence, leans) => {
  expect(kazakh.leansBack(sentence)).toBe(leans);
});

test("sentences that stand alone come before calls, leaning ones and greetings", () => {
  const full = kazakh.independenceOf("Парламент кәсіпкерлердің құқығын қорғайтын заң қабылдайды.");
  const call = kazakh.independenceOf("Еліміздің бірлігі мен ынтымағы нығая берсін!");
  const thanks = kazakh.independenceOf("Баршаңызға қолдау көрсеткеніңіз үшін алғыс айтамын.");
  expect([full, kazakh.independenceOf("Құрметті отандастар!")]).toEqual([1, 0]);
  expect(full > call && call > thanks && thanks > 0).toBe(true);
});

test.each([
  ["тексерші", true],
  ["рас па?", true],
  ["шынымен осылай айтты ма?", true],
  ["сот туралы не деді, заңдар ше?", false],
])("%j beside a quotation asks for a check: %s", (words, asks) => {
  expect(asksForCheck(words, kazakh)).toBe(asks);
});
