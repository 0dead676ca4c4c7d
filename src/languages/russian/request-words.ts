import type { CountedSign } from "../../requests/count-signs.js";
import type { RequestWords } from "../../conversation/request-words.js";
import { sourceOf } from "../../conversation/address-facts.js";
import { nameFully } from "../named-address.js";
import { counted } from "./plural.js";

const here = (shown: readonly [number, number] | undefined): string =>
  shown === undefined ? "" : `, здесь ${shown[0]}–${shown[1]}`;
const listed = (words: readonly string[]): string =>
  new Intl.ListFormat("ru-RU", { type: "conjunction" }).format(words);
const times = (count: number): string => counted(count, "раз", "раза", "раз");
const sentences = (count: number): string =>
  counted(count, "предложение", "предложения", "предложений");
const inSentences = (count: number): string => counted(count, "предложении", "предложениях");

const runBy = (operator: string | undefined): string =>
  operator === undefined
    ? "Кто ведёт этого бота, в моих настройках не указано."
    : `Меня ведёт ${operator}.`;

const SIGNS: Readonly<Record<Exclude<CountedSign, object>, string>> = {
  exclamation: "восклицательные знаки",
  question: "вопросительные знаки",
  semicolon: "точки с запятой",
  quotation: "кавычки",
  comma: "запятые",
  colon: "двоеточия",
  "full-stop": "точки",
  dash: "тире",
  hyphen: "дефисы",
  bracket: "скобки",
  apostrophe: "апострофы",
  punctuation: "знаки препинания",
  capital: "заглавные буквы",
  letter: "буквы",
  "without-spaces": "символы без пробелов",
  character: "символы с пробелами",
};
const signOf = (sign: CountedSign): string =>
  typeof sign === "string" ? SIGNS[sign] : `буква «${sign.letter}»`;

