import type { AddressFacts } from "../../conversation/address-facts.js";
import type { Messages } from "../../conversation/messages.js";
import { capitalise } from "../capitalise.js";
import { nameFully } from "../named-address.js";
import { andEarlier, GENITIVE, name, names, NOMINATIVE, PREPOSITIONAL } from "./address-name.js";
import { counted } from "./plural.js";
import { RUSSIAN_POSTS } from "./post-words.js";
import { RUSSIAN_ADDRESS_WORDS } from "./address-words.js";
import { RUSSIAN_READER_WORDS } from "./reader-words.js";
import { RUSSIAN_REQUEST_WORDS } from "./request-words.js";

type AllFacts = readonly AddressFacts[];

const sentencesOf = (addresses: AllFacts): number =>
  addresses.reduce((sum, { sentences }) => sum + sentences, 0);

const noAnswer = (addresses: AllFacts): string =>
  `Если ответа ${addresses.length > 1 ? "нигде" : "в обращении"} нет, так и скажу.`;

const textLanguage = ({ language }: AddressFacts): string => `Язык текста — ${language}`;

const languagesOf = (addresses: AllFacts): string[] => [
  ...new Set(addresses.map(({ language }) => language)),
];

/** Example: `Язык текста — английский`, of several `Языки текстов — английский, казахский`. */
const textLanguages = (addresses: AllFacts): string => {
  const languages = languagesOf(addresses);
  const lead = languages.length > 1 ? "Языки" : "Язык";
  return `${lead} ${addresses.length > 1 ? "текстов" : "текста"} — ${languages.join(", ")}`;
};

/** Example: `Текст обращения — на другом языке (английский)`. */
const textsAreForeign = (addresses: AllFacts): string => {
  const languages = languagesOf(addresses);
  const texts = addresses.length > 1 ? "Тексты обращений" : "Текст обращения";
  const other = languages.length > 1 ? "на других языках" : "на другом языке";
  return `${texts} — ${other} (${languages.join(", ")})`;
};

const aboutText = (facts: AddressFacts): string =>
  `${facts.title}\n${nameFully(facts)}\n` +
  `${counted(facts.paragraphs, "абзац", "абзаца", "абзацев")}, ${counted(facts.sentences, "предложение", "предложения", "предложений")}, ` +
  `${counted(facts.words, "слово", "слова", "слов")}\n` +
  `${textLanguage(facts)}\n` +
  `Источник: ${facts.source}${facts.link === undefined ? "" : `, ${facts.link}`}`;

const isSeveral = (wanted: string): boolean => /\s/u.test(wanted.trim());

/** Example: `слову «gold»`, but `словам «gold coin»`. */
const quoted = (wanted: string, one: string, many: string): string =>
  `${isSeveral(wanted) ? many : one} «${wanted}»`;

/** The genitive, as after `из` and `ни в одном из`. */
const ofSentences = (count: number): string => counted(count, "предложения", "предложений");

/** Example: `не упоминается «gold»`, `не упоминаются ни «gold», ни «oil»`. */
const notMentioned = (words: readonly string[]): string =>
  words.length === 1
    ? `не упоминается «${words[0] ?? ""}»`
    : `не упоминаются ${words.map((word) => `ни «${word}»`).join(", ")}`;

/** Example: `«not» и «only»`. */
const listed = (words: readonly string[]): string =>
  new Intl.ListFormat("ru-RU", { type: "conjunction" }).format(words.map((word) => `«${word}»`));

