import { expect, test } from "vitest";
import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { replyToSmallTalk } from "../../src/conversation/small-talk.js";
import { languages } from "../../src/languages/index.js";

/** Kinds and languages in which a message is read; in which first does not matter. */
function readIn(message: string): string[] {
  return languages.all.flatMap(({ tag, understanding }) => {
    const kind = understanding.readSmallTalk(message);
    return kind === undefined ? [] : [`${kind} in ${tag}`];
  });
}

test.each([
  ["thanks", "thanks in en"],
  ["Thank you so much!!!", "thanks in en"],
  ["ok thanks", "thanks in en"],
  ["Thanks for the answer.", "thanks in en"],
  ["Большое спасибо!", "thanks in ru"],
  ["спасибо за ответ", "thanks in ru"],
  ["Көп рахмет!", "thanks in kk"],
  ["rahmet", "thanks in kk"],
  ["ok", "fine in en"],
  ["Okay.", "fine in en"],
  ["got it", "fine in en"],
  ["понятно", "fine in ru"],
  ["жарайды", "fine in kk"],
  ["I want to die", "crisis in en"],
  ["i just wanna die", "crisis in en"],
  ["i think i'm going to kill myself", "crisis in en"],
  ["I don't want to live anymore.", "crisis in en"],
  ["how do i hurt myself", "crisis in en"],
  ["I am suicidal", "crisis in en"],
  ["i wish i was dead", "crisis in en"],
  ["I'd be better off dead", "crisis in en"],
  ["я хочу умереть", "crisis in ru"],
  ["Не хочу больше жить", "crisis in ru"],
  ["хочу покончить с собой", "crisis in ru"],
  ["Өлгім келеді", "crisis in kk"],
  ["менің өмір сүргім келмейді", "crisis in kk"],
  ["there is no point in living any more", "crisis in en"],
  ["не вижу смысла больше жить", "crisis in ru"],
  ["өмір сүрудің мәні жоқ", "crisis in kk"],
  ["my wife collapsed and is not breathing", "emergency in en"],
  ["There's a man with a knife in our yard!!", "emergency in en"],
  ["my uncle feels very sick, who do I call?", "emergency in en"],
  ["how do I call an ambulance", "emergency in en"],
  ["сестра без сознания, что делать", "emergency in ru"],
  ["Ломятся в квартиру!", "emergency in ru"],
  ["бабушке плохо, куда звонить?", "emergency in ru"],
  ["как вызвать скорую", "emergency in ru"],
  ["әкем есінен танып қалды", "emergency in kk"],
  ["үйіміз өртеніп жатыр", "emergency in kk"],
  ["анам жаман болып тұр, қайда хабарласамын", "emergency in kk"],
  ["жедел жәрдем шақырыңызшы", "emergency in kk"],
])("%j is %s", (message, read) => {
  expect(readIn(message)).toEqual([read]);
});

test.each([
  "how many people died?",
  "did anyone die at the polls?",
  "does he speak of suicide?",
  "what is the punishment for killing?",
  "I don't want to die",
  "i want to die laughing",
  "who wants to live in the new Kazakhstan?",
  "I don't want to live in a corrupt state, what will be done?",
  "не хочу умереть",
  "хочу умереть со смеху",
  "өлгім келмейді",
  "сколько людей погибло?",
  // What a text is asked about, what is long ago, and what is said of oneself in jest.
  "does he mention that people were killed in January?",
  "my brother was beaten two years ago, what does he say of the police?",
  "«he is not breathing», did he say that?",
  "help me find the part about the fire of reform",
  "what does he say about police brutality?",
  "my teacher will kill me if I come without a quotation",
  "трагические события, люди погибли, что он сказал?",
  "бизнес задыхается, что он обещал?",
  "помогите найти, где про полицию",
  "қаңтарда адамдар өлді, ол не деді?",
  "салықтан дем ала алмай кеттік",
  "полицияның қатыгездігі туралы не айтты?",
  "whom does he thank?",
  "thanks to whom did the referendum succeed?",
  "thank the citizens",
  "спасибо кому он сказал?",
  "ok what about courts",
  "good governance",
  "great turnout",
  "",
])("%j is a question or nothing", (message) => {
  expect(readIn(message)).toEqual([]);
});

/** Topics of gaps that are about no address; small talk is among them. */
const NOT_OF_AN_ADDRESS = ["small talk", "off topic", "about the bot", "attack"];

test("no question that the corpus anticipates is taken for small talk", async () => {
  const corpus = await readCorpus("corpus");
  const questions = corpus.flatMap(({ anticipated }) => [
    ...anticipated.questions,
    ...anticipated.gaps.filter(({ topic }) => !NOT_OF_AN_ADDRESS.includes(topic)),
  ]);
  const taken = questions.map(({ question }) => question).filter((one) => readIn(one).length > 0);
  expect(taken).toEqual([]);
});

const english = languages.messagesOf("en");
const reply = (message: string, emergency?: string) =>
  replyToSmallTalk(languages, english, message, emergency);

test("the reply is in the language of the message, a thumb is answered in that of the chat", () => {
  expect(reply("thanks")).toMatch(/^You are welcome/u);
  expect(reply("спасибо")).toMatch(/^Пожалуйста/u);
  expect(reply("көп рахмет")).toMatch(/^Оқасы жоқ/u);
  expect(reply("👍🏽")).toMatch(/^Good/u);
  expect(reply("what about courts")).toBeUndefined();
});

test.each([
  "I want to die",
  "хочу умереть",
  "өлгім келеді",
  "he is unconscious",
  "он без сознания",
  "есінен танып қалды",
])("who writes %j is told a number to call, where the address names one", (message) => {
  expect(reply(message, "112")).toContain("112");
  expect(reply(message)).not.toMatch(/\d|undefined/u);
});