/** What is said to requests in Russian. */
export const RUSSIAN_REQUEST_WORDS: RequestWords = {
  counted: (wanted, { times: exact, otherTimes, otherForms, together, apart }, _, shown) => {
    const all = `в ${inSentences(together + apart)}${here(shown)}:`;
    if (/\s/u.test(wanted.trim())) {
      if (apart === 0) return `«${wanted}» как словосочетание: ${times(exact)}, ${all}`;
      if (exact === 0) return `Словосочетания «${wanted}» нет; все эти слова есть ${all}`;
      return `«${wanted}» как словосочетание: ${times(exact)}; ещё ${sentences(apart)} со всеми этими словами${here(shown)}:`;
    }
    if (otherTimes === 0) return `«${wanted}»: ${times(exact)}, ${all}`;
    const others = listed(otherForms.map((form) => `«${form}»`));
    return exact === 0
      ? `Самого слова «${wanted}» нет; есть ${others}: ${times(otherTimes)}, ${all}`
      : `«${wanted}»: ${times(exact)} и ещё ${times(otherTimes)} в другой форме (${others}), ${all}`;
  },
  countedInTranslation: (wanted, { times: count, together, apart }, shown) => {
    const lead = `«${wanted}» в неофициальном переводе`;
    if (apart === 0) return `${lead}: ${times(count)}, в ${inSentences(together)}${here(shown)}:`;
    return count === 0
      ? `${lead} подряд не встречается; все эти слова есть в ${inSentences(apart)}${here(shown)}:`
      : `${lead}: подряд ${times(count)}; все эти слова есть ещё в ${inSentences(apart)}${here(shown)}:`;
  },
  gathered: (topic, count, shown) => `По теме «${topic}»: ${sentences(count)}${here(shown)}:`,
  mentioned: (of, names, count, shown) => {
    const found = `${sentences(count)}${here(shown)}:`;
    switch (of) {
      case "thanks":
        return `Благодарность выражена в ${inSentences(count)}${here(shown)}:`;
      case "promises":
        return `Что обещано или объявлено на будущее: ${found}`;
      case "places":
        return `Названные места: ${listed(names)}. ${found}`;
      case "numbers":
        return `Числа: ${listed(names)}. ${found}`;
      case "dates":
        return `Даты и сроки: ${listed(names)}. ${found}`;
      case "names":
        return `С заглавной буквы написаны: ${listed(names)}. ${found}`;
    }
  },
  noneMentioned: (of) =>
    ({
      thanks: "В обращении никого не благодарят.",
      promises: "Ни в одном предложении ничего не обещано на будущее.",
      places: "В обращении не названо ни одного места.",
      numbers: "В обращении нет ни чисел, ни процентов.",
      dates: "В обращении не названо ни одной даты.",
      names: "В обращении никто не назван.",
    })[of],
  extreme: (which, words) =>
    `Самое ${which === "longest" ? "длинное" : "короткое"} предложение, ${counted(words, "слово", "слова", "слов")}:`,
  extremeOf: ({ which, unit, by }, amount, alike) => {
    const parts = unit === "paragraph" ? "Абзац" : "Предложение";
    if (which === "middle") return `${parts} в середине текста:`;
    const measure =
      by === "words"
        ? counted(amount, "слово", "слова", "слов")
        : counted(amount, "предложение", "предложения", "предложений");
    const more = which === "longest" ? "больше всего" : "меньше всего";
    return `${parts}, где ${more} ${by === "words" ? "слов" : "предложений"}: ${measure}${alike === 1 ? "" : ` (таких ${alike})`}.`;
  },
  mostUsed: (words) =>
    `Чаще всего встречаются (без служебных слов, формы одного слова вместе): ${words
      .map(({ name, count }) => `${name} (${count})`)
      .join(", ")}.`,
  refused: {
    translate: "Сам я не перевожу: привожу текст обращения и готовый неофициальный перевод.",
    rephrase: "Я не пересказываю другими словами, а только цитирую.",
    explain: "Я не объясняю своими словами, а только цитирую.",
    rearrange:
      "Я не соединяю, не сокращаю и не переставляю слова оратора: только цитирую их точно так, как они стоят.",
    write: "Я не сочиняю тексты, а только цитирую обращение.",
    pretend:
      "Я программа, а не сам оратор. Никого не изображаю и никому не приписываю слов, только цитирую обращение.",
    opinion: "Своего мнения у меня нет: я только цитирую обращение.",
  },
  instead: "Ближе всего слова самого обращения:",
  speaker: (addresses) => `Выступает ${addresses.map(nameFully).join("; ")}.`,
  whereGiven: (addresses) =>
    `Где произнесено обращение, в тексте не сказано. Автор: ${addresses.map(nameFully).join("; ")}.`,
  bot: (addresses, operator) =>
    `Я программа: отвечаю точными цитатами из ${addresses.length > 1 ? "обращений" : "обращения"} и указываю место в тексте, люди за меня не пишут. Я не официальный аккаунт и ни от чьего имени не говорю. ${runBy(operator)}\nТекст: ${addresses.map(nameFully).join("; ")}. Источник: ${listed([...new Set(addresses.map(sourceOf))])}. Могу ответить на вопрос, показать часть по номеру, посчитать слова, дать список, краткое содержание или сравнение, проверить цитату; не перевожу, не объясняю и не сочиняю. Подробнее: /help.`,
  signs: {
    counted: (counts, { language, speaker, day }, part) =>
      `Посчитано в ${part ?? "тексте"} (${language}, ${speaker}, ${day}): ${counts
        .map(
          ({ sign, count, places }) =>
            `${signOf(sign)} – ${count}${places.length === 0 ? "" : ` (${places.join(", ")})`}`,
        )
        .join("; ")}.`,
    noPages: ({ paragraphs, sentences, words }) =>
      `У текста нет страниц: их число зависит от того, как его напечатать. В нём ${counted(paragraphs, "абзац", "абзаца", "абзацев")}, ${counted(sentences, "предложение", "предложения", "предложений")} и ${counted(words, "слово", "слова", "слов")}.`,
  },
  botFacts: {
    texts: (addresses) =>
      `Я знаю ${addresses.length > 1 ? `только эти обращения (${addresses.length})` : "только одно обращение"} и никаких других текстов: ${addresses.map(nameFully).join("; ")}.`,
    languages: (addresses) =>
      `Я понимаю русский, казахский и английский, кириллицей и латиницей. Цитаты остаются на языке текста (${listed([...new Set(addresses.map(({ language }) => language))])}), под ними может стоять неофициальный перевод.`,
    offline: () =>
      "Ответы я нахожу на той машине, на которой работаю: в интернете не ищу, внешних сервисов не спрашиваю. Сеть нужна только самому Telegram.",
    choice: () =>
      "Я сравниваю ваше сообщение с каждым предложением текста и с вопросами, которые заранее написаны к предложениям, если такие есть, по словам и по смыслу. От того, насколько надёжно лучшее из них, зависит, скажу ли я, что это ответ, что это лишь ближайшее место или что ответа нет. Цитаты вырезаны из текста как есть.",
    mistakes: () =>
      "Да. Цитаты точные, но я могу выбрать место, которое не отвечает на вопрос, или пропустить нужное. Поэтому у каждой цитаты указано место, например ¶10 s2: посмотрите, что стоит рядом. Верно ли само сказанное, я не сужу.",
    machine: () =>
      "Я не ChatGPT, и мои ответы не пишет языковая модель: цитаты вырезаны из текста. Небольшая модель смысла слов работает на моей же машине и только помогает найти место. Неофициальные переводы под цитатами заранее сделала языковая модель.",
  },
  nothingMore: "Это всё, дальше ничего нет.",
  nothingBefore: "Перед этим ничего нет.",
  nothingToCancel: "Отменять нечего. Спрашивайте об обращении, когда захотите.",
  hello: "Здравствуйте!",
  nothingToFind:
    "Здесь нет слов, по которым можно искать. Напишите, что хотите узнать, или откройте /topics.",
  noSuchPart: (addresses) =>
    `Такой части нет: в обращении ${listed(
      addresses.map(
        (one) =>
          `${counted(one.paragraphs, "абзац", "абзаца", "абзацев")} и ${sentences(one.sentences)}`,
      ),
    )}.`,
  fewerSentences: (paragraph, count) =>
    `Такого предложения нет: в ${paragraph} ${sentences(count)}. Последнее из них:`,
  gist: (sentences, of, paragraphs) => `${paragraphs} коротко, предложений ${sentences} из ${of}:`,
  fewerParts: (paragraphs) =>
    `На этом обращение заканчивается: в нём ${counted(paragraphs, "абзац", "абзаца", "абзацев")}.`,
  sideOfTopic: (topic) => `По теме «${topic}»`,
  unclear: (subject) =>
    `Не уверен, что именно о «${subject}» вы хотите узнать. Нажмите кнопку или напишите вопрос целиком.`,
  partNotAnswered: "В обращении об этом не сказано.",
  absentTopic: (topic) =>
    `В обращении нет ${/\s/u.test(topic.trim()) ? "слов" : "слова"} «${topic}».`,
  samePassage: (place) => `См. выше: ${place}.`,
  lacks: {
    number: (subject) =>
      subject === undefined
        ? "Такой цифры в обращении нет."
        : `В обращении нет числа по теме «${subject}».`,
    date: (subject) =>
      subject === undefined
        ? "Такой даты в обращении нет."
        : `В обращении нет даты по теме «${subject}».`,
    name: () => "Имя или название в обращении не указано.",
  },
  closest: "Ближе всего в обращении:",
  claimInOtherWords: "В обращении об этом сказано так:",
  claimNotFound: (addresses) =>
    `Ничего подобного в ${addresses > 1 ? "обращениях" : "обращении"} я не нахожу.`,
  claimNotSaid: "Нет, в обращении такого не сказано. Ближе всего:",
  claimNotInWords: "Дословно такого нет. Ближе всего:",
  buttons: {
    summary: "Обращение в пяти предложениях",
    everythingOn: (topic) => `Всё по теме «${topic}»`,
  },
};