/** The conversation in Russian. */
export const RUSSIAN_MESSAGES: Messages = {
  language: "ru",
  locale: "ru-RU",
  welcome: (addresses) => {
    const [newest, ...earlier] = addresses;
    const about = newest
      ? `обращении от ${newest.day} (${newest.speaker}, ${newest.occasion})`
      : PREPOSITIONAL[0];
    const others = andEarlier(PREPOSITIONAL, earlier.length);
    const isForeign = newest !== undefined && newest.language !== "русский";
    return (
      `Спросите меня об ${about}${others}${others === "" ? "" : " (список: /addresses)"}.\n\n` +
      `Я отвечаю точными цитатами и указываю их место в тексте. ${noAnswer(addresses)}` +
      (isForeign ? `\n\n${textLanguage(newest)}, но спрашивать можно и по-русски.` : "")
    );
  },
  welcomeShort: (addresses) =>
    `Спросите меня об ${names(PREPOSITIONAL, addresses)}, и я отвечу точными цитатами.`,
  tryOne: "Выберите вопрос или напишите свой:",
  help:
    "Напишите вопрос своими словами, несколько ключевых слов или часть фразы, которую помните. Можно по-русски, по-казахски и по-английски.\n\n" +
    "/verify слова: настоящая ли это цитата и что в ней изменено; можно просто переслать мне сообщение\n" +
    "/summary: главное в пяти предложениях; /summary тема — по одной теме, /summary 10 — в десяти предложениях\n" +
    "/topics: о чём говорится в обращении\n" +
    "/find слово: все предложения с этим словом и сколько их; слова на языке текста ищу буквально, на других языках — по смыслу\n" +
    "/paragraph 10: абзац целиком\n" +
    "/card ¶10 s2: цитата картинкой, чтобы ею поделиться\n" +
    "/schedule: цитаты и выжимки каждый день или раз в неделю — здесь, в группах и каналах\n" +
    "/settings, /language: настройки и язык бота\n" +
    "/about: текст, его источник и версия\n" +
    "/privacy: что хранится; /forget удалит всё, что связано с вами\n\n" +
    "¶10 s2 — это абзац 10, предложение 2. Цитаты взяты из текста как есть, без пересказа.",
  about: (version, addresses, encoder) =>
    [
      ...addresses.map((one) => `${aboutText(one)}\nsha256 текста: ${one.sha256}`),
      "Переводы под цитатами неофициальные: их сделала языковая модель, переводчик их не проверял. Точный текст источника — только в самой цитате.",
      `Версия ${version}, модель ${encoder}. Бот работает локально. Код открыт, лицензия MIT.`,
    ].join("\n\n"),
  aboutTextLead: "Сведения о тексте (это не цитата):",
  aboutText,
  lengthOf: (place, { paragraphs, sentences, words }) =>
    `${place ?? "Весь текст"}: ${[
      ...(paragraphs === undefined ? [] : [counted(paragraphs, "абзац", "абзаца", "абзацев")]),
      ...(sentences === undefined
        ? []
        : [counted(sentences, "предложение", "предложения", "предложений")]),
      counted(words, "слово", "слова", "слов"),
    ].join(", ")}`,
  privacy:
    "Ваши сообщения нужны только для ответа: они не хранятся, не попадают в журнал и никому не передаются. Кроме самого Telegram, их не видит ни один внешний сервис. " +
    "Чтобы можно было спросить дальше, последние вопросы помнятся десять минут, только в памяти.\n\n" +
    "Хранится вот что:\n" +
    "• выбранные вами настройки\n" +
    "• запланированные вами посты и ещё 90 дней — те, что вы удалили\n" +
    "• номера обработанных сообщений — сутки, чтобы не ответить дважды\n" +
    "• сколько за день было оценок и вопросов без ответа — 90 дней, по темам, без текстов и имён\n\n" +
    "/forget удаляет ваши настройки и посты сразу, без этой отсрочки.",
  answerLead: "Дословно из обращения:",
  citation: ({ speaker, day }, place) => `— ${speaker}, ${day}, ${place}`,
  glossLabel: "Неофициальный перевод",
  reader: RUSSIAN_READER_WORDS,
  notAnswered: (addresses) =>
    addresses.length > 1
      ? "Ни в одном из обращений ответа на этот вопрос нет."
      : "В обращении ответа на этот вопрос нет.",
  notMentioned: (words, addresses) => {
    const sentences = sentencesOf(addresses);
    return sentences === 1
      ? `В единственном предложении текста ${notMentioned(words)}.`
      : `Ни в одном из ${ofSentences(sentences)} ${notMentioned(words)}.`;
  },
  nearestLead: "Ближе всего к теме, но это не ответ:",
  saidInstead: "Такого в обращении нет. Там сказано иначе:",
  aboutBot: (addresses) =>
    `Я бот и отвечаю цитатами из ${names(GENITIVE, addresses)}. ${askWhat(addresses)}`,
  offTopic: (addresses) =>
    `Это не по теме: я отвечаю только цитатами из ${names(GENITIVE, addresses)}. ${askWhat(addresses)}`,
  unreadLanguage:
    "I understand questions in English, Russian and Kazakh.\n" +
    "Я понимаю вопросы на английском, русском и казахском языках.\n" +
    "Мен ағылшын, орыс және қазақ тілдеріндегі сұрақтарды түсінемін.",
  emptyQuestion: "Напишите вопрос словами, и я поищу ответ в обращении.",
  onlyText: "Я понимаю только текст. Напишите вопрос словами.",
  verifyUsage:
    "Напишите после команды слова, которые надо проверить: /verify There was no coercion.",
  verbatim: "Эти слова есть в обращении:",
  verbatimShort: "Эти слова есть в обращении, но их слишком мало, чтобы судить о смысле:",
  altered: "Цитата изменена. В обращении сказано:",
  elided: "Эти слова есть в обращении, но на месте многоточия часть пропущена:",
  dotsHide: (words) =>
    `Изменено: многоточие скрывает ${listed(words)}, а без этого смысл другой. В обращении так:`,
  cutOff: (words) =>
    `Эти слова есть в обращении, но вырваны из предложения с другим смыслом: не хватает ${listed(words)}. Целиком:`,
  misattributed: ({ speaker, day }, said) =>
    `Автор этих слов: ${speaker}, ${day}${said.year === undefined ? "" : `, а не ${said.year} год`}${
      said.speaker === undefined ? "" : `; в этом тексте они не принадлежат «${said.speaker}»`
    }.`,
  stitched: "Эти слова взяты из разных мест обращения и соединены в одно:",
  absent: (addresses) =>
    `${addresses > 1 ? "В этих обращениях" : "В этом обращении"} такого нет. Говорилось ли это где-то ещё, я не знаю.`,
  absentNearest: "Самое близкое место:",
  otherLanguage: {
    claim: (addresses) =>
      `${textsAreForeign(addresses)}, поэтому дословно сверить фразу нельзя. Ближе всего по смыслу:`,
    claimFar: (addresses) =>
      `${textsAreForeign(addresses)}, поэтому дословно сверить фразу нельзя. Ясно этого нигде не сказано; ближе всего по смыслу:`,
    claimNowhere: (addresses) =>
      `${textsAreForeign(addresses)}, поэтому дословно сверить фразу нельзя, но и по смыслу ничего похожего там нет.`,
    found: (wanted, addresses) =>
      `${textLanguages(addresses)}. Ближе всего по смыслу к ${quoted(wanted, "слову", "словам")}:`,
    foundNothing: (wanted, addresses) =>
      `${textLanguages(addresses)}. Ничего близкого по смыслу к ${quoted(wanted, "слову", "словам")} не нашлось.`,
  },
  claimSays: "У вас",
  addressSays: "В обращении",
  summaryLead: (facts, count, topic) =>
    topic === undefined
      ? `${capitalise(name(NOMINATIVE, facts))} в ${counted(count, "предложении", "предложениях")} из ${facts.sentences}:`
      : `Главное по теме «${topic}», ${counted(count, "предложение", "предложения", "предложений")} из ${facts.sentences} (${facts.speaker}, ${facts.day}):`,
  topicNotTreated: (topic, addresses = 1) =>
    addresses > 1
      ? `Ни в одном из обращений нет темы «${topic}». Все темы: /topics`
      : `В обращении нет темы «${topic}». Все темы: /topics`,
  summaryUsage:
    "В выжимке может быть от 1 до 10 предложений. Например: /summary 5 или /summary экономика 5",
  sourceLine: ({ speaker, day }) => `— ${speaker}, ${day}`,
  nearLead: "Близкое место, но ответа на вопрос в нём нет:",
  checkedForward: (addresses) =>
    `Я сравнил это сообщение с ${addresses > 1 ? "обращениями" : "обращением"}.`,
  notFound: (wanted, addresses) => {
    const sentences = sentencesOf(addresses);
    const where =
      addresses.length > 1 ? ` в ${counted(addresses.length, "обращении", "обращениях")}` : "";
    return sentences === 1
      ? `В единственном предложении текста нет ${quoted(wanted, "слова", "слов")}.`
      : `Ни в одном из ${ofSentences(sentences)}${where} нет ${quoted(wanted, "слова", "слов")}.`;
  },
  requests: RUSSIAN_REQUEST_WORDS,
  addresses: RUSSIAN_ADDRESS_WORDS,
  findUsage: "Напишите слово после команды: /find reform",
  card: {
    usage:
      "Напишите после команды, какие предложения поместить на картинку: /card ¶10 s2 или /card ¶10 s2-3. Они должны быть из одного абзаца.",
    tooLong: (place, characters, most) =>
      `На картинку помещается не больше ${counted(most, "знака", "знаков")}, а в ${place} их ${characters}; сокращать цитату я не буду. Возьмите меньше предложений: /card ¶10 s2`,
    notSet:
      "Картинку из этого сделать не могу: в моём шрифте нет некоторых букв, или слово шире картинки.",
    inTerminal: (place) => `Картинкой: npm run card -- "${place}" --out card.png`,
  },
  paragraphUsage: (addresses) => {
    const most = Math.max(...addresses.map(({ paragraphs }) => paragraphs));
    const have =
      addresses.length > 1
        ? `В обращениях до ${counted(most, "абзаца", "абзацев")}`
        : `В обращении ${counted(most, "абзац", "абзаца", "абзацев")}`;
    return most === 1
      ? `${have}: /paragraph 1`
      : `${have}. Напишите после команды номер от 1 до ${most}: /paragraph 2`;
  },
  subjectsLead: (facts) =>
    `О чём говорится в ${name(PREPOSITIONAL, facts)} — словами самого текста. Нажмите на абзац, чтобы прочитать его целиком, или напишите /paragraph и номер:`,
  noSuchPlace: (addresses) =>
    addresses > 1 ? "Ни в одном из обращений такого места нет." : "Такого места в обращении нет.",
  deadLink: "По этой ссылке ничего нет.",
  writeHere: (command) => `Здесь это работает: напишите /${command}.`,
  languageName: "Русский",
  languageNote:
    "Выберите язык, на котором мне отвечать. Цитаты всегда остаются на языке обращения.",
  settings: (automaticAnswers, glosses) =>
    [
      automaticAnswers === undefined ? "Настройки" : "Настройки группы, для её администраторов",
      "Язык: русский",
      ...(glosses === undefined
        ? []
        : [`Неофициальный перевод под цитатами: ${glosses ? "показываю" : "не показываю"}`]),
      ...(automaticAnswers === undefined
        ? []
        : [
            `Ответы на сообщения с вопросительным знаком: ${
              automaticAnswers
                ? "включены. Отвечаю, когда уверен, иначе молчу."
                : "выключены. Отвечаю, только когда ко мне обращаются: /ask, /verify, /summary, упоминание или ответ на моё сообщение."
            }`,
          ]),
    ].join("\n"),
  telegramOnly: "Эта команда работает только в Telegram.",
  terminalNext: "ещё",
  terminalMore: (position) => `${position}. Чтобы увидеть следующее, напишите «ещё».`,
  forgetQuestion:
    "Удалить ваши настройки и запланированные вами посты? Больше ничего о вас не хранится.",
  forgotten: (records) =>
    records === 0
      ? "О вас ничего не хранилось."
      : `Удалено: ${counted(records, "запись", "записи", "записей")}. Больше ничего о вас не хранится.`,
  buttons: {
    before: "← Выше",
    after: "Ниже →",
    wholeParagraph: (number) => `¶${number} целиком`,
    shorter: "Короче",
    previous: "‹",
    next: "›",
    edge: "·",
    share: "Поделиться",
    copy: "Копировать",
    card: { make: "Картинка", wide: "Горизонтальная картинка", tall: "Вертикальная картинка" },
    useful: "👍",
    notUseful: "👎",
    inContext: "В контексте",
    subjects: "Темы",
    start: "« Меню",
    openPrivate: "Открыть личный чат",
    tryInline: "Найти цитату",
    backToInline: "Назад в чат",
    addToGroup: "Добавить в группу",
    automaticOn: "Отвечать на вопросы самому",
    automaticOff: "Отвечать, только если спросят",
    glossesOn: "Показывать переводы",
    glossesOff: "Скрыть переводы",
    forget: "Удалить",
    address: ({ speaker, day }) => `${speaker}, ${day}`,
  },
  toasts: {
    stale:
      "Эта кнопка устарела: она от прежней версии текста или бота. Спросите, пожалуйста, ещё раз.",
    foreign: "Я не знаю этой кнопки. Спросите, пожалуйста, ещё раз.",
    cannotChange: "Это сообщение уже нельзя изменить. Спросите, пожалуйста, ещё раз.",
    page: (page, of) => `Цитата ${page} из ${of}, лучшие — первыми.`,
    first: "Это первая цитата.",
    last: "Это последняя цитата.",
    addressStart: "Это начало обращения.",
    addressEnd: "Это конец обращения.",
    full: "Больше в сообщение не помещается.",
    thanksUseful: "Спасибо! Учтено без имени.",
    thanksNotUseful: "Спасибо, это поможет. Учтено без имени.",
    votedAlready: "Этот ответ уже оценили; оценка у него одна.",
    adminsOnly: "Это могут менять только администраторы группы.",
    languageSet: "Здесь я говорю по-русски.",
    automatic: (on) =>
      on ? "Буду отвечать на вопросы, когда уверен." : "Буду отвечать, только если спросят.",
    glosses: (on) => (on ? "Показываю переводы под цитатами." : "Показываю цитаты без переводов."),
    fault: "У меня что-то сломалось. Попробуйте ещё раз.",
  },
  inline: {
    why: {
      literal: "есть эти слова",
      near: "есть похожие слова",
      meaning: "по смыслу",
      notable: "стоит процитировать",
      place: "место, которое вы назвали",
    },
    nothingFound: "Не нашлось — спросите в личном чате",
  },
  group: {
    askUsage: "Напишите вопрос после команды: /ask Что сказано о судах?",
    verifyUsage:
      "Напишите после /verify слова, которые надо проверить, или ответьте командой /verify на сообщение.",
    inPrivate: "Это работает в личном чате.",
    adminsOnly: "Настройки группы могут менять только её администраторы.",
    greeting: (addresses) =>
      `Я отвечаю на вопросы об ${names(PREPOSITIONAL, addresses)} точными цитатами. ` +
      "Пишу, только когда ко мне обращаются: /ask с вопросом, упоминание или ответ на моё сообщение.",
  },
  operator: {
    unansweredLead: (days) => `Вопросы без ответа за ${countedDays(days)}, по ближайшей теме:`,
    nothingUnanswered: (days) => `За ${countedDays(days)} без ответа не остался ни один вопрос.`,
    unansweredGap: (gapTopic, count, days) =>
      `${gapTopic}: ${count} (${days.map((one) => `${one.day}: ${one.count}`).join(", ")})`,
    otherGaps: (gapTopics, count) =>
      `и ещё ${counted(gapTopics, "тема", "темы", "тем")}, всего ${count}`,
    withoutGapTopic: {
      unanswered: "близкой темы нет",
      empty: "без слов",
      language: "другой язык",
      "off-topic": "не по теме",
      "about-bot": "обо мне",
    },
    status: ({ version, uptime, waiting, sinceUpdate }) =>
      `Версия ${version}, работаю уже ${uptime}.\n` +
      `В работе, кроме вашего сообщения: ${waiting}. ` +
      (sinceUpdate === undefined
        ? "До него ничего не приходило."
        : `Предыдущее обработано ${sinceUpdate} назад.`),
    noErrors: "Ошибок с момента запуска нет.",
    errorsLead: "Ошибки с момента запуска, под именами из метрик:",
    errorSources: { updates: "Обновления", calls: "Вызовы Telegram", posts: "Посты" },
    topicSummary: (sentences) =>
      `Выжимка по теме, ${counted(sentences, "предложение", "предложения", "предложений")}`,
    otherPosts: (count) => `и ещё ${count}`,
    noSuchPost: "Поста с таким номером нет. Список: /posts",
    pausedByOwner: "Пост приостановил его владелец, и возобновить может только он.",
  },
  posts: RUSSIAN_POSTS,
  description: (addresses) =>
    `Отвечаю на вопросы об ${names(PREPOSITIONAL, addresses)} точными цитатами и указываю их место в тексте. ${noAnswer(addresses)}\n\n` +
    "Проверяю, настоящая ли цитата, делаю выжимки из предложений самого обращения и нахожу цитаты в любом чате.",
  shortDescription: (addresses) =>
    `Точные цитаты из ${names(GENITIVE, addresses)}, с указанием места.`,
  commands: {
    private: [
      { command: "summary", description: "Обращение или тема в пяти предложениях" },
      { command: "topics", description: "О чём говорится в обращении" },
      { command: "verify", description: "Проверить, настоящая ли цитата" },
      { command: "find", description: "Все предложения со словом" },
      { command: "paragraph", description: "Абзац целиком по номеру" },
      { command: "card", description: "Цитата картинкой" },
      {
        command: "schedule",
        description: "Посты каждый день или раз в неделю, в том числе в канал",
      },
      { command: "settings", description: "Настройки" },
      { command: "language", description: "Язык, на котором я говорю" },
      { command: "help", description: "Что я умею" },
      { command: "about", description: "Текст, его источник и версия" },
      { command: "privacy", description: "Что хранится" },
      { command: "forget", description: "Удалить всё, что о вас хранится" },
    ],
    group: [
      { command: "ask", description: "Спросить, что сказано в обращении" },
      { command: "verify", description: "Проверить цитату или сообщение, на которое отвечаете" },
      { command: "summary", description: "Обращение или тема в пяти предложениях" },
      { command: "card", description: "Цитата картинкой" },
    ],
    admin: [
      { command: "schedule", description: "Что и когда я публикую в этой группе" },
      { command: "settings", description: "Настройки группы" },
    ],
    operator: [
      { command: "unanswered", description: "На что я не ответил, по темам" },
      { command: "status", description: "Как я работаю: очередь, последнее обновление, ошибки" },
      { command: "posts", description: "Запланированные посты всех чатов: пауза и возобновление" },
    ],
  },
  unknownCommand: "Такой команды нет. Список команд: /help",
  fault: "У меня что-то сломалось. Спросите, пожалуйста, чуть позже.",
  tooFast: "Слишком много вопросов сразу. Подождите минуту и спросите снова.",
};

function askWhat(addresses: AllFacts): string {
  return `Спросите, что ${addresses.length > 1 ? "в них" : "в нём"} сказано по вашей теме, или загляните в /help.`;
}

function countedDays(days: number): string {
  return counted(days, "день", "дня", "дней");
}
