import type { PostWords, RightsProblem } from "../../conversation/posts/post-words.js";
import type { Cadence } from "../../posts/cadence.js";
import type { Content } from "../../posts/post.js";
import { capitalise } from "../capitalise.js";
import { tellMoment } from "../moment.js";
import { name, NOMINATIVE } from "./address-name.js";
import { counted } from "./plural.js";

/** As after `по`. */
const DAYS = [
  "понедельникам",
  "вторникам",
  "средам",
  "четвергам",
  "пятницам",
  "субботам",
  "воскресеньям",
];
const SHORT_DAYS = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];

const RIGHTS: Readonly<Record<RightsProblem, string>> = {
  "bot-not-in-chat": "Меня нет в этом чате или меня оттуда удалили. Сначала добавьте меня.",
  "bot-may-not-post":
    "Мне нельзя там публиковать. Сделайте меня администратором с правом публикации.",
  "owner-not-admin": "Планировать посты там могут только администраторы.",
  "owner-may-not-post":
    "У вас самих нет права публиковать в этом канале, поэтому и я не могу этого делать.",
  "members-hidden":
    "Мне не видно, кто там администратор. Сделайте администратором меня и попробуйте снова.",
  unknown: "Telegram не разрешает мне там публиковать.",
};

/** Why a post did not go out, by the reasons that the outbox records. */
const REASONS: Readonly<Record<string, string>> = {
  missed: "в это время я не работал",
  overtaken: "до следующего поста отправить не удалось",
  "topic-not-treated": "такой темы в обращении нет",
  "address-gone": "этого обращения здесь больше нет",
  "no-quotation": "цитировать нечего",
  blocked: "меня заблокировали",
  kicked: "меня удалили из чата",
  "not-a-member": "меня нет в чате",
  "chat-deleted": "чат удалён",
  "chat-not-found": "чат не найден",
  "no-rights": "мне нельзя там публиковать",
  "topic-closed": "тема в чате закрыта",
  "topic-gone": "тема в чате удалена",
  "bot-not-in-chat": "меня нет в чате",
  "bot-may-not-post": "мне нельзя там публиковать",
  "owner-not-admin": "вы там больше не администратор",
  "owner-may-not-post": "у вас там больше нет права публиковать",
  "members-hidden": "мне не видно, кто администратор чата",
};

const because = (reason: string): string => REASONS[reason] ?? "Telegram не принял сообщение";

const cadence = ({ time, zone, weekday }: Cadence): string =>
  `${weekday === undefined ? "ежедневно" : `по ${DAYS[weekday - 1] ?? ""}`} в ${time} (${zone})`;

/** Labels of buttons are short; a topic has none. */
const PRESETS: Readonly<Record<Content["kind"], string>> = {
  "quote-of-the-day": "Цитата",
  card: "Картинка",
  summary: "Выжимка",
  topic: "Выжимка",
  series: "Серия",
};

const labelOf = (content: Content): string =>
  content.kind === "card" && content.format === "wide"
    ? "Горизонтальная картинка"
    : PRESETS[content.kind];

/** Example: `Выжимка из 5 предложений`. */
const summaryOf = (sentences: number): string =>
  `Выжимка из ${counted(sentences, "предложения", "предложений")}`;

/** Posts in Russian. */
export const RUSSIAN_POSTS: PostWords = {
  summaryLead: (facts, count, topic) =>
    `${capitalise(name(NOMINATIVE, facts))}${topic === undefined ? "" : `, тема «${topic}»`}: ` +
    `${counted(count, "предложение", "предложения", "предложений")} из ${facts.sentences}`,
  quoteLead: "Цитата дня",
  partLead: (facts, number, of) =>
    `${capitalise(name(NOMINATIVE, facts))}, часть ${number} из ${of}`,
  usage: (zone) =>
    "Напишите после /schedule, что публиковать и когда:\n" +
    "/schedule ежедневно 09:00 цитата\n" +
    "/schedule еженедельно пн 18:30 выжимка 5\n" +
    "/schedule по пятницам 12:00 выжимка 3 тема экономика\n" +
    "/schedule ежедневно 10:00 Europe/Berlin серия\n" +
    "/schedule цитата каждый день в 9 утра\n\n" +
    "Цитата — это цитата дня, картинка — она же картинкой, горизонтальная картинка — горизонтальной; в выжимке 3, 5 или 10 предложений; серия — всё обращение по порядку, часть за частью. " +
    `Время указывайте по часовому поясу ${zone} или назовите другой пояс. Посты приходят без звука; если он нужен, добавьте «со звуком».`,
  otherAddress: (days) =>
    `Посты — по самому новому обращению; чтобы выбрать другое, допишите его дату: ${days.join(", ")}.`,
  problem: (problem) => {
    switch (problem.what) {
      case "unknown-word":
        return `Не понимаю здесь «${problem.word}».`;
      case "bad-time":
        return `«${problem.word}» — не время суток. Напишите его от 00:00 до 23:59.`;
      case "bad-zone":
        return `Не знаю часового пояса «${problem.word}». Напишите его так: Europe/Berlin.`;
      case "bad-count":
        return `«${problem.word}» не подходит: в выжимке 3, 5 или 10 предложений.`;
      case "said-twice":
        return `«${problem.word}» противоречит остальному.`;
      case "no-time":
        return "Не хватает времени, например 09:00.";
      case "no-day":
        return "Не хватает дня недели, например пн.";
      case "no-content":
        return `${capitalise(cadence(problem.cadence))} — понял. Что публиковать: цитату, картинку, выжимку или серию?`;
      case "topic-not-last":
        return "Всё, что стоит после слова «тема», — это тема. День и время напишите перед ней.";
      case "no-topic":
        return "Напишите тему после слова «тема».";
    }
  },
  content: (content) => {
    switch (content.kind) {
      case "summary":
        return summaryOf(content.sentences);
      case "topic":
        return `${summaryOf(content.sentences)}, тема «${content.topic}»`;
      case "quote-of-the-day":
        return "Цитата дня";
      case "card":
        return `Цитата дня ${content.format === "wide" ? "горизонтальной " : ""}картинкой`;
      case "series":
        return "Обращение по частям";
    }
  },
  cadence,
  moment: (epochMs, zone) => tellMoment(epochMs, zone, "ru-RU"),
  line: ({ number, what, when, where, silent, next, pausedFor }) =>
    `${number}. ${what}, ${when}${where === undefined ? "" : `, в «${where}»`}${silent ? "" : ", со звуком"}. ` +
    (pausedFor === undefined
      ? `Следующий пост: ${next ?? "неизвестно когда"}.`
      : {
          owner: "Приостановлено.",
          operator: "Приостановлено теми, кто ведёт бота.",
          permissions: "Приостановлено: мне нельзя там публиковать.",
          refused: "Приостановлено: Telegram не принимал мои сообщения.",
          "series-finished": "Закончено; продолжите, чтобы начать сначала.",
        }[pausedFor]),
  listLead: (title) =>
    title === undefined ? "Запланированные посты:" : `Запланированные посты в «${title}»:`,
  none: (title) =>
    title === undefined
      ? "Запланированных постов нет."
      : `В «${title}» запланированных постов нет.`,
  added: "Готово, пост запланирован.",
  changed: { pause: "Приостановлено.", resume: "Продолжаю.", remove: "Удалено." },
  gone: "Этот пост уже не запланирован.",
  pausedByOperator: "Этот пост приостановили те, кто ведёт бота; возобновить могут только они.",
  tooMany: (most) =>
    `Больше ${counted(most, "поста", "постов")} запланировать нельзя. Сначала удалите какой-нибудь.`,
  adminsOnly: "Что я здесь публикую, решают только администраторы.",
  confirm:
    "Вы пишете от имени группы. Нажмите, чтобы подтвердить: так я узнаю, кому сообщить, если пост не выйдет. Больше никто не узнает, кто вы.",
  commandGone: "Этой команды уже нет. Напишите её, пожалуйста, ещё раз.",
  privateLead:
    "Я могу публиковать в этом чате, в ваших группах и каналах. В группе напишите там /schedule, а сразу за ним моё @имя. Канал выберите кнопкой ниже: так я получу право в нём публиковать.",
  offer: (title) =>
    `Что публиковать в ${title === undefined ? "этом канале" : `«${title}»`}? Выберите вариант или ответьте на это сообщение своим:\n` +
    "/schedule еженедельно пн 18:30 выжимка 5 тема экономика",
  inChannel: "Посты в канале настраиваются в личном чате со мной.",
  rights: (problem) => RIGHTS[problem],
  later: "Telegram сейчас не отвечает. Попробуйте через минуту.",
  dismissed: (title) =>
    `Меня удалили из «${title}», поэтому посты, которые вы там запланировали, приостановлены. Добавьте меня снова и продолжите их через /schedule.`,
  trouble: (trouble, when) => {
    switch (trouble.kind) {
      case "failed":
        return `${when} — не отправлено: ${because(trouble.reason)}.`;
      case "skipped":
        return `${when} — пропущено: ${because(trouble.reason)}.`;
      case "unknown":
        return `${when} — не знаю, дошло ли. Ещё раз не отправлю, поэтому проверьте, пожалуйста.`;
      case "partly":
        return `${when} — дошло точно только ${trouble.sent} из ${counted(trouble.of, "сообщения", "сообщений")}. Ещё раз не отправлю.`;
      case "paused":
        return `${when} — не отправлено: ${because(trouble.reason)}. Это уже третий раз, поэтому пост приостановлен. Продолжить можно через /schedule.`;
      case "series-finished":
        return `${when} — серия закончилась. Продолжите её, чтобы начать сначала.`;
    }
  },
  troubleLead: (title, what) => (title === undefined ? `${what}:` : `«${title}». ${what}:`),
  unnamedChat: "Чат, который мне не виден",
  buttons: {
    open: "Читать в контексте",
    chooseChannel: "Выбрать канал",
    confirm: "Подтвердить",
    setUp: "Настроить в личном чате",
    pause: (number) => `Пауза ${number}`,
    resume: (number) => `Продолжить ${number}`,
    remove: (number) => `Удалить ${number}`,
    preset: (content, { time, weekday }) =>
      `${labelOf(content)}, ${weekday === undefined ? "ежедневно" : (SHORT_DAYS[weekday - 1] ?? "")} ${time}`,
  },
};
